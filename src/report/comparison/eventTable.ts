/**
 * The event loss table of a comparison: every fire that its yearly losses are made of, with its weight and its rate. The sum of
 * rate times loss over the rows of a strategy is the loss of a year.
 */
import { type Entrant, figureOfAll } from '../../campaign/entrant.ts'
import { lossesOf } from '../../campaign/losses.ts'
import { seedAt } from '../../campaign/places.ts'
import { fireRateOf, severities } from '../../campaign/severity.ts'
import { weightingOf } from '../../campaign/weighting.ts'
import { yearOf } from '../../campaign/yearOf.ts'
import { type MetricName, metricUnits } from '../../scenario/words/figures.ts'
import type { ColumnMeaning } from '../columnMeanings.ts'
import type { ComparedPlace } from './comparison.ts'
import { csv } from '../csv.ts'

const counted = [
  'servicesDown',
  'servicesDestroyed',
  'servicesWithDataLost',
  'customersHit',
  'customersWithDataLost',
] as const satisfies readonly MetricName[]

/** Kind of the values, unit, and meaning. */
const meanings = {
  strategy: ['text', '', 'without a value: the scenario as written'],
  event: ['integer', '', 'number of the fire, from 0; the same under every strategy'],
  room: ['text', '', 'room in which it begins, as ignition.room'],
  source: ['text', '', 'what burns first, as ignition.source'],
  seed: ['text', '', 'seed of the fires that begin there'],
  replication: ['integer', '', 'its number among them, from 0'],
  draw: [
    'integer',
    '',
    'fires with the same number belong to one draw of a place and are not independent: a cluster for standard errors',
  ],
  severity: ['text', '', `how far it gets under the base strategy: ${severities.join(', ')}`],
  weight: [
    'number',
    'share',
    'share of all fires that it stands for; with those that no fire shows (unseen) they add up to 1',
  ],
  rate: [
    'number',
    '1/a',
    'how often a year it counts under the strategy: its weight times the fires of a year',
  ],
  costTotal: ['number', 'EUR', "operator's loss before insurance"],
  costInsured: ['number', 'EUR', 'what insurance pays of it'],
  costCustomers: ['number', 'EUR', "customers' loss; without a value if the scenario has no activities"],
  costTogether: ['number', 'EUR', 'both losses; what the operator pays its customers is counted once'],
} as const

type Counted = (typeof counted)[number]
type Own = keyof typeof meanings

/** The columns of the event loss table, in their order. */
export const eventMeanings = (): ColumnMeaning[] => [
  ...Object.entries(meanings).map(([name, [, unit, meaning]]) => ({ name, unit, meaning })),
  ...counted.map(name => ({ name, unit: metricUnits[name], meaning: `as metrics.${name}` })),
]

/** One value a row; null: it has none. */
export interface EventColumn {
  readonly name: string
  readonly unit: string
  readonly kind: (typeof meanings)[Own][0]
  readonly values: readonly Cell[]
}

type Cell = string | number | null

/**
 * The fires of one strategy after those of another, in the order of `entrants`.
 * @param base the strategy by whose fires severities are counted
 * @param places where fires began elsewhere, one for each of the entrants' gatherings there
 */
export function eventTable(
  seed: string,
  entrants: readonly Entrant[],
  base: string | null,
  places: readonly ComparedPlace[],
): EventColumn[] {
  const asItIs = entrants.find(({ strategy }) => strategy === base)!
  const { dataCenters, shares, fires } = yearOf(asItIs)
  const { weights } = weightingOf(fires, shares)
  const { room, source } = asItIs.prepared.scenario.ignition
  const begun = [
    { room, source, seed, replications: asItIs.gathered.size },
    ...places.map(place => ({ ...place, seed: seedAt(seed, place) })),
  ].flatMap(({ replications, ...place }) =>
    Array.from({ length: replications }, (_, replication) => ({ ...place, replication })),
  )
  const rows: Readonly<Record<Own | Counted, Cell>>[] = []
  for (const entrant of entrants) {
    const often = fireRateOf(entrant.prepared.scenario, dataCenters).fires
    const losses = lossesOf(entrant)
    const numbers = counted.map(name => figureOfAll(entrant, `metrics.${name}`))
    begun.forEach((place, event) =>
      rows.push({
        strategy: entrant.strategy,
        event,
        ...place,
        draw: fires.drawn?.[event] ?? event,
        severity: severities[fires.severity[event]!]!,
        weight: weights[event]!,
        rate: often * weights[event]!,
        costTotal: losses.operator[event]!,
        costInsured: losses.insured[event]!,
        costCustomers: losses.customers?.[event] ?? null,
        costTogether: losses.together[event]!,
        ...(Object.fromEntries(counted.map((name, at) => [name, numbers[at]![event]!])) as Record<
          Counted,
          number
        >),
      }),
    )
  }
  return eventMeanings().map(({ name, unit }) => ({
    name,
    unit,
    kind: name in meanings ? meanings[name as Own][0] : 'number',
    values: rows.map(row => row[name as Own | Counted]),
  }))
}

/** The table as CSV. A cell without a value is empty. */
export function eventsCsv(columns: readonly EventColumn[]): string {
  return csv(
    columns.map(({ name, unit }) => (unit === '' ? name : `${name} [${unit}]`)),
    columns[0]!.values.map((_, row) => columns.map(({ values }) => values[row] ?? '')),
  )
}
