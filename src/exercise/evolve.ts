/** The state after an event: total and pure. An event that names something unknown changes nothing. */
import { type Draft, produce } from 'immer'
import type { Trigger } from '../scenario/words/trigger.ts'
import type { Event, Message } from './event.ts'
import { clocksOf } from './duties.ts'
import type { ExerciseState } from './state.ts'

export function evolve(state: ExerciseState, event: Event): ExerciseState {
  return produce(state, draft => {
    draft.now = Math.max(draft.now, event.at)
    apply(draft, event)
  })
}

function apply(draft: Draft<ExerciseState>, event: Event): void {
  switch (event.type) {
    case 'learned':
      hear(draft, event.message)
      return
    case 'decided': {
      const { decision } = event
      draft.decisions.push(decision)
      const { choice } = decision
      if (choice.do === 'declare-disaster') {
        startClocks(draft, 'aware', event.at)
        startClocks(draft, 'declared', event.at)
      }
      if (choice.do === 'communicate') meetClocks(draft, choice.to, event.at)
      return
    }
    case 'noted':
      draft.notes.push(event.note)
      return
    case 'refused':
      draft.refusals.push(event.refusal)
      return
    case 'shifted': {
      const from = draft.injects.find(({ id }) => id === event.inject)?.due
      if (from === null || from === undefined) return
      for (const inject of draft.injects)
        if (inject.due !== null && inject.due >= from && isOpen(inject)) inject.due += event.seconds
      return
    }
    case 'sent':
    case 'skipped':
    case 'held':
    case 'resumed': {
      const inject = draft.injects.find(({ id }) => id === event.inject)
      if (inject === undefined) return
      if (!isOpen(inject) && !(event.type === 'resumed' && inject.status === 'skipped')) return
      inject.status = ({ sent: 'sent', skipped: 'skipped', held: 'held', resumed: 'waiting' } as const)[
        event.type
      ]
      if (event.type !== 'sent') return
      inject.sentAt = event.at
      const spec = draft.setting.spec.injects.find(({ id }) => id === event.inject)
      if (spec === undefined) return
      const { id, from, to, method, event: text } = spec
      hear(draft, { id, at: event.at, from, to: [...to], method, text })
    }
  }
}

const isOpen = ({ status }: { readonly status: string }): boolean => status === 'waiting' || status === 'held'

/**
 * Events that make people aware of a disaster beyond doubt. A single building without power is no disaster.
 */
const certain: ReadonlySet<Trigger> = new Set<Trigger>(['flashover', 'building-lost', 'power-cut'])
const beyondDoubt = ({ event, subject }: Message): boolean =>
  event !== undefined && certain.has(event) && !(event === 'power-cut' && subject !== undefined)

function hear(draft: Draft<ExerciseState>, message: Message): void {
  draft.messages.push(message as Draft<Message>)
  if (beyondDoubt(message)) startClocks(draft, 'aware', message.at)
}

function startClocks(draft: Draft<ExerciseState>, from: 'aware' | 'declared', at: number): void {
  for (const [row, spec] of clocksOf(draft.setting.spec).entries()) {
    const clock = draft.clocks[row]
    if (clock === undefined || spec.after !== undefined) continue
    if (spec.from === from && clock.startedAt === null) {
      clock.startedAt = at
      clock.dueAt = at + spec.within
    }
    if (from === 'declared' && spec.declaredWithin !== undefined && clock.metAt === null)
      clock.dueAt = declaredDue(clock.dueAt, at, at + spec.declaredWithin)
  }
}

/** A declaration while the first limit still runs can only bring it forward; a later one has a limit of its own. */
const declaredDue = (due: number | null, at: number, declared: number): number =>
  due === null || at > due ? declared : Math.min(due, declared)

/** A message meets those of the running duties that fall due first. It is no report: those take more than a word. */
function meetClocks(draft: Draft<ExerciseState>, to: string, at: number): void {
  const specs = clocksOf(draft.setting.spec)
  const open = draft.clocks.filter(
    (clock, row) =>
      specs[row]?.to === to &&
      specs[row].after === undefined &&
      clock.startedAt !== null &&
      clock.metAt === null,
  )
  const first = Math.min(...open.map(({ dueAt }) => dueAt ?? Infinity))
  for (const clock of open) {
    if (clock.dueAt !== first) continue
    clock.metAt = at
    for (const [row, { after, within }] of specs.entries()) {
      const follower = draft.clocks[row]
      if (after !== clock.id || follower === undefined) continue
      follower.startedAt = at
      follower.dueAt = at + within
    }
  }
}
