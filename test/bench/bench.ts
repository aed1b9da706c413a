/**
 * How fast the engine is: medians over rounds. The workloads take turns, so that a busy minute of the machine
 * affects all of them.
 *
 * `npm run bench -- [--large] [--save FILE] [--against FILE]`: also run twelve million services; save the
 * figures; compare them with saved ones.
 */
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { table } from './engine.ts'
import { type ExerciseFigures, exerciseFigures } from './exercise.ts'
import { flowCount, shareLinks } from './flows.ts'
import { against, type Figures, save } from './kept.ts'
import { type ReferenceFigures, referenceFigures } from './referenceGoals.ts'
import { referenceServices } from './reference.ts'
import { floors, strasbourgFigures, type StrasbourgFigures } from './strasbourg.ts'
import { servesAsWorker } from './workers.ts'

if (!servesAsWorker()) await bench()

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { large: { type: 'boolean' }, save: { type: 'string' }, against: { type: 'string' } },
  })
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  // Twice: a second pass frees the arrays of objects that the first one found dead.
  const collect = (): void => {
    gc()
    gc()
  }
  const sizes = [12_000, referenceServices, 1_200_000, ...(values.large === true ? [12_000_000] : [])]
  const flowMs = Array.from({ length: 5 }, shareLinks).sort((a, b) => a - b)[2]!
  const reference = await referenceFigures(sizes, collect, import.meta.url)
  printReference(reference, flowMs)
  const strasbourg = await strasbourgFigures(collect)
  printStrasbourg(strasbourg)
  const exercise = exerciseFigures(collect)
  printExercise(exercise)
  const figures = printGoals(strasbourg, reference, flowMs, exercise)
  if (values.against !== undefined)
    print(
      'Against what was kept',
      ['', 'then', 'now', 'now / then'],
      against(values.against, figures, figure),
    )
  if (values.save !== undefined) save(values.save, figures)
}

function printReference({ ms, affected, objectsMs, differing }: ReferenceFigures, flowMs: number): void {
  const whole = ms.get(referenceServices)!
  print(
    'Reference workload',
    ['', 'ms a replication', 'ns a service'],
    [...ms].map(([services, took]) => [
      `${services.toLocaleString('en')} services`,
      figure(took),
      figure((1e6 * took) / services),
    ]),
  )
  print(
    'The same model and draws with objects and a heap of closures',
    ['', 'figure'],
    [
      ['ms a replication', figure(objectsMs)],
      ['times the engine', figure(objectsMs / whole)],
      ['services with another answer, of 3 replications', figure(differing)],
      ['services affected', figure(affected)],
    ],
  )
  print(
    'Link sharing',
    ['', 'figure'],
    [
      [`ms for ${flowCount.toLocaleString('en')} flows`, figure(flowMs)],
      ['ns a flow', figure((1e6 * flowMs) / flowCount)],
    ],
  )
}

function printStrasbourg({ whole, contained, sizes, roomSteps }: StrasbourgFigures): void {
  const shown = [whole, ...(contained === undefined ? [] : [contained])]
  print(
    `One replication of Strasbourg, ${whole.services.toLocaleString('en')} services, ms`,
    ['', ...shown.map(({ label }) => label)],
    [
      ['end to end', ...shown.map(({ ms }) => figure(ms))],
      ['  slowest round', ...shown.map(({ slowestMs }) => figure(slowestMs))],
      ['  processor time', ...shown.map(({ processorMs }) => figure(processorMs))],
      ...floors.map(([label], row) => [`  ${label}`, ...shown.map(({ floorMs }) => figure(floorMs[row]!))]),
    ],
  )
  print(
    'Number of services',
    ['', 'ms end to end', 'services/s', 'ms after the fire', 'services/s after the fire'],
    sizes.map(({ label, services, ms, afterTheFireMs }) => [
      label,
      figure(ms),
      figure((1000 * services) / ms),
      figure(afterTheFireMs),
      figure((1000 * services) / afterTheFireMs),
    ]),
  )
  print(
    'Two-zone model',
    ['', 'figure'],
    [
      ['room-steps in that replication', figure(roomSteps)],
      ['microseconds a room-step', figure((1000 * whole.zoneMs) / roomSteps)],
    ],
  )
}

