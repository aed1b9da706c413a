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
  activity: Uint8Array,
} as const

/** Columns while they are being made: rows of other tables are wide until their number is known. */
export type ServiceColumns = Table<typeof COLUMNS> & {
  readonly customer: Int32Array
  readonly rack: Int32Array
  readonly size: Int32Array
  /** Row of each amount of data that was drawn or written, bytes; in order of rows. */
  readonly sizes: Map<number, number>
}

export const serviceColumns = (count: number): ServiceColumns => ({
  ...table(count, COLUMNS),
  customer: new Int32Array(count),
  rack: new Int32Array(count),
  size: new Int32Array(count),
  sizes: new Map(),
})

/**
 * Amounts of data come from this many equally likely values of their distribution: a table is ten times
 * faster than a quantile, and few amounts differ: 18,551 of 120,000 services at Strasbourg.
 */
const DATA_STEPS = 4096
const TO_STEP = 20

interface Described {
  readonly tiers: Mix
  readonly bytesAt: (step: number) => number
  /** Row of the amount of data at each step; -1: no service has drawn it so far. */
  readonly sizeAt: Int32Array
  readonly activity: number
}

/** Tiers are drawn for each service. A named assumption. */
export function describeServices(columns: ServiceColumns, scenario: Scenario, streams: Streams): void {
  const mixes = Object.values(scenario.products).map(product => ({
    tiers: mixOf(product.tiers, Object.keys(scenario.tiers)),
    bytesAt: dataSteps(product.data),
    sizeAt: new Int32Array(DATA_STEPS).fill(-1),
    activity: activityRow(scenario, product.activity),
  }))
  draw(columns, mixes, streams.of('tier'), streams.of('data'))
}

/** Row of an amount of data, added where none had it. */
function sizeOf(sizes: Map<number, number>, bytes: number): number {
  const row = sizes.get(bytes) ?? sizes.size
  sizes.set(bytes, row)
  return row
}

/** Amount of data at each step, bytes. */
function dataSteps(data: Spread): (step: number) => number {
  const sample = sampler(data)
  return step => Math.round(sample((step + 0.5) / DATA_STEPS))
}

function draw(
  { count, key, product, tier, size, sizes, activity }: ServiceColumns,
  mixes: readonly Described[],
  tiers: Stream,
  data: Stream,
): void {
  for (let row = 0; row < count; row++) {
    const mix = mixes[product[row]!]!
    tier[row] = pick(mix.tiers, bits(tiers, key[row]!))
    const step = bits(data, key[row]!) >>> TO_STEP
    if (mix.sizeAt[step]! < 0) mix.sizeAt[step] = sizeOf(sizes, mix.bytesAt(step))
    size[row] = mix.sizeAt[step]!
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
      columns.size[row] = sizeOf(columns.sizes, dataSteps(written.data)(bits(stream, key) >>> TO_STEP))
    if (written.activity !== undefined) columns.activity[row] = activityRow(scenario, written.activity)
  })
}

/**
 * Longest objective, s: later than any outage that is followed, and earlier than what never ends, which all data lost for
 * good is counted as.
 */
const longest = 0x7ffffffe

export function objectivesOf({ tiers }: Scenario): Objectives {
  const seconds = (objective: 'rto' | 'rpo' | 'mtpd'): Int32Array =>
    Int32Array.from(Object.values(tiers), tier => Math.round(Math.min(tier[objective], longest)))
  return { rtoSeconds: seconds('rto'), rpoSeconds: seconds('rpo'), mtpdSeconds: seconds('mtpd') }
}
