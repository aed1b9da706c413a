/**
 * Goal: nothing depends on the order in which the names of a mapping are written. Nor on that of rooms, openings, gaps,
 * named services, decisions and the like, nor on which of the two things that an opening, a barrier or a gap lies
 * between is written first; of sources and decisions that nothing tells apart but their figures, the first is the one
 * written first.
 * Method: shuffle the keys of every mapping of a scenario, at every depth, and such lists, turn half of the pairs round,
 * and compare what is known by name: the figures of a run, and what each service is and goes through.
 */
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { formatIssue } from '../../src/base/issue.ts'
import { stableKey } from '../../src/base/streams.ts'
import { columnsOf } from '../../src/campaign/columns.ts'
import { placesOf } from '../../src/campaign/places.ts'
import { rowOf } from '../../src/campaign/row.ts'
import { dataBytesOf, type Population } from '../../src/estate/population.ts'
import type { Site } from '../../src/estate/site.ts'
import { eachOutage } from '../../src/run/record/outages.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { recordReplication } from '../../src/run/record/record.ts'
import { estateOf } from '../../src/run/workspace.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { typicalInputs } from '../../src/scenario/resolve.ts'

const folder = new URL('../../scenarios/', import.meta.url)

/** Lists of names that stand for a set: whoever writes them has no order in mind. */
const sets = new Set(['in', 'jurisdictions', 'needs', 'opensTo', 'from', 'serves'])

/** Lists of things that stand or happen beside one another, and what tells the rows of one apart. */
const besides: Readonly<Record<string, (row: Record<string, unknown>) => unknown>> = {
  rooms: ({ id }) => id,
  named: ({ name }) => name,
  openings: row => JSON.stringify(row),
  barriers: ({ between }) => JSON.stringify(between),
  gaps: ({ between }) => JSON.stringify(between),
  links: row => JSON.stringify(row),
  sources: row => row.kind ?? row,
  decisions: ({ id, do: verb }) => id ?? verb,
  secondHits: ({ id }) => id,
  reinforcements: row => JSON.stringify(row),
}

function shuffled(value: unknown, salt: number, within = ''): unknown {
  const inOrder = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
    items.toSorted((a, b) => stableKey(`${salt}/${nameOf(a)}`) - stableKey(`${salt}/${nameOf(b)}`))
  if (value instanceof Map)
    return new Map(
      inOrder(
        [...(value as Map<string, unknown>)].map(
          ([key, own]) => [key, shuffled(own, salt, within === 'serves' ? within : key)] as const,
        ),
        ([key]) => key,
      ),
    )
  if (!Array.isArray(value)) return value
  const isSet = sets.has(within) && value.every(item => typeof item === 'string')
  if (isSet) return inOrder(value, name => name)
  const told = besides[within]
  if (told === undefined) return value.map(item => shuffled(item, salt))
  const plain = (item: unknown) => (item instanceof Map ? plainOf(item) : (item as Record<string, unknown>))
  return inOrder(value, item => String(told(plain(item)))).map(item => shuffled(turned(item, salt), salt))
}

/** A pair that a path of the night shift names as it is written: `gaps.SBG2-SBG4.distance`. */
const named = 'SBG2-SBG4'

/** With the two things that it lies between, and their sides, the other way round, every second time. */
function turned(item: unknown, salt: number): unknown {
  const between: unknown = item instanceof Map && item.get('between')
  if (!(item instanceof Map) || !Array.isArray(between)) return item
  if (between.join('-') === named || stableKey(`${salt}/${between.join()}`) % 2 === 0) return item
  const sides: unknown = item.get('sides')
  const own = new Map(item).set('between', between.toReversed())
  return Array.isArray(sides) ? own.set('sides', sides.toReversed()) : own
}

const plainOf = (map: ReadonlyMap<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    [...map].map(([key, own]) => [String(key), own instanceof Map ? plainOf(own) : own] as const),
  )

/** Services of a site that has more: a tenth of Strasbourg's, of all its products and in every room. */
const MOST_SERVICES = 12_000

/**
 * A shipped scenario, with what it extends; its mappings are shuffled unless there is no salt. A large site has fewer
 * services, because the order in which it is written does not depend on their number.
 */
