/** Charts for the reader's disk, as a picture or as a table, and the figures of all replications behind them. */
import { type DataTable, tables } from '../charts/table.ts'
import { beside } from '../compared.ts'
import { strategyName } from '../model/names.ts'
import { pictureOf } from './picture.ts'
import { rowsCsv } from './rowsCsv.ts'
import { drawn, save, toldOrReplaced } from './save.ts'
import { session, type Shown } from '../session.ts'
import { spreadsheet } from './spreadsheet.ts'
import type { Rows } from '../thread/protocol.ts'
import { followsMoment, played, view } from '../view.ts'
import { momentSaid } from '../views/inputsSaid.tsx'
import { engineNamed, fileStamp, repeatedStamp, reportStamp } from '../views/stamp.ts'
import { spoken } from '../words/words.ts'

function saveSheet(name: string, table: DataTable): void {
  save(`${name}.csv`, 'text/csv', spreadsheet(table, view.get().language))
}

/** @param tableNow called once the latest run is drawn */
export async function saveRows(name: string, tableNow: () => DataTable): Promise<void> {
  await drawn()
  saveSheet(fileName(name), tableNow())
}

/** Saves the figures of all replications, with the bytes of the file that the command line writes. */
export function saveReplications(rows: Rows): void {
  save('replications.csv', 'text/csv', rowsCsv(rows))
}

/** The incident a chart shows; null for charts of none, such as those of the validation or of an exercise. */
function incidentOf(figure: string): Shown | null {
  const { name } = view.get()
  if (played.has(name) || name === 'sources') return null
  return figure.startsWith('b-') ? (beside.get()?.shown ?? null) : session.get().shown
}

type Sided = readonly [side: 'A' | 'B', shown: Shown]

/** All incidents a chart shows: a difference is that of both. */
function incidentsOf(figure: string): readonly Sided[] {
  const shown = incidentOf(figure)
  const other = figure.endsWith('-difference') ? beside.get()?.shown : undefined
  return [
    ...(shown === null ? [] : [[figure.startsWith('b-') ? 'B' : 'A', shown] as const]),
    ...(other === undefined ? [] : [['B', other] as const]),
  ]
}

/** The name of a chart, whichever side it is of; between two campaigns, the gap of their curves is of as many runs as these. */
export const unsided = (figure: string): string =>
  figure === 'curve-difference' && session.get().campaign && beside.get()?.campaign
    ? 'curves'
    : figure.replace(/^b-/, '')

/**
 * Which runs a chart shows, and by which engine. A chart of no incident may stand in a part of the page that states its
 * origin.
 */
function originOf(figure: string, drawing: Element): string {
  const all = incidentsOf(figure)
  if (all.length > 0) return all.map(each => incidentSaid(figure, each)).join(' · ')
  const told = drawing.closest('[data-origin]')?.getAttribute('data-origin')
  return [...(told ? [told] : []), engineNamed].join(' · ')
}

function incidentSaid(figure: string, [side, shown]: Sided): string {
  const { words } = spoken()
  const { file, text, strategy, edits } = shown.inputs
  const repeated = repeatedStamp(unsided(figure), shown)
  return [
    ...(beside.get() === null ? [] : [side]),
    text === null ? file : `${file}, ${words.input.rewritten}`,
    `${words.seed} ${words.seedRun(shown.inputs)}`,
    ...(strategy === null ? [] : [strategyName(shown.scenario, strategy)]),
    ...Object.entries(edits).map(([path, value]) => `${path}=${value}`),
    ...(followsMoment.has(view.get().name) ? [momentSaid(shown)] : []),
    reportStamp(shown).join(' '),
    ...(repeated === undefined ? [] : [repeated]),
  ].join(' · ')
}

/**
 * Begins with the scenario's name, if the chart belongs to one, so that charts of several scenarios can lie in one
 * folder, and ends with the seeds and digests of its runs: a table of numbers has no other place for them. That of a
 * night which people played ends with those of its report.
 */
function fileName(figure: string): string {
  const all = incidentsOf(figure)
  const night = all.length > 0 ? null : figureOf(figure)?.closest('[data-stamp]')?.getAttribute('data-stamp')
  return [
    ...all.slice(0, 1).map(([, { inputs }]) => inputs.file.replace(/\.ya?ml$/, '')),
    figure,
    ...all.map(([, shown]) => fileStamp(unsided(figure), shown)),
    ...(night ? [night] : []),
  ].join('-')
}

const figureOf = (name: string): Element | null => document.querySelector(`[data-figure="${name}"]`)

/** The chart once all its data is drawn: reasons come after the run. Null if it is no longer on show. */
async function whole(figure: string): Promise<Element | null> {
  for (;;) {
    await drawn()
    const chart = figureOf(figure)
    const shown = incidentOf(figure)
    if (shown === null || !chart?.hasAttribute('aria-busy')) return chart
    await toldOrReplaced(shown)
  }
}

/** Saves the data of a chart: all rows of its table, of which the page may show only the first. */
export async function saveTable(figure: string): Promise<void> {
  const chart = await whole(figure)
  const table = chart && tables.get(chart)
  if (table) saveSheet(fileName(figure), typeof table === 'function' ? table() : table)
}

export async function saveSvg(figure: string): Promise<void> {
  const drawing = await whole(figure)
  if (drawing)
    save(`${fileName(figure)}.svg`, 'image/svg+xml', pictureOf(drawing, originOf(figure, drawing)).svg)
}

/** Saves a picture at twice its size. */
export async function savePng(figure: string): Promise<void> {
  const drawing = await whole(figure)
  if (drawing === null) return
  const picture = pictureOf(drawing, originOf(figure, drawing))
  // Of the run in the picture: another one may be on show once it is encoded.
  const name = fileName(figure)
  const image = new Image(picture.width, picture.height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.width * 2
  canvas.height = picture.height * 2
  const context = canvas.getContext('2d')
  if (context === null) return
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (png) save(`${name}.png`, 'image/png', png)
}
