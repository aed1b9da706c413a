/** Approaches to recovery, media of copies, and where copies stand. */
export const approaches = [
  'none',
  'cold-site',
  'backup-and-restore',
  'pilot-light',
  'warm-standby',
  'hot-standby',
  'metro-synchronous',
  'active-active',
] as const
export const media = ['snapshot', 'backup', 'archive', 'replica'] as const
export const places = [
  'same-rack',
  'same-room',
  'same-building',
  'another-room',
  'another-building',
  'another-site',
] as const

/** Days within which a restore counts as tested, leap years included: a named assumption, since no standard fixes the interval. */
export const restoreTestDays = 366
