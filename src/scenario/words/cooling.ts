/** Kinds of cooling. */
export const coolingKinds = ['free', 'chilled'] as const
