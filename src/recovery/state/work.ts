/** Kinds of work that crews do. */
export const workKinds = [
  'cleanRack',
  'dryRack',
  'restartRack',
  'repairServer',
  'provision',
  'verify',
  'decide',
] as const
/** Position of each kind of work. */
export const work = Object.fromEntries(workKinds.map((kind, row) => [kind, row])) as Readonly<
  Record<(typeof workKinds)[number], number>
>
