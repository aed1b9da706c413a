/** Rows as Apache Parquet. The file's metadata holds its origin under `firebreak` and the units of the columns under `units`. */
import { type Campaign, type EventColumn, type Report, stateName, stateUnit, version } from '../index.ts'

/** A strategy's campaign; null is the scenario as written. */
export type OfStrategy = Campaign & { readonly strategy: string | null }

/** What was run, as the report beside the file says it: tells apart the files of many campaigns. */
export type Origin = Pick<Report, 'engine' | 'scenario' | 'seed' | 'replications' | 'digest'> &
  Partial<Pick<Report, 'sampling' | 'typical'>>

/**
 * All figures of all replications: one row for each replication and strategy, one column for each figure, named as in the
 * report (metrics.servicesDown, buildings.SBG2.state, groups.byProduct.vps.dataLost). Infinity: the event did not happen.
 * Null: the figure has no meaning there, or the strategy has no such column.
 */
export async function parquetOf(campaigns: readonly OfStrategy[], origin: Origin): Promise<Uint8Array> {
  const rows = campaigns.flatMap(({ strategy, gathered }) =>
    Array.from({ length: gathered.size }, (_, replication) => ({ strategy, replication })),
  )
  const units = unitsOf(campaigns)
  const figures = [...units].map(([name, unit]) => {
    const values = campaigns.flatMap(({ gathered }) =>
      gathered.columns.names.includes(name)
        ? Array.from(gathered.figure(name), value => (Number.isNaN(value) ? null : value))
        : Array.from({ length: gathered.size }, () => null),
    )
    return unit === stateUnit
      ? { name, type: 'STRING' as const, data: values.map(at => (at === null ? null : stateName(at))) }
      : { name, type: 'DOUBLE' as const, data: values }
  })
  return written(
    [
      { name: 'replication', type: 'INT32', data: rows.map(({ replication }) => replication) },
      { name: 'strategy', type: 'STRING', data: rows.map(({ strategy }) => strategy) },
      ...figures,
    ],
    units,
    origin,
  )
}

const types = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const

/** The event loss table of a comparison, with the columns of its CSV. */
export const eventsParquet = (columns: readonly EventColumn[], origin: Origin): Promise<Uint8Array> =>
  written(
    columns.map(({ name, kind, values }) => ({ name, type: types[kind], data: [...values] })),
    new Map(columns.flatMap(({ name, unit }) => (unit === '' ? [] : [[name, unit]]))),
    origin,
  )

interface Column {
  readonly name: string
  readonly type: (typeof types)[keyof typeof types]
  readonly data: (string | number | null)[]
}

async function written(
  columnData: Column[],
  units: ReadonlyMap<string, string>,
  { engine, scenario, seed, sampling, typical, replications, digest }: Origin,
): Promise<Uint8Array> {
  // Loaded only when there is something to write: no other command needs it.
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const origin = { engine, scenario, seed, sampling, typical, replications, digest }
  const bytes = parquetWriteBuffer({
    columnData,
    kvMetadata: [
      { key: 'firebreak', value: JSON.stringify(origin) },
      { key: 'units', value: JSON.stringify(Object.fromEntries(units)) },
    ],
    createdBy: `firebreak ${version}`,
  })
  return new Uint8Array(bytes)
}

/** Unit of every figure that some strategy has, in the order in which they appear. */
function unitsOf(campaigns: readonly OfStrategy[]): Map<string, string> {
  const units = new Map<string, string>()
  for (const { gathered } of campaigns)
    for (const [at, name] of gathered.columns.names.entries()) units.set(name, gathered.columns.units[at]!)
  return units
}
