/**
 * Compares the recovery engine with SimGrid (https://simgrid.org), an established simulator of distributed
 * systems in C++: one staged recovery of many services over the same pools and shared links, by finish times
 * and run times.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { argv, exit, stdout } from 'node:process'
import { Streams, uniform } from '../../src/base/streams.ts'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import { addFlow, addStage, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { table } from '../../src/report/table.ts'

type Stage = ['delay', number] | ['pool', string, number] | ['link', string[], number]
interface Service {
  readonly start: number
  readonly stages: readonly Stage[]
}

const hour = 3600
const pools = { crew: 40, verifiers: 25 }
const links = { vault: 5e9, 'near site': 1.25e9, 'far site': 2.5e8 }
const routes = [['vault', 'near site'], ['vault', 'far site'], ['vault']]
/** Allowed difference of finish times, s: SimGrid merges what is closer than 1e-5 bytes or 1e-9 s. */
const TOLERANCE_S = 1e-3
const ROUNDS = 5

/**
 * The stages of each service: declaration, crew, restore, verification, cut-over. Times are drawn so that no
 * two coincide, because each simulator breaks ties in its own way.
 */
function drawn(count: number): Service[] {
  const stream = new Streams('simgrid', 0).of('case')
  return Array.from({ length: count }, (_, row) => {
    const draw = (nth: number): number => uniform(stream, row, nth)
    return {
      start: 2 * hour * draw(0),
      stages: [
        ['delay', hour * (0.5 + draw(1))],
        ['pool', 'crew', hour * (0.25 + 0.5 * draw(2))],
        ['link', routes[Math.floor(3 * draw(3))]!, Math.round(2e10 + 4e11 * draw(4) * draw(4))],
        ['pool', 'verifiers', hour * (0.1 + 0.3 * draw(5))],
        ['delay', 300 + 60 * draw(6)],
      ],
    }
  })
}

function ours(services: readonly Service[]): { finish: number[]; seconds: { build: number; run: number } } {
  const began = performance.now()
  const poolNames = Object.keys(pools)
  const linkNames = Object.keys(links)
  const made = engine(
    {
      pools: Object.values(pools).map(units => ({ units: [[-Infinity, units]], rule: dispatchRule.fifo })),
      supplies: [],
      gates: [],
      links: Object.values(links),
    },
    services.length,
  )
  services.forEach(({ start, stages }, key) => {
    const row = addTask(made, key, start)
    for (const [kind, on, amount] of stages) {
      if (kind === 'delay') addStage(made, stageKind.delay, 0, on)
      else if (kind === 'pool') addStage(made, stageKind.pool, poolNames.indexOf(on), amount)
      else
        addFlow(
          made,
          on.map(name => linkNames.indexOf(name)),
          amount,
        )
    }
    submit(made, row)
  })
  const built = performance.now()
  advance(made, Infinity)
  const done = performance.now()
  return {
    finish: [...made.tasks.doneAt.subarray(0, services.length)],
    seconds: { build: (built - began) / 1000, run: (done - built) / 1000 },
  }
}

/** Runs the case with Debian's Python; undefined if its SimGrid module is not installed. */
function theirs(services: readonly Service[]): ReturnType<typeof ours> | undefined {
  const python = '/usr/bin/python3'
  const found = spawnSync(python, ['-c', 'import simgrid'], { stdio: 'ignore' })
  if (found.status !== 0) return undefined
  const script = fileURLToPath(new URL('../../test/bench/simgrid_case.py', import.meta.url))
  const {
    status,
    stdout: out,
    stderr,
  } = spawnSync(python, [script], {
    input: JSON.stringify({ pools, links, services }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`SimGrid failed: ${stderr.slice(-2000)}`)
  return JSON.parse(out) as ReturnType<typeof ours>
}

const count = Number(argv[2] ?? 2000)
const services = drawn(count)
const other = theirs(services)
if (other === undefined) {
  stdout.write('skipped: SimGrid is not installed (Debian: apt-get install python3-simgrid)\n')
  exit(0)
}
const rounds = [other, ...Array.from({ length: ROUNDS - 1 }, () => theirs(services)!)]
const own = Array.from({ length: ROUNDS }, () => ours(services))
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const [build, run] = (['build', 'run'] as const).map(part => [
  median(own.map(({ seconds }) => seconds[part])),
  median(rounds.map(({ seconds }) => seconds[part])),
])
const apart = own[0]!.finish.reduce((most, end, at) => Math.max(most, Math.abs(end - other.finish[at]!)), 0)
const milliseconds = (seconds: number): string => `${(1000 * seconds).toFixed(1)} ms`
stdout.write(
  `${table(
    [`${count} services`, 'Firebreak', 'SimGrid', 'ratio'],
    [
      ['set up', milliseconds(build![0]!), milliseconds(build![1]!), (build![1]! / build![0]!).toFixed(1)],
      ['run', milliseconds(run![0]!), milliseconds(run![1]!), (run![1]! / run![0]!).toFixed(1)],
      [
        'last one back',
        `${(Math.max(...own[0]!.finish) / hour).toFixed(3)} h`,
        `${(Math.max(...other.finish) / hour).toFixed(3)} h`,
        '',
      ],
    ],
  )}\n\nfinish times differ by at most ${apart.toExponential(1)} s (allowed: ${TOLERANCE_S} s)\n`,
)
exit(apart <= TOLERANCE_S ? 0 : 1)
