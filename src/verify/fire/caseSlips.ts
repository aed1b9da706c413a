/**
 * Reports everything wrong with a fire case at once: its words, its values, and names of what does not exist.
 */
import { list, positive, record, type Slips, slipsOf, text } from '../shape.ts'
import { cfastFire, experimentFire, fuel } from './burnerShape.ts'
import { caseMay, caseNeeds, namesIn } from './caseShape.ts'
import { cfastResults, measuredResults } from './resultShape.ts'
import { connection } from './ventShape.ts'

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
      ventilation_class: text,
      series: text,
    },
    ['schema', 'set', 'cfast_run', 'misc'],
  )
  return slipsOf(file, shape)
}
