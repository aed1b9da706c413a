/** What a task waited for and had done, as a chain of causes: which gate, which queue, which delivery, when and for how long. */
import { cause } from '../estate/cause.ts'
import type { RecoveryOutlet } from './outlet.ts'
import { ROUNDING_S } from './back.ts'
import { soloRate } from './flowClass.ts'
import type { Opened } from './opened.ts'
import { purpose } from './purpose.ts'
import type { RecoveryState } from './state.ts'
import { stageKind } from './tasks.ts'

/** Appends the stages of a finished task behind `before`, oldest first. Returns the last row; `before` where nothing is kept. */
export function tell(state: RecoveryState, task: number, before: number, out: RecoveryOutlet): number {
  const { ledger, told } = out
  if (!told) return before
  const { tasks, stages, links } = state.engine
  const subject = tasks.subject[task]!
  let row = tellReach(state, task, before, ledger)
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
        if (stages.kind[stage] === stageKind.pool)
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
        row = ledger.add(cause.restored, subject, settled(stages.endedAt[stage]!), row, took)
        break
      }
      default:
    }
    since = stages.endedAt[stage]!
  }
  const end = endOf[tasks.purpose[task]!]
  if (end === undefined) return row
  const done = tasks.doneAt[task]!
  // Attempts that fail are the last stage of their task.
  const lasted =
    end === cause['failed-back']
      ? done - tasks.start[task]!
      : end === cause['failover-failed']
        ? done - stages.beganAt[tasks.lastStage[task]! - 1]!
        : 0
  return ledger.add(end, subject, settled(done), row, lasted)
}

/** Appends behind `before`, which names the copy that is to be read, that it could not be reached until the restore began. Returns the last row. */
function tellReach(
  { engine: { tasks } }: RecoveryState,
  task: number,
  before: number,
  ledger: RecoveryOutlet['ledger'],
): number {
  if (before < 0 || ledger.kind[before] !== cause['read-from']) return before
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

/** Appends behind `before` the decision by which the gate opened at `at`. Returns the last row; `before` if it opened by itself. */
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

/** What is a whole second up to rounding is told as that second, which is when its effects are: a cause must not come after them. */
export function settled(time: number): number {
  const second = Math.round(time)
  return Math.abs(time - second) < ROUNDING_S ? second : time
}

/** What the end of a task is called, where it has a name of its own. */
const endOf: Readonly<Record<number, number>> = {
  [purpose.failover]: cause.failover,
  [purpose.relocation]: cause.relocated,
  [purpose.failoverFailed]: cause['failover-failed'],
  [purpose.restore]: cause.verified,
  [purpose.failBack]: cause['failed-back'],
}
