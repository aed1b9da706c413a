/** Cases with known answers, run through the engine's own functions. */
import { adapterFor, type Adapter } from './adapter.ts'
import { readCases, watched, type Case, type Fields } from './case.ts'
import { compare, only, type Figure } from './compare.ts'
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
  /** engine: computed by what serves a scenario. analytic: by formulas of the library that no scenario needs. mixed: by both. unsupported: by nothing. */
  readonly kind: 'engine' | 'analytic' | 'mixed' | 'unsupported'
  /** The functions that computed it; empty: none did. */
  readonly by: string
  /** Why nothing was computed. */
  readonly refused?: string
  readonly pass: boolean
  readonly figures: readonly Figure[]
  /** Under the very keys of the case's expected figures. */
  readonly computed: Fields
  readonly standardError?: Fields
  /** Inputs that were not read: the figures do not depend on them. */
  readonly unread?: readonly string[]
}

export interface RecoveryVerdict {
  readonly results: readonly RecoveryResult[]
  readonly passed: number
  readonly failed: number
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

/** Runs every case of a file `{ cases: [...] }`; throws a sentence if it is not in that form. */
export function verifyRecovery(file: unknown): RecoveryVerdict {
  const results = readCases(file).map(verifyCase)
  const passed = results.filter(result => result.pass).length
  return { results, passed, failed: results.length - passed }
}

export function verifyCase(of: Case): RecoveryResult {
  const adapter = adapterFor(adapters, of.inputs, of.expected)
  if (adapter === undefined)
    return refusal(of, `no function takes the inputs ${Object.keys(of.inputs).join(', ')}`)
  try {
    const { fields, unread } = watched(of.inputs)
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
      ...(unread().length > 0 ? { unread: unread() } : {}),
      ...(of.kind === 'stochastic' ? { standardError: only('error', computed) as Fields } : {}),
    }
  } catch (error) {
    return refusal(of, error instanceof Error ? error.message : String(error))
  }
}

function refusal(of: Case, why: string): RecoveryResult {
  return {
    id: of.id,
    kind: 'unsupported',
    by: '',
    refused: why,
    pass: false,
    figures: [],
    computed: {},
  }
}
