/** Length of a beat while a fire grows, s; beats start at its multiples. */
export const beatSeconds = 20
