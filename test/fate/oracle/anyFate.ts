/** Random small estates with every kind of policy, and random histories of their racks and of orders about data. */
import * as fc from 'fast-check'
import { never } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateOrder } from '../../../src/fate/fate.ts'
import { racksOf } from './lookups.ts'
import type { Blow, Leaves, Story } from './words.ts'

const hour = 3600

const copy = fc.record({
  medium: fc.constantFrom('snapshot', 'backup', 'archive', 'replica'),
  place: fc.constantFrom('same-rack', 'same-room', 'same-building', 'another-building', 'another-site'),
  declared: fc.constantFrom('', 'another-site', 'same-building'),
  period: fc.constantFrom(0, 0, 1, 5, 24, 48),
  /** Only of copies whose period is whole days. */
  window: fc.constantFrom('', '22:00-06:00', '00:30-01:00', '09:00-08:59'),
  lag: fc.constantFrom(0, 1, 40, 180),
  hold: fc.constantFrom(0, 0, 90),
  kept: fc.integer({ min: 1, max: 7 }),
  left: fc.integer({ min: 0, max: 59 }),
  incrementals: fc.constantFrom(0, 0, 2, 6),
  differential: fc.boolean(),
  jobSuccess: fc.constantFrom(40, 90, 100),
  restoreSuccess: fc.constantFrom(60, 95, 100),
  repository: fc.constantFrom('', 'near', 'far'),
  immutable: fc.boolean(),
  offline: fc.boolean(),
})

const policy = fc.record({
  copies: fc.array(copy, { maxLength: 3 }),
  failover: fc.option(
    fc.record({ success: fc.constantFrom(0, 60, 100), minutes: fc.constantFrom(1, 30, 200) }),
  ),
})

const blow = fc.record({
  rack: fc.nat(),
  at: fc.integer({ min: 1, max: 40 * hour }),
  what: fc.constantFrom('dark', 'dark', 'burnt', 'burnt', 'cut off'),
  again: fc.boolean(),
})

const order = fc.record({
  at: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 30 * hour }) }, fc.constant(0)),
  do: fc.constantFrom('emergency-copy', 'preemptive-failover', 'purge-copy'),
  building: fc.integer({ min: -1, max: 2 }),
  policy: fc.integer({ min: -1, max: 1 }),
  repository: fc.option(fc.nat(1), { nil: undefined }),
  site: fc.integer({ min: -1, max: 1 }),
})

export const story = fc.record({
  /** By building: the number of racks in each of its rooms. */
  buildings: fc.array(fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  }),
  policies: fc.tuple(policy, policy),
  unusable: fc.constantFrom(0, 30),
  clock: fc.constantFrom('00:47', '12:00:30', '22:00', '23:59'),
  together: fc.boolean(),
  needed: fc.constantFrom('run', 'start'),
  ingress: fc.constantFrom(1, 20, 170, 300),
  /** Whose law holds at the first other site; the second one lies there. */
  near: fc.constantFrom('here', 'here', 'there'),
  far: fc.record({ backup: fc.boolean(), link: fc.constantFrom(2, 20) }),
  /** Where the copies of each policy may stand. */
  keepsTo: fc.array(fc.constantFrom('', 'here', 'here', 'here, there'), { minLength: 2, maxLength: 2 }),
  seed: fc.string({ maxLength: 4 }),
  blows: fc.array(blow, { maxLength: 10 }),
  orders: fc.array(order, { maxLength: 3 }),
  /** Hours after which services have left a rack, assigned to services and their racks in turn; 0: never. */
  resettled: fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  }),
})
const within = (hours: number) => fc.integer({ min: 1, max: hours * hour })

/**
 * Services in both racks of a room go to replicas next door ahead of it all, and stop there at some time, or never; their own
 * racks burn one after the other, and what was lost with the first may be on other servers by then.
 */
