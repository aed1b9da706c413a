/**
 * Whole numbers in proportion to shares, with the exact total; each differs from its exact share by less than
 * one.
 */
export function sharesOf(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum === 0) return shares.map(() => 0)
  const last = shares.findLastIndex(share => share > 0)
  let running = 0
  let before = 0
  return shares.map((share, at) => {
    running += share
    const reached = at >= last ? total : Math.floor((total * running) / sum)
    const own = reached - before
    before = reached
    return own
  })
}
