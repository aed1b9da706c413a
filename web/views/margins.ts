/** What the charts of the timeline share: their margins, so that one moment stands above itself, and what they read. */
import type { TimeScale } from '../charts/timeScale.ts'
import type { Shown } from '../session.ts'

/** Left and right of the axis, px. */
export const left = 96
export const right = 14

export interface PartProps {
  readonly shown: Shown
  readonly scale: TimeScale
}
