import { expect, test } from 'vitest'
import { campus, hour, recoverFrom } from './campus.ts'

const length = 6000

test('services that need each other in a chain of thousands all come back with the first', () => {
  const link = (nth: number): string =>
    `{ name: link ${nth}, customer: Operator, product: machine, tier: normal, policy: bare, in: [${nth === 0 ? 'west' : 'yard'}], needs: [${nth === 0 ? '' : `link ${nth - 1}`}] }`
  const named = `[${Array.from({ length }, (_, nth) => link(nth)).join(', ')}]`
  const estate = campus({ named, services: length, serversEach: 0.004 })
  const home = estate.population.services.rack[estate.population.named.get('link 0')![0]!]!
  const { recovery } = recoverFrom(estate, [{ racks: [home], at: 600, what: 'dark' }])
  // Power is back after 48 h, and the rack restarts in 2 h.
  expect(new Set(recovery.backAt)).toEqual(new Set([50 * hour]))
  expect(new Set(recovery.downSeconds)).toEqual(new Set([50 * hour - 600]))
})
