/** What the marks of the timeline stand for: those that are in the picture. */
import type { VNode } from 'preact'
import { shapeOf } from '../../charts/swimlanes.tsx'
import type { IncidentEvent } from '../../model/events.ts'
import { lanesKeyWords } from '../../words/lanesKeyWords.ts'
import { useOwn } from '../../words/words.ts'

/** Kinds whose marks look alike, by the one that stands for them in the key. All others are plain dots. */
const alike = {
  ignition: ['ignition'],
  'room-ignited': ['room-ignited', 'lit-again', 'facade-ignited'],
  flashover: ['flashover', 'building-lost'],
  'written-off': ['written-off'],
  'power-cut': ['power-cut'],
  brigade: ['brigade'],
  suppression: ['suppression'],
  decision: ['decision'],
  gate: ['gate'],
} as const
const known: ReadonlySet<string> = new Set(Object.values(alike).flat())
const groups = Object.keys(alike) as readonly (keyof typeof alike)[]

export function LanesKey({ entries }: { readonly entries: readonly IncidentEvent[] }): VNode {
  const w = useOwn(lanesKeyWords)
  const there = new Set(entries.filter(({ until }) => until === undefined).map(({ kind }) => kind))
  const others = [...there].some(kind => !known.has(kind))
  const shown = groups.filter(group => alike[group].some(kind => there.has(kind)))
  return (
    <ul class="legend" aria-label={w.label}>
      {[...shown, ...(others ? (['other'] as const) : [])].map(kind => (
        <li key={kind}>
          <svg width="14" height="16" aria-hidden="true" class={`kind-${kind}`}>
            <path class="mark" d={shapeOf(kind, 7, 8)} />
          </svg>
          <span>{w[kind]}</span>
        </li>
      ))}
      {entries.some(({ until }) => until !== undefined) && (
        <li>
          <svg width="24" height="16" aria-hidden="true">
            <rect class="mark" x={1} y={4} width={22} height={8} rx={3} />
          </svg>
          <span>{w.lasting}</span>
        </li>
      )}
    </ul>
  )
}
