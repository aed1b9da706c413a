/** A rebuilt network continues where the previous one stopped. */
import { expect, test } from 'vitest'
import { carryOver } from '../../src/fire/carryOver.ts'
import { buildNetwork } from '../../src/fire/gasNetwork.ts'
import { light, room, timberTower } from './smallSite.ts'

test('what fires and water were when a wait began goes along, so that what was waited for is computed with it', () => {
  const { site, state } = light(timberTower, 0)
  const hall = room(site, 'tower/hall-1')
  const building = site.rooms.building[hall]!
  const [before, after] = [0, 1].map(() => buildNetwork(site, building, Int32Array.of(hall), state.shares))
  const used = ['hrrUsedKw', 'burningUsedM2', 'airlessUsedShare', 'sprayedUsedShare'] as const
  used.forEach((name, i) => before!.zones[name].fill(0.1 * (i + 1)))
  carryOver(before!, after!)
  expect(used.map(name => after!.zones[name][after!.burner[0]!])).toEqual(
    used.map(name => before!.zones[name][0]),
  )
  expect(after!.zones.sprayedUsedShare[0]).toBeCloseTo(0.4, 9)
})
