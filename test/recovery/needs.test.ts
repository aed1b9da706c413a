import { expect, test } from 'vitest'
import { outageKind } from '../../src/fate/fate.ts'
import { campus, day, hour, on, recoverFrom } from './campus.ts'

test('a service is back when all it needs is: two clocks', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard], needs: [names] } ]`
  const estate = campus({ named, recovery: 'buildings: { west: { power: 9 d } }' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const home = estate.population.services.rack[names!]!
  const shopHome = estate.population.services.rack[shop!]!
  const both = recoverFrom(estate, [{ racks: [home, shopHome], at: 600, what: 'dark' }]).recovery
  expect(both.ownBackAt[shop!]).toBe(50 * hour)
  expect(both.backAt[names!]).toBe(9 * day + 2 * hour)
  expect(both.backAt[shop!]).toBe(9 * day + 2 * hour)
  const alone = recoverFrom(estate, [{ racks: [home], at: 600, what: 'dark' }]).recovery
  expect(alone.ownBackAt[shop!]).toBe(600)
  expect(alone.backAt[shop!]).toBe(9 * day + 2 * hour)
  expect(on(estate, shopHome)).toContain(shop)
})

test('who needs a service that goes down again is cut off again', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard], needs: [names] } ]`
  const estate = campus({ named, secondHits: '[{ kind: power-cut, building: west, at: 5 d, lasts: 1 d }]' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const { recovery } = recoverFrom(estate, [
    { racks: [estate.population.services.rack[names!]!], at: 600, what: 'dark' },
  ])
  expect(recovery.backAt[shop!]).toBe(6 * day + 2 * hour)
  expect(recovery.downSeconds[shop!]).toBe(50 * hour - 600 + day + 2 * hour)
})

test('who needs two services that fall with a third is cut off with them, and comes back with them', () => {
  const one = (name: string, place: string, needs: string): string =>
    `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: bare, in: [${place}], needs: [${needs}] }`
  const named = `[${one('names', 'west', '')}, ${one('api', 'yard', 'names')}, ${one('web', 'yard', 'names')}, ${one('shop', 'yard', 'api, web')}]`
  const estate = campus({ named })
  const rows = ['api', 'web', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const home = estate.population.services.rack[estate.population.named.get('names')![0]!]!
  const { recovery } = recoverFrom(estate, [{ racks: [home], at: 600, what: 'dark' }])
  // Power is back after 48 h, and the rack restarts in 2 h.
  expect(rows.map(row => recovery.downSeconds[row])).toEqual(Array(3).fill(50 * hour - 600))
  expect(rows.map(row => recovery.backAt[row])).toEqual(Array(3).fill(50 * hour))
})

test('who is back in the second in which its rack went is cut off by what goes later in that second', () => {
  const one = (name: string, place: string, needs: string): string =>
    `{ name: ${name}, customer: Operator, product: machine, tier: urgent, policy: bare, in: [${place}], needs: [${needs}] }`
  const named = `[${one('names', 'west', '')}, ${one('shop', 'yard', 'names')}, ${one('"till {1..8}"', 'yard', 'shop')}]`
  const estate = campus({ named, recovery: 'buildings: { yard: { network: 0 s } }' })
  const { rack } = estate.population.services
  const rowOf = (name: string): number => estate.population.named.get(name)![0]!
  const tills = [...estate.population.named.get('till {1..8}')!]
  const struck = [...new Set([rowOf('names'), rowOf('shop'), ...tills].map(row => rack[row]!))]
  expect(Math.min(...tills.map(row => rack[row]!))).toBeLessThan(rack[rowOf('shop')]!)
  const { recovery } = recoverFrom(estate, [
    { racks: [rack[rowOf('names')]!], at: 600, what: 'soot' },
    { racks: struck, at: 20 * day, what: 'cut off' },
  ])
  // Their network is restored at once; the sooted rack is back once it is clean.
  expect(recovery.backAt[rowOf('names')]).toBe(20 * day + 10 * hour)
  expect(tills.map(row => recovery.backAt[row])).toEqual(tills.map(() => 20 * day + 10 * hour))
})

test('who needs a service that goes down in the second in which the rack it left is struck is cut off, too', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west], needs: [names] } ]`
  const estate = campus({ named, secondHits: '[{ kind: write-off, building: west, at: 20 h }]' })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const [home, left] = [names, shop].map(row => estate.population.services.rack[row!]!)
  const { recovery } = recoverFrom(
    estate,
    [
      { racks: [left!], at: 600, what: 'dark' },
      { racks: [left!, home!], at: 60 * day, what: 'dark', again: true },
    ],
    { cuts: [60 * day - 1] },
  )
  expect(recovery.backAt[names!]).toBe(60 * day + 2 * hour)
  expect(recovery.backAt[shop!]).toBe(60 * day + 2 * hour)
})

test('who needs a service only to start runs on without it, but does not come back before it', () => {
  const named = `[
    { name: control, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west], neededTo: start },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard], needs: [control] } ]`
  const estate = campus({ named, recovery: 'buildings: { west: { power: 9 d } }' })
  const [control, shop] = ['control', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const { rack } = estate.population.services
  const alone = recoverFrom(estate, [{ racks: [rack[control!]!], at: 600, what: 'dark' }])
  expect(alone.recovery.backAt[control!]).toBe(9 * day + 2 * hour)
  expect(alone.fate.outage[shop!]).toBe(outageKind.none)
  expect(alone.recovery.downSeconds[shop!]).toBe(0)
  const both = recoverFrom(estate, [
    { racks: [rack[control!]!, rack[shop!]!], at: 600, what: 'dark' },
  ]).recovery
  expect(both.ownBackAt[shop!]).toBe(50 * hour)
  expect(both.backAt[shop!]).toBe(9 * day + 2 * hour)
})
