/**
 * The marks of a chart as one stop of the tab key: the arrows lead from mark to mark, Enter and the space bar choose, and
 * each is told as it is reached.
 */
import type { ComponentChildren, VNode } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { keyboard } from './keyboard.ts'
import { own, Side } from './side.ts'

interface Mark {
  /** Class of its group. */
  readonly kind: string
  readonly said: string
  readonly selected: boolean
  readonly drawing: ComponentChildren
  readonly transform?: string
}

interface MarksProps {
  /** Begins the ids of the marks: unique on the page. */
  readonly name: string
  readonly kind?: string
  readonly label: string
  readonly marks: readonly Mark[]
  /** By key, the mark to which it leads from another one. Home and End lead to the first and the last. */
  readonly moves: (from: number) => Readonly<Record<string, () => number>>
  readonly onSelect: (mark: number) => void
}

export function Marks({ name, kind, label, marks, moves, onSelect }: MarksProps): VNode {
  const side = useContext(Side)
  const idOf = (mark: number): string => own(`${name}-${mark}`, side)
  const selected = marks.findIndex(mark => mark.selected)
  const [at, setAt] = useState(selected)
  const [focused, setFocused] = useState(false)
  // There may be fewer marks than when the cursor was moved.
  const cursor = Math.min(Math.max(0, at), marks.length - 1)
  return (
    <g
      class={kind}
      role="listbox"
      tabindex={0} // attribute names keep their case in SVG, and Firefox knows only the lower-case one
      aria-label={label}
      aria-activedescendant={cursor < 0 ? undefined : idOf(cursor)}
      onKeyDown={
        cursor < 0
          ? undefined
          : keyboard({ ...moves(cursor), Home: () => 0, End: () => marks.length - 1 }, setAt, () =>
              onSelect(cursor),
            )
      }
      onFocus={() => {
        if (selected >= 0) setAt(selected)
        setFocused(true)
      }}
      onBlur={() => setFocused(false)}
    >
      {marks.map((mark, nth) => (
        <g
          key={nth}
          id={idOf(nth)}
          role="option"
          aria-selected={mark.selected}
          class={`${mark.kind}${mark.selected ? ' selected' : ''}${focused && nth === cursor ? ' cursor' : ''}`}
          transform={mark.transform}
          onClick={() => {
            setAt(nth)
            onSelect(nth)
          }}
        >
          {/* Its name, and under the pointer: a label beside it would be read as well. */}
          <title>{mark.said}</title>
          {mark.drawing}
        </g>
      ))}
    </g>
  )
}