function written(file: string, salt?: number): Prepared {
  const text = (name: string): string => {
    const from = new URL(name, new URL(file, folder))
    const whole: unknown = parse(readFileSync(from, 'utf8'), { mapAsMap: true, merge: true })
    const population: unknown = whole instanceof Map && whole.get('population')
    if (population instanceof Map && population.get('services') > MOST_SERVICES)
      population.set('services', MOST_SERVICES).set('customers', MOST_SERVICES / 10)
    return stringify(salt === undefined ? whole : shuffled(whole, salt))
  }
  const { scenario, issues } = readScenario(text(basename(file)), { file, load: text })
  if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
  return prepare(scenario)
}

/** What each service is, by its key; services that share a key are listed one after another. */
function servicesOf(
  { services, customers, copies, products, tiers }: Population,
  { racks, rooms, otherSites }: Site,
  policies: readonly string[],
  lived: (row: number) => string = () => '',
): string[] {
  const placeOf = (rack: number): string =>
    rack < 0 ? '' : `${rooms.name[racks.room[rack]!]!}/${rack - racks.firstOfRoom[racks.room[rack]!]!}`
  return Array.from({ length: services.count }, (_, row) => {
    const copied: string[] = []
    for (let copy = copies.firstCopy[row]!; copy < copies.firstCopy[row + 1]!; copy++)
      copied.push(otherSites.name[copies.site[copy]!] ?? placeOf(copies.rack[copy]!))
    return [
      services.key[row],
      customers.key[services.customer[row]!],
      products[services.product[row]!],
      tiers[services.tier[row]!],
      policies[services.policy[row]!],
      placeOf(services.rack[row]!),
      services.server[row],
      dataBytesOf(services, row),
      copied.join(),
      lived(row),
    ].join(' ')
  }).sort()
}

/** A run: its figures, and what became of each service. */
function lived(prepared: Prepared, replication: number) {
  const { estate, recording, impact, digest } = recordReplication(prepared, { seed: '1', replication })
  const { services, history } = recording
  const columns = columnsOf(prepared)
  const { figures } = rowOf(columns, impact, digest)
  const { population, site, policy } = estate
  return {
    figures: new Map(columns.names.map((name, at) => [name, figures[at]!] as const)),
    services: servicesOf(population, site, policy.policies.name, row => {
      const outages: number[] = []
      eachOutage(history, row, (down, back) => outages.push(down, back))
      return [services.dataLoss[row], services.dataLossSeconds[row], services.dataBackAt[row], outages].join()
    }),
  }
}

/** Not a list of 120,000 texts, if it fails. */
const differing = (one: readonly string[], other: readonly string[]): string[] =>
  one.flatMap((text, at) => (text === other[at] ? [] : [`${text} | ${other[at]}`])).slice(0, 3)

function expectAlike(one: ReturnType<typeof lived>, other: ReturnType<typeof lived>): void {
  expect(differing(one.services, other.services)).toEqual([])
  expect(other.figures).toEqual(one.figures)
}

test.each([
  'two-rooms.yaml',
  'battery-room.yaml',
  'daejeon-2025.yaml',
  'pangyo-2022.yaml',
  'exercises/battery-room.yaml',
])('%s ends the same in whatever order it is written', file => {
  const asWritten = written(file)
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (salt, replication) =>
      expectAlike(lived(asWritten, replication), lived(written(file, salt), replication)),
    ),
    { numRuns: 3 },
  )
})

test('(found) of pools that equally many services wait for, the same one is the bottleneck in any order', () => {
  expectAlike(lived(written('daejeon-2025.yaml'), 866), lived(written('daejeon-2025.yaml', 846), 866))
})

test('so does a site of several buildings', () => {
  expectAlike(lived(written('strasbourg-2021.yaml'), 0), lived(written('strasbourg-2021.yaml', 7), 0))
})

test.each([
  'strasbourg-2021-hardened.yaml',
  'strasbourg-2021-offsite.yaml',
  'backup-strategies.yaml',
  'exercises/night-shift.yaml',
])('%s has the same services and places of fires in whatever order it is written', file => {
  const both = [written(file), written(file, 11)]
  const [places, alike] = both.map(({ scenario }) => placesOf(scenario))
  expect(alike).toEqual(places)
  const [one, other] = both.map(prepared => {
    const { population, site, policy } = estateOf(prepared, Float64Array.from(typicalInputs(prepared.inputs)))
    return servicesOf(population, site, policy.policies.name)
  })
  expect(differing(one!, other!)).toEqual([])
})
