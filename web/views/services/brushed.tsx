/** Some of the cells: brushed in the picture or chosen by their ends, and counted at the moment on show. */
import { dataLossKind } from '../../../src/index.ts'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { CellRange } from '../../charts/cells.ts'
import { whole } from '../../format.ts'
import { serviceStates } from '../../model/services.ts'
import type { Shown } from '../../session.ts'
import { serviceWords } from '../../words/servicesWords.ts'
import { type Spoken, useOwn, useWords } from '../../words/words.ts'

/** The cells that are brushed; null: none. Those of another site are none of this one. */
export function useBrushed({ derived }: Shown) {
  const { order } = derived
  const [brushed, setBrushed] = useState<{ readonly of: Int32Array; readonly cells: CellRange } | null>(null)
  const cells = brushed?.of === order ? brushed.cells : null
  return [cells, (next: CellRange | null) => setBrushed(next && { of: order, cells: next })] as const
}

interface BrushedProps {
  readonly shown: Shown
  /** State of each service at the moment on show, as a position among `serviceStates`. */
  readonly states: Uint8Array
  readonly brushed: CellRange | null
  readonly speak: (service: number) => string
  readonly onBrush: (cells: CellRange | null) => void
}

/** Each press of an arrow moves an end by so much of all services. A named assumption. */
const steps = 200

export function Brushed({ shown, states, brushed, speak, onBrush }: BrushedProps): VNode {
  const spoken = useWords()
  const w = useOwn(serviceWords)
  const { order } = shown.derived
  const { from, to } = brushed ?? { from: 0, to: order.length }
  const end = (label: string, cell: number, moved: (to: number) => CellRange): VNode => (
    <label class="field">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={order.length - 1}
        step={Math.max(1, Math.floor(order.length / steps))}
        value={cell}
        aria-valuetext={speak(order[cell]!)}
        onInput={event => onBrush(moved(event.currentTarget.valueAsNumber))}
      />
    </label>
  )
  return (
    <div class="brushed" role="group" aria-label={w.brush}>
      <span>{w.brush}</span>
      {end(w.first, from, cell => ({ from: cell, to: Math.max(to, cell + 1) }))}
      {end(w.last, to - 1, cell => ({ from: Math.min(from, cell), to: cell + 1 }))}
      {brushed !== null && (
        <button type="button" onClick={() => onBrush(null)}>
          {w.all}
        </button>
      )}
      <p class="note">{brushed && w.brushed(countsIn(shown, states, brushed, spoken))}</p>
    </div>
  )
}

function countsIn(
  { derived, recording }: Shown,
  states: Uint8Array,
  { from, to }: CellRange,
  { language, words }: Spoken,
) {
  const { customer, dataLoss } = recording.services
  const cells = derived.order.subarray(from, to)
  const counts = serviceStates.map(() => 0)
  const customers = new Set<number>()
  let gone = 0
  for (const service of cells) {
    counts[states[service]!]!++
    customers.add(customer[service]!)
    if (dataLoss[service] === dataLossKind.permanent) gone++
  }
  return {
    all: whole(language, cells.length),
    customers: whole(language, customers.size),
    gone: whole(language, gone),
    states: serviceStates
      .flatMap((state, row) =>
        counts[row]! > 0 ? [`${words.states[state]} ${whole(language, counts[row]!)}`] : [],
      )
      .join(', '),
  }
}
