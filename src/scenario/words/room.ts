/** Kinds of rooms and of suppression in them. */
export const roomKinds = [
  'it',
  'ups',
  'battery',
  'electrical',
  'generator',
  'network',
  'cooling',
  'corridor',
  'shaft',
  'storage',
  'office',
] as const
export const suppressionKinds = ['none', 'sprinkler', 'gas', 'mist'] as const
