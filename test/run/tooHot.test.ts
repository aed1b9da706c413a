// A room grows too hot for electronics whether or not it holds any: nothing that is not there is said to stop.
import { expect, test } from 'vitest'
import { causes } from '../../src/estate/cause.ts'
import { simulate } from '../../src/report/incident.ts'
import { shipped } from './scenario.ts'

test('a room without computers that grows hot is not said to shut down', () => {
  const night = simulate(
    shipped('strasbourg-2021.yaml', ['population.services=400', 'population.customers=50']),
    { seed: '1', replication: 0 },
  )
  const { rooms } = night.recording.plan
  const bare = rooms.filter(({ racks }) => racks === 0).map(({ name }) => name)
  for (const [language, said, stops] of [
    ['en', /^the heat in \S+ was too much for electronics$/, /shut|stop/],
    ['fr', /^la chaleur dans «\u00a0\S+\u00a0» était trop forte pour l’électronique$/, /arrêt/],
  ] as const) {
    const hot = night.timeline(language).filter(({ kind }) => kind === 'thermal-shutdown')
    const ofBare = hot.filter(({ sentence }) => bare.some(name => sentence.includes(name)))
    expect(ofBare.length).toBeGreaterThan(0)
    for (const { sentence } of hot) {
      expect(sentence).toMatch(said)
      expect(sentence).not.toMatch(stops)
    }
  }
})

test('the heat of one fire is told once of a room: it stops computers, then burns the last rack of the seat', () => {
  const night = simulate(shipped('two-rooms.yaml'), { seed: 'monday', replication: 0 })
  const room = night.recording.plan.rooms.findIndex(({ name }) => name === 'hut/left')
  const { ledger } = night.record
  const heats = Array.from(ledger.kind, (kind, row) => ({ word: causes[kind], of: ledger.subject[row], row }))
    .filter(({ word, of }) => word === 'heat' && of === room)
    .map(({ row }) => row)
  expect(heats.length).toBeGreaterThan(1)
  const told = night.aboutRoom(room, Infinity).filter(row => heats.includes(row))
  expect(told).toEqual([heats[0]])
})
