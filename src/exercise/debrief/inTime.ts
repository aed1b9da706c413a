/**
 * The decisions as taken, but each that was expected sooner at the time by which it was expected. Decisions that were
 * late together share what the delay cost: moved one at a time, none of them may show it.
 */
import { acts } from './acts.ts'
import type { DecisionTaken } from '../event.ts'
import { orderableAt } from './orderable.ts'
import type { Scored } from './score.ts'
import type { Stand } from '../stand.ts'

/** Undefined: nothing that acts on the incident was late, or none of it could have been ordered in time. */
export function inTime(stand: Stand, scored: readonly Scored[]): DecisionTaken[] | undefined {
  const late = scored.filter(({ verdict, do: verb }) => verdict === 'late' && acts(verb))
  const taken = stand.state.decisions
  const isFor = ({ choice }: DecisionTaken, id: string): boolean => {
    const { do: verb, building } = stand.setting.spec.expected.find(one => one.id === id)!
    const ordered = 'building' in choice ? choice.building : undefined
    return verb === choice.do && (building === undefined || ordered === undefined || building === ordered)
  }
  const moved = taken.map(decision => {
    // One for each building may complete what was expected: all of them up to the last were late.
    const expected = late.find(
      one => decision.at > one.by && decision.at <= one.at! && isFor(decision, one.id),
    )
    if (expected === undefined || !orderableAt(stand, decision, expected.by)) return decision
    return { ...decision, at: expected.by, effectAt: expected.by + decision.effectAt - decision.at }
  })
  return moved.some((decision, row) => decision !== taken[row]) ? moved : undefined
}
