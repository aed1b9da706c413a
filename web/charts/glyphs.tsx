/** Small icons, 12 px square, for what a room lacks or has suffered. */
import type { VNode } from 'preact'

const paths: Readonly<Record<string, string>> = {
  origin: 'M6 .5L11.5 6L6 11.5L.5 6z',
  dark: 'M7 1L3.2 6.6h2.4L5 11l3.8-5.6H6.4zM1.5 1.5l9 9',
  sooted: 'M3 4.2h.01M6 3h.01M9 4.2h.01M3 8.5h.01M6 7h.01M9 8.5h.01',
  wet: 'M6 1.5C8 4.2 9 5.8 9 7.4a3 3 0 01-6 0C3 5.8 4 4.2 6 1.5z',
  'cut-off': 'M1.5 6h2.8M7.7 6h2.8M4.8 3.6l2.4 4.8M7.2 3.6L4.8 8.4',
  worse: 'M6 2v8M2.5 6.5L6 10l3.5-3.5',
  better: 'M6 10V2M2.5 5.5L6 2l3.5 3.5',
  'cooling-lost': 'M6 1v10M1.7 3.5l8.6 5M10.3 3.5l-8.6 5',
}

/** Step from one icon to the next, px. */
export const iconStep = 13

export function Glyph({
  of,
  x = 0,
  y = 0,
}: {
  readonly of: string
  readonly x?: number
  readonly y?: number
}): VNode {
  return (
    <g class={`glyph glyph-${of}`} transform={`translate(${x} ${y})`}>
      <rect width={12} height={12} rx={2} />
      <path d={paths[of] ?? ''} />
    </g>
  )
}
