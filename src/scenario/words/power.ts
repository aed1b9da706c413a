/** Kinds of power units. */
export const powerKinds = ['feed', 'switchgear', 'transformer', 'distribution', 'ups', 'generator'] as const
