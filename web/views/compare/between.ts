import type { Session, Shown } from '../../session.ts'

/** Both incidents of a comparison, and the campaign of each. */
export interface BetweenProps {
  readonly a: Shown
  readonly b: Shown
  readonly campaigns: readonly [Session['campaign'], Session['campaign']]
}
