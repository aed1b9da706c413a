/** People carry disks out of a building once they may enter it, not before. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { gateResource } from '../../src/recovery/engine/engine.ts'
import { backHours, campus, hour, on, recoverFrom } from './campus.ts'

const shut = 'buildings: { west: { access: 20 d } }'
const dark = [{ racks: [0], at: hour, what: 'dark' }] as const
const release = { at: 100 * hour, do: 'release-building', subject: 0, value: 0, by: -1 } as const

/** Gates in the chain of causes. */
function gatesBefore(last: number, { kind, subject, before }: Ledger): number[] {
  const gates: number[] = []
  for (let row = last; row >= 0; row = before[row]!) if (kind[row] === cause.gate) gates.push(subject[row]!)
  return gates
}

test('the disks of a building given up are carried out once people may enter, be its new servers there long before', () => {
  const estate = campus({ secondHits: '[{ kind: write-off, building: west, at: 3 h }]', recovery: shut })
  const story = recoverFrom(estate, dark)
  expect(backHours(story, [0])).toEqual([480, 480, 480, 480])
  const { bottleneck, engine, layout } = story.recovery
  for (const service of on(estate, 0))
    expect(bottleneck[service]).toBe(gateResource(engine, layout.accessGate))
  expect(backHours(recoverFrom(estate, dark, { orders: [release] }), [0])).toEqual([100, 100, 100, 100])
})

test('a service is moved to another site with its disks once people may enter, and takes no room there before', () => {
  const relocations = '[{ from: west, to: lee, share: 100 %, starts: 2 h }]'
  const estate = campus({ relocations, recovery: shut })
  const ledger = new Ledger()
  const story = recoverFrom(estate, dark, { ledger, horizon: 490 * hour })
  // Two crews, an hour each.
  expect(backHours(story, [0])).toEqual([481, 481, 482, 482])
  for (const service of on(estate, 0))
    expect(gatesBefore(story.recovery.backCause[service]!, ledger)).toContain(0)
  expect(backHours(recoverFrom(estate, dark, { orders: [release] }), [0])[0]).toBe(101)
  const early = recoverFrom(estate, dark, { horizon: 50 * hour })
  expect(early.recovery.engine.pools.busy[early.recovery.layout.firstSpare]).toBe(0)
})
