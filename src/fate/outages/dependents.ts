/** What services that go down do to those that need them. */
import { type Ledger, silent } from '../../base/ledger.ts'
import { never } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import { outageKind } from '../fate.ts'
import type { FateState } from '../state/state.ts'

/** Notes that a service went down, for those that need it, if any do. */
export function noteFallen(state: FateState, service: number): void {
  const { of: kindOf, needed } = state.index.kinds
  const position = needed[kindOf[service]!]!
  if (position < 0 || state.isFallen[position] === 1) return
  state.isFallen[position] = 1
  state.fallen[state.fallenCount++] = position
}

/** Cuts off the services that need a service that went down, and those that need them in turn. */
export function cutOffDependents(state: FateState, ledger: Ledger): void {
  const { fallen, isFallen, downAt, downCause, cutOffAt, index } = state
  const { neededRow, toStart, firstClass, neededBy } = index.needs
  // A service is handled again when an earlier cause is found for it: times only decrease, so this ends.
  while (state.fallenCount > 0) {
    const position = fallen[--state.fallenCount]!
    isFallen[position] = 0
    if (toStart[position] === 1) continue
    const row = neededRow[position]!
    const at = downAt[row]!
    for (let i = firstClass[position]!; i < firstClass[position + 1]!; i++) {
      const needs = neededBy[i]!
      // Services that can be cut off went down with what the class lost before.
      if (cutOffAt[needs]! <= at) continue
      cutOffAt[needs] = at
      cutOff(state, needs, at, downCause[row]!, ledger)
    }
  }
}

/** The services of a class lose something they need, wherever they run by then. */
function cutOff(state: FateState, needs: number, at: number, before: number, ledger: Ledger): void {
  const { downAt, downCause, outage, index } = state
  const { firstMember, members } = index.needs
  const recording = ledger !== silent
  for (let i = firstMember[needs]!, end = firstMember[needs + 1]!; i < end; i++) {
    const service = members[i]!
    const down = downAt[service]!
    if (down <= at) continue
    if (down === never) outage[service] = outageKind.cutOff
    downAt[service] = at
    if (recording) downCause[service] = ledger.add(cause['service-cut-off'], service, at, before)
    noteFallen(state, service)
  }
}
