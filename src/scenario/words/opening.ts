/** Kinds of openings, and the sides of a building that they may be on. */
export const openingKinds = ['door', 'window', 'louvre', 'hole', 'duct'] as const
export const sides = ['north', 'east', 'south', 'west'] as const
