// Goal: what can be saved later can be saved now, by waiting: what can still be saved never grows as time goes by.
import { expect, test } from 'vitest'
import { type StillSaveable, stillSaveable, withLater } from '../../src/exercise/saveable.ts'
import { Session } from '../../src/exercise/session.ts'
import { shipped } from '../run/scenario.ts'

const minute = 60

function row(at: number, services: number, data: number, best: string): StillSaveable {
  return { at, services, data, bestForServices: best, bestForData: best, servicesAsIs: 0, dataAsIs: 0 }
}

test('the best of a later moment is that of every one before it which has no better, and is told with its time', () => {
  const rows = [row(60, 0.9, 0.5, 'call'), row(120, 0.4, 0.6, 'copy'), row(180, 0.4, 0.3, 'nothing')]
  const told = withLater(rows, (at, best) => `at ${at}: ${best}`)
  expect(told.map(({ services, data }) => [services, data])).toEqual([
    [0.9, 0.6],
    [0.4, 0.6],
    [0.4, 0.3],
  ])
  expect(told.map(({ bestForServices, bestForData }) => [bestForServices, bestForData])).toEqual([
    ['call', 'at 120: copy'],
    ['copy', 'copy'],
    ['nothing', 'nothing'],
  ])
})

test('nothing that could not be saved at one moment of the night shift is said to be savable at a later one', () => {
  const session = new Session(shipped('exercises/night-shift.yaml'), { seed: '48', replication: 0 })
  const moments = [24, 55].map(at => at * minute)
  const nights = stillSaveable(session, moments, [], 'fr')
  let night = nights.next()
  while (night.done !== true) night = nights.next()
  const [before, after] = night.value
  expect(before!.services).toBeGreaterThanOrEqual(after!.services)
  expect(before!.data).toBeGreaterThanOrEqual(after!.data)
}, 120_000)