export const movedAndLostTwice = fc
  .record({
    told: story,
    on: copy,
    minutes: fc.constantFrom(1, 30),
    order: within(2),
    host: fc.oneof(
      { weight: 2, arbitrary: within(2) },
      { weight: 2, arbitrary: within(30) },
      fc.constant(never),
    ),
    times: fc.tuple(within(8), within(20)),
  })
  .map(({ told, on, minutes, order: at, host, times: [first, then] }) => ({
    ...told,
    buildings: [[2], [1]],
    policies: told.policies.map(({ copies }) => ({
      copies: [
        {
          ...on,
          medium: 'replica',
          place: 'another-building',
          declared: '',
          period: 0,
          lag: 1,
          repository: '',
        },
        ...copies.slice(0, 2),
      ],
      failover: { success: 100, minutes },
    })) as unknown as typeof told.policies,
    orders: [
      { at, do: 'preemptive-failover' as const, building: -1, policy: -1, site: -1, repository: undefined },
      ...told.orders.filter(each => each.do !== 'preemptive-failover').slice(0, 1),
    ],
    blows: [
      ...(host === never ? [] : [{ rack: 2, at: at + host, what: 'dark' as const, again: false }]),
      { rack: 0, at: at + first, what: 'burnt' as const, again: false },
      { rack: 1, at: at + first + then, what: 'burnt' as const, again: false },
      ...told.blows.slice(0, 2).map(blow => ({ ...blow, at: blow.at + at })),
    ],
  }))

export type Told = typeof story extends fc.Arbitrary<infer T> ? T : never

/**
 * Blows to existing racks only. Power returns to a rack at most once, and only if it was lost in an earlier
 * second.
 */
export function blowsIn({ blows }: Told, racks: number): Blow[] {
  const dark = new Map<number, number>()
  const backOnce = new Set<number>()
  return blows
    .toSorted((a, b) => a.at - b.at || a.rack - b.rack)
    .map(({ rack, at, what, again }) => {
      const row = rack % racks
      const each = {
        rack: row,
        at,
        what,
        again: again && dark.get(row)! < at && !backOnce.has(row) && what !== 'cut off',
      } as const
      if (what !== 'cut off' && !dark.has(row)) dark.set(row, at)
      if (each.again) backOnce.add(row)
      return each
    })
}

/** By service: from when until when it runs on its replica; `never`. */
type Away = Pick<Story, 'movedAt' | 'movedUntil'>

/**
 * When services leave racks that were struck by then, and have all their data on other servers: none of a consistency
 * group, and none that runs on its replica, whose data at home is put in place once it goes there. One in several racks
 * leaves each in its own time, burnt or not.
 */
export function leavesIn(
  { resettled }: Told,
  estate: Estate,
  blows: readonly Blow[],
  { movedAt, movedUntil }: Away,
): Leaves {
  const { group } = estate.population.services
  const leftAt = (service: number, nth: number): number => {
    const hours = resettled[nth % resettled.length]!
    if (hours === 0) return never
    const at = hours * hour
    if (at < movedAt[service]! || at > movedUntil[service]!) return at
    return movedUntil[service] === never ? never : movedUntil[service]! + at
  }
  const isStruckBy = (rack: number, by: number): boolean =>
    blows.some(({ rack: struck, at: struckAt }) => struck === rack && struckAt < by)
  const table = racksOf(estate).map((own, service) => {
    if (group.length > 0 && group[service]! >= 0) return { left: new Map<number, number>(), all: never }
    const left = new Map(
      own.map((rack, nth) => {
        const at = leftAt(service, service + nth)
        return [rack, isStruckBy(rack, at) ? at : never]
      }),
    )
    const lost = own.filter(rack =>
      blows.some(blow => blow.rack === rack && blow.what === 'burnt' && blow.at <= left.get(rack)!),
    )
    if (lost.length > 0) return { left, all: Math.max(...lost.map(rack => left.get(rack)!)) }
    return { left, all: own.length > 1 ? never : left.get(own[0]!)! }
  })
  return {
    rack: (service, rack) => table[service]!.left.get(rack) ?? never,
    all: service => table[service]!.all,
  }
}

/** Each in a second of its own: the oracle does not define which order of one second comes first. */
export function ordersIn({ orders, buildings }: Told): FateOrder[] {
  const taken = new Set<number>()
  return orders.map(({ building, repository, ...rest }) => {
    let { at } = rest
    while (taken.has(at)) at++
    taken.add(at)
    return {
      ...rest,
      at,
      building: Math.min(building, buildings.length - 1),
      ...(rest.do === 'purge-copy' && repository !== undefined && { repository }),
      by: -1,
    }
  })
}
