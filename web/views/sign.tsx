/** A sign with the word for it: read aloud, “→” and “≠” are left out or called by their shape. */
import type { VNode } from 'preact'

export function Sign({ of, said }: { readonly of: string; readonly said: string }): VNode {
  return (
    <>
      <span aria-hidden="true">{of}</span>
      <span class="unseen">{said}</span>
    </>
  )
}
