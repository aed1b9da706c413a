/**
 * Reports everything wrong with a fire case at once: its words, its values, and names of what does not exist.
 */
import { list, nearestOf, positive, record, type Shape, type Slips, slipsOf, text } from '../shape.ts'
import { cfastFire, experimentFire, fuel } from './burnerShape.ts'
import { caseMay, caseNeeds, namesIn } from './caseShape.ts'
import { cfastResults, measuredResults } from './resultShape.ts'
import { connection } from './ventShape.ts'

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
      surface_connections: list(connection(names.rooms)),
      results: cfastResults(names.rooms),
    },
    ['schema', 'set', 'cfast_cost'],
  )
  return slipsOf(file, shape)
}

export function experimentSlips(file: unknown): Slips {
  const names = namesIn(file)
  const shape = record(
    caseNeeds(names),
    {
      ...caseMay(names),
      fires: list(experimentFire(names)),
      connections: list(connection(names.rooms)),
      results: measuredResults(names.rooms),
      ventilation_class: ventilation,
      series: text,
    },
    ['schema', 'set', 'cfast_run', 'misc'],
  )
  return slipsOf(file, shape)
}
