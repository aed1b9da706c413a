/** What figures stand on, as shares of a bar. */
import type { VNode } from 'preact'
import type { Standings } from '../../model/parameterGroups.ts'

export const standings = [
  'sourced',
  'computed',
  'estimate',
  'explained',
  'unsaid',
  'changed',
  'default',
] as const

export function StandingBar({ of }: { readonly of: Standings }): VNode {
  return (
    <span class="standing-bar" aria-hidden="true">
      {standings.map(each =>
        of[each] ? <i key={each} class={each} style={{ flexGrow: of[each] }} /> : null,
      )}
    </span>
  )
}
