/** A place of the scenario: in words, its path beside them. */
import type { VNode } from 'preact'

interface CalledProps {
  readonly path: string
  /** Undefined where there are no words for it. */
  readonly name: string | undefined
}

export function Called({ path, name }: CalledProps): VNode {
  if (name === undefined) return <code>{path}</code>
  return (
    <span class="called">
      {name} <code class="path">{path}</code>
    </span>
  )
}
