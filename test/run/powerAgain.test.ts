/**
 * A fire in one building, and the power of the other: cut, restored, and cut again. People may enter at 10 h, power is
 * back at 20 h, and two crews restart the four racks in one hour each, two at a time.
 */
import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { causes } from '../../src/estate/cause.ts'
import { gateOf } from '../../src/recovery/state/gateOf.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { entriesOf } from '../../src/run/told/entries.ts'
import { runReplication } from '../../src/run/replication.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { alsoDecided, beginRehearsal } from '../../src/run/rehearsal.ts'
import { shared } from '../../src/run/record/sharedMemory.ts'
import { why } from '../../src/run/why/why.ts'
import { beginWorld, concludeWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance } from '../../src/run/world.ts'
import { farAndNear } from './farAndNear.ts'

const hour = 3600
const day = 24 * hour

interface Told {
  readonly decisions?: string
  readonly hits?: string
  /** Part of `power`: a cut-off switch. */
  readonly cutOff?: string
  /** Part of `power`: batteries between the mains and the other building. */
  readonly ups?: string
}

function scenario({ decisions = '', hits = '', cutOff = '', ups = 'mains' }: Told): Prepared {
  return farAndNear(
    'detection: true, racks: { count: 4, serversEach: 3 }',
    `
power: { ${cutOff}units: { mains: { kind: feed }, ups: { kind: ups, room: far/q, from: [mains], store: 10 min } }, serves: { near: [mains], far: [${ups}] } }
policies: { bare: { approach: none } }
activities: { shop: { outage: [{ from: 0 h, perHour: 100 € }] } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { bare: 100 % }, in: [far], activity: shop } }
population: { customers: 4, services: 12, servicesPerCustomer: 3 }
recovery:
  access: 10 h
  power: 20 h
  declared: 1 h
  powerUpFailure: 0 %
  pools: { crew: { units: [{ from: 0 h, units: 2 }] } }
  tasks: { restartRack: { time: 1 h, pool: crew } }
decisions: [{ do: cut-power, at: 30 min }${decisions}]
secondHits: [${hits}]
`,
    '30 d',
  )
}

const typical = { seed: '1', replication: 0, typical: true }

/** The world at the horizon, run with these intermediate stops. */
function lived(prepared: Prepared, stops: readonly number[] = []) {
  const workspace = createWorkspace(prepared)
  const world = beginWorld(prepared, typical, silent)
  for (const until of [...stops, prepared.scenario.horizon])
    advance(world, noOrders, until, { ledger: silent, transitions: workspace.curves })
  return { world, ...concludeWorld(prepared, world, workspace) }
}

/** Distinct hours after ignition at which racks of the other building are back. */
function rackHours(prepared: Prepared): number[] {
  return [...new Set(lived(prepared).world.recovery.rackBackAt.subarray(0, 4))]
    .map(second => second / hour)
    .sort((a, b) => a - b)
}

const later = '{ kind: power-cut, at: 5 d, lasts: 2 h }'

test('the price of two outages is that of the hours in which services were out', () => {
  const { impact } = lived(scenario({ hits: later }))
  // Out from 0.5 h, back at 21 h or 22 h; out again from 120 h to 123 h or 124 h.
  const six = 6 * (20.5 + 3) + 6 * (21.5 + 4)
  expect(impact.metrics.costCustomers).toBeCloseTo(100 * six, 6)
  expect(impact.metrics.rtoMetShare).toBe(1)
  expect(impact.metrics.mtpdBreaches).toBe(0)
  expect(impact.metrics.recoveryLastHours).toBe(123.5)
})

/** 5 d is on the grid of the world's slices; one second later is not. */
test.each([
  ['after a cut that was decided', '', 5 * day, 0],
  ['between two beats of the clock', '{ kind: power-cut, at: 100 h, lasts: 1 h }, ', 5 * day + 1, 1],
  ['after another second hit', '{ kind: power-cut, at: 4 d, lasts: 2 h }, ', 5 * day, 1],
])('a second hit %s is what the outage is put down to', (_said, before, at, hit) => {
  const prepared = scenario({ hits: `${before}{ kind: power-cut, at: ${at} s, lasts: 2 h }` })
  const ledger = new Ledger()
  const world = beginWorld(prepared, typical, ledger)
  const downs: { at: number; by: number }[] = []
  const add = (service: number, second: number, state: number, by: number): void => {
    if (service === 0 && state === serviceState.down) downs.push({ at: second, by })
  }
  advance(world, noOrders, prepared.scenario.horizon, { ledger, transitions: { add, rack() {} } })
  const last = downs.at(-1)!
  expect(last.at).toBe(at)
  const chain = ledger.chain(last.by)
  expect(chain.map(row => causes[ledger.kind[row]!])).toEqual([
    'rack-dark',
    'room-dark',
    'power-cut',
    'second-hit',
  ])
  expect(chain.map(row => ledger.time[row])).toEqual([at, at, at, at])
  expect(ledger.subject[chain.at(-1)!]).toBe(hit)
})

