/**
 * Runs made already, with which a campaign of the same incident begins: the first ones by a rehearsal, or the one on show.
 */
import type { Collection, FollowedIncident, Part, Prepared } from '../../src/index.ts'

/** The run on show of this thread. */
export interface Beside {
  readonly prepared: Prepared
  readonly seed: string
  readonly replication: number
  readonly row: FollowedIncident['row']
}

/** Those of the incident rehearsed last, one run each: 44 kB a run of Strasbourg. */
let ahead: { readonly of: string; readonly parts: Part[] } = { of: '', parts: [] }

/** The list to which runs are added. @param of see `rowsDigest` */
export function partsAhead(of: string): Part[] {
  if (ahead.of !== of) ahead = { of, parts: [] }
  return ahead.parts
}

interface Beginning {
  readonly collection: Collection
  /** Of its scenario. */
  readonly digest: string
  readonly beside: Beside | undefined
}

/** What a campaign is still missing and has been run already. @param of see `rowsDigest` */
export function runAhead(of: string, { collection, digest, beside }: Beginning): readonly Part[] {
  const { seed } = collection.plan
  const isOnShow = beside !== undefined && beside.seed === seed && beside.prepared.digest === digest
  const onShow = isOnShow ? [{ from: beside.replication, rows: [beside.row] }] : []
  const parts = ahead.of === of ? ahead.parts : onShow
  const missing = collection.missing()
  return parts.filter(part => missing.some(({ from, to }) => part.from >= from && part.from < to))
}

export function forgetAhead(): void {
  ahead = { of: '', parts: [] }
}
