/**
 * Reports everything wrong with a fire case at once: its words, its values, and names of what does not exist.
 */
import { isRecord } from '../../base/isRecord.ts'
import { list, nearestOf, positive, record, type Shape, type Slips, slipsOf, text } from '../shape.ts'
import { cfastFire, experimentFire, fuel } from './burnerShape.ts'
import { caseMay, caseNeeds, namesIn } from './caseShape.ts'
import { MOST_TIMES } from './outputTimes.ts'
import { cfastResults, measuredResults } from './resultShape.ts'
import { connections } from './ventShape.ts'

const ventilations: readonly string[] = ['natural', 'forced', 'none']

/** Ventilation of a measured fire; of another word its openings decide. */
const ventilation: Shape = (value, path, slips) => {
  text(value, path, slips)
  if (typeof value === 'string' && !ventilations.includes(value))
    slips.warnings.push({
      path,
      message: `only ${ventilations.join(', ')} are known: not by ${value}, but by its openings the fire is classed`,
      ...nearestOf(value, ventilations),
    })
}

export function cfastSlips(file: unknown): Slips {
  const names = namesIn(file)
  const fire = cfastFire(names)
  const shape = record(
    caseNeeds(names),
    {
      ...caseMay(names),
      fire,
      additional_fires: list(fire),
      fuel,
      output_step_s: positive,
      surface_connections: connections(names.rooms),
      results: cfastResults(names.rooms),
    },
    ['schema', 'set', 'cfast_cost'],
  )
  const slips = slipsOf(file, shape)
  toldRarely(file, slips)
  coldCase(file, 'fire', slips)
  return slips
}

/** Refuses a step so short that the curves would not fit into memory. */
function toldRarely(file: unknown, { issues }: Slips): void {
  if (!isRecord(file)) return
  const { duration_s: duration, output_step_s: step } = file
  if (typeof duration !== 'number' || typeof step !== 'number') return
  if (!(step > 0) || duration / step <= MOST_TIMES) return
  const least = Math.ceil((duration / MOST_TIMES) * 1000) / 1000
  issues.push({
    path: ['output_step_s'],
    message: `must be at least ${least} over ${duration} s, is ${step}: curves have at most ${MOST_TIMES} steps`,
  })
}

export function experimentSlips(file: unknown): Slips {
  const names = namesIn(file)
  const shape = record(
    caseNeeds(names),
    {
      ...caseMay(names),
      fires: list(experimentFire(names)),
      connections: connections(names.rooms),
      results: measuredResults(names.rooms),
      ventilation_class: ventilation,
      series: text,
    },
    ['schema', 'set', 'cfast_run', 'misc'],
  )
  const slips = slipsOf(file, shape)
  neverLit(file, slips)
  coldCase(file, 'fires', slips)
  return slips
}

/** Tells of a case that has no fire. */
function coldCase(file: unknown, key: 'fire' | 'fires', { issues, warnings }: Slips): void {
  if (!isRecord(file) || issues.length > 0) return
  const fires = [file['fire'], file['fires'], file['additional_fires']].flat()
  if (!fires.some(isRecord)) warnings.push({ path: [key], message: 'is missing, nothing burns' })
}

/** Tells of fires that are lit only once the case is over: what is computed is then without them. */
function neverLit(file: unknown, { warnings }: Slips): void {
  if (!isRecord(file) || !Array.isArray(file['fires'])) return
  const { duration_s: duration, fires } = file
  for (const [nth, fire] of fires.entries()) {
    const ignition = isRecord(fire) ? fire['ignition'] : undefined
    const at = isRecord(ignition) ? ignition['setpoint'] : undefined
    if (typeof at === 'number' && typeof duration === 'number' && at >= duration)
      warnings.push({
        path: ['fires', nth, 'ignition', 'setpoint'],
        message: `is ${at}, and the case ends at ${duration} s: this fire never burns`,
      })
  }
}
