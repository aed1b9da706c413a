/** What the entries of lists and maps are headed with in the form, and what its steps call the fields in them. */
import { labelOf, roomsCalled, toldOnStorey, wordsIn } from '../../src/index.ts'
import type { StepName } from '../inputs.ts'
import { labelled, roomName } from '../model/names.ts'
import { session } from '../session.ts'
import { view } from '../view.ts'
import { type Path, wordsOf } from './written.ts'

type Plain = Readonly<Record<string, unknown>>

/** Its own words, such as its label; a room as everywhere on the page. */
export function headOf(path: Path, item: unknown): string {
  const room = roomAt(path, item)
  return (room && roomHead(room, item as Plain)) ?? nameOf(item, Number(path.at(-1)))
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
  const own = [label, id, name, key, verb, medium, kind].find(word => typeof word === 'string')
  return typeof own === 'string' ? own : labelOf(at)
}
