/** A worker thread: it runs the ranges it is told to and hands back parts, by copy. */
import { parentPort } from 'node:worker_threads'
import { type CampaignPlan as Plan, type Range, Runner, type Variant } from '../index.ts'

/** What a thread is told: the plan of the ranges that follow, with its variants where they are others than before; a range; or that it was the last. */
export type Told =
  | { readonly plan: Plan; readonly variants?: readonly Variant[] }
  | { readonly range: Range }
  | { readonly end: true }

let runner = new Runner([])
let plan: Plan

parentPort?.on('message', (told: Told) => {
  if ('plan' in told) {
    plan = told.plan
    if (told.variants !== undefined) runner = new Runner(told.variants)
  } else if ('end' in told) parentPort?.close()
  // A list of buffers to hand over would detach them, and a thread that detaches buffers runs its kernel slower.
  else parentPort?.postMessage(runner.run(plan, told.range))
})
