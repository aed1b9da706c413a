/** The names of a scenario by kind. Each list is built once, however many names are looked up in it. */
import { nearestWord } from '../../base/nearest.ts'
import type { Subject } from '../field/field.ts'
import type { Scenario } from '../scenario.ts'
import { isRoom, namesOf } from './names.ts'

/** The nearest name is searched for so many missing names, as many as a reader is shown. */
const searched = 200

export class KnownNames {
  readonly #scenario: Scenario
  readonly #lists = new Map<string, readonly string[]>()
  readonly #sets = new Map<Subject, ReadonlySet<string>>()
  readonly #nearest = new Map<string, string | undefined>()

  constructor(scenario: Scenario) {
    this.#scenario = scenario
  }

  /** @param within for rooms: the building of those without one */
  has(name: string, to: Subject, within: string | undefined): boolean {
    if (to === 'room' || to === 'room or outside')
      return (to === 'room or outside' && name === 'outside') || isRoom(this.#scenario, name, within)
    if ((to === 'building or room' || to === 'place of a copy') && name.includes('/'))
      return isRoom(this.#scenario, name)
    let known = this.#sets.get(to)
    if (known === undefined) this.#sets.set(to, (known = new Set(this.all(to, undefined))))
    return known.has(name)
  }

  /** @param within for rooms: only those of this building */
  nearest(missing: string, to: Subject, within: string | undefined): string | undefined {
    const key = JSON.stringify([to, within, missing])
    if (!this.#nearest.has(key) && this.#nearest.size < searched)
      this.#nearest.set(key, nearestWord(missing, this.all(to, within)))
    return this.#nearest.get(key)
  }

  /** @param within for rooms: only those of this building */
  all(to: Subject, within: string | undefined): readonly string[] {
    const key = JSON.stringify([to, within])
    let list = this.#lists.get(key)
    if (list === undefined) this.#lists.set(key, (list = namesOf(this.#scenario, to, within)))
    return list
  }
}
