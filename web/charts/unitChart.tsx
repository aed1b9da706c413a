/**
 * One cell for each service, on a canvas: even 120,000 services take one pass over their states and one
 * image.
 */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type CellRange, type Cells, paintCells, placeOf, serviceAt } from './cells.ts'
import { textWidth } from './textWidth.ts'

export interface UnitChartProps {
  readonly cells: Cells
  readonly states: Uint8Array
  /** Changes whenever the content of `states` does. */
  readonly version: number
  /** CSS colours of the states. */
  readonly colours: readonly string[]
  /** Device px in a CSS px. */
  readonly ratio: number
  readonly selected: number | null
  /** All others are pale; null: none is. */
  readonly brushed: CellRange | null
  readonly label: string
  readonly bandName: (building: number) => string
  /** The first of them that a block is wide enough for is written above it; absent if there is no line for it. */
  readonly roomNames?: ((room: number) => readonly string[]) | undefined
  readonly speak: (service: number) => string
  readonly onSelect: (service: number) => void
  readonly onBrush: (cells: CellRange) => void
  /** Service under the pointer or cursor; -1: none. */
  readonly pointed: number
  readonly onPoint: (service: number) => void
}

export function UnitChart(props: UnitChartProps): VNode {
  const { cells, ratio, selected, label, speak, onSelect, onPoint: point, pointed: cursor } = props
  const canvas = usePainted(props)
  const { width, height } = cells
  const size = { width: `${width / ratio}px`, height: `${height / ratio}px` }
  const under = (event: MouseEvent): number => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect()
    return serviceAt(cells, (event.clientX - left) * ratio, (event.clientY - top) * ratio)
  }
  const brush = useBrush(cells, under, props.onBrush)
  const pressed = (event: KeyboardEvent): void => {
    // Alt with an arrow is Back and Forward of the browser.
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const from = cursor < 0 ? (cells.order[0] ?? -1) : cursor
    const chooses = event.key === 'Enter' || event.key === ' '
    // The first arrow leads to the first of them, not past it.
    const enters = cursor < 0 && event.key.startsWith('Arrow')
    const next = chooses || enters ? from : step(cells, from, event.key)
    if (next === undefined || from < 0) return
    event.preventDefault()
    point(next)
    if (chooses) onSelect(next)
  }
  return (
    <div
      class="unit-chart"
      // Screen readers keep arrow keys for themselves in a group.
      role="application"
      tabIndex={0}
      aria-label={label}
      style={size}
      onKeyDown={pressed}
      onPointerDown={event => {
        point(under(event))
        brush.begin(event)
      }}
      onPointerMove={event => {
        point(under(event))
        brush.move(event)
      }}
      onPointerUp={brush.end}
      onPointerCancel={brush.end}
      // Only the browser scrolls, and only if the first of these does not forbid it.
      onTouchMove={event => brush.isHeld() && event.cancelable && event.preventDefault()}
      // After a touch the label stays.
      onPointerLeave={event => event.pointerType === 'mouse' && point(-1)}
      onClick={event => {
        const service = under(event)
        if (service >= 0 && !brush.isOver()) onSelect(service)
      }}
    >
      <canvas ref={canvas} width={width} height={height} style={size} />
      <svg width={width / ratio} height={height / ratio} aria-hidden="true">
        <Names {...props} />
        {selected !== null && <Ring {...props} around={selected} kind="ring selected" />}
        {cursor >= 0 && <Ring {...props} around={cursor} kind="ring" />}
      </svg>
      <output class="unseen" aria-live="polite">
        {cursor >= 0 ? speak(cursor) : ''}
      </output>
    </div>
  )
}

/** What is on the canvas. */
interface Painted extends Pick<UnitChartProps, 'brushed' | 'states'> {
  readonly of: Cells
  /** The colours. */
  readonly look: string
  readonly image: ImageData
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((state, service) => state === other[service])
}

/**
 * Paints the cells when they look otherwise: of the moments that are played, most change no state. Their image is used
 * again until they are laid out anew.
 * @returns for the canvas
 */
function usePainted({ cells, states, version, colours, brushed }: UnitChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const kept = useRef<Painted | null>(null)
  const { width, height } = cells
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: true })
    if (!context || width === 0 || height === 0) return
    const look = colours.join()
    const last = kept.current
    if (last?.of === cells && last.look === look && last.brushed === brushed && isSame(last.states, states))
      return
    const image = last?.of === cells ? last.image : context.createImageData(width, height)
    kept.current = { of: cells, look, brushed, states: states.slice(), image }
    paintCells(new Uint32Array(image.data.buffer), cells, states, { colours: pixelsOf(colours), brushed })
    context.putImageData(image, 0, 0)
  }, [cells, states, version, colours.join(), brushed])
  return canvas
}

interface RingProps extends Pick<UnitChartProps, 'cells' | 'ratio'> {
  /** A service; of one without a cell, nothing is drawn. */
  readonly around: number
  readonly kind: string
}

