// Who a name refers to: a service with that name comes before the one with that number, and an ambiguous name is
// queried.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { whySubject } from '../../src/report/why/whyNamed.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { hut } from '../run/hut.ts'

const named = (...names: string[]): string =>
  `population.named=[${names.map(name => `{ name: ${name}, customer: A, product: machine, tier: normal, policy: p }`).join(', ')}]`

function nightOf(assignments: readonly string[]) {
  const { scenario, ...rest } = hut(assignments)
  const night = simulate({ scenario, ...rest }, { seed: '1', replication: 0, typical: true })
  const find = (name: string) => whySubject(night, name)
  const answer = (name: string) => {
    const subject = find(name)
    if (typeof subject === 'string') throw new Error(subject)
    return whyOf(night, subject, 'en', scenario)
  }
  const rowOf = (name: string) =>
    Array.from({ length: night.recording.services.count }, (_, row) => row).find(
      row => night.serviceName(row, 'en') === name,
    )
  return { night, find, answer, rowOf }
}

test('a service that is called as another is numbered is the one of that name, and the other is told', () => {
  const names = ['service 1', 'service 2', 'service 3', 'service 4']
  const { find, rowOf, answer, night } = nightOf([named(...names)])
  const rows = names.map(rowOf)
  expect(rows.map(row => row! + 1)).not.toEqual([1, 2, 3, 4])
  expect(names.map(find)).toEqual(rows.map(row => ({ of: 'service', row })))
  expect(names.map(name => find(name.toUpperCase()))).toEqual(rows.map(row => ({ of: 'service', row })))
  const other = names.find((name, nth) => rowOf(name) !== nth)!
  const first = night.serviceName(names.indexOf(other), 'en')
  expect(answer(other).about).toMatch(`; by number, ${other} is "${first}"`)
  // A number that is nobody's name is still a number.
  const row = [4, 5, 6, 7, 8].find(each => night.serviceName(each, 'en') === `service ${each + 1} (machine)`)!
  expect(find(`service ${row + 1}`)).toEqual({ of: 'service', row })
  expect(answer(`service ${row + 1}`).about).not.toContain('by number')
})

test('where a name is that of several, the reader is asked which one', () => {
  const { find, rowOf } = nightOf([named('A', 'b', 'B')])
  expect(find('A')).toBe('there are several "A": give "customer A" or "service A"')
  expect(find('customer A')).toEqual({ of: 'customer', row: 0 })
  expect(find('service A')).toEqual({ of: 'service', row: rowOf('A') })
  expect(find('b')).toEqual({ of: 'service', row: rowOf('b') })
  expect(find('B')).toEqual({ of: 'service', row: rowOf('B') })
})

test('where there are no racks nobody is sent to a customer or a service', () => {
  const bare = ['left', 'right'].map(room => `buildings.hut.rooms.${room}.racks=`)
  const { night, find } = nightOf([...bare, 'population={ customers: 0, services: 0 }'])
  expect(find('zzzzzz')).toBe('there is no "zzzzzz": give a building such as hut or a room such as hut/left')
  expect(whySubject(night, 'zzzzzz', 'fr')).toBe(
    'il n’y a pas de « zzzzzz » : donnez un bâtiment, comme hut, ou une salle, comme hut/left',
  )
})

test('a service is found by the name that the table has which it was imported from', () => {
  const { find, rowOf, night } = nightOf([named('db01-example-org', 'web')])
  const db = { of: 'service', row: rowOf('db01-example-org') }
  expect(find('db01.example.org')).toEqual(db)
  expect(find('service DB01.example.org')).toEqual(db)
  expect(whySubject(night, 'service db01.example.org', 'fr')).toEqual(db)
  expect(find('hut/left')).toMatchObject({ of: 'room' })
  expect(find('db02.example.org')).toBe('there is no "db02.example.org", did you mean "db01-example-org"?')
})

test('a customer known by name has it alone: no number is given twice', () => {
  const known = named('x').replace('customer: A', 'customer: customer-00002')
  const { night } = nightOf([known, 'population.customers=4'])
  expect(night.customers()).toEqual(['customer-00002', 'customer-00001', 'customer-00003', 'customer-00004'])
})