const cutAgain = (at: string, where = ', building: far'): string => `, { do: cut-power, at: ${at}${where} }`

/**
 * Batteries last ten minutes; people may enter at 10 h, power is back at 20 h, and the batteries are full from then
 * on.
 */
test.each<[string, Told, (readonly [down: number, back: number])[]]>([
  ['a cut of five minutes', { hits: '{ kind: power-cut, at: 120 h, lasts: 5 min }' }, []],
  ['ten minutes of a cut of two hours', { hits: later }, [[120 * 60 + 10, 123 * 60]]],
  [
    'ten minutes of each of two cuts',
    { hits: `${later}, { kind: power-cut, at: 130 h, lasts: 1 h }` },
    [
      [120 * 60 + 10, 123 * 60],
      [130 * 60 + 10, 132 * 60],
    ],
  ],
  [
    'ten minutes again, soon after a shorter cut',
    { hits: '{ kind: power-cut, at: 120 h, lasts: 9 min }, { kind: power-cut, at: 120.25 h, lasts: 1 h }' },
    [[120 * 60 + 15 + 10, 120 * 60 + 15 + 60 + 60]],
  ],
  [
    'ten minutes of a cut that somebody decides',
    { decisions: cutAgain('120 h') },
    [[120 * 60 + 10, 125 * 60]],
  ],
  [
    'a cut of five minutes, too, where they were taken out at the switch before',
    {
      cutOff: 'cutOff: { exists: true, works: 100 % }, ',
      decisions: ', { do: cut-power, where: switch, at: 32 min }',
      hits: '{ kind: power-cut, at: 120 h, lasts: 5 min }',
    },
    [],
  ],
])('what the batteries of a building carry its racks through after the fire: %s', (_said, told, outages) => {
  const prepared = scenario({ ...told, ups: 'ups' })
  const world = beginWorld(prepared, typical, silent)
  const seen: number[][] = [[]]
  const rack = (row: number, second: number, up: 0 | 1): void => {
    if (row !== 0 || second < 100 * hour) return
    if (up === 0) seen.push([second / 60])
    else seen.at(-1)!.push(second / 60)
  }
  advance(world, noOrders, prepared.scenario.horizon, { ledger: silent, transitions: { add() {}, rack } })
  expect(seen.slice(1)).toEqual(outages)
})

const restored = (at: string, where = ', building: far'): string =>
  `, { do: restore-power, at: ${at}${where} }`

test.each<[string, Told, number[]]>([
  ['when the scenario says', {}, [21, 22]],
  ['when somebody decides it', { decisions: restored('12 h') }, [13, 14]],
  ['for the whole site', { decisions: restored('12 h', '') }, [13, 14]],
  ['of another building', { decisions: restored('12 h', ', building: near') }, [21, 22]],
  ['before people are there', { decisions: restored('5 h') }, [11, 12]],
  ['later than the scenario says', { decisions: restored('30 h') }, [21, 22]],
  [
    'while a second hit keeps it away',
    { decisions: restored('12 h'), hits: '{ kind: power-cut, at: 11 h, lasts: 4 h }' },
    [16, 17],
  ],
  [
    'and a second hit takes it away again',
    { decisions: restored('12 h'), hits: '{ kind: power-cut, at: 12.5 h, lasts: 90 min }' },
    [15, 16],
  ],
  [
    'and somebody cuts it again',
    { decisions: `${restored('12 h')}, { do: cut-power, at: 16 h, building: far }` },
    [21, 22],
  ],
  // Half a shift to check the site and restore power, whether the scenario's own time is a minute away or past.
  ['no less than four hours after a cut just before', { decisions: cutAgain('19.98 h') }, [24.98, 25.98]],
  ['no less than four hours after a cut in the same second', { decisions: cutAgain('20 h') }, [25, 26]],
  [
    'after a second hit that begins in the same second',
    { hits: '{ kind: power-cut, at: 20 h, lasts: 1 h }' },
    [22, 23],
  ],
  [
    'four hours after a cut in the second in which it was back from the last',
    { decisions: `${cutAgain('30 h')}, ${cutAgain('34 h').slice(2)}` },
    [39, 40],
  ],
  ['no less than four hours after a later one', { decisions: cutAgain('30 h') }, [35, 36]],
  ['for the whole site, too', { decisions: cutAgain('30 h', '') }, [35, 36]],
  [
    'four hours after the last of several cuts',
    { decisions: `${cutAgain('30 h')}, ${cutAgain('31 h').slice(2)}` },
    [36, 37],
  ],
  [
    'when somebody decides it after a later cut',
    { decisions: cutAgain('30 h') + restored('32 h') },
    [33, 34],
  ],
  [
    'whatever is done at a switch that fails',
    {
      cutOff: 'cutOff: { exists: true, works: 0 % }, ',
      decisions: `${restored('5 h')}, { do: cut-power, where: switch, at: 6 h }`,
    },
    [11, 12],
  ],
])('power comes back %s', (_said, changes, hours) => {
  expect(rackHours(scenario(changes))).toEqual(hours)
})

