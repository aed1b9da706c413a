/** Named overlays of the scenario, to compare under the same fires. */
import { say } from '../../base/complaint.ts'
import { isRecord } from '../../base/isRecord.ts'
import { key, text } from '../field/word.ts'
import type { Sentence } from '../sentence.ts'
import { z } from '../zod.ts'

/**
 * Most strategies of a scenario. Each is read and checked as a scenario of its own: this many of a small one take a few
 * seconds. More than anybody compares (a named assumption).
 */
export const mostStrategies = 500

/** `set` maps paths (`products.vps.policies`) to their new values; an empty value removes, `default` resets. */
export const Strategies = z
  .record(
    key,
    z.strictObject({
      label: text('Label').optional(),
      set: z.record(z.string().max(400), z.unknown()).prefault({}),
    }),
  )
  .refine(strategies => Object.keys(strategies).length <= mostStrategies, {
    params: { complaint: say('must have at most {} {}', mostStrategies, 'strategies') },
  })
  .prefault({})

/** Whether what was observed can stand beside what is computed: what nobody can say, and a state, are no figures. */
function isComparable({ key, value, kind, day }: Readonly<Record<'key' | 'kind', string>> & Seen): boolean {
  if (kind === 'unknown' || /^buildings\..*\.states$/.test(key)) return true
  const isFigure = Number.isFinite
  const areFigures = (figures: unknown): boolean =>
    Array.isArray(figures) ? figures.length > 0 && figures.every(isFigure) : isFigure(figures)
  return areFigures(value) || (day !== undefined && isRecord(value) && Object.values(value).every(areFigures))
}

interface Seen {
  readonly value?: unknown
  readonly day?: number | undefined
}

const observationKinds = ['emergent', 'echo', 'unknown'] as const

/** What was seen in the real case, for comparison; the engine never reads it. */
export const Observations = z
  .array(
    z
      .strictObject({
        key: z.string().max(200),
        value: z.unknown(),
        of: z.number().optional(),
        day: z.number().optional(),
        seen: z.enum(['exact', 'at-most', 'announced']).prefault('exact'),
        kind: z.enum(observationKinds),
        note: text('Note').optional(),
        source: text('Source').optional(),
      })
      .refine(isComparable, {
        path: ['value'],
        error:
          'must be a number without a unit, or a list of such: 5, or [4, 5], or 0.5 for half' satisfies Sentence,
      }),
  )
  .max(500)
  .prefault([])
