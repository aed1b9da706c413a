/** Shipped scenarios, ready to be run repeatedly. */
import { readFileSync } from 'node:fs'
import {
  advance,
  applySet,
  beginWorld,
  createWorkspace,
  formatIssue,
  noOrders,
  prepare,
  readScenario,
  runReplication,
  silent,
} from './engine.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8')

export const seed = 'bench'

export interface Workload {
  readonly services: number
  /** Bytes of the services' columns, as compiled. */
  readonly columnBytes: number
  /** Runs a replication and returns its metrics. */
  run(replication: number): Readonly<Record<string, number>>
  /** A world run to its end and the workspace with its curves: all that a replication holds in memory. */
  whole(replication: number): object
}

export function workload(file: string, assignments: readonly string[] = []): Workload {
  const first = readScenario(read(file), { file, load: read })
  const { scenario, issues } = first.source === undefined ? first : applySet(first.source, assignments)
  if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  const prepared = prepare(scenario)
  const workspace = createWorkspace(prepared)
  const { services } = prepared.compiler.population
  return {
    services: services.count,
    columnBytes: Object.values(services)
      .filter(column => ArrayBuffer.isView(column))
      .reduce((sum, column) => sum + column.byteLength, 0),
    run: replication => runReplication(prepared, { seed, replication }, workspace).impact.metrics,
    whole(replication) {
      const own = createWorkspace(prepared)
      const world = beginWorld(prepared, { seed, replication }, silent, own)
      advance(world, noOrders, scenario.horizon, { ledger: silent, transitions: own.curves })
      return { world, own }
    },
  }
}

export const strasbourgHas = 120_000

/**
 * The Strasbourg site with another number of services, and customers in proportion; additional services share
 * the existing servers.
 */
export function strasbourgWith(services: number): Workload {
  const file = 'strasbourg-2021.yaml'
  const { products } = readScenario(read(file), { file, load: read }).scenario!
  const closer = Math.min(1, strasbourgHas / services)
  return workload(file, [
    `population.services=${services}`,
    `population.customers=${Math.round((services * 14) / 120)}`,
    ...Object.entries(products).map(
      ([name, { serversEach }]) => `products.${name}.serversEach=${serversEach * closer}`,
    ),
  ])
}

/** The first of 16 replications whose metrics fit; undefined if none does. */
export function firstThat(
  work: Workload,
  fits: (metrics: Readonly<Record<string, number>>) => boolean,
): number | undefined {
  for (let replication = 0; replication < 16; replication++)
    if (fits(work.run(replication))) return replication
  return undefined
}
