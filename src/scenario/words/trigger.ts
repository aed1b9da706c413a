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
export type Trigger = (typeof triggers)[number]

/**
 * What an inject may wait for or be held back by. Services that are down may run again, so nothing is timed
 * from `services-down`.
 */
export const conditions = [...triggers, 'services-down'] as const
