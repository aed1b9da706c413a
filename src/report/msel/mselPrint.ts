/** The master scenario events list, to print or to read on a terminal: for controllers, never for players. */
import { own } from '../../base/own.ts'
import type { Language } from '../../run/told/sentences.ts'
import { frenchColumns, mselColumns } from '../../exercise/msel/mselColumns.ts'
import { cellOf } from '../../exercise/msel/mselCsv.ts'
import { methodWords, seatWords } from '../../exercise/told/seatWords.ts'
import { wallClock } from '../../exercise/instant.ts'
import type { ExerciseState } from '../../exercise/state.ts'
import type { Session } from '../../exercise/session.ts'
import type { InjectSpec } from '../../exercise/setting.ts'
import { type NamesSaid, namedSetting } from '../../exercise/stand.ts'
import { escaped, htmlList, htmlPage, htmlTable } from '../markup.ts'
import { eventSaid, type Placed, unlessSaid, whenSaid } from './mselConditions.ts'
import { table } from '../table.ts'
import { version } from '../version.ts'

const words = {
  en: {
    clock: 'clock',
    state: 'state',
    become: { waiting: '', sent: 'out', held: 'held', skipped: 'skipped' },
    injects: (title: string) => `${title}: injects`,
    list: (title: string) => `${title}: master scenario events list`,
    night: (seed: string, digest: string) => `Seed ${seed}, scenario ${digest}, firebreak ${version}`,
    objectives: 'Objectives',
    objective: (id: string, text: string) => `${id}: ${text}`,
    wrong: 'yes',
  },
  fr: {
    clock: 'heure',
    state: 'état',
    become: { waiting: '', sent: 'lancé', held: 'retenu', skipped: 'sauté' },
    injects: (title: string) => `${title} : événements`,
    list: (title: string) => `${title} : chronogramme des événements`,
    night: (seed: string, digest: string) => `Graine ${seed}, scénario ${digest}, firebreak ${version}`,
    objectives: 'Objectifs',
    objective: (id: string, text: string) => `${id} : ${text}`,
    wrong: 'oui',
  },
}

const headOf = (language: Language): string[] => [
  words[language].clock,
  ...mselColumns.map(column => (language === 'fr' ? frenchColumns[column] : column)),
]

function rowsOf({ setting, injects }: ExerciseState, language: Language): string[][] {
  const { buildings, rooms } = setting.labels
  const placed: Placed = name => own(rooms, name) ?? own(buildings, name) ?? name
  return setting.spec.injects.map((inject, row) => {
    const { due, sentAt } = injects[row]!
    const at = sentAt ?? due
    return [
      at === null ? '' : wallClock(setting.start, at, language),
      ...mselColumns.map(column => said(inject, column, language, placed)),
    ]
  })
}

/** A cell of the CSV in the reader's language. */
function said(
  inject: InjectSpec,
  column: (typeof mselColumns)[number],
  language: Language,
  placed: Placed,
): string {
  switch (column) {
    case 'time or condition':
      return whenSaid(inject, language, placed)
    case 'to':
      return inject.to.map(role => seatWords[language][role]).join('; ')
    case 'method':
      return methodWords[language][inject.method]
    case 'unless decided':
      return unlessSaid(inject, language, placed)
    case 'given':
      return eventSaid(inject.given, language, placed)
    case 'unless happened':
      return eventSaid(inject.unlessHappened, language, placed)
    case 'wrong on purpose':
      return inject.wrong ? words[language].wrong : ''
    default:
      return cellOf(inject, column, language)
  }
}

/** Fourteen columns are too many for a sheet that stands; what is said, always the fourth, is the longest. */
const lying = `body { max-width: none; }
thead th:nth-child(4) { width: 22%; }
@page { size: landscape; margin: 12mm; }
@media print { body { font-size: 7.5pt; line-height: 1.35; } th, td { padding-right: 0.35rem; } }
`

/** Without the columns that no inject fills: on paper each takes room from the others. */
function filled(head: readonly string[], rows: readonly (readonly string[])[]): [string[], string[][]] {
  const kept = [...head.keys()].filter(column => column < 4 || rows.some(row => row[column] !== ''))
  const pick = (row: readonly string[]): string[] => kept.map(column => row[column]!)
  return [pick(head), rows.map(pick)]
}

/** Digits of the scenario's digest: 64 bits, enough to tell scenarios apart. */
const digits = 16

/**
 * A complete HTML document of the list, with what has become of each inject, and the night it is for.
 * @param names what things are called in that language where the scenario's own labels are in another
 */
export function mselHtml(
  { state, choice, prepared }: Pick<Session, 'state' | 'choice' | 'prepared'>,
  language: Language = 'en',
  names: NamesSaid = {},
): string {
  const setting = namedSetting(state.setting, names)
  const { title, spec } = setting
  const w = words[language]
  const objectives = spec.objectives.map(({ id, text }) => w.objective(id, text[language]))
  const rows = rowsOf({ ...state, setting }, language).map((row, nth) => [
    ...row,
    w.become[state.injects[nth]!.status],
  ])
  return htmlPage(
    w.injects(title[language]),
    [
      htmlTable(w.list(title[language]), ...filled([...headOf(language), w.state], rows)),
      ...(objectives.length > 0 ? [`<h2>${w.objectives}</h2>`, htmlList(objectives, '')] : []),
      `<p class="quiet">${escaped(w.night(choice.seed, prepared.digest.slice(0, digits)))}</p>`,
    ].join('\n'),
    language,
    lying,
  )
}

/** The columns that fit on a terminal, and what has become of each inject. */
export function mselText(state: ExerciseState, language: Language = 'en'): string {
  const shown = (['number', 'time or condition', 'from', 'event'] as const).map(
    column => 1 + mselColumns.indexOf(column),
  )
  const w = words[language]
  const pick = ([clock, ...row]: readonly string[], become: string): string[] => [
    clock!,
    become,
    ...shown.map(column => row[column - 1]!),
  ]
  const rows = rowsOf(state, language).map((row, nth) => pick(row, w.become[state.injects[nth]!.status]))
  return `${table(pick(headOf(language), w.state), rows)}\n`
}
