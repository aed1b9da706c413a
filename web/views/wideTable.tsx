/** A table that scrolls in a region of its own, by the keyboard too, where the page is narrower. */
import type { ComponentChildren, VNode } from 'preact'
import { useRegion } from '../charts/side.ts'

interface WideTableProps {
  readonly label: string
  readonly class?: string
  readonly children: ComponentChildren
}

export function WideTable({ label, class: kind, children }: WideTableProps): VNode {
  return (
    <div class="scroll" role="region" aria-label={useRegion(label)} tabIndex={0}>
      <table class={kind} aria-label={label}>
        {children}
      </table>
    </div>
  )
}
