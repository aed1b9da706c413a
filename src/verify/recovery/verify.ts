/** Runs cases with known answers through the engine's own functions. */
import { nearestOf, type Path, record, sentence, type Slip, slipsOf } from '../shape.ts'
import { adapterFor, type Adapter, lacking, WrongFigure } from './adapter.ts'
import { readCases, type Case, type Fields, type RefusedCase } from './case.ts'
import { present, watched, WrongInput } from './inputs.ts'
import { compare, isEstimated, only, type Figure } from './compare.ts'
import { copyAdapters } from './copies.ts'
import { costAdapters } from './costs.ts'
import { networkAdapters } from './network.ts'
import { queueAdapters } from './queues.ts'
import { stageAdapters } from './stages.ts'
import { statisticsAdapters } from './statistics.ts'
import { waitingAdapters } from './waiting.ts'
import { zoneAdapters } from './zones.ts'

export interface RecoveryResult {
  readonly id: string
  /**
   * engine: computed by what serves a scenario. analytic: by formulas of the library that no scenario needs.
   * mixed: by both. unsupported: not computed.
   */
  readonly kind: 'engine' | 'analytic' | 'mixed' | 'unsupported'
  /** Functions that computed it; empty: none. */
  readonly by: string
  /** Why nothing was computed. */
  readonly refused?: string
  readonly pass: boolean
  readonly figures: readonly Figure[]
  /** Under the keys of the case's expected figures. */
  readonly computed: Fields
  readonly standardError?: Fields
  /** Inputs that were not read: the figures do not depend on them. */
  readonly unread?: readonly string[]
  /** Why nothing was computed, and its place in the file. */
  readonly slips?: readonly Slip[]
  readonly warnings?: readonly Slip[]
}

export interface RecoveryVerdict {
  readonly results: readonly RecoveryResult[]
  readonly passed: number
  readonly failed: number
  /** Words in the cases that were not read. */
  readonly warnings: readonly Slip[]
}

const adapters: readonly Adapter[] = [
  ...copyAdapters,
  ...zoneAdapters,
  ...queueAdapters,
  ...waitingAdapters,
  ...networkAdapters,
  ...stageAdapters,
  ...costAdapters,
  ...statisticsAdapters,
]

const words = [...new Set(adapters.flatMap(({ reads }) => Object.keys(reads)))]

/**
 * Runs every case of a file `{ cases: [...] }`, or of a file that is one case; malformed ones are refused,
 * last.
 */
export function verifyRecovery(file: unknown): RecoveryVerdict {
  const { cases, refused, warnings } = readCases(file)
  const results = [...cases.map(verifyCase), ...refused.map(misshapen)]
  const passed = results.filter(result => result.pass).length
  const unread = results.flatMap(result => result.warnings ?? [])
  return { results, passed, failed: results.length - passed, warnings: [...warnings, ...unread] }
}

export function verifyCase(of: Case): RecoveryResult {
  const inputs = present(of.inputs) as Fields
  // An input of null that nothing else names as missing is named by the adapter that needs it.
  const adapter = adapterFor(adapters, inputs, of.expected) ?? adapterFor(adapters, of.inputs, of.expected)
  if (adapter === undefined) return refusal(of.id, [unknownFamily(of)])
  const { issues, warnings } = slipsIn(of, adapter)
  if (issues.length > 0) return misshapen({ id: of.id, at: of.at ?? [], slips: issues })
  try {
    const { fields, unread, asked } = watched(inputs)
    const all = adapter.compute(fields, of.expected)
    const computed = Object.fromEntries(Object.keys(of.expected).map(key => [key, all[key] ?? null]))
    const figures = compare(of, computed)
    return {
      id: of.id,
      kind: adapter.kind,
      by: adapter.by,
      pass: figures.length > 0 && figures.every(figure => figure.pass),
      figures,
      computed: only('value', computed) as Fields,
      ...(unread().length > 0 && { unread: unread() }),
      warnings: [...warnings, ...unreadIn(of, unread(), asked()), ...uncomputedIn(of, Object.keys(all))],
      ...(of.kind === 'stochastic' || isEstimated(computed)
        ? { standardError: only('error', computed) as Fields }
        : {}),
    }
  } catch (error) {
    const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error]
    return refusal(
      of.id,
      errors.map(each => ({ path: pathOf(of, each), message: told(each) })),
    )
  }
}

/** Mistakes in the inputs, and words inside them that are not read. */
function slipsIn(of: Case, { reads, may, naming }: Adapter): { issues: Slip[]; warnings: Slip[] } {
  const { issues, warnings } = slipsOf(of.inputs, record({ ...reads, ...naming?.(of.inputs) }, may))
  const placed = (slip: Slip): Slip => ({ ...slip, path: [...inputsOf(of), ...slip.path] })
  // An input that is not read is told once the case is computed; a cap may be called by any such word.
  const inside = warnings.filter(({ path }) => path.length > 1 && !/cap/i.test(String(path.at(-1))))
  return { issues: issues.map(placed), warnings: inside.map(placed) }
}

function uncomputedIn(of: Case, known: readonly string[]): Slip[] {
  return Object.keys(of.expected)
    .filter(key => !known.includes(key))
    .map(key => ({
      path: [...(of.at ?? []), 'expected', key],
      key: true,
      message: 'is no figure of this case and is not computed',
      ...nearestOf(key, known),
    }))
}

function unknownFamily(of: Case): Slip {
  const keys = Object.keys(of.inputs)
  const strange = keys.filter(key => !words.includes(key)).map(key => nearestOf(key, words))
  const lack = lacking(adapters, of.inputs)
  const without = lack.length === 0 ? '' : ` without ${lack.join(', or ')}`
  const message = `no function takes the inputs ${keys.join(', ')}${without}`
  return { path: inputsOf(of), message, ...strange.find(({ nearest }) => nearest !== undefined) }
}

function unreadIn(of: Case, unread: readonly string[], asked: readonly string[]): Slip[] {
  const known = asked.filter(key => !(key in of.inputs))
  return unread.map(key => ({
    path: [...inputsOf(of), key],
    key: true,
    message: 'is not read: the figures do not depend on it',
    ...nearestOf(key, known),
  }))
}

function pathOf(of: Case, error: unknown): Path {
  if (error instanceof WrongFigure) return [...(of.at ?? []), 'expected', error.key]
  // `steps[0].toH`
  const words = error instanceof WrongInput ? error.key.split(/[.[\]]+/).filter(word => word !== '') : []
  const path = words.map(word => (/^\d+$/.test(word) ? Number(word) : word))
  return (words[0] ?? '') in of.inputs ? [...inputsOf(of), ...path] : inputsOf(of)
}

function inputsOf({ at = [] }: Case): Path {
  return [...at, 'inputs']
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function misshapen({ id, at, slips }: RefusedCase): RecoveryResult {
  const why = slips.map(slip => sentence({ ...slip, path: slip.path.slice(at.length) }))
  return { ...refusal(id, slips), refused: why.join('; ') }
}

function refusal(id: string, slips: readonly Slip[]): RecoveryResult {
  return {
    id,
    kind: 'unsupported',
    by: '',
    refused: slips.map(({ message }) => message).join('; '),
    pass: false,
    figures: [],
    computed: {},
    slips,
  }
}
