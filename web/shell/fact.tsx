import type { ComponentChildren, VNode } from 'preact'

/** A line of a list of facts. */
export function Fact({ of, is }: { readonly of: string; readonly is: ComponentChildren }): VNode {
  return (
    <>
      <dt>{of}</dt>
      <dd>{is}</dd>
    </>
  )
}
