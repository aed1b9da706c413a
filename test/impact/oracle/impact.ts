/**
 * The figures of an impact, from plain loops over the columns of racks, fates and recovery: sorted lists
 * instead of buckets, and the whole history instead of running sums.
 */
import { never, rackState } from '../../../src/damage/damage.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { dataLossKind, outageKind } from '../../../src/fate/fate.ts'
import type { Aftermath } from '../../../src/impact/assess.ts'
import { serviceState } from '../../../src/recovery/recovery.ts'

/** A report about a service or a rack: from this second on it is `up`, or it is not. */
export interface Told {
  readonly row: number
  readonly at: number
  readonly up: boolean
}

/** Whether a service serves in this state: an empty replacement counts as back. */
export const serves = (state: number): boolean =>
  state === serviceState.up || state === serviceState.degraded || state === serviceState.restoredEmpty

/** Quantile by nearest rank; NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.length === 0 ? NaN : sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1]!
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const time = (second: number): number => (second === never ? Infinity : second)

export interface Group {
  readonly name: string
  readonly has: (service: number) => boolean
}

/** All services, then each product, tier and policy. */
export function groupsIn({ population: { services, products, tiers }, policy }: Estate): Group[] {
  return [
    { name: 'all', has: () => true },
    ...products.map((name, row) => ({ name, has: (service: number) => services.product[service] === row })),
    ...tiers.map((name, row) => ({ name, has: (service: number) => services.tier[service] === row })),
    ...policy.policies.name.map((name, row) => ({
      name,
      has: (service: number) => services.policy[service] === row,
    })),
  ]
}

/** The outcome for one service that was hit. */
export interface Hit {
  readonly service: number
  readonly kind: number
  /** Seconds from first going down to the last return; Infinity if there is none. */
  readonly length: number
  /** Length of each outage, s, cut off at the horizon. */
  readonly outages: readonly number[]
  /** Age of the data that is lost, s; Infinity: all of it. */
  readonly age: number
}

/**
 * Outages: each lasts from a report of down to the next report of up. Being up for zero seconds does not end
 * one.
 */
function outagesOf(told: readonly Told[], horizon: number): number[] {
  const found: { from: number; to: number }[] = []
  for (const { at, up } of told) {
    const last = found.at(-1)
    if (up) {
      if (last?.to === Infinity) last.to = at
    } else if (last !== undefined && last.to >= at) last.to = Infinity
    else found.push({ from: at, to: Infinity })
  }
  return found.map(({ from, to }) => Math.min(to, horizon) - from)
}

export function hitsOf({ fate, recovery }: Aftermath, told: readonly Told[], horizon: number): Hit[] {
  const hits: Hit[] = []
  for (let service = 0; service < fate.outage.length; service++) {
    const kind = fate.outage[service]!
    if (kind === outageKind.none) continue
    const down = fate.downAt[service]!
    const back = time(recovery.backAt[service]!)
    const loss = fate.dataLoss[service]!
    hits.push({
      service,
      kind,
      length: back - down,
      outages: outagesOf(
        told.filter(({ row }) => row === service),
        horizon,
      ),
      age:
        loss === dataLossKind.none
          ? 0
          : loss === dataLossKind.permanent
            ? Infinity
            : fate.dataLossSeconds[service]!,
    })
  }
  return hits
}

/** Integral of a BIA curve over the outage: each step costs its rate for as long as the outage was on it. */
function stepLoss(from: readonly number[], perHour: readonly number[], length: number): number {
  return sum(
    from.map((start, step) => {
      const end = Math.min(from[step + 1] ?? Infinity, length)
      return (Math.max(0, end - start) / 3600) * perHour[step]!
    }),
  )
}

