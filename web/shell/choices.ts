/** The main inputs, each with the edits of the scenario that it makes. */
import { roomsCalled, roomsOf } from '../../src/index.ts'
import type { Words } from '../words/en.ts'
import { buildingName, labelled, roomName } from '../model/names.ts'
import type { Unedited } from '../thread/protocol.ts'
import { type Asked, type Choice, type Edits, onePath, withMark } from './inputChoice.ts'
import { crews, stock } from './recoveryChoices.ts'

export function choicesOf(unedited: Unedited, edits: Edits, words: Words): Choice[] {
  const asked = { unedited, edits, w: words.input }
  return [ignition, suppression, floors, brigade, powerOff, protection, stock, crews].flatMap(
    each => each(asked) ?? [],
  )
}

/**
 * The choices of the panel. Where an edit, such as one of a link, sets a whole group, the inputs within it show what
 * that edit says.
 * @param scenario edits included
 */
export function standing(
  unedited: Unedited,
  scenario: Unedited,
  edits: Edits,
  words: Words,
): readonly Choice[] {
  const now = choicesOf(scenario, {}, words)
  const isWithin = (own: string): boolean => Object.keys(edits).some(path => own.startsWith(`${path}.`))
  return choicesOf(unedited, edits, words).map(choice => {
    if (choice.changed || !choice.paths.some(isWithin)) return choice
    const { written, options } = now.find(({ id }) => id === choice.id) ?? choice
    return { ...choice, written, ...(options && { options }) }
  })
}

/** Number of changed inputs as shown in the panel: an input that sets several paths counts once. */
export function changedInputs(unedited: Unedited, edits: Edits, words: Words): number {
  const choices = choicesOf(unedited, edits, words).filter(({ changed }) => changed)
  // If the products have different policies, each of them counts.
  const whole = choices.filter(({ id, value }) => id !== 'policy' || value !== '')
  const covered = new Set(whole.flatMap(({ paths }) => paths))
  return whole.length + Object.keys(edits).filter(path => !covered.has(path)).length
}

function ignition({ unedited, edits, w }: Asked): Choice {
  const called = (path: string): string => roomName(unedited, path)
  return {
    ...among(
      w,
      called(unedited.ignition.room),
      roomsCalled(unedited.buildings).map(({ path }) => [path, called(path)]),
    ),
    id: 'ignition',
    label: w.ignition,
    value: edits['ignition.room'] ?? '',
    changed: 'ignition.room' in edits,
    paths: ['ignition.room', 'ignition.also'],
    edits: room => ({ 'ignition.room': room, 'ignition.also': '[]' }),
  }
}

function suppression({ unedited, edits, w }: Asked): Choice | null {
  const [building, name] = firePlace(unedited, edits)
  const spec = unedited.buildings[building]
  const row = spec && roomsOf(spec).find(({ id }) => id === name)?.row
  if (row === undefined) return null
  return {
    ...among(w, w.suppressions[row.suppression] ?? row.suppression, Object.entries(w.suppressions)),
    ...onePath(`buildings.${building}.rooms.${row.id}.suppression`, edits),
    id: 'suppression',
    label: `${w.suppression}, ${roomName(unedited, `${building}/${name}`)}`,
  }
}

const ratings = ['REI 0', 'REI 15', 'REI 30', 'REI 60', 'REI 90', 'REI 120', 'REI 240']

function floors({ unedited, edits, w }: Asked): Choice | null {
  const [building] = firePlace(unedited, edits)
  const rating = unedited.buildings[building]?.floors.rating
  if (rating === undefined) return null
  return {
    ...among(w, typeof rating === 'number' ? `REI ${rating}` : '…', ratings),
    ...onePath(`buildings.${building}.floors.rating`, edits),
    id: 'floors',
    label: `${w.floors}, ${buildingName(unedited, building)}`,
  }
}

function brigade({ unedited, edits, w }: Asked): Choice {
  const path = 'intervention.brigade.travel'
  return {
    ...minutes(w, edits, unedited.intervention.brigade.travel, path),
    id: 'brigade',
    label: w.brigade,
    most: 600,
  }
}

