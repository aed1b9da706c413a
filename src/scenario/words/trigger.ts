/** Events that a decision may wait for. */
export const triggers = [
  'alarm',
  'brigade-called',
  'brigade-arrived',
  'flashover',
  'building-lost',
  'power-cut',
  'under-control',
  'fire-out',
  'access',
] as const
