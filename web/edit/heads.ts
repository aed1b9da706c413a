/** What the entries of lists and maps are headed with in the form, and what its steps call the fields in them. */
import { type FormNode, labelOf, roomsCalled, toldOnStorey, wordsIn } from '../../src/index.ts'
import type { StepName } from '../inputs.ts'
import { referredTo } from '../model/calledIn.ts'
import { labelled, roomName } from '../model/names.ts'
import { session } from '../session.ts'
import { view } from '../view.ts'
import { choiceWord } from '../words/choicesWords.ts'
import { type Path, wordsOf } from './written.ts'

type Plain = Readonly<Record<string, unknown>>

/** Its own words, such as its label; a room as everywhere on the page. */
export function headOf(path: Path, item: unknown): string {
  const room = roomAt(path, item)
  return (room && roomHead(room, item as Plain)) ?? nameOf(item, Number(path.at(-1)))
}

/**
 * The label of an entry with a name, as everywhere on the page, or else its name.
 * @param of the map; its names may be those of things elsewhere in the scenario
 */
export function headOfKey(
  { keys }: Pick<Extract<FormNode, { type: 'map' }>, 'keys'>,
  key: string,
  value: unknown,
  below: unknown,
): string {
  const scenario = session.get().shown?.scenario
  if (keys !== undefined) return (scenario && referredTo(scenario, keys, key)) ?? key
  const label = [value, below]
    .map(of => (Object(of) as Plain)['label'])
    .find(word => typeof word === 'string')
  if (typeof label !== 'string') return key
  return scenario ? labelled(scenario, label) : label
}

/** The same in steps, with what it stands in; the name of a room has its building in it. */
export function calledInSteps(path: Path, item: unknown, within: StepName | undefined): StepName {
  const own = (): string => headOf(path, item)
  const room = roomAt(path, item)
  if (room === undefined) return placed(own, within)
  return () => {
    const scenario = session.get().shown?.scenario
    const name = scenario ? roomName(scenario, room) : room
    return name === room ? placed(own, within)() : name
  }
}

/** A field, and the entries it stands in from within: "Fire load per floor area, Hall (SBG2)". */
export function placed(name: StepName, within: StepName | undefined): StepName {
  return within === undefined ? name : () => `${name()}, ${within()}`
}

/** `building/room` where a room is listed. */
function roomAt(path: Path, item: unknown): string | undefined {
  const [buildings, building, rooms, , ...more] = path
  const { id } = Object(item) as Plain
  return buildings === 'buildings' && rooms === 'rooms' && more.length === 0 && typeof id === 'string'
    ? `${building}/${id}`
    : undefined
}

/** A row that stands for a room on each of several storeys is none of them: it has its own words. */
function roomHead(path: string, { id, label }: Plain): string | undefined {
  const scenario = session.get().shown?.scenario
  const called = scenario && roomsCalled(scenario.buildings).find(room => room.path === path)
  if (called)
    return toldOnStorey(
      called.isLabel ? labelled(scenario, called.words) : called.words,
      called.storey,
      view.get().language,
    )
  return typeof label === 'string' ? label : wordsIn(String(id))
}

function nameOf(item: unknown, at: number): string {
  const { id, name, label, do: verb, kind, medium, key, between } = Object(item) as Plain
  if (Array.isArray(between)) return between.map(wordsOf).join(' – ')
  const own = [label, id, name, key].find(word => typeof word === 'string')
  if (typeof own === 'string') return own
  const word = [verb, medium, kind].find(word => typeof word === 'string')
  return typeof word === 'string' ? choiceWord(word, view.get().language) : labelOf(at)
}
