/** Memory that runs for a reader reuse, and the fires that another run may meet again. */
import { Ledger } from '../../base/ledger.ts'
import type { Hazard } from '../hazard.ts'
import { History } from './history.ts'
import { expectPrepared, type Prepared } from '../prepare.ts'
import type { Frames } from './recording.ts'
import { Hazards } from './sharedMemory.ts'
import { createWorkspace, type Workspace } from '../workspace.ts'

/** A hazard with its frames: where the same hazard is met again, the rooms look the same. */
export interface Filmed extends Hazard {
  readonly frames: Frames
}

/** The fire of a run that was begun and may be abandoned: one that meets the same fire goes on with it. */
export interface BegunFire {
  /** See `hazardKey`. */
  readonly key: string
  /** What is left to compute of it; once done, the fire is kept. */
  readonly steps: Generator<void, Frames>
  /** Whether the run was abandoned: what it would have written is another's by now. */
  abandoned: boolean
}

/** Memory for the recording of one run: the next run overwrites it. */
export interface Reel {
  readonly workspace: Workspace
  readonly ledger: Ledger
  readonly history: History
  readonly fires: Hazards<Filmed>
  readonly underWay: { fire?: BegunFire | undefined }
}

/** Roughly what a lost site needs for every service; untouched memory costs nothing. */
const rowsPerService = 8
const changesPerService = 6

/** Bytes of fires that are kept: about twenty of Strasbourg. */
const fireBytes = 20_000_000

/** @param used the reel of a recording that is no longer needed */
export function reelFor(prepared: Prepared, used?: Reel): Reel {
  expectPrepared(prepared)
  const { count } = prepared.compiler.population.services
  const {
    ledger = new Ledger(rowsPerService * count),
    history = new History(changesPerService * count),
    fires = new Hazards<Filmed>(fireBytes),
    underWay = {},
  } = used ?? {}
  return { workspace: createWorkspace(prepared, used?.workspace.shared), ledger, history, fires, underWay }
}
