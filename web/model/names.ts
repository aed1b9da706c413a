/** Names of a scenario's parts in the reader's language. */
import {
  buildingCalled,
  called,
  drawnCustomers,
  type Labels,
  type Plan,
  roomLabels,
  roomsCalled,
  type Scenario,
  unbroken,
} from '../../src/index.ts'
import type { Run, Unedited } from '../thread/protocol.ts'
import { spoken } from '../words/words.ts'

/** What of a run names its parts. */
type Named = Required<Pick<Run, 'recording' | 'scenario' | 'named'>>

/** By scenario as read, the labels it has from shipped ones: only these are translated. */
const fromShipped = new WeakMap<Unedited, Labels>()

export function knowShipped(scenario: Unedited, labels: Labels): void {
  fromShipped.set(scenario, labels)
}

/**
 * The label in the reader's language. The reader's own labels keep their words, even if a shipped scenario
 * uses the same.
 */
export function labelled(scenario: Unedited, label: string): string {
  const { language, words } = spoken()
  const translated = language !== 'en' && fromShipped.get(scenario)?.(label) === true
  return unbroken(translated ? words.labelled(label) : label)
}

export function buildingName(scenario: Unedited, name: string): string {
  return labelled(scenario, buildingCalled(scenario.buildings, name))
}

/** What a building is called on the plan: its name, and its label without the name. */
export function buildingSigned(scenario: Scenario, name: string): [name: string, label: string] {
  const label = labelled(scenario, scenario.buildings[name]?.label ?? '')
  return [name, label.startsWith(name) ? label.slice(name.length).replace(/^[\s,:–-]+/, '') : label]
}

/** What rooms are called by path, in one language. */
interface RoomsNamed {
  readonly language: string
  readonly labels: ReadonlyMap<string, string>
}
const roomsNamed = new WeakMap<Unedited, RoomsNamed>()

/** What sentences call a room by its path, `building/room`. */
export function roomName(scenario: Unedited, path: string): string {
  const { language } = spoken()
  let known = roomsNamed.get(scenario)
  if (known?.language !== language) {
    known = { language, labels: roomLabels(scenario.buildings, language, label => labelled(scenario, label)) }
    roomsNamed.set(scenario, known)
  }
  return known.labels.get(path) ?? path
}

/** Labels of rooms, for where their building and storey are plain; empty for those that have none of their own. */
export function labelsOfRooms(scenario: Scenario, { rooms }: Plan): string[] {
  const labels = new Map(
    roomsCalled(scenario.buildings).flatMap(({ path, words, isLabel }) => (isLabel ? [[path, words]] : [])),
  )
  return rooms.map(({ name }) => labelled(scenario, labels.get(name) ?? ''))
}

export function productName(
  { recording, scenario }: Pick<Named, 'recording' | 'scenario'>,
  row: number,
): string {
  const name = recording.services.products[row] ?? ''
  return labelled(scenario, called(scenario, 'products', name))
}

export function policyName(
  { recording, scenario }: Pick<Named, 'recording' | 'scenario'>,
  row: number,
): string {
  const name = recording.services.policies[row] ?? ''
  return labelled(scenario, called(scenario, 'policies', name))
}

export function tierName({ scenario }: Pick<Named, 'scenario'>, name: string): string {
  return labelled(scenario, called(scenario, 'tiers', name))
}

export function strategyName(scenario: Scenario, name: string): string {
  return labelled(scenario, called(scenario, 'strategies', name))
}

/** Numbering of unnamed customers, by the list of named ones. */
const numberings = new WeakMap<readonly string[], (nth: number) => string>()

/** Named customers come first; the others are numbered from one. */
export function customerName({ named, scenario }: Pick<Named, 'named' | 'scenario'>, row: number): string {
  const name = named[row]
  if (name !== undefined) return labelled(scenario, name)
  const numbering = numberings.get(named) ?? drawnCustomers(named)
  numberings.set(named, numbering)
  return numbering(row - named.length)
}
