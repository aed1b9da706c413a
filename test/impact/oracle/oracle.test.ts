/**
 * Compares every figure of the impact of random campuses with plain loops over the columns it is computed
 * from.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { never, rackState } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { serviceIndex } from '../../../src/fate/services/serviceIndex.ts'
import { countVulnerable } from '../../../src/fate/losses/vulnerable.ts'
import { heldActivities } from '../../../src/impact/heldActivities.ts'
import { type Aftermath, assess } from '../../../src/impact/assess.ts'
import { ruleDigits } from '../../../src/impact/copyRule.ts'
import { ServiceCurves } from '../../../src/impact/curves.ts'
import { curveHours } from '../../../src/impact/grid.ts'
import type { MetricName } from '../../../src/impact/metrics.ts'
import { ruleCount } from '../../../src/impact/ruleCount.ts'
import { dataHomeAt } from '../../../src/recovery/settle/dataHome.ts'
import { fateRestored } from '../../../src/recovery/settle/fateRestored.ts'
import { spentBy } from '../../../src/recovery/told/spent.ts'
import { anyCampus, blows, drawnCampus, onCampus, orders } from '../../recovery/anyCampus.ts'
import { day, hour, recoverFrom } from '../../recovery/campus.ts'
import { groupsIn, hitsOf, metricsOf, quantile, serves, sharesAt, type Told, upAt } from './impact.ts'
import { rulesOf } from './rules.ts'

const step = fc.record({
  from: fc.integer({ min: 0, max: 9 * day }),
  perHour: fc.integer({ min: 0, max: 500 }),
})
const activity = fc.record({
  steps: fc.array(step, { maxLength: 4 }),
  dataLossEuroPerHour: fc.integer({ min: 0, max: 90 }),
  permanentLossEuro: fc.integer({ min: 0, max: 9000 }),
})
const when = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 5 * hour }))

const incident = fc.record({
  campus: drawnCampus,
  blows,
  orders,
  horizonHours: fc.constantFrom(20, 50, 200, 1999),
  activities: fc.tuple(activity, activity),
  times: fc.array(when, { minLength: 12, maxLength: 12 }),
  rooms: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  money: fc.record({
    insured: fc.constantFrom(0, 0.9),
    insuranceLimit: fc.constantFrom(20_000, 1e9),
    responsePerService: fc.constantFrom(0, 16),
    lossFactor: fc.constantFrom(0.5, 1),
  }),
  flags: fc.array(fc.boolean(), { minLength: 27, maxLength: 27 }),
})
type Incident = typeof incident extends fc.Arbitrary<infer T> ? T : never

/** A campus with drawn activities and prices, whose copies may or may not be sealed and tested. */
function estateIn({ campus, activities, money, flags }: Incident): Estate {
  const estate = anyCampus(campus)
  const { population, policy } = estate
  const { named, services } = population
  const flag = (at: number, of: number): boolean => flags[(3 * at + of) % flags.length]!
  const { copyKinds } = policy
  return {
    ...estate,
    population: {
      ...population,
      named: new Map([...named, ['public data platform', named.get('shop')!]]),
      services: { ...services, activity: services.activity.map((_, row) => row % 3) },
      activities: [0, 1, 2].map(row => {
        const { steps, ...losses } = activities[row] ?? {
          steps: [],
          dataLossEuroPerHour: 0,
          permanentLossEuro: 0,
        }
        const rising = steps.toSorted((a, b) => a.from - b.from)
        return {
          name: `a${row}`,
          fromSeconds: rising.map(({ from }) => from),
          euroPerHour: rising.map(({ perHour }) => perHour),
          ...losses,
          rtoSeconds: Infinity,
          mtpdSeconds: Infinity,
          leastCapacity: 1,
          needs: [],
        }
      }),
    },
    policy: {
      ...policy,
      copyKinds: {
        ...copyKinds,
        immutable: copyKinds.immutable.map((_, kind) => (flag(kind, 0) ? 1 : 0)),
        offline: copyKinds.offline.map((_, kind) => (flag(kind, 1) ? 1 : 0)),
        lastRestoreTestDays: copyKinds.lastRestoreTestDays.map((_, kind) => (flag(kind, 2) ? 366 : 367)),
      },
      money: {
        ...policy.money,
        lossFactor: money.lossFactor,
        operator: { ...policy.money.operator, ...money },
      },
    },
  }
}

