/** A service in several racks is named after the one that was struck, not after its first. */
import { expect, test } from 'vitest'
import { struckRacks } from '../../src/run/record/struckRack.ts'
import { type Blow, campus, hour, recoverFrom } from '../recovery/campus.ts'

/** The first service stands in racks 0 and 1, the second in 1 and 2, the third in 3 and 4, the last in 4 and 5. */
const struckBy = (...blows: readonly Blow[]): number[] => {
  const estate = campus({ services: 4, serversEach: 6, place: '[west]', factories: '{}' })
  const { racks, recovery } = recoverFrom(estate, blows, { horizon: 3 * hour })
  return [...struckRacks(estate.population.services, recovery.index.berths, racks)]
}
const blow = (rack: number, at: number, what: Blow['what']): Blow => ({ racks: [rack], at, what })

test('whatever strikes it, and the first of them if nothing does', () => {
  expect(struckBy()).toEqual([0, 1, 3, 4])
  expect(struckBy(blow(1, 600, 'dark'))).toEqual([1, 1, 3, 4])
  expect(struckBy(blow(2, 600, 'cut off'))).toEqual([0, 2, 3, 4])
  expect(struckBy(blow(5, 600, 'burnt'))).toEqual([0, 1, 3, 5])
})

test('of two, the one that burnt, then the one that stopped, then the last', () => {
  expect(struckBy(blow(1, 600, 'burnt'), blow(0, 700, 'dark'))[0]).toBe(1)
  expect(struckBy(blow(0, 600, 'dark'), blow(1, 700, 'cut off'))[0]).toBe(0)
  expect(struckBy(blow(0, 600, 'dark'), blow(1, 700, 'dark'))[0]).toBe(1)
  expect(struckBy(blow(0, 700, 'dark'), blow(1, 600, 'dark'))[0]).toBe(0)
})

test('services in one rack each keep theirs, without a copy of the column', () => {
  const estate = campus()
  const { racks, recovery } = recoverFrom(estate, [blow(1, 600, 'dark')], { horizon: hour })
  const { services } = estate.population
  expect(struckRacks(services, recovery.index.berths, racks)).toBe(services.rack)
})
