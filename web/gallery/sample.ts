import type { VNode } from 'preact'

/** A chart in one of the states a reader may meet. Its picture is a function of its width. */
export interface Sample {
  readonly chart: string
  readonly state: string
  readonly picture: (width: number) => VNode
}
