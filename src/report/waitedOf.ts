/** Kinds of a scenario's things that are named in what services wait for. */
import type { CalledKind } from '../run/told/called.ts'
import type { WaitedOn } from '../scenario/waits.ts'

export const waitedOf = {
  crew: 'pools',
  spare: 'otherSites',
  access: 'buildings',
  power: 'buildings',
  network: 'buildings',
  part: 'buildings',
  link: 'links',
  linkOf: 'otherSites',
} as const satisfies { readonly [On in WaitedOn]?: CalledKind }
