// Figures of the page beside the goals of its design, as a table.

export interface Budget {
  readonly name: string
  readonly figure: number
  readonly unit: 'kB' | 'ms'
  /** At most this. */
  readonly goal: number
}

const tenth = (value: number): string => value.toFixed(1)

/** A line for each budget: its figure, its goal, and whether it is met or how many times too large it is. */
export function budgetTable(budgets: readonly Budget[]): string {
  const cells = budgets.map(({ name, figure, unit, goal }) => [
    name,
    `${tenth(figure)} ${unit}`,
    `goal ${goal}`,
    Number(tenth(figure / goal)) <= 1 ? 'met' : `${tenth(figure / goal)} times`,
  ])
  const widths = [0, 1, 2].map(column => Math.max(0, ...cells.map(row => row[column]!.length)))
  return cells
    .map(([name, figure, goal, verdict]) =>
      [name!.padEnd(widths[0]!), figure!.padStart(widths[1]!), goal!.padStart(widths[2]!), verdict].join(
        '  ',
      ),
    )
    .join('\n')
}
