/** A path in the scenario: its name, with the path beside it. */
import type { VNode } from 'preact'

interface CalledProps {
  readonly path: string
  /** Undefined if the path has no name. */
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
