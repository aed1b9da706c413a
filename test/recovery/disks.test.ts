/** People carry disks out of a building once they may enter it, not before. */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { gateResource } from '../../src/recovery/engine/engine.ts'
import { backHours, campus, hour, on, recoverFrom } from './campus.ts'

const shut = 'buildings: { west: { access: 20 d } }'
const dark = [{ racks: [0], at: hour, what: 'dark' }] as const
/** All services stand in the first rack, one to a server: nothing else waits for servers and crews. */
const ofFour = { place: '[west/left]', racksEach: 1, services: 4, serversEach: 1 }
const release = { at: 100 * hour, do: 'release-building', subject: 0, value: 0, by: -1 } as const

/** Gates in the chain of causes. */
function gatesBefore(last: number, { kind, subject, before }: Ledger): number[] {
  const gates: number[] = []
  for (let row = last; row >= 0; row = before[row]!) if (kind[row] === cause.gate) gates.push(subject[row]!)
  return gates
}

test('the disks of a building given up are carried out once people may enter, be its new servers there long before', () => {
  const estate = campus({
    ...ofFour,
    secondHits: '[{ kind: write-off, building: west, at: 3 h }]',
    recovery: shut,
  })
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

describe('names and addresses follow to a new server with the old disks', () => {
  const writtenOff = (more = {}) =>
    campus({
      ...ofFour,
      secondHits: '[{ kind: write-off, building: west, at: 3 h }]',
      recovery: 'buildings: { west: { access: 4 h } }',
      cutOver: '30 min',
      ...more,
    })

  test('for the time of a cut-over, and the service is told to have changed over', () => {
    const ledger = new Ledger()
    const story = recoverFrom(writtenOff(), dark, { ledger })
    const without = recoverFrom(writtenOff({ cutOver: '0 s' }), dark)
    expect(backHours(story, [0])).toEqual(backHours(without, [0]).map(hours => hours + 0.5))
    const told: number[] = []
    for (const service of on(story.estate, 0))
      for (let row = 0; row < ledger.kind.length; row++)
        if (ledger.kind[row] === cause['changed-over'] && ledger.subject[row] === service)
          told.push(ledger.time[row]! / hour)
    expect(told.sort((a, b) => a - b)).toEqual(backHours(story, [0]))
  })

  test('not to one that is repaired where it stands', () => {
    const estate = (cutOver: string) => campus({ powerUpFailure: '100 %', cutOver })
    const slow = backHours(recoverFrom(estate('30 min'), dark), [0])
    expect(slow).toEqual(backHours(recoverFrom(estate('0 s'), dark), [0]))
  })

  test('and the old rack may burn meanwhile, but not before its disks are out', () => {
    const quiet = recoverFrom(writtenOff(), dark)
    const burnt = (hours: number) => ({ racks: [0], at: hours * hour, what: 'burnt' }) as const
    // The last two disks come at 15 h.
    expect(backHours(quiet, [0])).toEqual([14.5, 14.5, 15.5, 15.5])
    const late = recoverFrom(writtenOff(), [...dark, burnt(15.25)])
    expect(backHours(late, [0])).toEqual(backHours(quiet, [0]))
    const lost = ({ fate, estate }: typeof late) =>
      on(estate, 0).filter(service => fate.lostAt[service] !== never).length
    expect(lost(late)).toBe(0)
    expect(lost(recoverFrom(writtenOff(), [...dark, burnt(14.75)]))).toBe(2)
  })
})
