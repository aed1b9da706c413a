/** How emergency copies share the one link they leave by. */

/**
 * Seconds after which each of some copies has been sent over a link, in their order. Of those that are not finished, the
 * first take a whole restore stream each, as many as the link holds, and the next one what is left of the link; all move
 * up whenever one is finished.
 *
 * No copy overtakes a smaller one, as it is never sent faster. So when the link holds k whole streams, copy j has what is
 * left of it from the end of copy j - k - 1 to that of copy j - k, and a whole stream from then on.
 * @param bytes of each copy, ascending
 * @param link in bytes/s
 * @param stream in bytes/s: no copy is sent faster
 */
export function sendInTurn(bytes: ArrayLike<number>, link: number, stream: number): Float64Array {
  const ends = new Float64Array(bytes.length)
  const endOf = (copy: number): number => (copy < 0 ? 0 : ends[copy]!)
  const whole = Math.floor(link / stream)
  const rest = link - whole * stream
  for (let copy = 0; copy < bytes.length; copy++) {
    if (whole === 0) {
      ends[copy] = endOf(copy - 1) + bytes[copy]! / link
      continue
    }
    const promoted = endOf(copy - whole)
    const left = bytes[copy]! - rest * (promoted - endOf(copy - whole - 1))
    ends[copy] = promoted + Math.max(0, left) / stream
  }
  return ends
}
