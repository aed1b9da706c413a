/** Failovers ahead of the fire that are under way when the service, or the replica it goes to, is struck. */
import { silent } from '../../base/ledger.ts'
import { never } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import { serversTaken } from '../../estate/standby.ts'
import type { FateSight } from '../sight.ts'
import type { FateState } from '../state/state.ts'
import { noteServers } from './moves.ts'

/** What cuts a failover short: a second, and the ledger row of what struck the rack; -1 without a record. */
interface Strike {
  readonly at: number
  readonly by: number
}

/** A service, and the second at which it would have arrived. */
type Turned = (service: number, arrives: number) => void

/**
 * Services in [from, end) that are struck at second `at` before they arrive stay where they are, and their spare
 * servers are released.
 */
export function turnBack(
  state: FateState,
  estate: Estate,
  [from, end]: readonly [number, number],
  at: number,
  turned: Turned,
): void {
  const { movedAt, movedTo } = state
  for (let service = from; service < end; service++) {
    const arrives = movedAt[service]!
    if (arrives === never || arrives <= at) continue
    movedAt[service] = never
    const site = movedTo[service]!
    const servers = serversTaken(estate, service)
    if (site >= 0 && servers > 0) noteServers(state, at, site, -servers)
    turned(service, arrives)
  }
}

/**
 * A rack with replicas is struck at second `at`: services that run there stop, and those that have not arrived by then
 * stay at home. Returns the latter, and when they would have arrived.
 * @param stops called for each of the former
 */
export function strikeHost(
  { movedAt, movedUntil, movedOn, index }: FateState,
  rack: number,
  at: number,
  stops: (service: number) => void,
): readonly { readonly service: number; readonly movedAt: number }[] {
  const turned: { service: number; movedAt: number }[] = []
  const { firstOfRack, keepers } = index
  for (let i = firstOfRack[rack]!; i < firstOfRack[rack + 1]!; i++) {
    const service = keepers[i]!
    const arrives = movedAt[service]!
    if (movedOn[service] !== rack || arrives === never || movedUntil[service]! <= at) continue
    if (arrives >= at) {
      turned.push({ service, movedAt: arrives })
      movedAt[service] = never
    } else {
      movedUntil[service] = at
      stops(service)
    }
  }
  return turned
}

/** Records that a failover was cut short, and how long it had lasted by then. */
export function tellCutShort(
  { estate, ledger }: FateSight,
  service: number,
  arrives: number,
  { at, by }: Strike,
): void {
  if (ledger === silent) return
  const { population, policy } = estate
  // The order came in this second, rounded up.
  const began = arrives - policy.policies.failoverSeconds[population.services.policy[service]!]!
  const lasted = at - began
  // What strikes it before the order falls due, in the step in which both happen, cuts nothing short.
  if (lasted > -1) ledger.add(cause['move-cut-short'], service, at, by, Math.max(0, lasted))
}
