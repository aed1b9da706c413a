/** How flows share the links. */
import type { Job } from './jobs.ts'

/**
 * Max-min fair rates by progressive filling: all rates rise together until a stream is at its cap or a link
 * is full.
 */
export function shareOut(flows: readonly Job[], capacity: readonly number[]): void {
  const left = [...capacity]
  const linksOf = ({ wait }: Job): readonly number[] => (wait.for === 'data' ? wait.links : [])
  const capOf = ({ wait }: Job): number => (wait.for === 'data' ? wait.stream : 0)
  let open = [...flows]
  while (open.length > 0) {
    const fair = left.map((rest, link) => {
      const crossing = open.filter(flow => linksOf(flow).includes(link)).length
      return crossing === 0 ? Infinity : rest / crossing
    })
    const lowestCap = Math.min(...open.map(capOf))
    const lowestShare = Math.min(...fair)
    const full = fair.indexOf(lowestShare)
    const tight = fair.flatMap((share, link) => (share <= lowestShare * (1 + 1e-9) ? [link] : []))
    const settled = open.filter(flow =>
      lowestCap <= lowestShare ? capOf(flow) === lowestCap : linksOf(flow).includes(full),
    )
    for (const flow of settled) {
      flow.rate = Math.min(lowestCap, lowestShare)
      if (lowestShare < lowestCap) flow.heldBy = linksOf(flow).filter(link => tight.includes(link))
      for (const link of linksOf(flow)) left[link] = Math.max(0, left[link]! - flow.rate)
    }
    open = open.filter(flow => !settled.includes(flow))
  }
}
