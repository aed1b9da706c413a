/**
 * What is reported about a service or a customer, with the ledger rows that say why: one list for terminal
 * and page.
 */
import { firstRowAmong, lastRowOf } from '../../run/record/lastRowOf.ts'
import { dataLossKind, serviceStates } from '../../run/record/recording.ts'
import type { Incident } from '../incident.ts'

export interface ToldOf {
  readonly of: 'state' | 'data' | 'failover' | 'copy'
  /** After ignition. */
  readonly seconds: number
  /** Ledger row; -1: nothing says why. */
  readonly row: number
  /** History row of a change of state; otherwise -1. */
  readonly change: number
}

/**
 * What happened to a service, by time: each change of its state, the loss of its data, failed attempts at failover, why
 * it was not moved ahead of the fire when others were, and that no emergency copy of it was allowed.
 */
export function toldOfService(incident: Incident, service: number): ToldOf[] {
  const { first, seconds, state, cause } = incident.recording.history
  const told: ToldOf[] = []
  for (let change = first[service]!, end = first[service + 1]!; change < end; change++) {
    // What is destroyed in the second in which it goes down is not told as down besides.
    const isAtOnce = change + 1 < end && seconds[change + 1] === seconds[change]
    if (isAtOnce && state[change + 1] === destroyed) continue
    told.push({ of: 'state', seconds: seconds[change]!, row: cause[change]!, change })
  }
  told.push(...besides(incident, 'data', dataLostBy(incident, service)))
  for (const kinds of [[failed], stayed, [cutShort]] as const)
    told.push(...besides(incident, 'failover', lastRowOf(incident.record.ledger, kinds, service)))
  told.push(...besides(incident, 'copy', lastRowOf(incident.record.ledger, [notCopied], service)))
  // Data that is lost in the second in which its service runs again without it is told first.
  const runsEmpty = ({ change }: ToldOf): number => Number(change >= 0 && state[change] === empty)
  return told.sort((a, b) => a.seconds - b.seconds || runsEmpty(a) - runsEmpty(b))
}

/**
 * For the first of its services that lost all its data, the first that lost the latest, and the first whose
 * failover or emergency copy did not come about.
 */
export function besidesOfCustomer(incident: Incident, customer: number): ToldOf[] {
  const { services } = incident.recording
  const lost = [dataLossKind.permanent, dataLossKind.window].flatMap(loss => {
    for (let service = 0; service < services.count; service++)
      if (services.customer[service] === customer && services.dataLoss[service] === loss) {
        const told = besides(incident, 'data', dataLostBy(incident, service))
        if (told.length > 0) return told
      }
    return []
  })
  return [
    ...lost,
    ...besides(incident, 'failover', firstOf(incident, customer, [failed, ...stayed, cutShort])),
    ...besides(incident, 'copy', firstOf(incident, customer, [notCopied])),
  ]
}

/**
 * Ledger row of the loss of its data; -1: none that is not told. What a replica lacked is told with the failover to it,
 * which is behind its return, unless that waited for another service.
 */
function dataLostBy({ record, recording: { history, services } }: Incident, service: number): number {
  const lost = record.dataLostBy(service)
  if (lost >= 0 || services.dataLoss[service] === dataLossKind.none) return lost
  const { ledger } = record
  const failover = lastRowOf(ledger, ['failover'], service)
  const told = history.cause.subarray(history.first[service], history.first[service + 1])
  return told.some(row => ledger.chain(row).includes(failover)) ? -1 : failover
}

const destroyed = serviceStates.indexOf('destroyed')
const empty = serviceStates.indexOf('restored-empty')
const failed = 'failover-failed'
const cutShort = 'move-cut-short'
const notCopied = 'copy-not-allowed'
const stayed = ['move-failed', 'move-without-standby', 'move-without-room'] as const

function besides({ record }: Incident, of: ToldOf['of'], row: number): ToldOf[] {
  return row < 0 ? [] : [{ of, seconds: record.ledger.time[row]!, row, change: -1 }]
}

function firstOf(
  { record, recording: { services } }: Incident,
  customer: number,
  kinds: Parameters<typeof firstRowAmong>[1],
): number {
  return firstRowAmong(record.ledger, kinds, service => services.customer[service] === customer)
}
