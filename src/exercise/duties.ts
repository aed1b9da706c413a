/**
 * Duties to notify somebody within a time: those of the scenario, or those of the European Union, and their
 * state.
 */
import { hourSeconds } from '../base/hour.ts'
import { both, type Language, type Said } from '../scenario/words/language.ts'
import type { ExerciseSpec, Setting } from './setting.ts'

type Clock = ExerciseSpec['clocks'][number]

/** A duty of the scenario, or of the law, whose limit can hang on more than one moment. */
export interface Duty extends Clock {
  /** A report that is due `within` of the moment at which this other duty was met. */
  readonly after?: string
  /** Seconds from the declaration, where that brings the limit forward. */
  readonly declaredWithin?: number
}

/**
 * A limit of a month. Assumption: 30 days; a month of the law ends on the same day of the next one (Regulation
 * 1182/71, Article 3).
 */
const month = 30 * 24 * hourSeconds

const nis2 = (point: string): Said =>
  both(
    `Directive (EU) 2022/2555, Article 23(4)(${point})`,
    `Directive (UE) 2022/2555, article 23, paragraphe 4, point ${point})`,
  )

const dora = (point: string): Said =>
  both(
    `Delegated Regulation (EU) 2025/301, Article 5(1)(${point})`,
    `Règlement délégué (UE) 2025/301, article 5, paragraphe 1, point ${point})`,
  )

/**
 * Duties of a data center operator in the European Union, used if the scenario lists none.
 *
 * Directive (EU) 2022/2555 (NIS2), Article 23(4): early warning within 24 hours of becoming aware, notification
 * within 72 hours, final report a month after the notification was submitted.
 *
 * Regulation (EU) 2016/679 (GDPR), Article 33(1): 72 hours after becoming aware of a personal data breach. Loss of
 * data and of access to it is one (Article 4(12)), so what makes a disaster certain makes the breach certain.
 * What a processor owes its customers has no limit in hours (Article 33(2)).
 *
 * Delegated Regulation (EU) 2025/301 under DORA, Article 5(1): financial entities notify within 4 hours of
 * classifying the incident as major and within 24 hours of becoming aware; one classified later, within 4 hours of
 * that. An intermediate report follows within 72 hours of the notification, a final one a month after that. They
 * are customers here, and cannot report what their operator has not told them. Assumption: they classify when
 * it declares the disaster. The table meets none of these duties: it can only tell them in time, and that is what theirs
 * are called.
 */
const unionDuties: readonly Duty[] = [
  {
    id: 'DORA initial notification',
    duty: both('Notice to customers (DORA)', 'Avis aux clients (DORA)'),
    to: 'customers',
    within: 24 * hourSeconds,
    from: 'aware',
    declaredWithin: 4 * hourSeconds,
    source: dora('a'),
  },
  {
    id: 'NIS2 early warning',
    duty: both('NIS2 early warning', 'Alerte précoce NIS2'),
    to: 'authorities',
    within: 24 * hourSeconds,
    from: 'aware',
    source: nis2('a'),
  },
  {
    id: 'NIS2 notification',
    duty: both('NIS2 notification', 'Notification NIS2'),
    to: 'authorities',
    within: 72 * hourSeconds,
    from: 'aware',
    source: nis2('b'),
  },
  {
    id: 'GDPR notification',
    duty: both('GDPR notification', 'Notification RGPD'),
    to: 'authorities',
    within: 72 * hourSeconds,
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
    within: month,
    from: 'aware',
    after: 'NIS2 notification',
    source: nis2('d'),
  },
  {
    id: 'DORA intermediate report',
    duty: both('Second notice to customers (DORA)', 'Deuxième avis aux clients (DORA)'),
    to: 'customers',
    within: 72 * hourSeconds,
    from: 'aware',
    after: 'DORA initial notification',
    source: dora('b'),
  },
  {
    id: 'DORA final report',
    duty: both('Last notice to customers (DORA)', 'Dernier avis aux clients (DORA)'),
    to: 'customers',
    within: month,
    from: 'aware',
    after: 'DORA intermediate report',
    source: dora('c'),
  },
]

export function clocksOf({ clocks }: ExerciseSpec): readonly Duty[] {
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
