/** A worker thread: it runs the ranges that it is sent and returns parts, by copy. */
import { parentPort } from 'node:worker_threads'
import { type CampaignPlan as Plan, fireMemory, type Range, Runner, type Variant } from '../index.ts'

/**
 * A message to a thread: the plan of the ranges that follow, with its variants if they differ from those
 * before; a range; or that there are no more. `sameFires`: whether other variants may meet the fires of these.
 */
export type Told =
  | { readonly plan: Plan; readonly variants?: readonly Variant[]; readonly sameFires?: boolean }
  | { readonly range: Range }
  | { readonly end: true }

let runner = new Runner([])
let fires: ReturnType<typeof fireMemory> | undefined
let plan: Plan

parentPort?.on('message', (told: Told) => {
  if ('plan' in told) {
    plan = told.plan
    if (told.sameFires === true) fires ??= fireMemory()
    if (told.variants !== undefined) runner = new Runner(told.variants, undefined, fires)
  } else if ('end' in told) parentPort?.close()
  // Transferring the buffers would detach them, and a thread that detaches buffers runs its kernels slower.
  else parentPort?.postMessage(runner.run(plan, told.range))
})
