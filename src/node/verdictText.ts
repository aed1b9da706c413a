/** What came out of cases with known answers, as text for a terminal. */
import {
  flagName,
  frenchOfCase,
  type Language,
  type Refinement,
  table,
  unbroken,
  type Verdict,
} from '../index.ts'
import { type CommandComplaint, type CommandSentence, inWords, said } from './complaints.ts'
import { verdictNamed } from './french/verdictNames.ts'

type Result = Verdict['results'][number]

/** Words and figures of the language. */
interface Spoken {
  readonly say: (told: CommandSentence | CommandComplaint) => string
  /** A number as it is written: 0.5, or 0,5. */
  readonly number: (english: string) => string
  /** A limit of validity. */
  readonly flag: (english: string) => string
  /** Why a case was refused or a figure is not judged. */
  readonly reason: (english: string) => string
  /** A gate, a figure of several cases, or a class of rooms. */
  readonly name: (english: string) => string
  readonly colon: string
}

const spoken = (language: Language): Spoken => ({
  say: told => inWords(language, typeof told === 'string' ? { sentence: told, values: [] } : told),
  number: english => (language === 'en' ? english : unbroken(english.replace('.', ','))),
  flag: english => flagName(language, english),
  reason: english => (language === 'en' ? english : frenchOfCase(english)),
  name: english => (language === 'en' ? english : verdictNamed(english)),
  colon: language === 'en' ? ':' : '\u00a0:',
})

/** @param finer how many times as fine the steps of `refined` are; undefined: nothing was refined */
export function verdictText(
  { results, gates, modelError, passed, failed }: Verdict,
  refined: readonly Refinement[] | undefined,
  finer: number | undefined,
  language: Language,
): string {
  const w = spoken(language)
  return [
    `${verdictTable(results, w)}\n`,
    flagList(results, w),
    gateTable(gates, w),
    errorTable(modelError, w),
    `\n${w.say(said('{} passed, {} failed', passed, failed))}\n`,
    finer === undefined ? '' : refinementTable(refined ?? [], finer, w),
  ].join('')
}

/**
 * A row for each case. Columns for what failed, was refused or was not read appear only if some case needs
 * them.
 */
function verdictTable(results: readonly Result[], w: Spoken): string {
  const columns: readonly (readonly [head: CommandSentence, cell: (result: Result) => string])[] = [
    ['case', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['verdict', ({ pass }) => w.say(pass ? 'pass' : 'FAIL')],
    [
      'what failed',
      result => (result.pass || refusalOf(result) !== undefined ? '' : worst(result.figures, w)),
    ],
    ['refused because', result => w.reason(refusalOf(result) ?? '')],
    ['inputs not read', result => ('unread' in result ? result.unread.join(', ') : '')],
    ['computed by', result => (refusalOf(result) === undefined ? result.by : '')],
  ]
  const told = columns.filter(([, cell]) => results.some(result => cell(result) !== ''))
  return table(
    told.map(([head]) => w.say(head)),
    results.map(result => told.map(([, cell]) => cell(result))),
  )
}

function refusalOf(result: Result): string | undefined {
  if ('refused' in result) return result.refused
  return result.kind === 'unknown' ? result.by : undefined
}

/** Cases by the correlation that left its range of validity. */
function flagList(results: readonly Result[], w: Spoken): string {
  const cases = new Map<string, string[]>()
  for (const result of results) {
    if (!('flags' in result)) continue
    for (const flag of result.flags ?? []) cases.set(flag, [...(cases.get(flag) ?? []), result.id])
  }
  const lines = [...cases].map(([flag, ids]) => `- ${w.flag(flag)}${w.colon} ${ids.join(', ')}\n`)
  return lines.length === 0 ? '' : `\n${w.say('outside the range of validity')}\n${lines.join('')}`
}

/** How far the fire model meets what is asked of it. */
function gateTable(gates: Verdict['gates'], w: Spoken): string {
  const rows = gates.map(({ gate, figures, passed, worst, limit }) => [
    w.name(gate),
    w.say(said('{} of {}', passed, figures)),
    ...(Number.isNaN(worst)
      ? [w.say('not judged'), '']
      : [w.number(worst.toPrecision(2)), w.number(limit.toPrecision(2))]),
  ])
  const head = (['gate of the fire model', 'within', 'worst', 'limit'] as const).map(w.say)
  return rows.length === 0 ? '' : `\n${table(head, rows)}\n`
}

/** How much finer steps and walls change the results. */
function refinementTable(refined: readonly Refinement[], finer: number, w: Spoken): string {
  if (refined.length === 0) return finer === 1 ? '' : `\n${w.say('no fire to run with finer steps')}\n`
  const rows = refined.map(({ figure, figures, median, worst, worstIn }) => [
    w.name(figure),
    String(figures),
    changeText(median, w),
    changeText(worst, w),
    worstIn,
  ])
  const title = w.say(said('steps and walls {} times as fine change', finer))
  return `\n${table([title, ...(['in', 'median', 'worst', 'where'] as const).map(w.say)], rows)}\n`
}

/** A change in the last digits is rounding, and counts as none. */
function changeText(change: number, w: Spoken): string {
  return change < 1e-9 ? '0' : w.number(change.toPrecision(2))
}

/** Peak rise predicted over measured, by the ventilation of the room; CFAST's beside it, where it was run. */
function errorTable(errors: Verdict['modelError'], w: Spoken): string {
  const figures = (error?: { bias: number; sigma: number }): string[] =>
    error === undefined ? ['', ''] : [error.bias, error.sigma].map(each => w.number(each.toFixed(2)))
  const all = Object.entries(errors)
  const beside = all.some(([, { cfast }]) => cfast !== undefined)
  const rows = all.map(([ventilation, error]) => [
    w.name(ventilation),
    String(error.points),
    ...figures(error),
    ...(beside ? figures(error.cfast) : []),
  ])
  const ours = ['ventilation', 'rooms measured', 'bias', 'sigma'] as const
  const head = [...ours, ...(beside ? (["CFAST's bias", 'sigma'] as const) : [])].map(w.say)
  return rows.length === 0 ? '' : `\n${table(head, rows)}\n`
}

/** The figures that failed, in words. */
function worst(figures: Result['figures'], w: Spoken): string {
  if (figures.length === 0) return w.say('not judged: nothing is expected')
  return figures
    .filter(({ pass }) => !pass)
    .map(figure => {
      if (!('limit' in figure)) return `${figure.name} ${deviation(figure, w)}`
      const { name, value, limit, reason } = figure
      return w.say(
        reason === undefined
          ? said('{} {}, limit {}', w.name(name), w.number(value.toPrecision(3)), w.number(String(limit)))
          : said('{} not judged: {}', name, w.reason(reason)),
      )
    })
    .join(', ')
}

function deviation(
  { expected, computed, off }: { expected: unknown; computed: unknown; off: number | null },
  w: Spoken,
): string {
  if (computed === null || computed === undefined) return w.say('is not computed')
  if (off !== null) return w.say(said('off by {}', w.number(off.toPrecision(2))))
  if (Array.isArray(expected) && Array.isArray(computed))
    return w.say(said('has {} figures, not {}', computed.length, expected.length))
  return w.say(said('is {}, not {}', JSON.stringify(computed), JSON.stringify(expected)))
}