function lived(drawn: Incident) {
  const estate = estateIn(drawn)
  const { site } = estate
  const horizon = drawn.horizonHours * hour
  const curves = new ServiceCurves(site, serviceIndex(estate).kinds, curveHours(horizon).length)
  const services: Told[] = []
  const racksTold: Told[] = []
  const { racks, fate, recovery } = recoverFrom(estate, onCampus(drawn.blows, estate), {
    orders: drawn.orders.filter(({ at }) => at <= horizon),
    horizon,
    transitions: {
      add(row, at, state) {
        services.push({ row, at, up: serves(state) })
        curves.add(row, at, state)
      },
      rack(row, at, up) {
        racksTold.push({ row, at, up: up === 1 })
        curves.rack(row, at, up)
      },
    },
  })
  countVulnerable(fate, estate, racks, dataHomeAt(recovery), horizon)
  const at = (nth: number): number => drawn.times[nth % drawn.times.length]!
  const column = (first: number): Float64Array =>
    site.buildings.name.map((_, row) => at(first + row)) as never
  const after: Aftermath = {
    racks,
    buildings: {
      flashoverAt: column(0),
      lostAt: column(4),
      writtenOffAt: column(7),
      darkAt: column(2),
    },
    fate: fateRestored(fate, recovery),
    recovery,
    spent: spentBy(recovery, estate, racks),
    hazard: {
      smokeAllFloorsAt: at(1),
      groundFloorInvolvedAt: at(2),
      powerOffAt: at(3),
      underControlAt: at(4),
      outAt: at(5),
      roomBurnt: Uint8Array.from({ length: site.rooms.count }, (_, room) => (drawn.rooms[room] ? 1 : 0)),
      flags: [],
    },
    bottlenecks: {},
    binding: {},
    declaredAt: Infinity,
  }
  return {
    estate,
    after,
    horizon,
    services,
    racksTold,
    impact: assess(estate, after, curves, heldActivities(estate.population), horizon),
  }
}

/** Equal, up to rounding when sums are taken in another order. */
function same(found: number, expected: number, of: string): void {
  if (!Number.isFinite(expected)) expect(found, of).toBe(expected)
  else expect(Math.abs(found - expected), of).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}

/** The quantile of a group is the largest of its bucket, a bucket 1/128 of its values wide. */
function nearly(foundHours: number, exactSeconds: number, of: string): void {
  if (!Number.isFinite(exactSeconds)) expect(foundHours, of).toBe(exactSeconds)
  else {
    expect(foundHours * 3600 - exactSeconds, of).toBeGreaterThanOrEqual(-1e-6)
    expect(foundHours * 3600 - exactSeconds, of).toBeLessThanOrEqual(exactSeconds / 128 + 1e-6)
  }
}

