/** How much a restore of a point reads: the full, and the changes between it and the point. */
import { daySeconds } from '../../base/hour.ts'
import type { Estate } from '../../estate/estate.ts'
import { restoreSize, sinceFullDue, sinceFullOf } from '../schedule/chain.ts'
import { fullAtOf, phaseOf } from '../schedule/newestPoint.ts'
import { drawsOfKind } from '../schedule/schedules.ts'
import type { FateState } from '../state/state.ts'
import { type RestorePoint, scheduleKeyOf } from './viable.ts'

/** As a multiple of the service's data: 1 for a full, a snapshot, a replica and an emergency copy. */
export function shareRead(
  state: FateState,
  estate: Estate,
  service: number,
  { copy, point }: RestorePoint,
): number {
  if (copy < 0) return 1
  const { schedules } = state
  const { kinds } = state.index
  const { copies } = estate.population
  const { copyKinds } = estate.policy
  const kind = copies.kind[copy]!
  const period = schedules.period[kind]!
  const cycle = schedules.cycle[kind]!
  if (cycle === 1 || period === 0) return 1
  const draw = drawsOfKind(schedules, kind)
  const key = scheduleKeyOf(state, estate, service)
  const job = Math.round((point - phaseOf(schedules, draw, kind, key)) / period)
  const dailyChange = schedules.dailyChange[kinds.product[kinds.of[service]!]!]!
  const due = sinceFullDue(job, fullAtOf(draw, key, cycle), cycle - 1)
  const since = sinceFullOf(draw.job, key, job, due, schedules.jobSuccess[kind]!)
  const size = restoreSize(1, (dailyChange * period) / daySeconds, since.jobs)
  // A differential holds each change once, so it is no larger than the data.
  return copyKinds.differential[kind] === 1 ? Math.min(2, size) : size
}
