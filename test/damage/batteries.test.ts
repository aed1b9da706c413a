import { expect, test } from 'vitest'
import type { PowerOrder } from '../../src/damage/damage.ts'
import { damageAt, plant, quiet, room, simplePower } from './plant.ts'

const order = (at: number, verb: PowerOrder['do']): PowerOrder => ({ at, do: verb, building: 1, by: -1 })

test('batteries that the switch disconnects keep their charge until it is closed again', () => {
  const site = plant({
    power: `${simplePower}\n  cutOff: { exists: true, works: 100 % }`,
    secondHits: '[{ kind: power-cut, at: 1000 s, lasts: 1 d }]',
  })
  const orders = [order(1100, 'cut-off'), order(1200, 'restore-power')]
  const poweredAt = (...times: number[]): boolean[] =>
    times.map(at => damageAt(site, quiet(site), [at], { orders }).rooms.powered[room.wing] === 1)
  // 300 s from 1000 s on, of which 100 s are used by 1100 s: the other 200 s begin at 1200 s.
  expect(poweredAt(1099, 1101, 1199, 1201, 1399, 1401)).toEqual([true, false, false, true, true, false])
})
