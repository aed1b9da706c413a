/**
 * What a task waited for and what was done for it, as a chain of causes: which gate, which queue, which delivery,
 * when and for how long.
 */
import { cause } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import type { RecoveryOutlet } from '../outlet.ts'
import { ROUNDING_S, secondOf } from '../settle/back.ts'
import { type Links, soloRate } from '../engine/flowClass.ts'
import type { Opened } from '../state/opened.ts'
import { purpose, restores } from '../purpose.ts'
import { heldAge } from '../plan/stale.ts'
import type { RecoveryState } from '../state/state.ts'
import { stageKind } from '../engine/tasks.ts'
import { work } from '../state/work.ts'

/**
 * Appends the stages of a finished task after `before`, oldest first, and its end. Returns the last row; `before` if
 * nothing is kept.
 */
export function tell(state: RecoveryState, task: number, before: number, out: RecoveryOutlet): number {
  const row = tellStages(state, task, before, out)
  const { tasks, stages } = state.engine
  const end = endOf[tasks.purpose[task]!]
  if (!out.told || end === undefined) return row
  const subject = tasks.subject[task]!
  const done = tasks.doneAt[task]!
  // Failed attempts are the last stage of their task. For a failover, the age of the data it goes on with.
  let lasted = 0
  if (end === cause['failed-back']) lasted = done - tasks.start[task]!
  else if (end === cause['failover-failed']) lasted = done - stages.beganAt[tasks.lastStage[task]! - 1]!
  else if (end === cause.failover) lasted = heldAge(state, subject)
  return out.ledger.add(end, subject, settled(done), row, lasted)
}

/**
 * Ledger row that the way elsewhere of a service follows from: what took it down; if its failover had to wait until the
 * rack of its replica was mended, that, as the replica coming within reach.
 */
export function elsewhereBy(
  state: RecoveryState,
  { population: { copies } }: Estate,
  task: number,
  { told, ledger }: RecoveryOutlet,
): number {
  const { racks, rackBackAt, downBy, downSince } = state
  const { tasks, stages } = state.engine
  const service = tasks.subject[task]!
  const down = downBy[service]!
  if (!told || tasks.purpose[task] !== purpose.failover) return down
  // See `planFailover`: the last stage carries it.
  const copy = stages.on[tasks.lastStage[task]! - 1]!
  const rack = copies.rack[copy]!
  const start = tasks.start[task]!
  const waited = start - downSince[service]!
  if (rack < 0 || rackBackAt[rack] !== secondOf(start) || waited < ROUNDING_S) return down
  return ledger.add(cause['copy-reached'], copy, settled(start), racks.backCause[rack]!, waited)
}

/** Appends that a service has changed over to a server with its old disks; one such task may bring several back. */
export function tellChangedOver(
  service: number,
  at: number,
  before: number,
  { told, ledger }: RecoveryOutlet,
): number {
  return told ? ledger.add(cause['changed-over'], service, settled(at), before) : before
}

/** Appends the stages alone, for a task whose service does not come back with it. */
export function tellStages(state: RecoveryState, task: number, before: number, out: RecoveryOutlet): number {
  const { ledger, told } = out
  if (!told) return before
  const { tasks, stages, links } = state.engine
  const subject = tasks.subject[task]!
  let row = tellReach(state, task, before, ledger)
  const passing = passingRead(state, task)
  // A task that follows another begins when that one is done.
  let since = before < 0 ? tasks.start[task]! : Math.max(tasks.start[task]!, ledger.timeOf(before))
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++) {
    const began = stages.beganAt[stage]!
    const on = stages.on[stage]!
    switch (stages.kind[stage]) {
      case stageKind.gate:
        if (began > since)
          row = ledger.add(
            cause.gate,
            on,
            settled(began),
            tellOpened(state.opened, on, began, row, out),
            began - since,
          )
        break
      case stageKind.pool:
      case stageKind.take:
        if (began > since) row = ledger.add(cause.queued, on, settled(since), row, began - since)
        if (stages.kind[stage] === stageKind.pool && !endsInVain(state, task, stage, passing))
          row = ledger.add(cause['task-done'], stages.work[stage]!, settled(stages.endedAt[stage]!), row)
        break
      case stageKind.until: {
        const reached = stages.endedAt[stage]!
        if (reached > began)
          row = ledger.add(cause['copy-reached'], on, settled(reached), row, reached - began)
        break
      }
      case stageKind.supply:
        row = ledger.add(cause.delivered, stages.units[stage]!, settled(began), row, began - since)
        break
      case stageKind.link: {
        const took = stages.endedAt[stage]! - began
        const held = stages.units[stage]!
        if (took > 0 && held >= 0)
          row = ledger.add(
            cause.shared,
            held,
            settled(began),
            row,
            took - stages.amount[stage]! / soloRate(links, on),
          )
        const how = took > 0 && held < 0 && isStreamed(links, on) ? 'restored-in-stream' : 'restored'
        row = ledger.add(cause[how], subject, settled(stages.endedAt[stage]!), row, took)
        break
      }
      default:
    }
    if (endsInVain(state, task, stage, passing)) row = tellFailed(state, task, stage, row, ledger)
    since = stages.endedAt[stage]!
  }
  return row
}