function Ring({ cells, ratio, around, kind }: RingProps): VNode | null {
  const place = placeOf(cells, around)
  if (!place) return null
  const half = cells.side / 2
  const size = Math.max(cells.side / ratio, 3) + 6
  return (
    <rect
      class={kind}
      x={(place.x + half) / ratio - size / 2}
      y={(place.y + half) / ratio - size / 2}
      width={size}
      height={size}
    />
  )
}

/** Milliseconds that a finger rests until it brushes whichever way it goes. A named assumption: as long as a long press. */
const restMs = 450
/** Pixels that a resting finger may tremble. A named assumption. */
const tremble = 8

/**
 * Brushes the cells between where the button was pressed and where the pointer is. A finger that goes up or down scrolls
 * the page (services.css); one that goes sideways, or has rested before, brushes.
 */
function useBrush(
  { position }: Cells,
  under: (event: MouseEvent) => number,
  onBrush: UnitChartProps['onBrush'],
) {
  const began = useRef(-1)
  const moved = useRef(false)
  const held = useRef(false)
  const resting = useRef<{ readonly x: number; readonly y: number; readonly timer: number } | null>(null)
  const stir = (): void => {
    clearTimeout(resting.current?.timer)
    resting.current = null
  }
  return {
    begin: (event: PointerEvent): void => {
      const at = (began.current = under(event))
      moved.current = held.current = false
      stir()
      if (event.pointerType === 'mouse' || at < 0) return
      const timer = window.setTimeout(() => {
        held.current = moved.current = true
        onBrush({ from: position[at]!, to: position[at]! + 1 })
      }, restMs)
      resting.current = { x: event.clientX, y: event.clientY, timer }
    },
    move: (event: PointerEvent): void => {
      // A button pressed elsewhere brushes nothing in here.
      if (event.buttons !== 1) began.current = -1
      const rest = resting.current
      if (rest !== null && !held.current) {
        const [across, down] = [Math.abs(event.clientX - rest.x), Math.abs(event.clientY - rest.y)]
        if (Math.hypot(across, down) <= tremble) return
        // It scrolls; the browser reports that only after some moves.
        if (down >= across) began.current = -1
        stir()
      }
      const [one, other] = [began.current, under(event)]
      if (one < 0 || other < 0 || (one === other && !moved.current)) return
      moved.current = true
      const ends = [position[one]!, position[other]!]
      onBrush({ from: Math.min(...ends), to: Math.max(...ends) + 1 })
    },
    end: (): void => {
      stir()
      held.current = false
    },
    /** Whether a finger brushes that has rested: the page does not scroll meanwhile. */
    isHeld: (): boolean => held.current,
    /** Whether the button that is released has brushed cells, and selects none. */
    isOver: (): boolean => moved.current,
  }
}

/** Height of the line with a building's name, and of the line with its rooms' names below it, px. */
export const nameLines = { building: 20, rooms: 13 }

function Names({ cells: { bands, side }, ratio, bandName, roomNames }: UnitChartProps): VNode {
  return (
    <>
      {bands.map(({ building, top, blocks }) => (
        <g key={top} transform={`translate(0 ${top / ratio - 5})`}>
          <text class="band-name" y={roomNames ? -nameLines.rooms : 0}>
            {bandName(building)}
          </text>
          {roomNames &&
            blocks.map(({ room, column, columns }) => {
              const wide = (columns * side) / ratio
              const name =
                room < 0 ? undefined : roomNames(room).find(each => each && textWidth(each) <= wide)
              return name ? (
                <text key={room} class="room-name" x={(column * side) / ratio}>
                  {name}
                </text>
              ) : null
            })}
        </g>
      ))}
    </>
  )
}

/** The service that a key leads to; undefined for other keys. */
function step(cells: Cells, from: number, key: string): number | undefined {
  const { order, position, bands, side } = cells
  const at = position[from]!
  const to = (cell: number): number => order[Math.min(order.length - 1, Math.max(0, cell))]!
  const blocks = bands.flatMap(({ blocks }) => blocks)
  const block = blocks.findIndex(({ from: first, count }) => at >= first && at < first + count)
  const place = placeOf(cells, from)
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'ArrowRight':
    case 'ArrowLeft': {
      const x = (place?.x ?? 0) + (key === 'ArrowRight' ? side : -side)
      const beside = serviceAt(cells, x, place?.y ?? 0)
      return beside >= 0 ? beside : to(at + (key === 'ArrowRight' ? 1 : -1))
    }
    case 'PageDown':
      return to(blocks[block + 1]?.from ?? at)
    case 'PageUp':
      return to(blocks[block - 1]?.from ?? 0)
    case 'Home':
      return to(0)
    case 'End':
      return to(order.length - 1)
    default:
      return undefined
  }
}

function pixelsOf(colours: readonly string[]): Uint32Array {
  return Uint32Array.from(colours, colour => {
    const [red = 0, green = 0, blue = 0] =
      /^#(..)(..)(..)/
        .exec(colour)
        ?.slice(1)
        .map(part => parseInt(part, 16)) ?? []
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
  })
}
