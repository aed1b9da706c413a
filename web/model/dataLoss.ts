/** Kinds of data loss of a service, numbered as in the engine. */
export const dataLossKind = { none: 0, window: 1, permanent: 2 } as const
