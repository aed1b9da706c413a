/** What a recording says of one service: its outages, and the age of its data. */
import { type Course, dataLossKind, serviceStates } from './recording.ts'

/** By position in `serviceStates`. An empty replacement counts as in service. */
const serves = serviceStates.map(
  state => state === 'up' || state === 'degraded' || state === 'restored-empty',
)

/**
 * Outages of a service in order of time, s, separated as in the metrics: time in service ends an outage, but a return
 * of zero length does not. `until` is Infinity for one that never ends.
 */
export function eachOutage(
  { first, seconds, state }: Course['history'],
  service: number,
  take: (from: number, until: number) => void,
): void {
  let from = Infinity
  let until = 0
  for (let row = first[service]!; row < first[service + 1]!; row++) {
    const at = seconds[row]!
    if (serves[state[row]!]) {
      if (until === Infinity) until = at
      continue
    }
    if (from === Infinity || until < at) {
      if (from < Infinity) take(from, until)
      from = at
    }
    until = Infinity
  }
  if (from < Infinity) take(from, until)
}

/** Age of the data with which a service goes on, s; 0: none is lost, Infinity: all is. */
export function dataAge({ dataLoss, dataLossSeconds }: Course['services'], service: number): number {
  const loss = dataLoss[service]
  if (loss === dataLossKind.permanent) return Infinity
  return loss === dataLossKind.window ? dataLossSeconds[service]! : 0
}
