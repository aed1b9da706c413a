/** Kinds of things that burn. */
export const sourceKinds = [
  'cabinet',
  'ups',
  'lead-battery',
  'li-ion',
  'cable-tray',
  'generator-fuel',
  'fire-load',
  'racks',
] as const