/** Figures that must match exactly, by name, and lists of values whose quantiles the engine estimates. */
export function metricsOf(estate: Estate, after: Aftermath, told: readonly Told[], horizon: number) {
  const { population, site, policy } = estate
  const { services, objectives } = population
  const { fate, recovery, racks, hazard, buildings, spent } = after
  const hits = hitsOf(after, told, horizon)
  const tier = ({ service }: Hit): number => services.tier[service]!
  const ofKind = (kind: number): number => hits.filter(hit => hit.kind === kind).length
  const gone = hits.filter(({ age }) => age === Infinity)
  const customers = (of: readonly Hit[]): number =>
    new Set(of.map(({ service }) => services.customer[service]!)).size
  const share = (of: readonly Hit[]): number => of.length / hits.length
  const rows = Array.from({ length: site.racks.count }, (_, rack) => rack)
  const burnt = rows.filter(rack => racks.state[rack] === rackState.burnt)
  const serversIn = (rack: number): number =>
    site.racks.firstServer[rack + 1]! - site.racks.firstServer[rack]!
  const { operator, lossFactor } = policy.money
  const isGone = (building: number): boolean => buildings.writtenOffAt[building] !== Infinity
  const goneRooms = Array.from(hazard.roomBurnt.keys()).filter(
    room =>
      hazard.roomBurnt[room] === 1 ||
      hazard.buildingGone[site.rooms.building[room]!] === 1 ||
      (isGone(site.rooms.building[room]!) && rows.some(rack => site.racks.room[rack] === room)),
  )
  const goneRacks = rows.filter(
    rack => burnt.includes(rack) || isGone(site.rooms.building[site.racks.room[rack]!]!),
  )
  const replaced = sum(rows.filter(rack => !goneRacks.includes(rack)).map(rack => spent.replaced[rack]!))
  const cleaned = sum(rows.map(rack => spent.cleaned[rack]!))
  const downDays = sum(hits.flatMap(({ outages }) => outages)) / 86_400
  const costs = {
    hardware:
      sum(goneRacks.map(rack => operator.rack + serversIn(rack) * operator.server)) +
      (replaced + spent.spare) * operator.server,
    buildings: sum(
      goneRooms.map(room => site.rooms.width[room]! * site.rooms.depth[room]! * operator.building),
    ),
    cleaning: cleaned * operator.cleaningRack,
    response:
      goneRacks.length + replaced + cleaned + goneRooms.length > 0 || hits.length > 0
        ? operator.response + hits.length * operator.responsePerService
        : 0,
    credits: downDays * operator.creditPerDay,
    vouchers: ofKind(outageKind.destroyed) * operator.voucher,
    litigation: customers(gone) * operator.litigants * operator.claim,
  }
  const property = costs.hardware - spent.spare * operator.server + costs.buildings + costs.cleaning
  const lossOf = ({ service, outages, age }: Hit): number => {
    const activity = population.activities[services.activity[service]!]!
    const outage = sum(outages.map(length => stepLoss(activity.fromSeconds, activity.euroPerHour, length)))
    const data = age === Infinity ? activity.permanentLossEuro : (age / 3600) * activity.dataLossEuroPerHour
    return outage + data
  }
  const platform = (population.named.get('public data platform') ?? [])
    .filter(row => fate.outage[row] !== outageKind.none)
    .map(row => time(recovery.backAt[row]!) / 3600)
  const setBack = hits.filter(
    ({ service, age }) => fate.lostAt[service] !== never || (age > 0 && age < Infinity),
  )
  const awaited = rows
    .filter(rack => !burnt.includes(rack))
    .filter(rack => racks.downAt[rack]! <= horizon || racks.cutOffAt[rack]! <= horizon)
    .map(rack => time(recovery.rackFirstBackAt[rack]!))
  const fresh = setBack.filter(hit => hit.age <= objectives.rpoSeconds[tier(hit)]!)
  return {
    costs,
    exact: {
      customersHit: customers(hits),
      servicesDown: hits.length,
      servicesDestroyed: ofKind(outageKind.destroyed),
      servicesSwitchedOff: ofKind(outageKind.switchedOff),
      servicesCutOff: ofKind(outageKind.cutOff),
      servicesWithDataLost: gone.length,
      customersWithDataLost: customers(gone),
      serversBurnt: sum(burnt.map(serversIn)),
      racksBurnt: burnt.length,
      roomsBurnt: sum([...hazard.roomBurnt]),
      buildingsDestroyed: [...buildings.lostAt].filter(at => at < Infinity).length,
      smokeAllFloorsMinutes: hazard.smokeAllFloorsAt / 60,
      groundFloorInvolvedMinutes: hazard.groundFloorInvolvedAt / 60,
      buildingFlashoverMinutes: Math.min(...buildings.flashoverAt) / 60,
      buildingLostMinutes: Math.min(...buildings.lostAt) / 60,
      underControlMinutes: hazard.underControlAt / 60,
      fireOutMinutes: hazard.outAt / 60,
      powerOffMinutes: hazard.powerOffAt / 60,
      firstServersBackDays: awaited.length === 0 ? NaN : Math.min(...awaited) / 86_400,
      publicDataPlatformBackHours: platform.length === 0 ? NaN : Math.max(...platform),
      recoveryLastHours: hits.length === 0 ? NaN : Math.max(...hits.map(({ length }) => length)) / 3600,
      rtoMetShare: share(
        hits.filter(
          hit =>
            hit.length < Infinity &&
            hit.age < Infinity &&
            hit.outages.every(length => length <= objectives.rtoSeconds[tier(hit)]!),
        ),
      ),
      rpoMetShare: fresh.length / setBack.length,
      mtpdBreaches: hits.filter(hit =>
        hit.outages.some(length => length > objectives.mtpdSeconds[tier(hit)]!),
      ).length,
      costTotal: sum(Object.values(costs)),
      costInsured: Math.min(operator.insured * property, operator.insuranceLimit),
      costCustomers: sum(hits.map(lossOf)) * lossFactor,
    },
    lists: {
      recoveryMedianHours: { of: hits.map(({ length }) => length), share: 0.5 },
      recoveryP90Hours: { of: hits.map(({ length }) => length), share: 0.9 },
      recoveryP95Hours: { of: hits.map(({ length }) => length), share: 0.95 },
      outageP95Hours: {
        of: hits.map(({ length, outages }) => (length === Infinity ? Infinity : Math.max(...outages))),
        share: 0.95,
      },
      dataLossP50Hours: {
        of: setBack.map(({ age }) => age),
        share: 0.5,
      },
      dataLossP95Hours: {
        of: setBack.map(({ age }) => age),
        share: 0.95,
      },
      vulnerableMedianHours: {
        of: [...fate.vulnerableSeconds].filter(seconds => seconds > 0),
        share: 0.5,
      },
    },
  }
}

/** Whether a row is up at a second, after all reports up to then. */
export function upAt(told: readonly Told[], row: number, second: number): boolean {
  return told.filter(each => each.row === row && each.at <= second).at(-1)?.up ?? true
}

/** Shares of a group's hit services that are up, and that have their data, at a second; 1 if none was hit. */
export function sharesAt(
  { fate, recovery }: Aftermath,
  told: readonly Told[],
  hits: readonly Hit[],
  second: number,
): { up: number; data: number } {
  if (hits.length === 0) return { up: 1, data: 1 }
  const away = ({ service }: Hit): boolean =>
    fate.downAt[service]! <= second && recovery.dataBackAt[service]! > second
  return {
    up: hits.filter(({ service }) => upAt(told, service, second)).length / hits.length,
    data: hits.filter(hit => !away(hit)).length / hits.length,
  }
}
