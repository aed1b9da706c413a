/** The inputs that matter, each as the edits of the scenario it stands for. */
import type { Scenario } from '../../src/index.ts'
import type { Words } from '../words/en.ts'

export interface Choice {
  readonly id: string
  readonly label: string
  /** Empty while it is as written. */
  readonly value: string
  readonly changed: boolean
  /** What the scenario says, in short. */
  readonly written: string
  /** Of a choice among words; the empty one is as written. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly unit?: string
  readonly most?: number
  /** All paths it may have set. */
  readonly paths: readonly string[]
  readonly edits: (value: string) => Record<string, string>
}

type Edits = Readonly<Record<string, string>>

export function choicesOf(written: Scenario, edits: Edits, words: Words): Choice[] {
  const w = words.input
  const usual = { value: '', label: w.asWritten }
  const rooms = Object.entries(written.buildings).flatMap(([building, { rooms }]) =>
    rooms.flatMap(({ id, storey }) => roomNames(id, storey).map(name => `${building}/${name}`)),
  )
  const [fireBuilding = '', fireRoom = ''] = (edits['ignition.room'] ?? written.ignition.room).split('/')
  const among = (
    id: string,
    label: string,
    written: string,
    values: readonly (readonly [string, string])[],
    paths: readonly string[],
    make: Choice['edits'],
    of: (edits: Edits) => string,
  ): Choice => ({
    id,
    label,
    written,
    value: of(edits),
    changed: paths.some(path => path in edits),
    options: [
      { value: '', label: `${w.asWritten} (${written})` },
      ...values.map(([value, label]) => ({ value, label })),
    ],
    paths,
    edits: make,
  })
  const minutes = (
    id: string,
    label: string,
    value: unknown,
    path: string,
    most: number,
    also: readonly string[] = [],
  ): Choice => ({
    id,
    label,
    written: inMinutes(value, usual.label),
    value: /^[\d.]+/.exec(edits[path] ?? '')?.[0] ?? '',
    changed: path in edits,
    unit: w.minutes,
    most,
    paths: [path, ...also],
    edits: chosen => ({ ...Object.fromEntries(also.map(other => [other, ''])), [path]: `${chosen} min` }),
  })
  const choices: Choice[] = [
    among(
      'ignition',
      w.ignition,
      written.ignition.room,
      rooms.map(room => [room, room]),
      ['ignition.room', 'ignition.also'],
      room => ({ 'ignition.room': room, 'ignition.also': '[]' }),
      each => each['ignition.room'] ?? '',
    ),
  ]
  const row = written.buildings[fireBuilding]?.rooms.find(({ id, storey }) =>
    roomNames(id, storey).includes(fireRoom),
  )
  if (row) {
    const path = `buildings.${fireBuilding}.rooms.${row.id}.suppression`
    const kinds = Object.entries(w.suppressions)
    choices.push(
      among(
        'suppression',
        `${w.suppression}, ${fireBuilding}/${fireRoom}`,
        w.suppressions[row.suppression] ?? row.suppression,
        kinds,
        [path],
        kind => ({ [path]: kind }),
        each => each[path] ?? '',
      ),
    )
  }
  if (written.buildings[fireBuilding]) {
    const path = `buildings.${fireBuilding}.floors.rating`
    const rating = written.buildings[fireBuilding].floors.rating
    choices.push(
      among(
        'floors',
        `${w.floors}, ${fireBuilding}`,
        typeof rating === 'number' ? `REI ${rating}` : '…',
        ['REI 0', 'REI 15', 'REI 30', 'REI 60', 'REI 90', 'REI 120', 'REI 240'].map(each => [each, each]),
        [path],
        chosen => ({ [path]: chosen }),
        each => each[path] ?? '',
      ),
    )
  }
  choices.push(
    minutes('brigade', w.brigade, written.intervention.brigade.travel, 'intervention.brigade.travel', 600),
  )
  const cut = written.decisions.find(({ do: verb }) => verb === 'cut-power')
  if (cut) {
    const path = `decisions.${cut.id ?? 'cut-power'}`
    choices.push(
      minutes(
        'cut',
        w.powerOff,
        cut.at ?? cut.after?.delay,
        `${path}.at`,
        6000,
        cut.after ? [`${path}.after`] : [],
      ),
    )
  }
  const products = Object.keys(written.products)
  choices.push(
    among(
      'policy',
      w.policy,
      products.length > 1 ? '…' : Object.keys(written.products[products[0] ?? '']?.policies ?? {}).join(', '),
      Object.entries(written.policies).map(([name, { label }]) => [name, label ?? name]),
      products.map(product => `products.${product}.policies`),
      policy =>
        Object.fromEntries(products.map(product => [`products.${product}.policies`, `{ ${policy}: 100 % }`])),
      each => /^\{ (.+): 100 % \}$/.exec(each[`products.${products[0]}.policies`] ?? '')?.[1] ?? '',
    ),
  )
  return choices
}

/** A row of a scenario may stand for one room on each storey of a range. */
function roomNames(id: string, { first, last }: { readonly first: number; readonly last: number }): string[] {
  if (!id.includes('{storey}')) return [id]
  return Array.from({ length: last - first + 1 }, (_, nth) => id.replaceAll('{storey}', String(first + nth)))
}

/** A duration of the scenario in minutes; of a distribution its lowest and highest. */
function inMinutes(value: unknown, otherwise: string): string {
  if (typeof value === 'number') return String(Math.round(value / 6) / 10)
  const numbers =
    JSON.stringify(value ?? null)
      .match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g)
      ?.map(Number) ?? []
  if (numbers.length === 0) return otherwise
  const say = (seconds: number): string => String(Math.round(seconds / 60))
  return `${say(Math.min(...numbers))} – ${say(Math.max(...numbers))}`
}
