/** The buildings of a site in rows, each from west to east, so that none becomes too narrow to be told apart. */
import type { Plan } from '../../src/index.ts'

/** Space between two buildings, and left of each for the storey numbers, px. */
export const gap = 26
export const left = 18
/** Mean width of the buildings of a row, px: below it, their rooms and names could no longer be read. */
const leastMean = 32

export interface Rows {
  /** Rows of the plan's buildings, by row of the picture. */
  readonly rows: readonly (readonly number[])[]
  /** Px in a metre of width. */
  readonly scale: number
}

/** As few rows as leave enough width, with as many buildings in each. */
export function breakRows(plan: Plan, width: number): Rows {
  const order = plan.buildings
    .map((_, building) => building)
    .sort(
      (a, b) => plan.buildings[a]!.x - plan.buildings[b]!.x || plan.buildings[a]!.y - plan.buildings[b]!.y,
    )
  for (let count = 1; ; count++) {
    const each = Math.ceil(order.length / count)
    const rows = Array.from({ length: Math.ceil(order.length / each) }, (_, row) =>
      order.slice(row * each, (row + 1) * each),
    )
    const free = width - each * (gap + left) + gap
    if (free >= each * leastMean || each === 1) return { rows, scale: scaleOf(plan, rows, width) }
  }
}

/** The scale at which the widest row fits. */
function scaleOf(plan: Plan, rows: Rows['rows'], width: number): number {
  return Math.min(
    ...rows.map(row => {
      const metres = row.reduce((sum, building) => sum + widthIn(plan, building), 0)
      return (width - row.length * (gap + left) + gap) / metres
    }),
  )
}

/** Narrow buildings are drawn somewhat wider than to scale, so that their names can be read. */
export function widthIn(plan: Plan, building: number): number {
  const widest = Math.max(...plan.buildings.map(({ width }) => width))
  return Math.max(plan.buildings[building]!.width, widest * 0.35)
}
