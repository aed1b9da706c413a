/**
 * All charts in each state a reader may meet: nothing to show, little, much, selected, long names. A picture
 * is a function of its width; the data is synthetic. The gallery shows these pictures, and tests check the
 * same ones.
 */
import { decisionSamples } from './decisions.tsx'
import { lossSamples } from './losses.tsx'
import { proofSamples } from './proofs.tsx'
import type { Sample } from './sample.ts'
import { siteSamples } from './sites.tsx'
import { timeSamples } from './times.tsx'

export const samples: readonly Sample[] = [
  ...siteSamples,
  ...timeSamples,
  ...lossSamples,
  ...proofSamples,
  ...decisionSamples,
]
