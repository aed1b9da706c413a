/** Random incidents: a campus that is hit, recovers, and is judged by the engine. */
import * as fc from 'fast-check'
import type { Estate } from '../../../src/estate/estate.ts'
import { serviceIndex } from '../../../src/fate/services/serviceIndex.ts'
import { countVulnerable } from '../../../src/fate/losses/vulnerable.ts'
import { heldActivities } from '../../../src/impact/heldActivities.ts'
import { type Aftermath, assess } from '../../../src/impact/assess.ts'
import { ServiceCurves } from '../../../src/impact/curves.ts'
import { curveHours } from '../../../src/impact/grid.ts'
import { dataHomeAt } from '../../../src/recovery/settle/dataHome.ts'
import { fateRestored } from '../../../src/recovery/settle/fateRestored.ts'
import { spentBy } from '../../../src/recovery/told/spent.ts'
import { anyCampus, blows, drawnCampus, onCampus, orders } from '../../recovery/anyCampus.ts'
import { day, hour, recoverFrom } from '../../recovery/campus.ts'
import { serves, type Told } from './impact.ts'

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

export const incident = fc.record({
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

export function lived(drawn: Incident) {
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
    spent: spentBy(recovery, estate),
    hazard: {
      smokeAllFloorsAt: at(1),
      groundFloorInvolvedAt: at(2),
      powerOffAt: at(3),
      underControlAt: at(4),
      outAt: at(5),
      roomBurnt: Uint8Array.from({ length: site.rooms.count }, (_, room) => (drawn.rooms[room] ? 1 : 0)),
      buildingGone: Uint8Array.from(site.buildings.name, (_, row) => (drawn.rooms[row + 1] ? 1 : 0)),
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
