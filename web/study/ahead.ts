/** Runs made by a rehearsal: the first ones of a campaign of the same incident, which begins with them. */
import type { Collection, Part } from '../../src/index.ts'

/** Those of the incident rehearsed last, one run each: 44 kB a run of Strasbourg. */
let ahead: { readonly of: string; readonly parts: Part[] } = { of: '', parts: [] }

/** The list to which runs are added. @param of see `rowsDigest` */
export function partsAhead(of: string): Part[] {
  if (ahead.of !== of) ahead = { of, parts: [] }
  return ahead.parts
}

/** What a campaign is still missing and a rehearsal has run already. */
export function runAhead(of: string, collection: Collection): readonly Part[] {
  if (ahead.of !== of) return []
  const missing = collection.missing()
  return ahead.parts.filter(part => missing.some(({ from, to }) => part.from >= from && part.from < to))
}

export function forgetAhead(): void {
  ahead = { of: '', parts: [] }
}