test('every figure, curve and cost is what plain loops over the columns come to', () => {
  fc.assert(
    fc.property(incident, drawn => {
      const { estate, after, horizon, services, racksTold, impact } = lived(drawn)
      const { exact, lists, costs } = metricsOf(estate, after, services, horizon)
      for (const [name, value] of Object.entries(exact)) same(impact.metrics[name as MetricName], value, name)
      for (const [name, { of, share }] of Object.entries(lists))
        expect(impact.metrics[name as MetricName], name).toBe(quantile(of, share) / 3600)
      expect(Object.keys(impact.metrics).sort()).toEqual(
        [...Object.keys(exact), ...Object.keys(lists)].sort(),
      )
      for (const [part, value] of Object.entries(costs))
        same(impact.costs[part as keyof typeof costs], value, part)

      const hits = hitsOf(after, services, horizon)
      const { objectives, services: columns } = estate.population
      const groups = groupsIn(estate)
      expect(impact.groups).toHaveLength(groups.length)
      for (const [row, { name, has }] of groups.entries()) {
        const own = hits.filter(({ service }) => has(service))
        const tier = (service: number): number => columns.tier[service]!
        const figures = impact.groups[row]!
        same(figures.down, own.length, name)
        same(figures.destroyed, own.filter(({ kind }) => kind === 1).length, name)
        same(figures.dataLost, own.filter(({ age }) => age === Infinity).length, name)
        const inTime = own.filter(
          ({ service, length, outages, age }) =>
            length < Infinity &&
            age < Infinity &&
            outages.every(each => each <= objectives.rtoSeconds[tier(service)]!),
        )
        const setBack = own.filter(
          ({ service, age }) => after.fate.lostAt[service] !== never || (age > 0 && age < Infinity),
        )
        const fresh = setBack.filter(({ service, age }) => age <= objectives.rpoSeconds[tier(service)]!)
        same(figures.rtoMetShare, inTime.length / own.length, name)
        same(figures.rpoMetShare, fresh.length / setBack.length, name)
        const lengths = own.map(({ length }) => length)
        nearly(figures.recoveryMedianHours, quantile(lengths, 0.5), name)
        nearly(figures.recoveryP95Hours, quantile(lengths, 0.95), name)
      }

      const hours = curveHours(horizon)
      for (const at of new Set([0, 1, 2, 7, 13, 24, 36, 47, 49, 52, 90, hours.length - 1])) {
        if (at >= hours.length) continue
        const second = hours[at]! * 3600
        for (const [row, { name, has }] of groups.entries()) {
          const shares = sharesAt(
            after,
            services,
            hits.filter(({ service }) => has(service)),
            second,
          )
          const cell = at * groups.length + row
          expect(impact.servicesUp[cell], `${name} up at ${hours[at]} h`).toBe(Math.fround(shares.up))
          expect(impact.dataRestored[cell], `${name} data at ${hours[at]} h`).toBe(Math.fround(shares.data))
        }
        serversUp(estate, racksTold, second).forEach((share, building) =>
          expect(impact.buildings[building]!.serversUp[at]).toBe(Math.fround(share)),
        )
      }
      buildingsStand(estate, after, impact)

      const rule = ruleCount(estate)
      const slow = rulesOf(estate)
      const { customers, met, inOneBuilding, toldOtherwise } = rule
      expect({ customers, met, inOneBuilding, toldOtherwise }).toEqual({
        customers: slow.customers,
        met: slow.met,
        inOneBuilding: slow.inOneBuilding,
        toldOtherwise: slow.toldOtherwise,
      })
      for (const digit of ruleDigits) expect(rule.unmet[digit], digit).toBe(slow.unmet(digit))
    }),
    { numRuns: 100 },
  )
})

function racksIn({ site }: Estate, building: number): number[] {
  return Array.from({ length: site.racks.count }, (_, rack) => rack).filter(
    rack => site.rooms.building[site.racks.room[rack]!] === building,
  )
}

function serversUp(estate: Estate, told: readonly Told[], second: number): number[] {
  const { firstServer } = estate.site.racks
  return estate.site.buildings.name.map((_, building) => {
    let all = 0
    let up = 0
    for (const rack of racksIn(estate, building)) {
      const servers = firstServer[rack + 1]! - firstServer[rack]!
      all += servers
      if (upAt(told, rack, second)) up += servers
    }
    return up / all
  })
}

function buildingsStand(
  estate: Estate,
  { racks, buildings, hazard }: Aftermath,
  impact: ReturnType<typeof assess>,
): void {
  const { site } = estate
  for (const [building, { state, figures }] of impact.buildings.entries()) {
    const own = racksIn(estate, building)
    const among = (of: number): number => own.filter(rack => racks.state[rack] === of).length
    const rooms = Array.from(site.rooms.building.keys()).filter(
      room => site.rooms.building[room] === building,
    )
    const roomsBurnt = rooms.filter(room => hazard.roomBurnt[room] === 1).length
    expect(figures.rooms).toBe(rooms.length)
    expect(figures.roomsBurnt).toBe(roomsBurnt)
    expect(figures.racksBurnt).toBe(among(rackState.burnt))
    expect(figures.racksSooted).toBe(among(rackState.sooted))
    expect(figures.racksWet).toBe(among(rackState.wet))
    expect(figures.racksDark).toBe(among(rackState.dark))
    expect(figures.serversBurnt).toBe(3 * among(rackState.burnt))
    expect(figures.flashoverMinutes).toBe(buildings.flashoverAt[building]! / 60)
    expect(figures.lostMinutes).toBe(buildings.lostAt[building]! / 60)
    expect(figures.writtenOffDays).toBe(buildings.writtenOffAt[building]! / 86_400)
    if (buildings.lostAt[building]! < Infinity) expect(state).toBe('destroyed')
    else if (roomsBurnt + figures.racksBurnt > 0) expect(state).toBe('partly')
    else expect(state).not.toMatch(/destroyed|partly/)
    expect(state === 'intact').toBe(
      buildings.lostAt[building] === Infinity &&
        roomsBurnt === 0 &&
        own.every(rack => racks.state[rack] === 0),
    )
  }
}
