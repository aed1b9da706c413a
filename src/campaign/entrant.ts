/** A strategy that is held against others: what it came to in each fire. */
import type { Prepared } from '../run/prepare.ts'
import type { Gathering } from './gathering.ts'

export interface Entrant {
  /** null: the scenario as written. */
  readonly strategy: string | null
  readonly prepared: Prepared
  /** Of the fire as written. */
  readonly gathered: Gathering
  /** The same strategy when it begins elsewhere, one a place: for what a year costs. */
  readonly elsewhere?: readonly Elsewhere[]
}

export interface Elsewhere {
  readonly gathered: Gathering
  /** As much as so many places drawn: it counts so often. */
  readonly times: number
}

/** A figure of each fire, here and elsewhere. */
export function figureOfAll({ gathered, elsewhere = [] }: Entrant, name: string): Float64Array {
  return Float64Array.from([{ gathered }, ...elsewhere].flatMap(each => [...each.gathered.figure(name)]))
}
