/** The result of one replication under one strategy: numbers only, the same wherever it was computed. */
import { digestOf } from '../base/digest.ts'
import { Fingerprint } from '../base/fingerprint.ts'
import { invariant } from '../base/invariant.ts'
import { costParts } from '../impact/cost.ts'
import type { Impact } from '../impact/impact.ts'
import {
  activityFigureNames,
  buildingFigures,
  buildingStates,
  groupFigures,
  metricNames,
} from '../scenario/words/figures.ts'
import { type Columns, stateUnit } from './columns.ts'
import { shareSteps, stepOf } from './histogram.ts'

export interface Row {
  /** Of the final state of the replication and of everything below: equal digests mean equal rows. */
  readonly digest: string
  /** One value a column. Infinity: the event did not happen. NaN: the figure has no meaning in this replication. */
  readonly figures: Float64Array
  /**
   * Curves in steps of 1 / `shareSteps`: services up, then data restored (each hour * groups + group), then servers
   * up (building * hours + hour).
   */
  readonly steps: Uint16Array
  /** Names of the correlations that were used outside their range of validity. */
  readonly flags: readonly string[]
}

/** Whether a row from outside has the shape of these columns; its figures are not checked. */
export function isRowOf(columns: Columns, { digest, figures, steps, flags }: Row): boolean {
  const states = columns.units.flatMap((unit, at) => (unit === stateUnit ? [figures[at]] : []))
  return (
    typeof digest === 'string' &&
    figures.length === columns.names.length &&
    states.every(state => state !== undefined && Object.hasOwn(buildingStates, state)) &&
    steps.length === cellsOf(columns) &&
    steps.every(step => step <= shareSteps) &&
    Array.isArray(flags) &&
    flags.every(flag => typeof flag === 'string')
  )
}

export function rowOf(columns: Columns, impact: Impact, outcomeDigest: string): Row {
  const figures = figuresOf(columns, impact)
  const steps = stepsOf(columns, impact)
  const print = new Fingerprint().add(figures).add(steps).hex()
  const flags = [...impact.flags]
  return { digest: digestOf(outcomeDigest, print, flags), figures, steps, flags }
}

function figuresOf(columns: Columns, impact: Impact): Float64Array {
  const figures = new Float64Array(columns.names.length)
  let at = 0
  const put = (value: number): void => {
    // All NaNs get the same bits, so that equal rows have equal bytes.
    figures[at++] = Number.isNaN(value) ? NaN : value
  }
  for (const name of metricNames) put(impact.metrics[name])
  for (const { state, figures: ofBuilding } of impact.buildings) {
    put(buildingStates.indexOf(state))
    for (const name of buildingFigures) put(ofBuilding[name])
  }
  for (const group of impact.groups) for (const name of groupFigures) put(group[name])
  for (const activity of impact.activities) for (const name of activityFigureNames) put(activity[name])
  for (const part of costParts) put(impact.costs[part])
  for (const name of columns.bottlenecks) put(impact.bottlenecks[name]!)
  for (const name of columns.bottlenecks) put(impact.binding[name]!)
  invariant(at === figures.length, `${at} figures for ${figures.length} columns`)
  return figures
}

/** Number of cells in the curves of a row. */
export const cellsOf = ({ hours, groups, buildings }: Columns): number =>
  hours.length * (2 * groups.length + buildings.length)

function stepsOf(columns: Columns, { servicesUp, dataRestored, buildings }: Impact): Uint16Array {
  const steps = new Uint16Array(cellsOf(columns))
  let at = 0
  for (const shares of [servicesUp, dataRestored, ...buildings.map(({ serversUp }) => serversUp)])
    for (let cell = 0; cell < shares.length; cell++) steps[at++] = stepOf(shares[cell]!)
  invariant(at === steps.length, `${at} shares for ${steps.length} cells`)
  return steps
}
