/**
 * Figures of the reference workload: several sizes in turn, the object-oriented program for comparison,
 * memory, threads.
 */
import { withObjects } from './objects.ts'
import { differing, reference, referenceServices } from './reference.ts'
import { ratePerSecond } from './workers.ts'

export interface ReferenceFigures {
  /** Median milliseconds of a replication, by number of services. */
  readonly ms: ReadonlyMap<number, number>
  readonly affected: number
  readonly objectsMs: number
  /** Services for which the two programs differ. */
  readonly differing: number
  readonly columnBytes: number
  readonly workspaceBytes: number
  readonly heapGrowthBytes: number
  readonly efficiency: number
}

const rounds = 9
const warmUp = 12
const leakReplications = 1000
const threadReplications = 150

/**
 * @param collect collects garbage
 * @param bench address of the program that worker threads start with
 */
export async function referenceFigures(
  sizes: readonly number[],
  collect: () => void,
  bench: string,
): Promise<ReferenceFigures> {
  const works = sizes.map(services => ({ services, work: reference(services), ms: [] as number[] }))
  const whole = works.find(({ services }) => services === referenceServices)!.work
  const objects = withObjects(whole)
  const objectsMs: number[] = []
  const timed = (run: () => unknown): number => {
    const began = performance.now()
    run()
    return performance.now() - began
  }
  let differ = 0
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const { services, work, ms } of works) {
      // Large sizes need no warm-up: they run code that the small ones have warmed up.
      if (services > referenceServices && round < warmUp) continue
      const took = timed(() => work.run(round))
      if (round >= warmUp) ms.push(took)
    }
    const took = timed(() => objects(round))
    if (round >= warmUp) objectsMs.push(took)
    if (round < 3) differ += differing(whole.run(round), objects(round))
  }
  const small = works[0]!.work
  for (let replication = 0; replication < leakReplications; replication++) small.run(replication)
  collect()
  const before = process.memoryUsage().heapUsed
  for (let replication = 0; replication < leakReplications; replication++) small.run(replication)
  collect()
  const heapGrowthBytes = process.memoryUsage().heapUsed - before
  const [one, two] = [
    await ratePerSecond(bench, 1, threadReplications),
    await ratePerSecond(bench, 2, threadReplications),
  ]
  const services = whole.estate.population.services.count
  return {
    ms: new Map(works.map(({ services: count, ms }) => [count, medianOf(ms)])),
    affected: whole.run(0).affected,
    objectsMs: medianOf(objectsMs),
    differing: differ,
    columnBytes: whole.columnBytes / services,
    workspaceBytes: (whole.columnBytes + whole.workBytes()) / services,
    heapGrowthBytes,
    efficiency: two / (2 * one),
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
