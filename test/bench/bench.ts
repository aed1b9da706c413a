/** How fast: medians of rounds in which the workloads take turns, so that a busy minute of the machine meets all of them. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { table } from './engine.ts'
import { calls, garbage, shares } from './profile.ts'
import { firstThat, strasbourgWith, workload, type Workload } from './workload.ts'

const rounds = 5
const leakReplications = 60

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

const strasbourg = strasbourgWith(120_000)
const hardened = workload('strasbourg-2021-hardened.yaml')
const lost = firstThat(strasbourg, metrics => metrics['buildingsDestroyed']! > 0)
const contained = firstThat(hardened, metrics => metrics['roomsBurnt']! <= 1)

/** Twice: what the first finds dead frees its arrays in the second. */
function collect(): void {
  gc()
  gc()
}

interface Case {
  readonly label: string
  readonly work: Workload
  readonly replication: number
  readonly ms: number[]
  readonly shares: Map<string, number>[]
}

const caseOf = (label: string, work: Workload, replication: number): Case => ({
  label,
  work,
  replication,
  ms: [],
  shares: [],
})

const sizes = [12_000, 120_000, 1_200_000].map(services =>
  caseOf(`${services.toLocaleString('en')} services`, strasbourgWith(services), lost ?? 0),
)
const whole = caseOf(
  lost === undefined ? 'replication 0 (no building lost in 16)' : 'a building lost',
  strasbourg,
  lost ?? 0,
)
const room = contained === undefined ? undefined : caseOf('the fire stays in its room', hardened, contained)
const cases = [whole, ...(room === undefined ? [] : [room]), ...sizes]

const floorOf = (module: string): string | undefined => {
  if (module.startsWith('fire/zone/')) return 'fire/zone'
  const floor = module.split('/')[0]!
  if (['fire', 'damage', 'fate', 'recovery', 'impact', 'run'].includes(floor)) return floor
  return floor === 'scenario' || floor === 'estate' ? 'draws and estate' : undefined
}

for (const { work, replication } of cases) work.run(replication)
for (let round = 0; round < rounds; round++)
  for (const each of cases) {
    const began = performance.now()
    each.work.run(each.replication)
    each.ms.push(performance.now() - began)
    each.shares.push(await shares(() => void each.work.run(each.replication), floorOf))
  }

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const totalMs = ({ ms }: Case): number => median(ms)
const floorMs = (each: Case, ...floors: readonly string[]): number =>
  totalMs(each) *
  median(each.shares.map(share => floors.reduce((sum, floor) => sum + (share.get(floor) ?? 0), 0)))
const afterTheFire = (each: Case): number => floorMs(each, 'fate', 'recovery', 'impact')
const figure = (value: number): string =>
  value < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString('en')

const floors: [label: string, floors: string[]][] = [
  ['fire', ['fire', 'fire/zone']],
  ['damage', ['damage']],
  ['fate', ['fate']],
  ['recovery', ['recovery']],
  ['impact', ['impact']],
  ['draws and estate', ['draws and estate']],
  ['clock, digest', ['run']],
  [garbage, [garbage]],
]
const shown = [whole, ...(room === undefined ? [] : [room])]
print(
  `One replication of Strasbourg, ${strasbourg.services.toLocaleString('en')} services, ms`,
  ['', ...shown.map(({ label }) => label)],
  [
    ['end to end', ...shown.map(each => figure(totalMs(each)))],
    ['  slowest round', ...shown.map(({ ms }) => figure(Math.max(...ms)))],
    ...floors.map(([label, of]) => [`  ${label}`, ...shown.map(each => figure(floorMs(each, ...of)))]),
  ],
)

print(
  'Number of services',
  ['', 'ms end to end', 'services/s', 'ms after the fire', 'services/s after the fire'],
  sizes.map(each => [
    each.label,
    figure(totalMs(each)),
    figure((1000 * each.work.services) / totalMs(each)),
    figure(afterTheFire(each)),
    figure((1000 * each.work.services) / afterTheFire(each)),
  ]),
)

// stageOf ends the step of one room: as many calls as room-steps.
const steps = await calls(() => void strasbourg.run(whole.replication), 'fire/zone/pace.js', 'stageOf')
const stepMicroseconds = (1000 * floorMs(whole, 'fire/zone')) / steps
print(
  'Two-zone model',
  ['', 'figure'],
  [
    ['room-steps in that replication', figure(steps)],
    ['microseconds a room-step', figure(stepMicroseconds)],
  ],
)

/** Bytes that a replication keeps in arrays for each further service. */
function bytesPerService(): number {
  const [, small, large] = sizes
  const bytesOf = ({ work, replication }: Case): number => {
    collect()
    const before = process.memoryUsage().arrayBuffers
    const kept = work.whole(replication)
    collect()
    const bytes = process.memoryUsage().arrayBuffers - before
    if (Object.keys(kept).length === 0) throw new Error('nothing was kept')
    return bytes + work.columnBytes
  }
  return (bytesOf(large!) - bytesOf(small!)) / (large!.work.services - small!.work.services)
}

/** Bytes by which the heap would grow over 1,000 replications of a small scenario, from fewer, after the compiler has settled. */
function heapGrowth(): number {
  const small = workload('two-rooms.yaml')
  const used = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  for (let replication = 0; replication < 20; replication++) small.run(replication)
  const before = used()
  for (let replication = 0; replication < leakReplications; replication++) small.run(replication)
  return ((used() - before) * 1000) / leakReplications
}

const exponent = (from: Case, to: Case): number =>
  Math.log(afterTheFire(to) / afterTheFire(from)) / Math.log(to.work.services / from.work.services)

const [small, middle, large] = sizes as [Case, Case, Case]
const goals: [goal: string, target: number, reached: number, unit: string][] = [
  ['all services down, after the fire', 12, afterTheFire(whole), 'ms'],
  ['end to end, building lost', 100, lost === undefined ? NaN : totalMs(whole), 'ms'],
  ['end to end, fire stays in its room', 20, room === undefined ? NaN : totalMs(room), 'ms'],
  ['exponent, 12 k to 120 k services', 0.95, exponent(small, middle), ''],
  ['exponent, 120 k to 1.2 M services', 1.08, exponent(middle, large), ''],
  ['columns a service', 24, strasbourg.columnBytes / strasbourg.services, 'bytes'],
  ['columns and workspace a service', 64, bytesPerService(), 'bytes'],
  ['heap growth, 1,000 replications of two-rooms', 1000, heapGrowth() / 1000, 'kB'],
]
print(
  'Goals',
  ['', 'at most', 'reached', 'unit', 'verdict'],
  goals.map(([goal, target, reached, unit]) => [
    goal,
    String(target),
    Number.isNaN(reached) ? '–' : figure(reached),
    unit,
    Number.isNaN(reached)
      ? 'not seen in 16'
      : reached <= target
        ? 'met'
        : `${figure(reached / target)} times`,
  ]),
)

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${title}\n\n${table(head, rows)}\n\n`)
}
