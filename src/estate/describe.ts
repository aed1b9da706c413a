/** Tier, data and objectives of each service, drawn from the mixes of its product; draws are keyed by names. */
import { sampler } from '../base/distribution.ts'
import { bits, type Stream, type Streams } from '../base/streams.ts'
import { type Table, table } from '../base/table.ts'
import type { Spread } from '../scenario/field/quantity.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { activityRow } from './activities.ts'
import { type Mix, mixOf, pick } from './mix.ts'
import type { NamedService } from './named.ts'
import type { Objectives } from './population.ts'

const COLUMNS = {
  key: Uint32Array,
  server: Uint16Array,
  product: Uint8Array,
  tier: Uint8Array,
  dataBytes: Float64Array,
  activity: Uint8Array,
} as const

/** Columns while they are being made: rows of customers and racks are wide until their number is known. */
export type ServiceColumns = Table<typeof COLUMNS> & {
  readonly customer: Int32Array
  readonly rack: Int32Array
}

export const serviceColumns = (count: number): ServiceColumns => ({
  ...table(count, COLUMNS),
  customer: new Int32Array(count),
  rack: new Int32Array(count),
})

/**
 * Amounts of data come from this many equally likely values of their distribution: a table is ten times
 * faster than a quantile.
 */
const DATA_STEPS = 4096
const TO_STEP = 20

interface Described {
  readonly tiers: Mix
  readonly data: Float64Array
  readonly activity: number
}

/** Tiers are drawn for each service. A named assumption. */
export function describeServices(columns: ServiceColumns, scenario: Scenario, streams: Streams): void {
  const mixes = Object.values(scenario.products).map(product => describedBy(product, scenario))
  draw(columns, mixes, streams.of('tier'), streams.of('data'))
}

function describedBy(product: Scenario['products'][string], scenario: Scenario): Described {
  return {
    tiers: mixOf(product.tiers, Object.keys(scenario.tiers)),
    data: dataTable(product.data),
    activity: activityRow(scenario, product.activity),
  }
}

/** Amount of data at each step, bytes. */
function dataSteps(data: Spread): (step: number) => number {
  const sample = sampler(data)
  return step => Math.round(sample((step + 0.5) / DATA_STEPS))
}

function dataTable(data: Spread): Float64Array {
  const bytesAt = dataSteps(data)
  return Float64Array.from({ length: DATA_STEPS }, (_, step) => bytesAt(step))
}

function draw(
  { count, key, product, tier, dataBytes, activity }: ServiceColumns,
  mixes: readonly Described[],
  tiers: Stream,
  data: Stream,
): void {
  for (let row = 0; row < count; row++) {
    const mix = mixes[product[row]!]!
    tier[row] = pick(mix.tiers, bits(tiers, key[row]!))
    dataBytes[row] = mix.data[bits(data, key[row]!) >>> TO_STEP]!
    activity[row] = mix.activity
  }
}

/** What the scenario states about a named service replaces what was drawn. */
export function describeNamed(
  columns: ServiceColumns,
  rows: Int32Array,
  named: readonly NamedService[],
  scenario: Scenario,
  streams: Streams,
): void {
  const tiers = Object.keys(scenario.tiers)
  const stream = streams.of('data')
  named.forEach(({ key, written }, nth) => {
    const row = rows[nth]!
    columns.tier[row] = tiers.indexOf(written.tier)
    if (written.data !== undefined)
      columns.dataBytes[row] = dataSteps(written.data)(bits(stream, key) >>> TO_STEP)
    if (written.activity !== undefined) columns.activity[row] = activityRow(scenario, written.activity)
  })
}

export function objectivesOf({ tiers }: Scenario): Objectives {
  const seconds = (objective: 'rto' | 'rpo' | 'mtpd'): Int32Array =>
    Int32Array.from(Object.values(tiers), tier => Math.round(tier[objective]))
  return { rtoSeconds: seconds('rto'), rpoSeconds: seconds('rpo'), mtpdSeconds: seconds('mtpd') }
}
