/** A row of a table: its cells by column, each with the place it was written in. */
import type { Place } from '../scenario/read/located.ts'

export interface Cell {
  readonly text: string
  readonly at: Place
}

/** Cells by name of the column, including empty ones. */
export type Row = ReadonlyMap<string, Cell>
