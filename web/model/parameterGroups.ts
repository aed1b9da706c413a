/**
 * Groups parameters by the parts of their paths, so that long lists of a large site can be opened piece by
 * piece.
 */
import type { Parameter, Standing } from './parameters.ts'

export interface ParameterGroup {
  /** Common to all rows. */
  readonly path: readonly string[]
  /** Number of all rows, including those of the parts. */
  readonly count: number
  /** How many of all rows stand on what. */
  readonly standings: Standings
  /** Rows that belong to no part. */
  readonly rows: readonly Parameter[]
  readonly parts: readonly ParameterGroup[]
}

export type Standings = Readonly<Partial<Record<Standing, number>>>

/** Above this number of rows a group is split into parts, if they are worth opening. */
const most = 40
/** Average number of rows that makes parts worth opening. */
const worth = 6

/** Parameters outside any part come first, as a group with an empty path. */
export function groupsOf(rows: readonly Parameter[]): readonly ParameterGroup[] {
  const alone = rows.filter(({ segments }) => segments.length === 1)
  const parts = byNext(
    rows.filter(({ segments }) => segments.length > 1),
    [],
  )
  const first =
    alone.length === 0
      ? []
      : [{ path: [], count: alone.length, standings: standingsOf(alone), rows: alone, parts: [] }]
  return [...first, ...parts.map(([path, own]) => groupOf(path, own))]
}

function groupOf(path: readonly string[], rows: readonly Parameter[]): ParameterGroup {
  const whole = { path, count: rows.length, standings: standingsOf(rows), rows, parts: [] }
  if (rows.length <= most) return whole
  const parts = byNext(rows, path).filter(([, own]) => own.length > 1)
  const inParts = new Set(parts.flatMap(([, own]) => own))
  if (parts.length === 0 || inParts.size < worth * parts.length) return whole
  return {
    ...whole,
    rows: rows.filter(row => !inParts.has(row)),
    parts: parts.map(([within, own]) => groupOf(within, own)),
  }
}

export function standingsOf(rows: readonly Parameter[]): Standings {
  const found: Partial<Record<Standing, number>> = {}
  for (const { standing } of rows) found[standing] = (found[standing] ?? 0) + 1
  return found
}

/** Rows by the next segment of their paths, in order of first occurrence. */
function byNext(
  rows: readonly Parameter[],
  { length }: readonly string[],
): [path: readonly string[], own: Parameter[]][] {
  const found = new Map<string, [path: readonly string[], own: Parameter[]]>()
  for (const row of rows) {
    const next = row.segments[length]
    if (next === undefined) continue
    const known = found.get(next)
    if (known === undefined) found.set(next, [row.segments.slice(0, length + 1), [row]])
    else known[1].push(row)
  }
  return [...found.values()]
}
