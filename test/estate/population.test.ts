import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/base/digest.ts'
import { horizonLimits } from '../../src/scenario/astray.ts'
import { strategy, readScenario } from '../../src/scenario/read.ts'
import { never } from '../../src/damage/damage.ts'
import { compilePopulation } from '../../src/estate/compilePopulation.ts'
import { objectivesOf } from '../../src/estate/describe.ts'
import { digestPart } from '../../src/estate/packed.ts'
import { places } from '../../src/estate/policy.ts'
import { estateOf, shipped, shippedText } from './estateOf.ts'

const scenario = shipped('strasbourg-2021')
const { site, population, policy } = estateOf(scenario)
const { customers, services, copies, dependencies } = population
const buildingOf = (rack: number): number => site.rooms.building[site.racks.room[rack]!]!
const rows = [...services.key.keys()]
const countOf = (column: ArrayLike<number>, value: number): number =>
  Array.from(column).filter(each => each === value).length

describe('services', () => {
  test('are as many as the scenario says, and each customer has one', () => {
    expect([customers.count, services.count]).toEqual([14_000, 120_000])
    const own = new Int32Array(customers.count)
    for (const customer of services.customer) own[customer]!++
    expect(Math.min(...own)).toBe(1)
    const sorted = own.toSorted((a, b) => b - a)
    const top = sorted.subarray(0, 140).reduce((sum, count) => sum + count, 0)
    // One customer in a hundred has more than a tenth of the services: the tail is heavy.
    expect(top).toBeGreaterThan(12_000)
  })

  test('lie in order of servers, so that those of a rack, room or building are one run', () => {
    const { firstServer } = site.racks
    const serverOf = (row: number): number => firstServer[services.rack[row]!]! + services.server[row]!
    expect(rows.filter(row => row > 0 && serverOf(row) < serverOf(row - 1))).toEqual([])
    const misplaced = rows.filter(row => {
      const rack = services.rack[row]!
      const onRack = serverOf(row) < firstServer[rack + 1]!
      return !onRack || row < services.firstOfRack[rack]! || row >= services.firstOfRack[rack + 1]!
    })
    expect(misplaced).toEqual([])
  })

  test('a product has its share of them, to one, in the rooms it may run in', () => {
    const vps = population.products.indexOf('vps')
    const unnamed = 120_000 - 25
    expect(Math.abs(countOf(services.product, vps) - 0.5 * unnamed)).toBeLessThan(1)
    const allowed = new Set(['SBG2', 'SBG3'].map(name => site.buildings.name.indexOf(name)))
    const astray = rows.filter(
      row => services.product[row] === vps && !allowed.has(buildingOf(services.rack[row]!)),
    )
    expect(astray).toEqual([])
  })

  test('a server of bare metal carries one', () => {
    const metal = population.products.indexOf('bare_metal')
    const servers = rows
      .filter(row => services.product[row] === metal)
      .map(row => site.racks.firstServer[services.rack[row]!]! + services.server[row]!)
    expect(new Set(servers).size).toBe(servers.length)
  })

  test('tiers and protection follow their mixes', () => {
    const vps = population.products.indexOf('vps')
    const own = rows.filter(row => services.product[row] === vps)
    const share = (column: Uint8Array, value: number) =>
      own.filter(row => column[row] === value).length / own.length
    // Five standard errors of 60,000 independent tiers. Policies go by customer, so their error is that of some
    // thousand.
    expect(Math.abs(share(services.tier, population.tiers.indexOf('silver')) - 0.35)).toBeLessThan(0.01)
    expect(Math.abs(share(services.policy, policy.policies.name.indexOf('none')) - 0.4)).toBeLessThan(0.05)
  })

  test('objectives are those of their tier', () => {
    const rto = Object.values(scenario.tiers).map(tier => tier.rto)
    expect([...population.objectives.rtoSeconds]).toEqual(rto)
  })

  test('an objective beyond all that a run can follow is later than any outage, and earlier than never', () => {
    const tier = { rto: 69 * 31_536_000, rpo: 100 * 31_536_000, mtpd: 900 * 31_536_000, weight: 1 }
    const objectives = objectivesOf({ ...scenario, tiers: { tier } })
    for (const [seconds] of Object.values(objectives)) {
      expect(seconds).toBeGreaterThan(horizonLimits.max)
      expect(seconds).toBeLessThan(never)
    }
  })

  test('keys are all but unique: names decide draws', () => {
    // Among 120,000 keys of 32 bits, 1.7 equal pairs are expected; ten would be improbable.
    expect(services.count - new Set(services.key).size).toBeLessThan(10)
  })
})

