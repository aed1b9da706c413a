/** Answers to Why?: chains of causes of what was asked about, from the record of the incident on show. */
import { because, dataLostCause, type Incident, waitsAtEnd } from '../src/index.ts'
import { dataLossKind } from './model/dataLoss.ts'
import type { Answer, Request } from './protocol.ts'

export function why(
  shown: Incident | undefined,
  { subject, language }: Extract<Request, { do: 'why' }>,
): Answer {
  if (shown === undefined) return { name: '', chains: [] }
  const { recording } = shown
  if (subject.of === 'cause') return { name: '', chains: [because(shown, subject.row, language)] }
  if (subject.of === 'room') {
    const rows = shown.aboutRoom(subject.row, subject.seconds)
    return {
      name: recording.plan.rooms[subject.row]?.name ?? '',
      chains: rows.map(row => because(shown, row, language)),
    }
  }
  const { first, seconds, cause } = recording.history
  if (subject.of === 'customer') {
    const lost = lossOf(shown, subject.row, subject.seconds)
    return {
      name: '',
      chains: [...causesOf(recording, subject.row, subject.seconds), ...lost].map(row =>
        because(shown, row, language),
      ),
    }
  }
  const rows: number[] = []
  for (let row = first[subject.row + 1]! - 1; row >= first[subject.row]!; row--)
    if (seconds[row]! <= subject.seconds && cause[row]! >= 0) rows.push(cause[row]!)
  const lost = dataLostCause(shown, subject.row)
  const lostAt = lost < 0 ? Infinity : recording.causes.seconds[lost]!
  if (lost >= 0 && lostAt <= subject.seconds && !rows.includes(lost)) rows.unshift(lost)
  return {
    name: shown.serviceName(subject.row, language),
    chains: rows.map(row => because(shown, row, language)),
    lostAt,
    still: waitsAtEnd(shown, subject.row, language),
  }
}

/** How the first service of a customer that lost data lost it, all of it before the latest; none up to the moment: no row. */
function lossOf(shown: Incident, customer: number, until: number): number[] {
  const { services, causes } = shown.recording
  for (const loss of [dataLossKind.permanent, dataLossKind.window])
    for (let service = 0; service < services.count; service++) {
      if (services.customer[service] !== customer || services.dataLoss[service] !== loss) continue
      const row = dataLostCause(shown, service)
      if (row >= 0 && causes.seconds[row]! <= until) return [row]
      break
    }
  return []
}

/** How many causes of a customer are told. */
const mostCauses = 6

/** What last changed the services of a customer up to a moment, what concerns most of them first. */
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
