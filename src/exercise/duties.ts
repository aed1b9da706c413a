/**
 * Duties to notify somebody within a time: those of the scenario, or those of the European Union, and their
 * state.
 */
import { both, type Language, type Said } from '../scenario/words/language.ts'
import type { ExerciseSpec, Setting } from './setting.ts'

const hour = 3600

const nis2 = (point: string): Said =>
  both(
    `Directive (EU) 2022/2555, Article 23(4)(${point})`,
    `Directive (UE) 2022/2555, article 23, paragraphe 4, point ${point})`,
  )

/**
 * Duties of a data center operator in the European Union, used if the scenario lists none. Directive (EU)
 * 2022/2555 (NIS2), Article 23(4): early warning within 24 hours of becoming aware, notification within 72
 * hours, final report a month after that. Regulation (EU) 2016/679 (GDPR), Article 33(1): 72 hours. Delegated
 * Regulation (EU) 2025/301 under DORA, Article 5: financial entities notify within 4 hours of classifying the
 * incident as major, so their operator must notify them before.
 */
const unionDuties: ExerciseSpec['clocks'] = [
  {
    id: 'DORA initial notification',
    duty: both('DORA initial notification', 'Notification initiale DORA'),
    to: 'customers',
    within: 4 * hour,
    from: 'declared',
    source: both(
      'Delegated Regulation (EU) 2025/301, Article 5',
      'Règlement délégué (UE) 2025/301, article 5',
    ),
  },
  {
    id: 'NIS2 early warning',
    duty: both('NIS2 early warning', 'Alerte précoce NIS2'),
    to: 'authorities',
    within: 24 * hour,
    from: 'aware',
    source: nis2('a'),
  },
  {
    id: 'NIS2 notification',
    duty: both('NIS2 notification', 'Notification NIS2'),
    to: 'authorities',
    within: 72 * hour,
    from: 'aware',
    source: nis2('b'),
  },
  {
    id: 'GDPR notification',
    duty: both('GDPR notification', 'Notification RGPD'),
    to: 'authorities',
    within: 72 * hour,
    from: 'aware',
    source: both(
      'Regulation (EU) 2016/679, Article 33(1)',
      'Règlement (UE) 2016/679, article 33, paragraphe 1',
    ),
  },
  {
    id: 'NIS2 final report',
    duty: both('NIS2 final report', 'Rapport final NIS2'),
    to: 'authorities',
    within: (72 + 30 * 24) * hour,
    from: 'aware',
    source: nis2('d'),
  },
]

export function clocksOf({ clocks }: ExerciseSpec): ExerciseSpec['clocks'] {
  return clocks.length > 0 ? clocks : unionDuties
}

/** State of a duty to notify somebody within a time. */
export interface ClockState {
  readonly id: string
  readonly startedAt: number | null
  readonly dueAt: number | null
  readonly metAt: number | null
}

export interface ClockShown extends ClockState {
  /** In words. */
  readonly duty: string
  readonly to: string
  readonly source: string
}

export function clocksShown(
  { setting, clocks }: { readonly setting: Setting; readonly clocks: readonly ClockState[] },
  language: Language,
): ClockShown[] {
  return clocksOf(setting.spec).map(({ id, duty, to, source }, row) => ({
    ...clocks[row]!,
    duty: duty?.[language] ?? id,
    to,
    source: source[language],
  }))
}
