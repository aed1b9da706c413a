/**
 * All charts in each state a reader may meet: nothing to show, little, much, selected, long names. A picture
 * is a function of its width; the data is synthetic. The gallery shows these pictures, and tests check the
 * same ones.
 */
import type { VNode } from 'preact'
import { decisionSamples } from './decisions.tsx'
import { lossSamples } from './losses.tsx'
import { proofSamples } from './proofs.tsx'
import { siteSamples } from './sites.tsx'
import { timeSamples } from './times.tsx'

export interface Sample {
  readonly chart: string
  readonly state: string
  readonly picture: (width: number) => VNode
}

export const samples: readonly Sample[] = [
  ...siteSamples,
  ...timeSamples,
  ...lossSamples,
  ...proofSamples,
  ...decisionSamples,
]
