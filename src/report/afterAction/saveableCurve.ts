/**
 * What could still be saved over time, as a picture: solid without any decision until then, dashed with the
 * decisions taken.
 */
import type { StillSaveable } from '../../exercise/debrief/saveable.ts'
import type { AfterActionWords } from './englishAfterAction.ts'
import { escaped } from '../markup.ts'

const width = 640
const height = 240
/** Width of a time label. */
const tickWidth = 44
const margin = { left: 48, right: 150, top: 12, bottom: 32 }

/** @param idle for the same moments as `played` */
export function saveableCurve(
  idle: readonly StillSaveable[],
  played: readonly StillSaveable[],
  clock: (at: number) => string,
  w: AfterActionWords['curve'],
): string {
  if (idle.length < 2) return ''
  const rows = idle
  const first = rows[0]!.at
  const last = rows.at(-1)!.at
  const x = (at: number): number =>
    margin.left + ((at - first) / (last - first)) * (width - margin.left - margin.right)
  const y = (share: number): number => margin.top + (1 - share) * (height - margin.top - margin.bottom)
  const line = (
    over: readonly StillSaveable[],
    of: 'services' | 'data',
    colour: string,
    dashes: string,
  ): string =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}" points="${over
      .map(row => `${x(row.at).toFixed(1)},${y(row[of]).toFixed(1)}`)
      .join(' ')}"/>`
  // Okabe and Ito's blue and vermilion.
  const blue = '#0072b2'
  const red = '#d55e00'
  const end = rows.at(-1)!
  const labels = apart([
    [y(end.services), escaped(w.services), blue],
    [y(end.data), escaped(w.data), red],
  ])
  const grid = [0, 0.5, 1].map(
    share =>
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd"/><text x="${margin.left - 6}" y="${y(share) + 4}" text-anchor="end">${100 * share} %</text>`,
  )
  let free = -Infinity
  const ticks = rows.flatMap(({ at }): string[] => {
    if (x(at) < free) return []
    free = x(at) + tickWidth
    return [
      `<text x="${x(at).toFixed(1)}" y="${height - 10}" text-anchor="middle">${escaped(clock(at))}</text>`,
    ]
  })
  return `<figure><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(w.label)}" font-size="12" font-family="system-ui, sans-serif">${grid.join('')}${ticks.join('')}${line(played, 'services', blue, '4 4')}${line(played, 'data', red, '4 4')}${line(idle, 'services', blue, 'none')}${line(idle, 'data', red, 'none')}${labels.map(([at, text, colour]) => `<text x="${width - margin.right + 8}" y="${at + 4}" fill="${colour}">${text}</text>`).join('')}</svg><figcaption class="quiet">${escaped(w.caption)}</figcaption></figure>`
}

/** Moves two labels apart that would overlap. */
function apart(labels: [number, string, string][]): [number, string, string][] {
  const [one, other] = labels as [[number, string, string], [number, string, string]]
  if (Math.abs(one[0] - other[0]) >= 16) return labels
  const middle = (one[0] + other[0]) / 2
  const upper = one[0] <= other[0] ? one : other
  return labels.map(label => [label === upper ? middle - 8 : middle + 8, label[1], label[2]])
}
