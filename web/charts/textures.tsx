/**
 * A texture for each state of a room, so that no state is told by colour alone. Strokes have the colour of
 * the text.
 */
import type { VNode } from 'preact'

const textures: Readonly<Record<string, { size: number; path: string; width: number }>> = {
  dark: { size: 6, path: 'M0 3h6', width: 0.7 },
  sooted: { size: 5, path: 'M1 1h.01M3.5 3.5h.01', width: 1.5 },
  wet: { size: 8, path: 'M0 4q2-3 4 0t4 0', width: 0.9 },
  smoke: { size: 7, path: 'M2 2h.01M5.5 5.5h.01', width: 2.2 },
  burning: { size: 7, path: 'M-1 8L8-1M-1 1L1-1M6 8L8 6', width: 1.1 },
  'flashed-over': { size: 6, path: 'M0 0L6 6M6 0L0 6', width: 1 },
  decay: { size: 9, path: 'M-1-1L10 10M-1 8L1 10M8-1L10 1', width: 1 },
  cooling: { size: 9, path: 'M4.5 0v9', width: 0.9 },
  // A room that the other side of a comparison has not.
  lacking: { size: 6, path: 'M-1-1L7 7M-1 5L1 7M5-1L7 1', width: 0.6 },
  'burnt-out': { size: 10, path: 'M2 2L8 8M8 2L2 8', width: 1.4 },
}

export const textured = (state: string): string | undefined =>
  state in textures ? `url(#texture-${state})` : undefined

/** The patterns to which `textured` refers; needed once on a page. */
export function Textures(): VNode {
  return (
    <svg class="definitions" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(textures).map(([state, { size, path, width }]) => (
          <pattern id={`texture-${state}`} width={size} height={size} patternUnits="userSpaceOnUse">
            <path
              class={`texture texture-${state}`}
              d={path}
              stroke-width={width}
              stroke-linecap="round"
              fill="none"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
