/** Seconds in an hour and in a day, which is never a day of a calendar with summer time. */
export const hourSeconds = 3600
export const daySeconds = 86_400
