/** The state of the facilitator's page. */
import type { FacilitatorView } from '../../src/index.ts'
import type { Told } from '../session.ts'
import { store } from '../store.ts'
import type { ExerciseTold, ForSeats, InEach, Table } from './protocol.ts'
import type { ReadOut } from './readOut.ts'

export interface Desk {
  readonly view: FacilitatorView | null
  readonly seats: ForSeats | null
  readonly table: Table | null
  readonly readOut: ReadOut | null
  readonly busy: boolean
  /** Files chosen for the next exercise that are not read yet: it would begin without them. */
  readonly reading: number
  readonly refused: InEach<string> | null
  readonly issues: readonly Told[]
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly report: NonNullable<ExerciseTold['report']> | null
  /** Whether the saved file contains everything that happened. */
  readonly saved: boolean
  /** Whether a closed tab can be resumed. */
  readonly kept: boolean
}

export const nothing: Desk = {
  view: null,
  seats: null,
  table: null,
  readOut: null,
  busy: false,
  reading: 0,
  refused: null,
  issues: [],
  progress: null,
  report: null,
  saved: true,
  kept: true,
}
export const desk = store<Desk>(nothing)
export const put = (part: Partial<Desk>): void => desk.set({ ...desk.get(), ...part })

/** The reader has read why something was refused. */
export function dismiss(): void {
  put({ refused: null, issues: [] })
}
