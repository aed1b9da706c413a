/** The master scenario events list, to print or to read on a terminal: for controllers, never for players. */
import type { Language } from '../run/sentences.ts'
import { cellOf, mselColumns } from '../exercise/mselCsv.ts'
import { methodWords, seatWords } from '../exercise/seatWords.ts'
import { wallClock } from '../exercise/instant.ts'
import type { ExerciseState } from '../exercise/state.ts'
import { htmlPage, htmlTable } from './markup.ts'
import { table } from './table.ts'

const words = {
  en: {
    clock: 'clock',
    yes: 'yes',
    injects: (title: string) => `${title}: injects`,
    list: (title: string) => `${title}: master scenario events list`,
  },
  fr: {
    clock: 'heure',
    yes: 'oui',
    injects: (title: string) => `${title} : événements`,
    list: (title: string) => `${title} : chronogramme des événements`,
  },
}

const french: Readonly<Record<(typeof mselColumns)[number], string>> = {
  number: 'n°',
  'time or condition': 'heure ou condition',
  event: 'événement',
  from: 'de',
  to: 'à',
  method: 'moyen',
  controller: 'animateur',
  'expected action': 'action attendue',
  objective: 'objectif',
  'unless decided': 'sauf si décidé',
  given: 'à condition de',
  'unless happened': 'sauf si arrivé',
  'wrong on purpose': 'volontairement faux',
  source: 'source',
}

const headOf = (language: Language): string[] => [
  words[language].clock,
  ...mselColumns.map(column => (language === 'fr' ? french[column] : column)),
]

function rowsOf({ setting, injects }: ExerciseState, language: Language): string[][] {
  return setting.spec.injects.map((inject, row) => {
    const { due, sentAt } = injects[row]!
    const at = sentAt ?? due
    return [
      at === null ? '' : wallClock(setting.start, at, language),
      ...mselColumns.map(column => {
        if (column === 'to') return inject.to.map(role => seatWords[language][role]).join('; ')
        if (column === 'wrong on purpose') return inject.wrong ? words[language].yes : ''
        return column === 'method' ? methodWords[language][inject.method] : cellOf(inject, column, language)
      }),
    ]
  })
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

/** A complete HTML document of the list, with what has become of each inject. */
export function mselHtml(state: ExerciseState, language: Language = 'en'): string {
  const title = state.setting.title[language]
  const w = words[language]
  return htmlPage(
    w.injects(title),
    htmlTable(w.list(title), ...filled(headOf(language), rowsOf(state, language))),
    language,
    lying,
  )
}

/** The columns that fit on a terminal. */
export function mselText(state: ExerciseState, language: Language = 'en'): string {
  const shown = [
    0,
    ...(['number', 'time or condition', 'from', 'event'] as const).map(
      column => 1 + mselColumns.indexOf(column),
    ),
  ]
  const head = headOf(language)
  const pick = (row: readonly string[]): string[] => shown.map(column => row[column]!)
  return `${table(pick(head), rowsOf(state, language).map(pick))}\n`
}
