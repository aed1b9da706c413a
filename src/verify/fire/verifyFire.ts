/** Runs fire cases of every format, told apart by what a file says of itself. */
import type { CfastCase } from './cfastCase.ts'
import type { Experiment } from './experimentCase.ts'
import { fireSets } from './fireSets.ts'
import { refusal, type FireResult } from './result.ts'
import type { Columns } from './series.ts'
import { verifyCfast } from './verifyCfast.ts'
import { verifyExperiment } from './verifyExperiment.ts'
import { holdsTables, verifyTables, type Tables } from './verifyTables.ts'

/** A parsed case and the columns of the reference curves beside it, if there are any. */
export interface FireSource {
  readonly name?: string
  readonly file: unknown
  readonly reference?: Columns
}

/** Whether a file holds a fire case. */
export function holdsFire(file: unknown): boolean {
  return kindOf(file) !== undefined
}

/** Results of each file in turn, then of the sets they form. A file that cannot be run fails alone. */
export function verifyFire(sources: readonly FireSource[]): FireResult[] {
  const results = sources.flatMap(source => {
    try {
      return resultsOf(source)
    } catch (error) {
      const { id } = source.file as { id?: unknown }
      const why = error instanceof Error ? error.message : String(error)
      return refusal(typeof id === 'string' ? id : (source.name ?? 'a fire case'), why)
    }
  })
  return [...results, ...fireSets(results)]
}

function resultsOf({ file, reference = {} }: FireSource): FireResult | FireResult[] {
  switch (kindOf(file)) {
    case 'cfast':
      return verifyCfast(file as CfastCase, reference)
    case 'experiment':
      return verifyExperiment(file as Experiment, reference)
    case 'tables':
      return verifyTables(file as Tables)
    default:
      return []
  }
}

function kindOf(file: unknown): 'cfast' | 'experiment' | 'tables' | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const { schema } = file as { schema?: unknown }
  if (schema === 'firebreak-cfast-case/1') return 'cfast'
  if (schema === 'firebreak-experiment/1') return 'experiment'
  return holdsTables(file) ? 'tables' : undefined
}
