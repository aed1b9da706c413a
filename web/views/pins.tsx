/** The moments that the reader has pinned, as lines through a chart. */
import type { VNode } from 'preact'
import type { TimeScale } from '../charts/timeScale.ts'
import { useStore } from '../store.ts'
import { view } from '../view.ts'

interface PinsProps {
  readonly scale: TimeScale
  /** Vertical ends of the lines, pixels. */
  readonly from: number
  readonly to: number
}

export function Pins({ scale, from, to }: PinsProps): VNode {
  const pins = useStore(view, ({ pins }) => pins)
  return (
    <>
      {pins.map(pin => {
        const x = scale(pin)
        // Those beyond the end belong to a longer incident, such as one beside it.
        return x <= scale.width && <line key={pin} class="pin" x1={x} x2={x} y1={from} y2={to} />
      })}
    </>
  )
}
