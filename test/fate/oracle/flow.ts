/** Copies that flow over a link together, from one end of a copy to the next. */

/**
 * Seconds after which each is through. What comes first takes as much of the link as one stream may, and what comes after
 * it shares out the rest in the same way, until one of those under way is through.
 */
export function flow(bytes: readonly number[], link: number, stream: number): number[] {
  const ends = bytes.map(() => 0)
  const left = bytes.map((size, row) => ({ size, row })).filter(({ size }) => size > 0)
  for (let now = 0; left.length > 0;) {
    let free = link
    const rates = left.map(() => {
      const rate = Math.min(stream, free)
      free -= rate
      return rate
    })
    const step = Math.min(...left.map(({ size }, at) => (rates[at]! > 0 ? size / rates[at]! : Infinity)))
    now += step
    for (const [at, copy] of left.entries()) copy.size -= rates[at]! * step
    for (const done of left.filter(({ size, row }) => size <= 1e-9 * bytes[row]!)) {
      ends[done.row] = now
      left.splice(left.indexOf(done), 1)
    }
  }
  return ends
}
