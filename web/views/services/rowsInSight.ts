/** Which rows of a long table are rendered, and the row that the keyboard is at. */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Height of a row, px; the head of the table, which stays in sight, is as high. */
export const rowHeight = 26
/** Rows that are rendered above and below those in sight, so that scrolling finds them there. */
const beyond = 8

export interface RowsInSight {
  /** For the element that scrolls. */
  readonly box: RefObject<HTMLDivElement | null>
  /** The first row that is rendered, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly cursor: number
  readonly setCursor: (row: number) => void
  /** As a key does: the row comes in sight. */
  readonly moveTo: (row: number) => void
  /** The row to which a key leads; undefined if it is no key that moves. */
  readonly led: (key: string) => number | undefined
  readonly scrolled: (box: HTMLElement) => void
}

export function useRowsInSight(count: number): RowsInSight {
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [tall, setTall] = useState(480)
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (box.current) setTall(box.current.clientHeight)
  }, [])
  const last = Math.max(0, count - 1)
  const cursor = Math.min(at, last)
  const page = Math.max(1, Math.floor(tall / rowHeight) - 2)
  const keys: Readonly<Record<string, number>> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + page,
    PageUp: cursor - page,
    Home: 0,
    End: last,
  }
  return {
    box,
    from: Math.max(0, Math.floor(top / rowHeight) - beyond),
    to: Math.min(count, Math.ceil((top + tall) / rowHeight) + beyond),
    cursor,
    setCursor: setAt,
    moveTo: row => {
      setAt(row)
      if (box.current) bringInSight(box.current, row * rowHeight)
    },
    led: key => (keys[key] === undefined ? undefined : Math.min(last, Math.max(0, keys[key]))),
    scrolled: ({ scrollTop, clientHeight }) => {
      setTop(scrollTop)
      setTall(clientHeight)
    },
  }
}

/** Scrolls no further than it takes. */
function bringInSight(box: HTMLElement, y: number): void {
  const { scrollTop, clientHeight } = box
  if (y < scrollTop) box.scrollTop = y
  else if (y + 2 * rowHeight > scrollTop + clientHeight) box.scrollTop = y + 2 * rowHeight - clientHeight
}
