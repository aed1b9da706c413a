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

/** What an inject may wait for or be held back by: services that do not run come and go, so nothing is timed from them. */
export const conditions = [...triggers, 'services-down'] as const
