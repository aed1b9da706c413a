// Comparisons whose fires begin at other places of the site.
import { expect, test } from 'vitest'
import { speak, twoRooms } from './speak.ts'

test('a fire that begins elsewhere has draws of its own', async () => {
  const setting =
    'money.operator={ server: 1 €, rack: 0 €, building: 0 €, cleaningRack: 0 €, response: { uniform: [1 M€, 9 M€] }, responsePerService: 0 €, creditPerDay: 0 €, voucher: 0 €, litigants: 0 % }'
  const few = ['--replications', '3', '--places', '3', '--workers', '1', '--json']
  const one = ['--set', 'strategies={ none: { set: {} } }', '--strategy', 'none']
  const { out } = await speak('compare', twoRooms, ...one, '--set', setting, ...few)
  const { places, strategies } = JSON.parse(out) as {
    places: { replications: number }[]
    strategies: { operator: { exceedance: { euro: number[] } } }[]
  }
  // A fire costs the drawn response, and less than a thousand euro besides.
  const responses = strategies[0]!.operator.exceedance.euro.map(euro => Math.round(euro / 1000))
  const fires = places.reduce((sum, { replications }) => sum + replications, 3)
  expect(new Set(responses).size).toBe(fires)
})
