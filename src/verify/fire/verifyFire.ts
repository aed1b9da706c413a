/** Runs fire cases of every format; the file's content tells its format. */
import { InvariantError } from '../../base/invariant.ts'
import { isRecord } from '../../base/isRecord.ts'
import { formatIssue, type Issue } from '../../base/issue.ts'
import type { Slip, Slips } from '../shape.ts'
import { insideC } from './caseRooms.ts'
import { cfastSlips, experimentSlips } from './caseSlips.ts'
import { cfastCase, type CfastCase } from './cfastCase.ts'
import { experimentCase, type Experiment } from './experimentCase.ts'
import type { CaseRecord } from './fireCase.ts'
import { fireSets } from './fireSets.ts'
import { overruled } from './overruled.ts'
import type { RunnableFire } from './refinement.ts'
import { refusal, type FireResult } from './result.ts'
import type { Columns } from './series.ts'
import { verifyCfast } from './verifyCfast.ts'
import { verifyExperiment } from './verifyExperiment.ts'
import { holdsTables, verifyTables, type Tables } from './verifyTables.ts'

/** A parsed case and the columns of its reference curves, if any; `csv` is their file's name. */
export interface FireSource {
  readonly name?: string
  readonly file: unknown
  readonly reference?: Columns
  readonly csv?: string
  /** Why its curves cannot be read. */
  readonly damage?: readonly Issue[]
}

/** Most cells of a CSV that a result mentions. */
const MOST_TOLD = 3

/** Whether a file holds a fire case. */
export function holdsFire(file: unknown): boolean {
  return kindOf(file) !== undefined
}

/** Results of each file in turn, then of the sets they form. A file that cannot be run fails alone. */
export function verifyFire(sources: readonly FireSource[]): FireResult[] {
  const results = sources.flatMap(source =>
    [soundly(source)]
      .flat()
      .map(result =>
        result.slips === undefined || source.name === undefined ? result : { ...result, from: source.name },
      ),
  )
  return [...results, ...fireSets(results)]
}

function soundly(source: FireSource): FireResult | FireResult[] {
  try {
    return resultsOf(source)
  } catch (error) {
    if (error instanceof InvariantError)
      return refusal(idOf(source), [], `this is a bug, please report it: ${error.message}`)
    const why = error instanceof Error ? error.message : String(error)
    return refusal(idOf(source), [{ path: [], message: why }])
  }
}

/** Words in the file that are not read but resemble ones that are, and figures that its curves overrule. */
export function fireWarnings({ file, reference, csv, damage = [] }: FireSource): readonly Slip[] {
  const { issues, warnings } = slipsIn(file)
  const judged = kindOf(file) === 'cfast' && issues.length === 0 && damage.length === 0
  if (!judged || reference === undefined) return warnings
  const record = withoutNulls(file) as CfastCase
  return [...warnings, ...overruled(record, reference, csv ?? `${record.id}.csv`)]
}

function slipsIn(file: unknown): Slips {
  const kind = kindOf(file)
  if (kind === 'cfast') return cfastSlips(file)
  return kind === 'experiment' ? experimentSlips(file) : { issues: [], warnings: [] }
}

function idOf({ file, name = 'a fire case' }: FireSource): string {
  const { id } = file as { id?: unknown }
  return typeof id === 'string' ? id : name
}

function resultsOf(source: FireSource): FireResult | FireResult[] {
  const { file, reference = {}, csv, damage = [] } = source
  const { issues } = slipsIn(file)
  const why = damage.slice(0, MOST_TOLD).map(formatIssue).join('; ')
  if (issues.length > 0 || damage.length > 0) return refusal(idOf(source), issues, why)
  switch (kindOf(file)) {
    case 'cfast':
      return verifyCfast(withoutNulls(file) as CfastCase, reference, csv)
    case 'experiment':
      return verifyExperiment(withoutNulls(file) as Experiment, reference, csv)
    case 'tables':
      return verifyTables(file as Tables)
    default:
      return []
  }
}

/** The fire of a file; undefined if it has none, or none that can be run. */
export function fireIn(source: FireSource): RunnableFire | undefined {
  const kind = kindOf(source.file)
  if ((kind !== 'cfast' && kind !== 'experiment') || slipsIn(source.file).issues.length > 0) return undefined
  const record = withoutNulls(source.file) as CaseRecord
  const fire = kind === 'cfast' ? cfastCase(record as CfastCase) : experimentCase(record as Experiment)
  return { id: idOf(source), startC: insideC(record.ambient), fire }
}

export const fireSchemas = ['firebreak-cfast-case/1', 'firebreak-experiment/1'] as const

function kindOf(file: unknown): 'cfast' | 'experiment' | 'tables' | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const { schema } = file as { schema?: unknown }
  if (schema === fireSchemas[0]) return 'cfast'
  if (schema === fireSchemas[1]) return 'experiment'
  return holdsTables(file) ? 'tables' : undefined
}

/** Drops nulls from a case, except in its results, each of whose keys gets an answer. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, key === 'results' ? item : withoutNulls(item)]),
  )
}
