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

/**
 * What is chosen among the cells. Cells of another site are none of this one, which may have fewer.
 * @param none where nothing is chosen
 */
export function useAmongCells<Chosen>({ derived: { order } }: Shown, none: Chosen) {
  const [last, choose] = useState({ of: order, chosen: none })
  return [last.of === order ? last.chosen : none, (chosen: Chosen) => choose({ of: order, chosen })] as const
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
  const last = order.length - 1
  const step = Math.max(1, Math.floor(order.length / steps))
  const { from, to } = brushed ?? { from: 0, to: order.length }
  const end = (label: string, cell: number, moved: (to: number) => CellRange): VNode => (
    <label class="field">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        // A field stops at its last whole step: this one lies at the last cell or beyond it.
        max={Math.ceil(last / step) * step}
        step={step}
        value={cell}
        aria-valuetext={speak(order[cell]!)}
        onInput={event => onBrush(moved(Math.min(last, event.currentTarget.valueAsNumber)))}
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
