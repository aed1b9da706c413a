/** Places of customers in a plane: hexagons of many, or dots moved apart. */
export interface Cell {
  readonly x: number
  readonly y: number
  readonly rows: readonly number[]
}

/** From the centre of a hexagon to its corners, px. */
export const radius = 9

/** Bins points into hexagons, in the order of their first points; each lists its rows. */
export function hexagons(
  points: readonly (readonly [x: number, y: number, row: number])[],
  size: number,
): Cell[] {
  const dx = size * Math.sqrt(3)
  const dy = size * 1.5
  const cells = new Map<string, { x: number; y: number; rows: number[] }>()
  for (const [x, y, row] of points) {
    const near = [Math.floor(y / dy), Math.floor(y / dy) + 1].map(down => {
      const shift = (down & 1) / 2
      const across = Math.round(x / dx - shift)
      return { down, across, x: (across + shift) * dx, y: down * dy }
    })
    const [a, b] = near as [(typeof near)[0], (typeof near)[0]]
    const distance = (c: typeof a): number => (c.x - x) * (c.x - x) + (c.y - y) * (c.y - y)
    const best = distance(a) <= distance(b) ? a : b
    const key = `${best.across} ${best.down}`
    const cell = cells.get(key) ?? { x: best.x, y: best.y, rows: [] }
    cell.rows.push(row)
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/**
 * One dot for each point, moved just far enough to avoid the dots placed before it, but none above `top` or below
 * `bottom`, px: many with the same values would pile up into what stands above the picture.
 */
export function swarm(
  points: readonly (readonly [x: number, y: number, row: number])[],
  size: number,
  [top, bottom]: readonly [top: number, bottom: number],
): Cell[] {
  const taken = new Set<string>()
  const first = Math.ceil(top / size)
  const last = Math.floor(bottom / size)
  return points.map(([x, y, row]) => {
    const [column, line] = [Math.round(x / size), Math.round(y / size)]
    for (let ring = 0; ; ring++)
      for (let step = -ring; step <= ring; step++)
        for (const [i, j] of [
          [step, ring - Math.abs(step)],
          [step, Math.abs(step) - ring],
        ] as const) {
          const key = `${column + i} ${line + j}`
          if (taken.has(key) || line + j < first || line + j > last) continue
          taken.add(key)
          return { x: (column + i) * size, y: (line + j) * size, rows: [row] }
        }
  })
}

/** The outline of a hexagon. */
export function hexagon(x: number, y: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map(corner => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`
  })
  return `M${corners.join('L')}Z`
}
