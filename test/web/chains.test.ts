// The causes shown for a room: latest first, so that everything further down is earlier.
import { expect, test } from 'vitest'
import { because } from '../../src/report/why/because.ts'
import { simulate } from '../../src/report/incident.ts'
import { latestFirst } from '../../web/model/chains.ts'
import { shipped } from '../run/scenario.ts'

const night = simulate(shipped('two-rooms.yaml'), { seed: '1', replication: 0 })

/** The chains about hut/left, an hour after ignition. */
const told = latestFirst(night.aboutRoom(0, 3600).map(row => because(night, row, 'en')))

test('a room that is dark is told why, down to the alarm and the fire, then which rack of it burnt', () => {
  expect(told.map(chain => chain[0]!.kind)).toEqual(['room-dark', 'rack-burnt'])
  // The alarm is part of the chain: the power was cut some time after it.
  expect(told[0]!.map(({ kind }) => kind).slice(-3)).toEqual(['alarm', 'smoke', 'ignition'])
})

test('what stands below is earlier, and nothing is told twice', () => {
  const heads = told.map(chain => chain[0]!.seconds)
  expect(heads).toEqual(heads.toSorted((a, b) => b - a))
  const others = told.flatMap((chain, at) =>
    told.slice(0, at).map(before => [chain[0]!.row, before] as const),
  )
  expect(others.some(([head, before]) => before.some(({ row }) => row === head))).toBe(false)
})

test('changes of one second stand in the order in which they are given, the latest first', () => {
  const link = (row: number) => ({
    row,
    seconds: 5,
    kind: 'smoke' as const,
    subject: 0,
    lasted: 0,
    sentence: '',
  })
  expect(latestFirst([[link(3)], [], [link(2)], [link(3)]]).map(([head]) => head!.row)).toEqual([3, 2])
})
