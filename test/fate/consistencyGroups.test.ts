// The services of a consistency group, a customer's, go on from one point.
import { expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { burnt, campus, fateAfter, hour, servicesOf, west } from './campus.ts'
import { newestViable } from './newestViable.ts'

test('its restore point is that of the member that stopped first', () => {
  const estate = campus({
    copies: `[{ medium: replica, place: another-site, period: 0 h, lag: 0 h, jobSuccess: 100 %, restoreSuccess: 100 % }]`,
    product: ', consistency: customer',
  })
  const { group, rack } = estate.population.services
  const { fate } = fateAfter(estate, [
    { rack: 0, at: 2 * hour },
    { rack: 1, at: 5 * hour },
  ])
  const early = new Set(servicesOf(estate, [0]).map(service => group[service]!))
  const together = servicesOf(estate, [0, 1]).filter(
    service => group[service]! >= 0 && early.has(group[service]!),
  )
  const late = together.filter(service => rack[service] === 1)
  expect(late.length).toBeGreaterThan(5)
  // A replica without lag holds every second up to the loss, so the newest common point is at 2 h.
  for (const service of together) expect(fate.point[service]).toBe(2 * hour)
  for (const service of late) expect(fate.dataLossSeconds[service]).toBe(3 * hour)
})

test('where schedules never meet, that of each is its newest not after the oldest of them; none is lost for it', () => {
  const estate = campus({
    copies: `[{ medium: backup, place: another-site, period: 7 h, lag: 0 h, retention: 7 h, jobSuccess: 100 %, restoreSuccess: 100 % }]`,
    product: ', consistency: customer',
  })
  const { group } = estate.population.services
  // Each keeps only one point, and a new one has been made between the two losses.
  const { fate } = fateAfter(estate, [...burnt([0], hour), ...burnt([1], 9 * hour)])
  const lost = servicesOf(estate, [0, 1]).filter(service => group[service]! >= 0)
  expect(lost.length).toBeGreaterThan(50)
  for (const service of lost) {
    expect(fate.dataLoss[service]).toBe(dataLossKind.window)
    expect(fate.dataLossSeconds[service]).toBeLessThanOrEqual(7 * hour)
  }
})

test('its restore point is one, and each member has it', () => {
  const copies =
    '[{ medium: backup, place: another-site, period: 24 h, lag: 2 h, jobSuccess: 60 %, restoreSuccess: 100 % }]'
  const estate = campus({ copies, product: ', consistency: customer' })
  const { group } = estate.population.services
  const { fate, racks } = fateAfter(estate, burnt([...west, 4], 7 * hour))
  const lost = servicesOf(estate, [...west, 4])
  const common = new Map<number, number>()
  for (const service of lost) {
    if (group[service]! < 0) continue
    const point = common.get(group[service]!) ?? fate.point[service]!
    common.set(group[service]!, point)
    expect(fate.point[service]).toBe(point)
    if (point !== never) expect(newestViable(fate, estate, racks, service, point).point).toBe(point)
  }
  expect(common.size).toBeGreaterThan(20)
})

test('members backed up nightly and weekly have the weekly point in common, for both are at their hour of the night', () => {
  const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %, retention: 30 d'
  const vault = (period: string) =>
    `{ copies: [{ id: vault, medium: backup, place: another-site, window: 22:00-06:00, period: ${period}, lag: 0 s, ${sure} }] }`
  const pairs = Array.from({ length: 12 }, (_, nth) => nth)
  const named = pairs.flatMap(nth =>
    ['nightly', 'weekly'].map(
      policy =>
        `{ name: ${policy} ${nth}, customer: C, product: core, tier: normal, policy: ${policy}, in: [west], group: pair ${nth} }`,
    ),
  )
  const estate = campus({
    policies: `\n  nightly: ${vault('1 d')}\n  weekly: ${vault('7 d')}`,
    services: 40,
    named: `[${named.join(', ')}]`,
    start: '2024-03-01T23:47+01:00',
  })
  const { fate } = fateAfter(estate, burnt(west, hour))
  const pointOf = (name: string) => fate.point[estate.population.named.get(name)![0]!]
  for (const nth of pairs) expect(pointOf(`nightly ${nth}`)).toBe(pointOf(`weekly ${nth}`))
  // And not all groups at one moment.
  expect(new Set(pairs.map(nth => pointOf(`weekly ${nth}`))).size).toBe(pairs.length)
})
