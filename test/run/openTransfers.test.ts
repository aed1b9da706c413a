/** A transfer that is under way in the end has waited for the link that slows it. */
import { expect, test } from 'vitest'
import { bottleneckNames } from '../../src/recovery/state/layout.ts'
import { addOpenWaits } from '../../src/run/openWaits.ts'
import { campus, day, hour, recoverFrom, west } from '../recovery/campus.ts'

/** Four services of a burnt building, each of 3.6 TB: 100 h alone at 10 MB/s, four at a time over a link of 10 MB/s. */
const estate = campus({
  policies:
    'own: { copies: [{ medium: backup, place: another-site, period: 24 h, lag: 1 h, repository: store, restoreSuccess: 100 %, jobSuccess: 100 % }] }',
  mix: '{ own: 100 % }',
  repositories: '{ store: { unusable: 0 %, link: vault } }',
  data: '3600 GB',
  vault: '10 MB/s',
  services: 4,
  serversEach: 1,
  place: '[west]',
})

/** Hours waited for the link, by those whose longest wait it is, if the run ends then. */
function waited(horizon: number): number {
  const { racks, recovery } = recoverFrom(estate, [{ racks: west, at: 600, what: 'burnt' }], { horizon })
  const names = bottleneckNames(estate)
  const seconds = new Float64Array(names.length)
  addOpenWaits(seconds, { estate, recovery, damage: { racks }, time: horizon })
  return seconds[names.indexOf('link vault')]! / hour
}

test('of four equal ones over a link for one, each waits three quarters of the time', () => {
  // All start within two hours, and none ends before 400 h. Whoever starts earlier is alone at first.
  const [early, late] = [waited(5 * day), waited(6 * day)]
  expect((late - early) / (4 * 24)).toBeCloseTo(3 / 4, 4)
  expect(late).toBeLessThan(4 * 6 * 24 * 0.75)
})