describe('named services', () => {
  test('stand at known rows with what is said of them', () => {
    const state = population.named.get('state application {1..20}')!
    expect(state).toHaveLength(20)
    expect(population.named.get('state application 7')).toHaveLength(1)
    for (const row of state) {
      expect(population.tiers[services.tier[row]!]).toBe('state')
      expect(policy.policies.name[services.policy[row]!]).toBe('state-plan')
      expect(customers.name[services.customer[row]!]).toBe('The state')
    }
  })

  test('all services of a product need what the product needs, and nobody needs himself', () => {
    const [control] = population.named.get('control-plane')!
    const needsOf = (row: number) => [
      ...dependencies.needs.subarray(dependencies.firstOfService[row], dependencies.firstOfService[row + 1]),
    ]
    const vps = services.product.indexOf(population.products.indexOf('vps'))
    expect(needsOf(vps)).toContain(control)
    expect(
      needsOf(control!).map(row => [...population.named].find(([, rows]) => rows.includes(row))![0]),
    ).toEqual(['names', 'identity', 'keys'])
    expect(rows.filter(row => needsOf(row).includes(row))).toEqual([])
  })
})

test('services that restore together have one customer and one product', () => {
  const first = new Map<number, number>()
  const mixed: number[] = []
  let grouped = 0
  for (let row = 0; row < services.count; row++) {
    const group = services.group[row]!
    if (group < 0) continue
    grouped++
    const other = first.get(group) ?? row
    first.set(group, other)
    if (
      services.customer[row] !== services.customer[other] ||
      services.product[row] !== services.product[other]
    )
      mixed.push(row)
  }
  expect(mixed).toEqual([])
  expect(grouped).toBeGreaterThan(2 * first.size - 1)
  expect(first.size).toBeGreaterThan(100)
})

describe('copies', () => {
  test('stand where their policy says, and are said to stand where it says', () => {
    const { place, name } = policy.copyKinds
    const seen = new Set<string>()
    const wrong: number[] = []
    for (const row of rows)
      for (let copy = copies.firstCopy[row]!; copy < copies.firstCopy[row + 1]!; copy++) {
        const kind = copies.kind[copy]!
        const word = places[place[kind]!]!
        const home = services.rack[row]!
        seen.add(word)
        const good =
          word === 'another-site'
            ? copies.rack[copy] === -1 && copies.declared[copy] === -1 - copies.site[copy]!
            : copies.site[copy] === -1 &&
              copies.rack[copy] !== home &&
              buildingOf(copies.rack[copy]!) === buildingOf(home)
        const told = name[kind] !== 'managed-backup/veeam' || copies.declared[copy] !== buildingOf(home)
        if (!good || !told) wrong.push(copy)
      }
    expect(wrong).toEqual([])
    expect([...seen].sort()).toEqual(['another-site', 'same-building'])
  })

  test('of one repository they stand at one site; without one each customer has its own', () => {
    const sitesOf = (name: string) => {
      const kind = policy.copyKinds.name.indexOf(name)
      return new Set(Array.from(copies.site).filter((_, copy) => copies.kind[copy] === kind))
    }
    expect(sitesOf('ftp-backup/ftp').size).toBe(1)
    expect(sitesOf('own-copy/own').size).toBe(site.otherSites.count)
  })

  test('that must stay in a jurisdiction stand there', () => {
    const kind = policy.copyKinds.name.indexOf('state-plan/standby')
    for (let copy = 0; copy < copies.count; copy++)
      if (copies.kind[copy] === kind) expect(site.otherSites.jurisdiction[copies.site[copy]!]).toBe('FR')
  })
})

describe('the population', () => {
  test('is the same each time it is made', () => {
    expect(digestPart(compilePopulation(scenario))).toBe(digestPart(population))
  })

  test('does not notice another fire, and keeps everyone in place under another policy', () => {
    const { source } = readScenario(shippedText('strasbourg-2021'), { file: 'strasbourg-2021.yaml' })
    expect(digestPart(compilePopulation(strategy(source!, 'wrong-concrete-floors').scenario!))).toBe(
      digestPart(population),
    )
    const offsite = compilePopulation(shipped('strasbourg-2021-offsite'))
    for (const column of ['key', 'customer', 'rack', 'server', 'product', 'tier', 'size', 'sizes'] as const)
      expect(digestOf(offsite.services[column]), column).toBe(digestOf(services[column]))
    expect(offsite.copies.count).not.toBe(copies.count)
  })
})
