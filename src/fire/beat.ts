/** Beats start at multiples of this, s, and are as long while a fire grows. */
export const beatSeconds = 20
