/** The integral from 0 to `end` of a product of functions that are linear between the given breaks. Exact up to rounding. */
export function integrateProduct(
  factors: readonly ((x: number) => number)[],
  breaks: readonly number[],
  end: number,
): number {
  const points = [0, ...breaks, end].filter(x => x >= 0 && x <= end).sort((a, b) => a - b)
  let sum = 0
  for (let piece = 1; piece < points.length; piece++) {
    const from = points[piece - 1]!
    const width = points[piece]! - from
    if (width > 0) sum += width * unitIntegral(factors.map(factor => line(factor, from, width)))
  }
  return sum
}

/** Value at the left end and rise over the piece, evaluated inside it: the function may jump at a break. */
function line(factor: (x: number) => number, from: number, width: number): [number, number] {
  const [a, b] = [factor(from + width / 4), factor(from + (3 * width) / 4)]
  return [a - (b - a) / 2, 2 * (b - a)]
}

/** The integral over 0..1 of the product of lines value + rise t, coefficient by coefficient. */
function unitIntegral(lines: readonly (readonly [number, number])[]): number {
  let polynomial = [1]
  for (const [value, rise] of lines) {
    const next = Array.from({ length: polynomial.length + 1 }, () => 0)
    polynomial.forEach((coefficient, power) => {
      next[power]! += coefficient * value
      next[power + 1]! += coefficient * rise
    })
    polynomial = next
  }
  return polynomial.reduce((sum, coefficient, power) => sum + coefficient / (power + 1), 0)
}