function powerOff({ unedited, edits, w }: Asked): Choice | null {
  const cut = unedited.decisions.find(({ do: verb }) => verb === 'cut-power')
  if (cut === undefined) return null
  const path = `decisions.${cut.id ?? 'cut-power'}`
  return {
    ...minutes(w, edits, cut.at ?? cut.after?.delay, `${path}.at`, cut.after ? [`${path}.after`] : []),
    id: 'cut',
    label: w.powerOff,
    most: 6000,
  }
}

/** One policy for all products; the panel has the mix of each product below it. */
function protection({ unedited, edits, w }: Asked): Choice {
  const products = Object.keys(unedited.products)
  const paths = products.map(product => `products.${product}.policies`)
  const [mix, ...others] = new Set(
    products.map(name => Object.keys(unedited.products[name]!.policies).join()),
  )
  const policyIn = (path: string): string => /^\{ ([^:,]+): 100 % \}$/.exec(edits[path] ?? '')?.[1] ?? ''
  const first = policyIn(paths[0] ?? '')
  const same = paths.every(path => policyIn(path) === first)
  return {
    ...among(
      w,
      others.length > 0
        ? w.byProduct
        : (mix ?? '')
            .split(',')
            .map(name => labelled(unedited, unedited.policies[name]?.label ?? name))
            .join(', '),
      Object.entries(unedited.policies).map(([name, { label }]) => [name, labelled(unedited, label ?? name)]),
    ),
    id: 'policy',
    label: w.policy,
    value: same ? first : '',
    changed: paths.some(path => path in edits),
    paths,
    edits: policy => Object.fromEntries(paths.map(path => [path, `{ ${policy}: 100 % }`])),
  }
}

/** Where the fire starts, with edits applied. */
function firePlace({ ignition }: Unedited, edits: Edits): readonly [building: string, room: string] {
  const [building = '', room = ''] = (edits['ignition.room'] ?? ignition.room).split('/')
  return [building, room]
}

function among(
  w: Words['input'],
  written: string,
  values: readonly (string | readonly [value: string, label: string])[],
): Pick<Choice, 'written' | 'options'> {
  const options = values.map(each =>
    typeof each === 'string' ? { value: each, label: each } : { value: each[0], label: each[1] },
  )
  return { written, options: [{ value: '', label: `${written}, ${w.asWritten}` }, ...options] }
}

/** A time after ignition; `also` lists paths to be removed when it is set. */
function minutes(
  w: Words['input'],
  edits: Edits,
  value: unknown,
  path: string,
  also: readonly string[] = [],
): Omit<Choice, 'id' | 'label'> {
  return {
    written: inMinutes(value, w.asWritten),
    value: minutesOf(edits[path] ?? ''),
    changed: path in edits,
    unit: w.minutes,
    paths: [path, ...also],
    edits: chosen => ({ ...Object.fromEntries(also.map(other => [other, ''])), [path]: `${chosen} min` }),
  }
}

const units: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1440 }

/** Minutes in a duration as typed, valid or not; empty if it is not a number with a known unit. */
function minutesOf(typed: string): string {
  const [, number = '', unit = ''] = /^(\S+) ?(s|min|h|d)$/.exec(typed.trim()) ?? []
  if (unit === 'min') return number
  const minutes = Number(number) * (units[unit] ?? NaN)
  return Number.isFinite(minutes) ? String(Math.round(minutes * 1000) / 1000) : ''
}

/** A duration of the scenario in minutes; for a distribution with bounds, the range. */
function inMinutes(value: unknown, otherwise: string): string {
  if (typeof value === 'number') return withMark(String(Math.round(value / 6) / 10))
  const { low, high } = (value ?? {}) as { readonly low?: number; readonly high?: number }
  if (low === undefined || high === undefined) return otherwise
  const say = (seconds: number): string => String(Math.round(seconds / 60))
  return `${say(low)}–${say(high)}`
}
