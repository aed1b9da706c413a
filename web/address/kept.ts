/**
 * Keeps campaigns on the reader's disk, so that the work of a closed tab is still there at the next visit.
 */
import { asked, disk } from './disk.ts'
import { heldLocks, locks } from '../browser/locks.ts'
import type { ScenarioText } from '../scenarioText.ts'

export interface KeptCampaign {
  /** The name of its rows, see `rowsDigest`: a campaign of another size has the same, and they are its rows too. */
  readonly digest: string
  readonly source: ScenarioText
  readonly set: readonly string[]
  readonly strategy: string | null
  readonly seed: string
  /** Replications asked for last, or more if a larger request was left unfinished. */
  readonly replications: number
  readonly done: number
  /** The reader stopped it and was content with what it had. */
  readonly ended?: boolean
  /** Milliseconds since 1970, for dropping the oldest. */
  readonly saved: number
}

/** Some replications of a campaign, packed. */
export interface KeptPart {
  readonly digest: string
  readonly from: number
  readonly bytes: ArrayBuffer
}

/** Most campaigns kept: more would take too much of the disk. */
export const most = 5

const database = disk('firebreak', upgraded => {
  upgraded.createObjectStore('campaigns', { keyPath: 'digest' })
  upgraded.createObjectStore('parts', { keyPath: ['digest', 'from'] })
})

/** Latest first; empty if the browser keeps nothing. */
export async function keptCampaigns(): Promise<KeptCampaign[]> {
  try {
    const store = (await database()).transaction('campaigns').objectStore('campaigns')
    const all = (await asked(store.getAll())) as KeptCampaign[]
    return all.sort((a, b) => b.saved - a.saved)
  } catch {
    return []
  }
}

const lockOf = (digest: string): string => `campaign ${digest}`

/**
 * Marks a campaign as under way, for other pages to see, as long as this thread lives. @returns a function
 * that ends the mark
 */
export function claim(digest: string): () => void {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  void locks()
    ?.request(lockOf(digest), { mode: 'shared' }, () => held)
    .catch(() => undefined)
  return release
}

/** Unfinished campaigns that no page is working on and that the reader did not stop, latest first. */
export async function leftCampaigns(): Promise<KeptCampaign[]> {
  // First: a campaign without a lock has its last rows on disk, one that had it a moment ago need not.
  const names = await heldLocks()
  return (await keptCampaigns()).filter(
    ({ digest, done, replications, ended }) =>
      done < replications && ended !== true && !names.has(lockOf(digest)),
  )
}

const partsIn = (digest: string): IDBKeyRange => IDBKeyRange.bound([digest, 0], [digest, Infinity])

export async function partsOf(digest: string): Promise<KeptPart[]> {
  const store = (await database()).transaction('parts').objectStore('parts')
  return asked(store.getAll(partsIn(digest))) as Promise<KeptPart[]>
}

export async function keep(campaign: KeptCampaign, part: KeptPart | null): Promise<void> {
  const change = (await database()).transaction(['campaigns', 'parts'], 'readwrite')
  await asked(change.objectStore('campaigns').put(campaign))
  if (part !== null) await asked(change.objectStore('parts').put(part))
}

export async function forgetKept(digest: string): Promise<void> {
  const change = (await database()).transaction(['campaigns', 'parts'], 'readwrite')
  change.objectStore('parts').delete(partsIn(digest))
  await asked(change.objectStore('campaigns').delete(digest))
}
