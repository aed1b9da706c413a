/**
 * Shared by the charts of the timeline: their props, and the margins that align the same moment in all of
 * them.
 */
import type { TimeScale } from '../charts/timeScale.ts'
import type { Shown } from '../session.ts'

/** Left and right of the axis, px. */
export const left = 96
export const right = 14

export interface PartProps {
  readonly shown: Shown
  readonly scale: TimeScale
}
