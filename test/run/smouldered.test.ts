// Times count from ignition: a fire that is told to begin later says what it did until then.
import { expect, test } from 'vitest'
import { because } from '../../src/report/why/because.ts'
import { simulate } from '../../src/report/incident.ts'
import { shipped } from './scenario.ts'

/** When the fire is told to begin, on the timeline and as the first cause of all. */
function begun(set: readonly string[], language: 'en' | 'fr') {
  const night = simulate(shipped('two-rooms.yaml', set), { seed: '1', replication: 0, typical: true })
  const on = night.timeline(language).find(({ kind }) => kind === 'ignition')!
  const [row] = night.aboutRoom(
    night.recording.plan.rooms.findIndex(({ name }) => name === 'hut/left'),
    Infinity,
  )
  const first = because(night, row!, language).at(-1)!
  expect(first.sentence).toBe(on.sentence)
  return `${on.seconds} s: ${on.sentence}`
}

test('one that smoulders before it grows is told to have smouldered', () => {
  expect(begun(['ignition.incubation=3 min'], 'en')).toBe(
    '180 s: the fire began in hut/left, after it had smouldered for 3 min',
  )
  expect(begun(['ignition.incubation=3 min'], 'fr')).toBe(
    '180 s: le feu a pris dans «\u00a0hut/left\u00a0», après avoir couvé 3 min',
  )
})

test('one that grows at once, and one that is lit besides, are not', () => {
  expect(begun([], 'en')).toBe('0 s: the fire began in hut/left')
  const also = 'ignition.also=[{ room: hut/right, source: cabinet, after: 1 min }]'
  const night = simulate(shipped('two-rooms.yaml', ['ignition.incubation=3 min', also]), {
    seed: '1',
    replication: 0,
    typical: true,
  })
  const told = night.timeline('en').filter(({ kind }) => kind === 'ignition' || kind === 'room-ignited')
  expect(told.find(({ sentence }) => sentence.includes('hut/right'))!.sentence).not.toMatch(/smoulder/)
})
