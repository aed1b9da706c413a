/** Stays of services on replicas, and how old the data is that they find when they fail over. */
import type { Estate } from '../../../src/estate/estate.ts'
import type { FateState } from '../../../src/fate/state/state.ts'
import { ageOnReplica } from '../../../src/fate/points/viable.ts'
import type { Rack, Service } from './words.ts'

export interface Stay {
  /** Row of the copy; -1: it was moved there with its disks. */
  readonly copy: number
  /** Its rack, if that is in this site. */
  readonly host: Rack | undefined
  readonly from: number
  /** When it stopped at home, or was moved from there. */
  readonly leftHome: number
}

/** Runs elsewhere from now on, after it went down. */
export function beginStay(service: Service, copy: number, from: number): void {
  const leftHome = stayOf(service)?.leftHome ?? service.downSince
  service.stay = { copy, host: service.host, from, leftHome }
}

export function endStay(service: Service, until: number): void {
  if (service.stay !== undefined) service.stays.push({ ...service.stay, until })
  service.stay = undefined
}

/** When the outage of its home began, which may be before its latest one. */
export function homeOutSince(service: Service): number {
  return (service.stay ?? stayOf(service))?.leftHome ?? service.downSince
}

/** The stay in which it went down. */
function stayOf({ stays, downSince }: Service): Stay | undefined {
  return stays.find(({ from, until }) => from < downSince && downSince <= until)
}

/**
 * Nothing that it wrote on the replica is missing there; any other one holds what came to it until the service left
 * its home.
 */
export function ageFound(fate: FateState, estate: Estate, service: Service, copy: number): number {
  const stay = stayOf(service)
  if (stay?.copy === copy && stay.host?.burnt !== true) return 0
  return ageOnReplica(fate, estate, service.row, copy, stay?.leftHome ?? service.downSince)
}
