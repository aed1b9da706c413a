/**
 * Positions, in order, of the points that no other point dominates. One point dominates another if it is at
 * most as large in everything and smaller in something.
 */
export function paretoFront(points: readonly (readonly number[])[]): number[] {
  return points.flatMap((point, at) => (points.some(other => dominates(other, point)) ? [] : [at]))
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  let smaller = false
  for (let i = 0; i < a.length; i++) {
    if (a[i]! > b[i]!) return false
    if (a[i]! < b[i]!) smaller = true
  }
  return smaller
}
