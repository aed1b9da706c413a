// The history of a service holds changes of its state only.
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { whySubject } from '../../src/report/why/whyNamed.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { History } from '../../src/run/record/history.ts'
import { shipped } from './scenario.ts'

test('what is recorded twice changes once, with the first cause', () => {
  const history = new History()
  const rows = [
    [1, 10, 2, 7],
    [0, 10, 2, 1],
    [1, 10, 3, 8],
    [1, 12, 3, 9],
    [0, 20, 0, 2],
    [1, 30, 4, 10],
    [1, 31, 3, 11],
  ] as const
  for (const [service, seconds, state, cause] of rows) history.add(service, seconds, state, cause)
  const { first, seconds, state, cause } = history.rows(3)
  expect([...first]).toEqual([0, 2, 6, 6])
  expect([...seconds]).toEqual([10, 20, 10, 10, 30, 31])
  expect([...state]).toEqual([2, 0, 2, 3, 4, 3])
  expect([...cause]).toEqual([1, 2, 7, 8, 10, 11])
  expect(history.changes(3)).toEqual({ first, seconds, state })
})

test('a service whose four racks burn is destroyed once', () => {
  const prepared = shipped('daejeon-2025.yaml')
  const night = simulate(prepared, { seed: '5', replication: 0 })
  const drive = whySubject(night, 'G-Drive')
  if (typeof drive === 'string') throw new Error(drive)
  const told = whyOf(night, drive, 'en', prepared.scenario).happened.map(({ what }) => what)
  expect(told).toEqual(['destroyed', 'data gone for good', 'running again, without its data'])
})
