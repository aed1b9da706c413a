/** A strategy that enters a comparison, with its result in each fire. */
import type { Prepared } from '../run/prepare.ts'
import type { Gathering } from './gathering.ts'

/** What `compare` compares. */
export interface Entrant {
  /** null: the scenario as written. */
  readonly strategy: string | null
  readonly prepared: Prepared
  /** With the fire in the place the scenario states. */
  readonly gathered: Gathering
  /** The same strategy with the fire in other places, one element a place: needed for the cost of a year. */
  readonly elsewhere?: readonly Elsewhere[]
}

export interface Elsewhere {
  readonly gathered: Gathering
  /** How many draws of a place this one stands for; it counts as often. */
  readonly times: number
}

/** Its results by place: the stated one, then those elsewhere. */
const everywhere = ({ gathered, elsewhere = [] }: Entrant): Gathering[] => [
  gathered,
  ...elsewhere.map(each => each.gathered),
]

/** A figure of every fire, in the stated place and elsewhere. */
export function figureOfAll(entrant: Entrant, name: string): Float64Array {
  return Float64Array.from(everywhere(entrant).flatMap(each => [...each.figure(name)]))
}

/** The digest of every fire, likewise. */
export const digestsOf = (entrant: Entrant): string[] => everywhere(entrant).flatMap(({ digests }) => digests)