function printExercise({
  services,
  marks,
  snapshots,
  rewindMs,
  meanRewindMs,
  sessionBytes,
}: ExerciseFigures): void {
  print(
    `Exercise of ninety minutes, ${services.toLocaleString('en')} services`,
    ['', 'figure'],
    [
      [`ms to the slowest of ${marks} marks`, figure(rewindMs)],
      ['ms to a mark, mean', figure(meanRewindMs)],
      [`MB of the session with ${snapshots} snapshots`, figure(sessionBytes / 1e6)],
    ],
  )
}

/** Prints each goal beside the figure reached, and returns the figures. */
function printGoals(
  strasbourg: StrasbourgFigures,
  reference: ReferenceFigures,
  flowMs: number,
  exercise: ExerciseFigures,
): Figures {
  const whole = reference.ms.get(referenceServices)!
  const exponent = (from: number, to: number): number =>
    Math.log(reference.ms.get(to)! / reference.ms.get(from)!) / Math.log(to / from)
  const goals: [goal: string, target: number, reached: number, unit: string][] = [
    ['reference workload, objects against the engine (at least)', 25, reference.objectsMs / whole, 'times'],
    ['reference workload, a service', 25, (1e6 * whole) / referenceServices, 'ns'],
    ['reference workload, a service affected', 65, (1e6 * whole) / reference.affected, 'ns'],
    ['all services of Strasbourg down, after the fire', 12, strasbourg.whole.afterTheFireMs, 'ms'],
    ['Strasbourg end to end, building lost', 100, strasbourg.lostMs, 'ms'],
    ['Strasbourg end to end, fire stays in its room', 20, strasbourg.contained?.ms ?? NaN, 'ms'],
    ['exponent, 12 k to 120 k services', 0.95, exponent(12_000, referenceServices), ''],
    ['exponent, 120 k to 1.2 M services', 1.08, exponent(referenceServices, 1_200_000), ''],
    ...(reference.ms.has(12_000_000)
      ? [
          ['exponent, 1.2 M to 12 M services', 1.2, exponent(1_200_000, 12_000_000), ''] as [
            string,
            number,
            number,
            string,
          ],
        ]
      : []),
    ['columns a service', 24, strasbourg.columnBytes, 'bytes'],
    ['columns and workspace a service, reference', 64, reference.workspaceBytes, 'bytes'],
    ['columns and workspace a service, Strasbourg', 64, strasbourg.workspaceBytes, 'bytes'],
    ['heap growth, 1,000 replications of 12,000 services', 1000, reference.heapGrowthBytes / 1000, 'kB'],
    ['heap growth, 1,000 replications of two-rooms', 1000, strasbourg.heapGrowthBytes / 1000, 'kB'],
    ['exercise, back to any mark, 120,000 services', 200, exercise.rewindMs, 'ms'],
    ['exercise, memory of ninety minutes', 200, exercise.sessionBytes / 1e6, 'MB'],
    ['two threads, efficiency (at least)', 0.9, reference.efficiency, ''],
  ]
  print(
    'Goals',
    ['', 'goal', 'reached', 'unit', 'verdict'],
    goals.map(([goal, target, reached, unit]) => [
      goal,
      String(target),
      Number.isNaN(reached) ? '–' : figure(reached),
      unit,
      verdict(reached, target, goal.endsWith('(at least)')),
    ]),
  )
  const reached = goals.map(([goal, , value]) => [goal.replace(' (at least)', ''), value] as const)
  return Object.fromEntries([...reached, ['link sharing, a flow', (1e6 * flowMs) / flowCount]])
}

function verdict(reached: number, target: number, atLeast: boolean): string {
  if (Number.isNaN(reached)) return 'not seen in 16'
  if (atLeast ? reached >= target : reached <= target) return 'met'
  return atLeast ? `${figure(reached / target)} of it` : `${figure(reached / target)} times`
}

function figure(value: number): string {
  return Math.abs(value) < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString('en')
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${title}\n\n${table(head, rows)}\n\n`)
}
