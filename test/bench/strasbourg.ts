/**
 * One replication of Strasbourg at several sizes, by floor of the engine: medians over rounds in which the
 * cases take turns.
 */
import { calls, garbage, shares } from './profile.ts'
import { firstThat, strasbourgHas, strasbourgWith, workload, type Workload } from './workload.ts'

const rounds = 7
/**
 * V8 needs about ten replications to optimise a function fully, and a campaign runs hundreds. The large size
 * runs code that the others have warmed up.
 */
const warmUp = 12
const profiledRounds = 5
/** Replications after which V8's own memory has settled; those that follow are measured. */
const settlingReplications = 750
const heapReplications = 1000
export const strasbourgSizes = [12_000, strasbourgHas, 1_200_000] as const

interface Case {
  readonly label: string
  readonly work: Workload
  readonly replication: number
  readonly ms: number[]
  readonly processorMs: number[]
  readonly shares: Map<string, number>[]
}

const caseOf = (label: string, work: Workload, replication: number): Case => ({
  label,
  work,
  replication,
  ms: [],
  processorMs: [],
  shares: [],
})

const floorOf = (module: string): string | undefined => {
  if (module.startsWith('fire/zone/')) return 'fire/zone'
  const floor = module.split('/')[0]!
  if (['fire', 'damage', 'fate', 'recovery', 'impact', 'run'].includes(floor)) return floor
  return floor === 'scenario' || floor === 'estate' ? 'draws and estate' : undefined
}

export const floors: readonly (readonly [label: string, floors: readonly string[]])[] = [
  ['fire', ['fire', 'fire/zone']],
  ['damage', ['damage']],
  ['fate', ['fate']],
  ['recovery', ['recovery']],
  ['impact', ['impact']],
  ['draws and estate', ['draws and estate']],
  ['clock, digest', ['run']],
  [garbage, [garbage]],
]

export interface Timed {
  readonly label: string
  readonly services: number
  readonly ms: number
  readonly slowestMs: number
  /** Time on all threads of the process, which other load on the machine does not stretch. */
  readonly processorMs: number
  /** In the order of `floors`. */
  readonly floorMs: readonly number[]
  readonly zoneMs: number
  readonly afterTheFireMs: number
}

export interface StrasbourgFigures {
  readonly whole: Timed
  /** NaN if no building was lost in the replications tried. */
  readonly lostMs: number
  readonly contained: Timed | undefined
  readonly sizes: readonly Timed[]
  readonly roomSteps: number
  readonly columnBytes: number
  readonly workspaceBytes: number
  readonly heapGrowthBytes: number
}

/** @param collect collects garbage */
export async function strasbourgFigures(collect: () => void): Promise<StrasbourgFigures> {
  const strasbourg = strasbourgWith(strasbourgHas)
  const hardened = workload('strasbourg-2021-hardened.yaml')
  const lost = firstThat(strasbourg, metrics => metrics['buildingsDestroyed']! > 0)
  const stays = firstThat(hardened, metrics => metrics['roomsBurnt']! <= 1)
  const whole = caseOf(
    lost === undefined ? 'replication 0 (no building lost in 16)' : 'a building lost',
    strasbourg,
    lost ?? 0,
  )
  const room = stays === undefined ? undefined : caseOf('the fire stays in its room', hardened, stays)
  const sizes = strasbourgSizes.map(services =>
    caseOf(`${services.toLocaleString('en')} services`, strasbourgWith(services), lost ?? 0),
  )
  const cases = [whole, ...(room === undefined ? [] : [room]), ...sizes]
  for (let round = 0; round < warmUp; round++)
    for (const { work, replication } of cases)
      if (round === 0 || work.services <= strasbourgHas) work.run(replication)
  for (let round = 0; round < rounds; round++) for (const each of cases) time(each)
  // After the timed rounds, because profiled code runs slower for a while.
  for (let round = 0; round < profiledRounds; round++)
    for (const each of cases)
      each.shares.push(await shares(() => void each.work.run(each.replication), floorOf))
  return {
    whole: timedOf(whole),
    lostMs: lost === undefined ? NaN : timedOf(whole).ms,
    contained: room === undefined ? undefined : timedOf(room),
    sizes: sizes.map(timedOf),
    // `stageOf` ends the step of one room, so its calls count room-steps.
    roomSteps: await calls(() => void strasbourg.run(whole.replication), 'fire/zone/pace.js', 'stageOf'),
    columnBytes: strasbourg.columnBytes / strasbourg.services,
    workspaceBytes: bytesPerService(sizes[1]!, sizes[2]!, collect),
    heapGrowthBytes: heapGrowth(collect),
  }
}

/**
 * Times a replication right after one of the same case, as in a campaign: other cases in between would have
 * evicted its memory from the caches.
 */
function time({ work, replication, ms, processorMs }: Case): void {
  work.run(replication)
  const began = performance.now()
  const spent = process.cpuUsage()
  work.run(replication)
  const { user, system } = process.cpuUsage(spent)
  ms.push(performance.now() - began)
  processorMs.push((user + system) / 1000)
}

function timedOf({ label, work, ms, processorMs, shares: seen }: Case): Timed {
  const total = median(ms)
  const of = (...names: readonly string[]): number =>
    total * median(seen.map(share => names.reduce((sum, name) => sum + (share.get(name) ?? 0), 0)))
  return {
    label,
    services: work.services,
    ms: total,
    slowestMs: Math.max(...ms),
    processorMs: median(processorMs),
    floorMs: floors.map(([, names]) => of(...names)),
    zoneMs: of('fire/zone'),
    afterTheFireMs: of('fate', 'recovery', 'impact'),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** Bytes in arrays that a replication holds for each additional service. */
function bytesPerService(small: Case, large: Case, collect: () => void): number {
  const bytesOf = ({ work, replication }: Case): number => {
    collect()
    const before = process.memoryUsage().arrayBuffers
    const kept = work.whole(replication)
    collect()
    const bytes = process.memoryUsage().arrayBuffers - before
    if (Object.keys(kept).length === 0) throw new Error('nothing was kept')
    return bytes + work.columnBytes
  }
  return (bytesOf(large) - bytesOf(small)) / (large.work.services - small.work.services)
}

/**
 * Bytes by which the heap grows over 1,000 replications of a small scenario, once V8's own memory has
 * settled.
 */
function heapGrowth(collect: () => void): number {
  const small = workload('two-rooms.yaml')
  const used = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  for (let replication = 0; replication < settlingReplications; replication++) small.run(replication)
  const before = used()
  for (let replication = 0; replication < heapReplications; replication++) small.run(replication)
  return used() - before
}
