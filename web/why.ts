/** Answers to Why?: chains of causes of a subject, from the record of the incident on show. */
import {
  because,
  besidesOfCustomer,
  type Called,
  customerWaits,
  type Incident,
  serviceWaits,
  toldOfService,
} from '../src/index.ts'
import type { Answer, Request } from './thread/protocol.ts'

type Asked = Extract<Request, { do: 'why' }>

export function why(shown: Incident | undefined, { subject, language, called: names }: Asked): Answer {
  if (shown === undefined) return { name: '', chains: [] }
  const called: Called = (of, name) => names?.[of][name] ?? name
  const chains = (rows: readonly number[]): Answer['chains'] =>
    [...new Set(rows)].map(row => because(shown, row, language, called))
  const { row } = subject
  switch (subject.of) {
    case 'cause':
      return { name: '', chains: chains([row]) }
    case 'room':
      return {
        name: shown.recording.plan.rooms[row]?.name ?? '',
        chains: chains(shown.aboutRoom(row, subject.seconds)),
      }
    case 'building': {
      const { causes, plan } = shown.recording
      const rows = shown.aboutBuilding(row)
      const besides = rows.map(each => causes.seconds[each]!)
      const told = rows.filter((_, nth) => besides[nth]! <= subject.seconds)
      return { name: plan.buildings[row]?.name ?? '', chains: chains(told.reverse()), besides }
    }
    case 'customer': {
      const besides = besidesOfCustomer(shown, row)
      const told = besides.filter(({ seconds }) => seconds <= subject.seconds)
      // The first of each kind: of losses of data, that of all data if there is one, else that of the latest.
      const named = ['data', 'failover', 'copy'].flatMap(
        each => told.find(({ of }) => of === each)?.row ?? [],
      )
      return {
        name: '',
        chains: chains([...causesOf(shown.recording, row, subject.seconds), ...named]),
        besides: besides.map(({ seconds }) => seconds),
        still: customerWaits(shown, row, language, called).slice(0, mostCauses),
      }
    }
    case 'service': {
      const told = toldOfService(shown, row)
      const isLost = told.some(({ of, seconds }) => of === 'data' && seconds <= subject.seconds)
      const point = isLost ? shown.lastPoint(row, language) : undefined
      const soFar = told.filter(each => each.seconds <= subject.seconds && each.row >= 0)
      return {
        name: shown.serviceName(row, language),
        chains: chains(soFar.map(each => each.row).reverse()),
        besides: told.filter(({ of }) => of !== 'state').map(({ seconds }) => seconds),
        still: serviceWaits(shown, row, language, called),
        ...(point !== undefined && { point }),
      }
    }
  }
}

/** Most causes told for a customer, and most things its services are shown to wait for. */
const mostCauses = 6

/** The latest causes of change for a customer's services up to a moment, those of most services first. */
function causesOf({ history, services }: Incident['recording'], customer: number, until: number): number[] {
  const { first, seconds, cause } = history
  const counts = new Map<number, number>()
  for (let service = 0; service < services.count; service++) {
    if (services.customer[service] !== customer) continue
    let row = first[service + 1]! - 1
    while (row >= first[service]! && seconds[row]! > until) row--
    if (row >= first[service]! && cause[row]! >= 0)
      counts.set(cause[row]!, (counts.get(cause[row]!) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, mostCauses)
    .map(([row]) => row)
}
