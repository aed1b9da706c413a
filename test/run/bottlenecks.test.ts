/** The longest wait of services is reported, whether it is being worked on, has an end, or was in vain. */
import { expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { hut } from './hut.ts'
import { shipped } from './scenario.ts'

const told = (...settings: string[]) =>
  simulate(hut(settings), { seed: '1', replication: 0, typical: true }).report
const waits = (...settings: string[]): Record<string, number> => told(...settings).bottlenecks

test.each([
  ['the declaration of the disaster', ['recovery.declared=5 d'], 'declaration'],
  ['the declaration, to the end', ['recovery.declared=40 d'], 'declaration'],
  ['copies that are out of reach', ['repositories.shelf.reachable=9 d'], 'copies'],
  ['copies, to the end', ['repositories.shelf.reachable=40 d'], 'copies'],
])('%s', (_, settings, name) => expect(waits(...settings)).toEqual({ [name]: 1 }))

test('while nobody may order anything, the declaration is the bottleneck all the time', () =>
  expect(told('recovery.declared=40 d').binding).toEqual({ declaration: 1 }))

test('servers that are broken at power-up wait for the power with their rack', () => {
  const waits = (share: string): Record<string, number> =>
    simulate(shipped('two-rooms.yaml', ['recovery.power=200 d', `recovery.powerUpFailure=${share}`]), {
      seed: '1',
      replication: 0,
    }).report.bottlenecks
  const sound = waits('0 %')
  expect(sound['power hut']).toBeGreaterThan(0)
  expect(waits('100 %')).toEqual(sound)
})