/** Whether it is the cap of a stream that flows of the class cannot exceed, however idle their links are. */
function isStreamed(links: Links, row: number): boolean {
  return links.classes.cap[row]! < Infinity && links.classes.cap[row] === soloRate(links, row)
}

/** The stage of a restore that reads the point which passes (the last one); -1: none passes. */
function passingRead({ engine: { tasks, stages } }: RecoveryState, task: number): number {
  if (tasks.purpose[task] !== purpose.restore && tasks.purpose[task] !== purpose.copied) return -1
  let stage = tasks.lastStage[task]! - 1
  while (stage >= tasks.firstStage[task]! && stages.kind[stage] !== stageKind.link) stage--
  return stage
}

/**
 * Whether a point has failed its verification when the stage ends: the verification itself, or the reading if
 * verification takes no time.
 */
function endsInVain(
  { engine: { tasks, stages } }: RecoveryState,
  task: number,
  stage: number,
  passing: number,
): boolean {
  if (!restores.has(tasks.purpose[task]!)) return false
  const verifies = (at: number): boolean =>
    at < tasks.lastStage[task]! && stages.kind[at - 1] === stageKind.link && stages.work[at] === work.verify
  if (stages.kind[stage] === stageKind.link) return stage !== passing && !verifies(stage + 1)
  return stage > tasks.firstStage[task]! && verifies(stage) && stage - 1 !== passing
}

/**
 * Appends after `before` that the point did not pass, and what that leaves of the data. Returns the row of the
 * former.
 */
function tellFailed(
  { engine: { tasks, stages } }: RecoveryState,
  task: number,
  stage: number,
  before: number,
  ledger: RecoveryOutlet['ledger'],
): number {
  const service = tasks.subject[task]!
  const at = settled(stages.endedAt[stage]!)
  const row = ledger.add(cause['not-verified'], service, at, before)
  const more = stages.kind.subarray(stage + 1, tasks.lastStage[task]).includes(stageKind.link)
  const all = tasks.purpose[task] === purpose.restoreFailed && !more
  ledger.add(cause[all ? 'data-lost' : 'data-lost-since'], service, at, row)
  return row
}

/**
 * Appends after `before`, which names the copy to be read, that it could not be reached until the restore began.
 * Returns the last row; `before` if the task reads nothing, since the copy is lost.
 */
function tellReach(
  { engine: { tasks, stages } }: RecoveryState,
  task: number,
  before: number,
  ledger: RecoveryOutlet['ledger'],
): number {
  if (before < 0 || ledger.kind[before] !== cause['read-from']) return before
  if (!stages.kind.subarray(tasks.firstStage[task], tasks.lastStage[task]).includes(stageKind.link))
    return before
  const waited = tasks.start[task]! - ledger.timeOf(before)
  if (!(waited >= ROUNDING_S)) return before
  return ledger.add(
    cause['copy-reached'],
    ledger.subject[before]!,
    settled(tasks.start[task]!),
    before,
    waited,
  )
}

/**
 * Appends after `before` the decision that opened the gate at `at`. Returns the last row; `before` if the gate opened
 * by itself.
 */
export function tellOpened(
  opened: Opened,
  gate: number,
  at: number,
  before: number,
  { ledger, told }: Pick<RecoveryOutlet, 'ledger' | 'told'>,
): number {
  if (!told) return before
  for (let row = opened.count - 1; row >= 0; row--) {
    if (opened.gate[row] !== gate || Math.abs(opened.at[row]! - at) >= ROUNDING_S) continue
    const by = opened.by[row]!
    return ledger.add(
      cause.decision,
      ledger.subject[by]!,
      settled(ledger.timeOf(by)),
      before,
      ledger.lasted[by],
    )
  }
  return before
}

/**
 * A time that is a whole second up to rounding is recorded as that second, because its effects are: a cause must not
 * come after them.
 */
export function settled(time: number): number {
  const second = Math.round(time)
  return Math.abs(time - second) < ROUNDING_S ? second : time
}

/** Kinds of causes for the ends of tasks, where these have names of their own. */
const endOf: Readonly<Record<number, number>> = {
  [purpose.failover]: cause.failover,
  [purpose.relocation]: cause.relocated,
  [purpose.failoverFailed]: cause['failover-failed'],
  [purpose.restore]: cause['changed-over'],
  [purpose.restoreFailed]: cause['changed-over'],
  [purpose.failBack]: cause['failed-back'],
}
