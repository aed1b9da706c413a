/** What colours and textures stand for, and how many there are of each. What there is none of is `absent`. */
import type { VNode } from 'preact'
import { Glyph } from './glyphs.tsx'
import { textured } from './textures.tsx'

export interface LegendEntry {
  readonly key: string
  readonly label: string
  readonly figure?: string
  readonly fill: string
}

export function Legend({
  entries,
  glyphs = [],
  label,
}: {
  readonly entries: readonly LegendEntry[]
  readonly glyphs?: readonly Omit<LegendEntry, 'fill'>[]
  readonly label: string
}): VNode {
  return (
    <ul class="legend" aria-label={label}>
      {entries.map(({ key, label: word, figure, fill }) => (
        <li key={key} class={figure === '0' ? 'absent' : ''}>
          <svg width="16" height="12" aria-hidden="true">
            <rect class="swatch" x={0.5} y={0.5} width={15} height={11} rx={2} style={{ fill }} />
            <rect width={16} height={12} rx={2} fill={textured(key) ?? 'none'} />
          </svg>
          <span>{word}</span>
          {figure !== undefined && <b>{figure}</b>}
        </li>
      ))}
      {glyphs.map(({ key, label: word, figure }) => (
        <li key={key} class={figure === '0' ? 'absent' : ''}>
          <svg width="12" height="12" aria-hidden="true">
            <Glyph of={key} />
          </svg>
          <span>{word}</span>
          {figure !== undefined && <b>{figure}</b>}
        </li>
      ))}
    </ul>
  )
}
