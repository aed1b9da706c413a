/** Where an exercise stands: who was told what, what was decided, which injects are out. Small, immutable, plain data. */
import type { DecisionTaken, Message, Note, Refusal } from './event.ts'
import type { ExerciseSpec, Setting } from './setting.ts'

export interface InjectState {
  readonly id: string
  readonly status: 'waiting' | 'held' | 'skipped' | 'sent'
  /** Seconds after ignition; null: a condition or a controller decides. */
  readonly due: number | null
  readonly sentAt: number | null
}

/** A duty to tell somebody by a certain time. */
export interface ClockState {
  readonly id: string
  readonly startedAt: number | null
  readonly dueAt: number | null
  readonly metAt: number | null
}

export interface ExerciseState {
  readonly setting: Setting
  readonly now: number
  readonly injects: readonly InjectState[]
  readonly messages: readonly Message[]
  readonly decisions: readonly DecisionTaken[]
  readonly refusals: readonly Refusal[]
  readonly notes: readonly Note[]
  readonly clocks: readonly ClockState[]
}

export function startExercise(setting: Setting): ExerciseState {
  const { spec } = setting
  return {
    setting,
    now: spec.from,
    injects: spec.injects.map(({ id, at }) => ({ id, status: 'waiting', due: at ?? null, sentAt: null })),
    messages: [],
    decisions: [],
    refusals: [],
    notes: [],
    clocks: clocksOf(spec).map(({ id }) => ({ id, startedAt: null, dueAt: null, metAt: null })),
  }
}

const hour = 3600

/**
 * Duties of an operator of data centers in the European Union, where the scenario lists none. Directive (EU) 2022/2555
 * (NIS2), Article 23(4): early warning within 24 hours of becoming aware, notification within 72 hours, final report a
 * month after that. Regulation (EU) 2016/679 (GDPR), Article 33(1): 72 hours. Delegated Regulation (EU) 2025/301 under
 * DORA, Article 5: financial entities notify within 4 hours of calling it major, so their operator must tell them before.
 */
const unionClocks: ExerciseSpec['clocks'] = [
  {
    id: 'DORA initial notification',
    to: 'customers',
    within: 4 * hour,
    from: 'declared',
    source: 'Delegated Regulation (EU) 2025/301, Article 5',
  },
  {
    id: 'NIS2 early warning',
    to: 'authorities',
    within: 24 * hour,
    from: 'aware',
    source: 'Directive (EU) 2022/2555, Article 23(4)(a)',
  },
  {
    id: 'NIS2 notification',
    to: 'authorities',
    within: 72 * hour,
    from: 'aware',
    source: 'Directive (EU) 2022/2555, Article 23(4)(b)',
  },
  {
    id: 'GDPR notification',
    to: 'authorities',
    within: 72 * hour,
    from: 'aware',
    source: 'Regulation (EU) 2016/679, Article 33(1)',
  },
  {
    id: 'NIS2 final report',
    to: 'authorities',
    within: (72 + 30 * 24) * hour,
    from: 'aware',
    source: 'Directive (EU) 2022/2555, Article 23(4)(d)',
  },
]

export function clocksOf({ clocks }: ExerciseSpec): ExerciseSpec['clocks'] {
  return clocks.length > 0 ? clocks : unionClocks
}
