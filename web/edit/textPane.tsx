/** The scenario's text with line numbers; typing becomes a step after a pause. */
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { printing } from '../files/paper.ts'
import { useStore } from '../store.ts'
import { stepKey } from './stepKey.ts'
import { editWords } from '../words/editWords.ts'
import { useOwn } from '../words/words.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

interface TextPaneProps {
  readonly text: string
  /** Numbers of lines with issues, from 1. */
  readonly wrong: ReadonlySet<number>
  /** Place to go to; a new object goes there again. */
  readonly place: Place | null
  readonly onText: (text: string) => void
}

/** Pause after the last keystroke that makes a step, ms. */
const pause = 700

export function TextPane({ text, wrong, place, onText }: TextPaneProps): VNode {
  const w = useOwn(editWords)
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  /** Text typed since the last step; null: none. */
  const [unsettled, setUnsettled] = useState<string | null>(null)
  const typed = unsettled ?? text
  const count = useMemo(() => typed.split('\n').length, [typed])
  const [shown, setShown] = useState(0)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => setUnsettled(null), [text])
  const latest = useRef({ text, onText })
  latest.current = { text, onText }
  useEffect(() => () => clearTimeout(waiting.current), [])
  useEffect(() => {
    if (place !== null && area.current) goTo(area.current, place)
  }, [place])
  const settle = (): void => {
    clearTimeout(waiting.current)
    const { text, onText } = latest.current
    const now = area.current?.value ?? text
    setUnsettled(null)
    if (now !== text) onText(now)
  }
  const onPaper = useStore(printing)
  const pressed = (event: KeyboardEvent): void => stepKey(event, settle)
  return (
    <div class="text-pane">
      {/* A field is cut off at its edges; it stays, hidden, for what was typed and where. */}
      {onPaper && (
        <ol class="lines">
          {typed.split('\n').map((line, nth) => (
            <li key={nth}>{line}</li>
          ))}
        </ol>
      )}
      <div class="gutter" ref={gutter} aria-hidden="true">
        <Numbers of={count} shown={shown} wrong={wrong} />
      </div>
      <textarea
        ref={area}
        value={typed}
        aria-label={w.textLabel}
        spellcheck={false}
        autocomplete="off"
        wrap="off"
        onInput={event => {
          setUnsettled(event.currentTarget.value)
          clearTimeout(waiting.current)
          waiting.current = setTimeout(settle, pause)
        }}
        onBlur={settle}
        onKeyDown={pressed}
        onScroll={({ currentTarget: { scrollTop, scrollHeight } }) => {
          setShown(Math.floor(((scrollTop / scrollHeight) * count) / block))
          if (gutter.current) gutter.current.scrollTop = scrollTop
        }}
      />
    </div>
  )
}

/** Lines that are numbered together: more than any screen shows. */
const block = 500

interface NumbersProps extends Pick<TextPaneProps, 'wrong'> {
  readonly of: number
  /** Block of the first line on show. */
  readonly shown: number
}

/** Numbers of the lines on show and of as many before and after: an element for each line of a long text takes seconds. */
function Numbers({ of: count, shown, wrong }: NumbersProps): VNode {
  const from = Math.max(0, (shown - 1) * block)
  const to = Math.min(count, (shown + 2) * block)
  return (
    <>
      <div style={{ height: `${from * lineHeight}em` }} />
      {Array.from({ length: Math.max(0, to - from) }, (_, nth) => (
        <span key={from + nth} class={wrong.has(from + nth + 1) ? 'wrong' : ''}>
          {from + nth + 1}
        </span>
      ))}
      <div style={{ height: `${Math.max(0, count - to) * lineHeight}em` }} />
    </>
  )
}

/** Of the text and its numbers, in heights of their letters, see edit.css. */
const lineHeight = 1.5

function goTo(area: HTMLTextAreaElement, { line, column }: Place): void {
  const lines = area.value.split('\n')
  const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1
  const word = /^[\w.-]+/.exec(area.value.slice(at))?.[0].length ?? 1
  area.focus()
  area.setSelectionRange(at, at + word)
  const height = area.scrollHeight / Math.max(1, lines.length)
  area.scrollTop = (line - 1) * height - area.clientHeight / 3
}
