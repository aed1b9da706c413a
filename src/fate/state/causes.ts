/** Columns of causes: one shared column that says nothing, until there is a ledger. */
import type { ServiceIndex } from '../services/serviceIndex.ts'

/** Gives a state columns of its own from now on, unless it has them. */
export function keepCauses<Column extends string>(
  state: { readonly index: Pick<ServiceIndex, 'untold'> } & Record<Column, Int32Array>,
  columns: readonly Column[],
): void {
  const { untold } = state.index
  const causes: Record<Column, Int32Array> = state
  for (const column of columns) if (causes[column] === untold) causes[column] = untold.slice()
}