/** What happened up to the horizon. */
function recorded(prepared: Prepared) {
  const ledger = new Ledger()
  const world = beginWorld(prepared, typical, ledger)
  advance(world, noOrders, prepared.scenario.horizon, { ledger, transitions: { add() {}, rack() {} } })
  return { world, ledger }
}

test('the timeline tells each time at which the power is back, and once', () => {
  const { world, ledger } = recorded(scenario({ hits: later }))
  const back = entriesOf(ledger, []).filter(
    ({ kind, subject }) => kind === 'gate' && gateOf(world.estate, subject).gate === 'power',
  )
  expect(back.map(({ seconds }) => seconds / hour)).toEqual([20, 122])
})

test('who gave the power back is told of what waited for it, and once on the timeline', () => {
  const told = (changes: Told): string[] => {
    const { world, ledger } = recorded(scenario(changes))
    const { decisions } = world.estate.site
    const decided = entriesOf(ledger, decisions).filter(({ kind }) => kind === 'decision')
    expect(decided).toHaveLength(decisions.length)
    const chain = why(world.estate, ledger, world.recovery.racks.backCause[0]!, 'en')
    return chain.map(({ sentence }) => sentence).slice(1, 4)
  }
  const again = 'far had power again, after a wait of'
  const entered = 'people could enter far again, after a wait of 9.5 h'
  expect(told({ decisions: restored('13 h') })).toEqual([
    `${again} 3 h`,
    'it was decided to restore the power of far',
    entered,
  ])
  // The power was restored by a decision, but a second hit kept it away for another hour.
  expect(
    told({ decisions: restored('13 h'), hits: '{ kind: power-cut, at: 12 h, lasts: 2 h }' }),
  ).not.toContain('it was decided to restore the power of far')
  expect(told({})[1]).toBe(entered)
  expect(
    told({ decisions: `${restored('11 h')}, { do: cut-power, at: 11.5 h, building: far }` }),
  ).not.toContain(`${again} 10 h`)
})

test('power that was to come back after a cut does not where somebody gave it back and stopped the computers since', () => {
  const runsAt60h = (decisions: string): number => {
    const world = beginWorld(scenario({ decisions }), typical, silent)
    advance(world, noOrders, 60 * hour, { ledger: silent, transitions: { add() {}, rack() {} } })
    return world.damage.rooms.running[0]!
  }
  expect(runsAt60h(cutAgain('30 h'))).toBe(1)
  const stopped = ', { do: orderly-shutdown, at: 48 h, building: far }'
  expect(runsAt60h(cutAgain('30 h') + restored('34 h') + stopped)).toBe(0)
})

test('power that is given back is met again from memory, in slices, and by a player', () => {
  const decided = scenario({
    decisions: `${restored('12 h')}, { do: cut-power, at: 13.5 h, building: far }${restored('17 h')}`,
    hits: later,
  })
  const { digest } = lived(decided)
  expect(
    lived(decided, [hour, 12 * hour, 12 * hour + 1, 13.2 * hour, 13.5 * hour, 17 * hour + 0.5, 6 * day])
      .digest,
  ).toBe(digest)
  const common = shared(Infinity)
  const again = (): string => runReplication(decided, typical, createWorkspace(decided, common)).digest
  expect([again(), again()]).toEqual([digest, digest])
  expect(common.hazards.size).toBe(1)

  const workspace = createWorkspace(decided)
  const [, ...players] = lived(decided).world.estate.site.decisions
  let world = beginRehearsal(decided, typical, ({ at }) => at === hour / 2, silent)
  expect([world.estate.site.decisions.length, players.length]).toEqual([1, 3])
  for (const decision of players) world = alsoDecided(world, decision)
  advance(world, noOrders, decided.scenario.horizon, { ledger: silent, transitions: workspace.curves })
  expect(concludeWorld(decided, world, workspace).digest).toBe(digest)
})
