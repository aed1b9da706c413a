/** Checks that the shares of a whole add up to the whole. */
import { say } from '../../base/complaint.ts'
import { mean } from '../../base/distribution.ts'
import { numbered } from '../expand.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

/** Shares are written with few digits. */
const TOLERANCE = 1e-6

export function shares({ products, population, recovery, money }: Scenario): Finding[] {
  const { firesPerYear: _, ...severity } = money.frequency
  const named = population.named.flatMap(({ name }) => numbered(name)).length
  const unnamed = population.services > named
  const factories = Object.values(recovery.supply.factories).map(({ share }) => share)
  return [
    ...(unnamed
      ? whole(
          ['products'],
          Object.values(products).map(({ share }) => share),
          'products',
        )
      : []),
    ...Object.entries(products).flatMap(([name, { tiers, policies }]) => [
      ...whole(['products', name, 'tiers'], Object.values(tiers), 'tiers'),
      ...whole(['products', name, 'policies'], Object.values(policies), 'policies'),
    ]),
    ...whole(['population', 'jurisdictions'], Object.values(population.jurisdictions), 'jurisdictions'),
    ...(factories.length > 0 ? whole(['recovery', 'supply', 'factories'], factories, 'factories') : []),
    // What a year costs is computed with their means.
    ...whole(
      ['money', 'frequency'],
      Object.values(severity).map(share => (typeof share === 'number' ? share : mean(share))),
      'severities',
    ),
    ...Object.entries(recovery.buildings).flatMap(([name, { parts }]) =>
      most(
        ['recovery', 'buildings', name, 'parts'],
        // A part that names its rooms has a share of those alone, and may take all of them.
        parts.filter(part => part.in.length === 0).map(({ share }) => share),
      ),
    ),
  ]
}

/** The sum; undefined if a share is a distribution, because its value is not known yet. */
function sumOf(parts: readonly unknown[]): number | undefined {
  let sum = 0
  for (const part of parts) {
    if (typeof part !== 'number') return undefined
    sum += part
  }
  return sum
}

function whole(path: readonly PropertyKey[], parts: readonly unknown[], what: string): Finding[] {
  const sum = sumOf(parts)
  if (sum === undefined || !(Math.abs(sum - 1) > TOLERANCE)) return []
  return [
    {
      path,
      complaint: say('the shares of the {} add up to {}, but must add up to 100 %', what, percent(sum)),
    },
  ]
}

function most(path: readonly PropertyKey[], parts: readonly unknown[]): Finding[] {
  const sum = sumOf(parts)
  if (sum === undefined || !(sum > 1 + TOLERANCE)) return []
  return [
    {
      path,
      complaint: say('the shares of the parts add up to {}, but may add up to at most 100 %', percent(sum)),
    },
  ]
}

function percent(value: number): string {
  return `${Math.round(value * 1e6) / 1e4} %`
}
