/** The moment on show, and those pinned, as lines through a chart; pressing or dragging on the chart moves the first. */
import type { VNode } from 'preact'
import { pause } from '../clock.ts'
import type { TimeScale } from '../charts/timeScale.ts'
import { useStore } from '../store.ts'
import { moment } from '../view.ts'
import { Pins } from './pins.tsx'

export function Crosshair({ scale, height }: { readonly scale: TimeScale; readonly height: number }): VNode {
  const seconds = useStore(moment)
  const move = (event: PointerEvent): void => {
    if (event.buttons !== 1) return
    const { left } = (event.currentTarget as Element).getBoundingClientRect()
    pause()
    moment.set(scale.invert(event.clientX - left))
  }
  const x = scale(seconds)
  return (
    <g class="crosshair">
      <rect
        width={scale.width}
        height={height}
        fill="transparent"
        onPointerDown={move}
        onPointerMove={move}
      />
      <Pins scale={scale} from={0} to={height} />
      <line x1={x} x2={x} y1={0} y2={height} />
    </g>
  )
}
