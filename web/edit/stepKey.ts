/**
 * Keys that undo, redo or run while a field is edited: what is being typed becomes a step first, so that
 * nothing is lost.
 */
import { redo, undo } from '../inputs.ts'
import { run } from '../session.ts'
import { travel } from '../swap.ts'

/** Of a part of the page with fields: the one being typed into is left, and entered again. */
export function stepKeyIn(event: KeyboardEvent): void {
  stepKey(event, () => {
    const field = event.target as HTMLElement
    field.blur()
    field.focus()
  })
}

export function stepKey(event: KeyboardEvent, settle: () => void): void {
  if (!(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  const back = key === 'z' && !event.shiftKey
  const forth = key === 'y' || (key === 'z' && event.shiftKey)
  if (!back && !forth && key !== 'enter') return
  event.preventDefault()
  event.stopPropagation()
  settle()
  if (key === 'enter') void run()
  else void travel(back ? undo : redo)
}
