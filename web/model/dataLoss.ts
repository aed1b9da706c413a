/** What is lost of a service's data, as the engine numbers it. */
export const dataLossKind = { none: 0, window: 1, permanent: 2 } as const
