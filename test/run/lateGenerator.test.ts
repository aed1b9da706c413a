/**
 * A fire destroys the switchgear that feeds another building, whose generator starts when the batteries are empty.
 * People may enter at 1 h, a restart takes 1 h, and all power is back at 30 h.
 */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { runReplication } from '../../src/run/replication.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { beginWorld, concludeWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance } from '../../src/run/world.ts'
import { farAndNear } from './farAndNear.ts'

const minute = 60
const hour = 3600
const typical = { seed: '1', replication: 0, typical: true }

interface Told {
  /** Store of the UPS between the switchgear and the other building, by default 10 min; `0 s`: no batteries. */
  readonly batteries?: string
  readonly start?: string
  readonly fuel?: string
  readonly decisions?: string
}

function scenario({
  batteries = '10 min',
  start = '15 min',
  fuel = '200 h',
  decisions = '',
}: Told): Prepared {
  return farAndNear(
    'racks: { count: 1, serversEach: 3 }',
    `
power:
  units:
    mains: { kind: feed }
    gear: { kind: switchgear, room: near/r, from: [mains] }
    bus: { kind: ups, room: far/q, from: [gear, gen], store: ${batteries} }
    gen: { kind: generator, room: far/q, start: ${start}, store: ${fuel} }
  serves: { near: [gear], far: [bus] }
policies: { bare: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { bare: 100 % }, in: [far] } }
population: { customers: 1, services: 3, servicesPerCustomer: 3 }
recovery:
  access: 1 h
  power: 30 h
  declared: 1 h
  powerUpFailure: 0 %
  tasks: { restartRack: { time: 1 h } }
decisions: [${decisions}]
`,
  )
}

/**
 * Minutes after ignition at which the other building's rack went down and came back, in turn, and at which the
 * switchgear burnt.
 */
function outages(prepared: Prepared): { readonly lostAt: number; readonly seen: readonly number[] } {
  const world = beginWorld(prepared, typical, silent)
  const seen: number[] = []
  const rack = (row: number, second: number): void => void (row === 0 && seen.push(second / minute))
  const transitions = { add() {}, rack }
  advance(world, noOrders, prepared.scenario.horizon, { ledger: silent, transitions })
  return { lostAt: world.damage.racks.burntAt[1]! / minute, seen }
}

test.each<[string, Told, (lostAt: number) => readonly number[]]>([
  ['after its access and its restart', {}, lostAt => [lostAt + 10, 120]],
  ['without batteries, too', { batteries: '0 s', start: '15 s' }, lostAt => [lostAt, 120]],
  [
    'from when it starts, if people are there before',
    { start: '3 h' },
    lostAt => [lostAt + 10, lostAt + 240],
  ],
  ['at the time of the scenario, if it starts later', { start: '31 h' }, lostAt => [lostAt + 10, 31 * 60]],
  [
    'until its fuel and then the batteries are spent',
    { fuel: '8 h' },
    lostAt => [lostAt + 10, 120, lostAt + 15 + 8 * 60 + 10, 31 * 60],
  ],
  // Batteries and generator are inside the building, so the cut does not stop them.
  [
    'when it is given back, where somebody cut it before',
    {
      decisions: '{ do: cut-power, building: far, at: 5 min }, { do: restore-power, building: far, at: 5 h }',
    },
    lostAt => [Math.min(lostAt, 5) + 10, 6 * 60],
  ],
])(
  'a generator that starts when the batteries are empty brings back what it feeds %s',
  (_said, told, hand) => {
    const { lostAt, seen } = outages(scenario(told))
    expect(lostAt).toBeLessThan(5)
    expect(seen).toEqual(hand(lostAt))
  },
)

test('it is met again from memory and in slices', () => {
  const prepared = scenario({ fuel: '8 h', start: '90 min' })
  const inSlices = (stops: readonly number[]): string => {
    const workspace = createWorkspace(prepared)
    const world = beginWorld(prepared, typical, silent)
    for (const until of [...stops, prepared.scenario.horizon])
      advance(world, noOrders, until, { ledger: silent, transitions: workspace.curves })
    return concludeWorld(prepared, world, workspace).digest
  }
  const whole = inSlices([])
  expect(inSlices([minute, hour, 1.5 * hour, 1.5 * hour + 21, 9.7 * hour, 30 * hour])).toBe(whole)
  const common = shared(Infinity)
  const again = (): string => runReplication(prepared, typical, createWorkspace(prepared, common)).digest
  expect([again(), again()]).toEqual([whole, whole])
  expect(common.hazards.size).toBe(1)
})
