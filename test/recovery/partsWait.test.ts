/** What a service waited for while a part of its data was restored counts, whatever it waits for later. */
import { expect, test } from 'vitest'
import { bottleneckNames } from '../../src/recovery/state/layout.ts'
import { type Blow, campus, hour, recoverFrom } from './campus.ts'

/** Four services of six servers each: the first in rack 0 and half of rack 1, the second in the rest and rack 2. */
const estate = campus({
  services: 4,
  serversEach: 6,
  place: '[west]',
  stock: 8,
  factories: '{}',
  vault: '0.1 MB/s',
  repositories: '{ store: { unusable: 0 %, link: vault } }',
  policies:
    'kept: { approach: backup-and-restore, copies: [{ id: far, medium: backup, place: another-site, repository: store, period: 5 min, lag: 0 s, retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 % }] }',
  mix: '{ kept: 100 % }',
})

const burnt = (rack: number, at: number): Blow => ({ racks: [rack], at, what: 'burnt' })

test('a link it shared for the first part stays the bottleneck if the last part waited less', () => {
  // Each reads 12 of its 36 GB over the shared link: as long again as it would take alone.
  const alone = 12e9 / 0.1e6
  // New servers at 14 h 10 min. While the data is on its way, the first service loses its other rack.
  const read = 600 + 14 * hour + 2 * alone
  const { recovery } = recoverFrom(estate, [burnt(1, 600), burnt(0, 20 * hour)])
  // It then reads the other 24 GB with the link to itself; its second servers took 11 h to come.
  expect([...recovery.backAt].slice(0, 2)).toEqual([read + hour + 2 * alone + hour, read + hour])
  const waits = [0, 1].map(service => [
    bottleneckNames(estate)[recovery.bottleneck[service]!],
    recovery.bottleneckSeconds[service],
  ])
  expect(waits).toEqual([
    ['link vault', alone],
    ['link vault', alone],
  ])
})
