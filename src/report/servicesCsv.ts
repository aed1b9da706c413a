/** One incident as CSV: a row for each service, whether the fire reached it or not. */
import { type Course, dataLossKind, serviceStates } from '../run/record/recording.ts'
import { dataAge, eachOutage } from '../run/record/outages.ts'
import { csv } from './csv.ts'
import type { Incident } from './incident.ts'

const columns = [
  'replication',
  'service',
  'name',
  'customer',
  'product',
  'tier',
  'policy',
  'building',
  'room',
  'state',
  'dataLoss',
  'dataAge [h]',
  'downAt [h]',
  'backAt [h]',
  'outages',
  'longestOutage [h]',
] as const

/**
 * One row per service, in their order; services are counted from 1, as `whySubject` does. Times are hours after
 * ignition. Infinity is `inf`: never, or data that is lost for good. An empty cell has no meaning: of a service that
 * stayed up, when it was back.
 * @param replication the number to write in each row
 */
export function servicesCsv(incident: Incident, replication: number): string {
  const { services, racks, plan, history } = incident.recording
  const { named } = incident.record.estate.population
  const names = new Map<number, string>()
  // Its own name stands before that of its pattern, which may be of one service: `app {1..1}`.
  for (const [name, rows] of [...named].toReversed())
    for (const row of rows) if (rows.length === 1 || !names.has(row)) names.set(row, name)
  const owners = incident.customers()
  return csv(
    columns,
    Array.from({ length: services.count }, (_, service) => {
      const rack = services.struckRack[service]!
      const room = rack < 0 ? undefined : plan.rooms[racks.room[rack]!]!
      const last = history.first[service + 1]! - 1
      const { from, until, count, longest } = outagesOf(history, service)
      return [
        replication,
        service + 1,
        names.get(service) ?? '',
        owners[services.customer[service]!]!,
        services.products[services.product[service]!]!,
        services.tiers[services.tier[service]!]!,
        services.policies[services.policy[service]!]!,
        room === undefined ? '' : plan.buildings[room.building]!.name,
        room?.name ?? '',
        last < history.first[service]! ? 'up' : serviceStates[history.state[last]!]!,
        lossWords.get(services.dataLoss[service]!)!,
        dataAge(services, service) / 3600,
        from / 3600,
        until / 3600,
        count,
        longest / 3600,
      ]
    }),
  )
}

const lossWords = new Map<number, string>(Object.entries(dataLossKind).map(([word, kind]) => [kind, word]))

interface Outages {
  /** First second down; Infinity: it stayed up. */
  readonly from: number
  /** Last return; Infinity: it is not back, NaN: it stayed up. */
  readonly until: number
  readonly count: number
  readonly longest: number
}

function outagesOf(history: Course['history'], service: number): Outages {
  let [from, until, count, longest] = [Infinity, NaN, 0, 0]
  eachOutage(history, service, (down, back) => {
    from = Math.min(from, down)
    until = back
    count++
    longest = Math.max(longest, back - down)
  })
  return { from, until, count, longest }
}
