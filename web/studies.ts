/** Studies of the incident on show: asked for, watched, stopped, and kept while the inputs stay as they are. */
import { Engine } from './engine.ts'
import { assignments } from './inputs.ts'
import type { Found, Study } from './protocol.ts'
import { session, setCampaign } from './session.ts'
import { store } from './store.ts'

export interface Progress {
  readonly of: Study['of']
  readonly done: number
  readonly all: number
  /** Milliseconds of the page's clock, and how much was there then: what an earlier visit did takes no time. */
  readonly since: number
  readonly first: number
  /** Cancelled, and about to come to what it has. */
  readonly ending: boolean
}

export interface Studies {
  readonly progress: Progress | null
  readonly comparison: Extract<Found, { of: 'comparison' }> | null
  /** By output and method. */
  readonly sensitivity: Readonly<Record<string, Extract<Found, { of: 'sensitivity' }>>>
}

const nothing: Studies = { progress: null, comparison: null, sensitivity: {} }
export const studies = store<Studies>(nothing)
const put = (part: Partial<Studies>): void => studies.set({ ...studies.get(), ...part })

const engine = new Engine()

// What was found is of an incident that is not on show any more.
session.watch(({ shown, busy }) => {
  if (busy || shown === null) {
    engine.cancel()
    if (studies.get() !== nothing) studies.set(nothing)
  }
})

/** @returns what went wrong in the machine, or null */
export async function begin(study: Study): Promise<string | null> {
  const { shown } = session.get()
  if (shown === null) return null
  const { inputs: now, source } = shown
  const since = performance.now()
  put({ progress: { of: study.of, done: 0, all: 0, since, first: 0, ending: false } })
  let first: number | undefined
  try {
    const found = await engine.study(
      { source, set: assignments(now), strategy: now.strategy, seed: now.seed, study },
      (done, all) => {
        first ??= done
        const ending = studies.get().progress?.ending ?? false
        put({
          progress: {
            of: study.of,
            done,
            all,
            since: first === done ? performance.now() : since,
            first,
            ending,
          },
        })
      },
      take,
    )
    if (studies.get().progress?.of === study.of) put({ progress: null })
    if (found !== undefined && session.get().shown === shown) take(found)
    return null
  } catch (error) {
    put({ progress: null })
    return error instanceof Error ? error.message : String(error)
  }

  function take(found: Found): void {
    if (found.of === 'campaign') setCampaign(found.campaign)
    else if (found.of === 'comparison') put({ comparison: found })
    else {
      const { sensitivity } = studies.get()
      if (study.of !== 'sensitivity') return
      const key = `${study.method} ${study.output}`
      // What was cancelled too soon takes nothing away.
      if (found.report || !sensitivity[key]?.report) put({ sensitivity: { ...sensitivity, [key]: found } })
    }
  }
}

/** What has come so far stays: a campaign and a sensitivity come to what they have, of a comparison the fires begun here remain. */
export function stop(): void {
  const { progress } = studies.get()
  if (progress?.of === 'campaign' || progress?.of === 'sensitivity') {
    put({ progress: { ...progress, ending: true } })
    engine.conclude()
    return
  }
  engine.cancel()
  put({ progress: null })
}
