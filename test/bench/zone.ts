/** Run time of the two-zone model on each CFAST case of the validation folder, beside that of CFAST. */
import { readdirSync, readFileSync } from 'node:fs'
import { cfastCase, type CfastCase } from '../../src/verify/fire/cfastCase.ts'
import { outputTimes } from '../../src/verify/fire/outputTimes.ts'
import { runCase } from '../../src/verify/fire/series.ts'
import { table } from './engine.ts'
import { calls } from './profile.ts'

const rounds = 9
const folder = new URL('../../test/validation/fire/cfast/', import.meta.url)

/**
 * The files give CFAST's run time: CFAST 8, unoptimised build, on two cores of the class this is meant for.
 */
type Costed = CfastCase & { readonly cfast_cost: { readonly wall_s_median: number } }

const cases = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Costed
    const fire = cfastCase(file)
    return { file, ms: [] as number[], run: () => void runCase(fire, outputTimes(file.duration_s)) }
  })

for (const { run } of cases) run()
for (let round = 0; round < rounds; round++)
  for (const { run, ms } of cases) {
    const began = performance.now()
    run()
    ms.push(performance.now() - began)
  }

const rows = []
let allMs = 0
let allSteps = 0
for (const { file, ms, run } of cases) {
  // `stageOf` ends the step of one room, so its calls count room-steps.
  const steps = await calls(run, 'bench/zone.js', 'stageOf')
  const median = ms.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!
  allMs += median
  allSteps += steps
  const cfastS = file.cfast_cost.wall_s_median
  rows.push([
    file.id,
    String(file.compartments.length),
    `${Math.round(file.duration_s / 60)} min`,
    median.toFixed(1),
    String(steps),
    ((1000 * median) / steps).toFixed(1),
    cfastS.toFixed(2),
    String(Math.round((1000 * cfastS) / median)),
  ])
}
const head = ['case', 'rooms', 'of', 'ms', 'room-steps', 'us a room-step', 'CFAST s', 'times as fast']
process.stdout.write(
  `Two-zone model, ${((1000 * allMs) / allSteps).toFixed(1)} us a room-step\n\n${table(head, rows)}\n`,
)
