/**
 * What the planner writes. One schema gives type, parser, defaults, limits, JSON Schema and form. Parsed
 * values are SI numbers, or distributions of them.
 */
import { horizonLimits } from './astray.ts'
import { exact } from './field/quantity.ts'
import { choice, text } from './field/word.ts'
import { Ambient } from './spec/ambient.ts'
import { Buildings, Gaps } from './spec/building.ts'
import { Cooling } from './spec/cooling.ts'
import { Damage } from './spec/damage.ts'
import { Decisions } from './spec/decision.ts'
import { Activities, Products, Tiers } from './spec/demand.ts'
import { Exercise } from './spec/exercise.ts'
import { Assemblies, Materials, Targets } from './spec/fabric.ts'
import { Sources, Timber } from './spec/fuel.ts'
import { Ignition } from './spec/ignition.ts'
import { Intervention } from './spec/intervention.ts'
import { Model } from './spec/model.ts'
import { Money } from './spec/money.ts'
import { Network } from './spec/network.ts'
import { OtherSites } from './spec/other-sites.ts'
import { Population } from './spec/population.ts'
import { Power } from './spec/power.ts'
import { Policies, Repositories } from './spec/protection.ts'
import { Recovery } from './spec/recovery.ts'
import { SecondHits } from './spec/second-hit.ts'
import { Observations, Strategies } from './spec/strategy.ts'
import type { Sentence } from './sentence.ts'
import { z } from './zod.ts'

const instant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Whether the month has that day; 29 February exists in leap years of the Gregorian calendar. */
function isDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

/** A scenario as parsed: SI numbers, enumerated words, and distributions where a value is uncertain. */
export const Scenario = z.strictObject({
  schema: z.literal('firebreak/1'),
  name: text('Name'),
  description: text('Description').optional(),
  /** Time of the ignition, with its offset from UTC. */
  start: z
    .string()
    .regex(instant, {
      error: 'must be a time with its offset, such as 2021-03-10T00:35+01:00' satisfies Sentence,
      abort: true,
    })
    .refine(isDay, { error: 'is a day that the month does not have' satisfies Sentence })
    .optional(),
  horizon: exact('duration', { label: 'Followed for', ...horizonLimits }).prefault('90 d'),
  currency: choice('Currency', ['EUR']).prefault('EUR'),
  jurisdiction: text('Jurisdiction of the site').prefault('anywhere'),
  ambient: Ambient.prefault({}),
  materials: Materials.prefault({}),
  assemblies: Assemblies.prefault({}),
  targets: Targets.prefault({}),
  sources: Sources,
  timber: Timber,
  buildings: Buildings,
  gaps: Gaps.prefault([]),
  power: Power,
  cooling: Cooling,
  network: Network,
  ignition: Ignition,
  intervention: Intervention,
  damage: Damage,
  model: Model,
  decisions: Decisions.prefault([]),
  secondHits: SecondHits.prefault([]),
  otherSites: OtherSites,
  tiers: Tiers,
  activities: Activities.prefault({}),
  repositories: Repositories.prefault({}),
  policies: Policies,
  products: Products,
  population: Population,
  recovery: Recovery,
  money: Money,
  strategies: Strategies,
  observed: Observations,
  exercise: Exercise.optional(),
})
export type Scenario = z.infer<typeof Scenario>
