/** A field for what a row has to contain to be listed. */
import type { VNode } from 'preact'

interface Props {
  readonly label: string
  readonly hint: string
  readonly asked: string
  readonly ask: (asked: string) => void
}

export function Filter({ label, hint, asked, ask }: Props): VNode {
  return (
    <label>
      <span>{label}</span>
      <input type="text" value={asked} placeholder={hint} onInput={event => ask(event.currentTarget.value)} />
    </label>
  )
}
