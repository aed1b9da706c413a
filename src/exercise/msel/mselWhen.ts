/** The time or condition of an inject as a cell of the list, written and read. */
import { formatMeasure } from '../../scenario/field/measure.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { languages } from '../../scenario/words/language.ts'
import type { InjectSpec } from '../setting.ts'
import { eventPhrases } from '../told/eventPhrases.ts'
import { verbPhrases } from '../told/verbWords.ts'

type WrittenInject = NonNullable<Scenario['exercise']>['injects'][number]

/** `12 min`, `after alarm in SBG2 + 2 min`, `after decision cut-power`, `contingency`. */
export function whenOf({ at, after, contingency }: InjectSpec | WrittenInject): string {
  if (contingency) return 'contingency'
  if (at !== undefined) return formatMeasure(at, 'duration')
  if (after === undefined) return ''
  const what =
    after.event === undefined ? `decision ${after.decision}` : eventOf({ event: after.event, in: after.in })
  const delay = after.delay > 0 ? ` + ${formatMeasure(after.delay, 'duration')}` : ''
  return `after ${what}${delay}`
}

/** `flashover in SBG2`. */
export function eventOf(event: InjectSpec['given']): string {
  if (event === undefined) return ''
  return event.in === undefined ? event.event : `${event.event} in ${event.in}`
}

/** `evacuate in SBG2`, `communicate to customers`. */
export function unlessOf({ unless, unlessIn, unlessTo }: InjectSpec | WrittenInject): string {
  if (unless === undefined) return ''
  return [unless, unlessTo && `to ${unlessTo}`, unlessIn && `in ${unlessIn}`].filter(Boolean).join(' ')
}

/** As a French list says it too: `communicate à customers`. */
export function unlessRead(cell: string): Record<string, unknown> {
  const [, unless, unlessTo, unlessIn] = /^(\S+)(?: (?:to|à) (\S+))?(?: (?:in|dans) (.+))?$/s.exec(cell) ?? []
  return {
    unless: unless ?? cell,
    ...(unlessIn !== undefined && { unlessIn }),
    ...(unlessTo !== undefined && { unlessTo }),
  }
}

/** Likewise: `1,5 min`, `après alarm dans SBG2 + 2 min`, `après décision cut-power`, `en réserve`, or as the page has it, `hors chronologie`. */
export function whenRead(cell: string): Record<string, unknown> {
  if (/^(?:contingency|off the timeline|en réserve|hors chronologie)$/i.test(cell))
    return { contingency: true }
  const after =
    /^(?:after|après) ((?:decision|décision) )?([\w-]+)(?: (?:in|dans) ([^+]+?))?(?: \+ (.+))?$/i.exec(
      asWritten(cell),
    )
  if (after === null) return { at: durationRead(cell) }
  const [, decision, what, where, delay] = after
  return {
    after: {
      ...(decision === undefined ? { event: what } : { decision: what }),
      ...(where !== undefined && { in: where }),
      ...(delay !== undefined && { delay: durationRead(delay) }),
    },
  }
}

/**
 * What the page and the printed list show in either language, in the words of a list: `après « Appeler les
 * sapeurs-pompiers » + 2 min` and `2 min après la décision « appeler les sapeurs-pompiers »` are `after decision
 * call-brigade + 2 min`, and `after flashover (SBG2)` is `after flashover in SBG2`.
 */
function asWritten(cell: string): string {
  const [, before, shown = '', where, delay = before] =
    /^(?:(.+?) )?(?:after|après) (?:(?:the|la) d[eé]cision )?([^(+]+?)(?: \(([^)]+)\))?(?: \+ (.+))?$/i.exec(
      cell,
    ) ?? []
  const decision = /^[“«"]\s*(.+?)\s*[”»"]$/.exec(shown)?.[1]
  const meant = (decision ?? shown).toLowerCase().replaceAll("'", '’')
  const phrases = decision === undefined ? eventPhrases : verbPhrases
  const word = languages
    .flatMap(language => Object.entries<string>(phrases[language]))
    .find(([, phrase]) => phrase === meant)?.[0]
  if (word === undefined) return cell
  return `after ${decision === undefined ? '' : 'decision '}${word}${where === undefined ? '' : ` in ${where}`}${delay === undefined ? '' : ` + ${delay}`}`
}

/**
 * Whether a cell may be meant as a time of day: `20:18`, `00:40:00` as spreadsheets rewrite it, `20h18`, `8:18 pm`. What has its
 * "min", or hours of one digit, is none: `20 h 18 min`, `1h30`.
 */
export const isTimeOfDay = (cell: string): boolean =>
  /^(?:at |à )?(?:[\d/.T -]*\d:\d\d|\d\d\s*h\s*\d\d$)/i.test(cell)

/** Three digits behind a comma may be thousands, and are left for the reader to complain of. */
const durationRead = (cell: string): string =>
  compoundRead(cell) ??
  cell.replace(/(\d),(?=\d{1,2}(?!\d))/, '$1.').replace(/^([\d.]+\s*)(?:j|jours?)$/i, '$1d')

/** `1 h 30 min`, `1h30`, `2 min 30 s`, in one unit; undefined if the cell has no two parts. */
function compoundRead(cell: string): string | undefined {
  const parts =
    /^(?:(\d{1,6})\s*(?:h|hours?|heures?)\s*)?(?:(\d{1,6})\s*(?:min|mn|minutes?)\s*)?(?:(\d{1,6})\s*(?:s|seconds?|secondes?))?$/i.exec(
      cell,
    ) ?? /^(\d)\s*h\s*([0-5]\d)$/i.exec(cell)
  const [hours, minutes, seconds] = parts?.slice(1) ?? []
  if ([hours, minutes, seconds].filter(part => part !== undefined).length < 2) return undefined
  const whole = 60 * Number(hours ?? 0) + Number(minutes ?? 0)
  return seconds === undefined ? `${whole} min` : `${60 * whole + Number(seconds)} s`
}

export function eventRead(cell: string): Record<string, unknown> {
  const [event, where] = cell.split(/ (?:in|dans) (.*)/s)
  return { event, ...(where !== undefined && { in: where }) }
}
