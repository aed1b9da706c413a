/** A service that is not back in the end waits for whichever of its racks makes it wait longest. */
import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { bottleneckNames } from '../../src/recovery/state/layout.ts'
import { addOpenWaits } from '../../src/run/openWaits.ts'
import { type Blow, campus, hour, recoverFrom } from '../recovery/campus.ts'

/** Two of the services have servers in rack 1: the first, which begins in rack 0, and the second. */
const estate = campus({ services: 4, serversEach: 6, place: '[west]', factories: '{}', stock: 0 })

function waits(blow: Blow['what'], horizon: number, of = estate, ledger = silent): Record<string, number> {
  const { racks, recovery } = recoverFrom(of, [{ racks: [1], at: 600, what: blow }], { horizon, ledger })
  const names = bottleneckNames(of)
  const seconds = new Float64Array(names.length)
  recovery.bottleneck.forEach((on, row) => {
    if (on >= 0) seconds[on]! += recovery.bottleneckSeconds[row]!
  })
  addOpenWaits(seconds, { estate: of, recovery, damage: { racks }, time: horizon })
  return Object.fromEntries(names.map((name, row) => [name, seconds[row]!]).filter(([, wait]) => wait !== 0))
}

test.each([
  ['people who may not enter', 'wet', 10 * hour, 'access west', 10 * hour - 600],
  ['the power of its building', 'dark', 40 * hour, 'power west', 28 * hour],
  ['the declaration', 'burnt', hour, 'declaration', hour - 600],
  ['new servers', 'burnt', 40 * hour, 'servers', 39 * hour - 600],
] as const)('both wait for %s', (_, blow, horizon, name, each) =>
  expect(waits(blow, horizon)).toEqual({ [name]: 2 * each }),
)

test.each([
  ['without', silent],
  ['with', new Ledger()],
])('%s a record, who changes over to a new server at the end has waited for it', (_, ledger) => {
  // Ordered an hour after the fire, 11 h on their way, installed within two hours: 20 h are not over after 16.
  const changing = campus({ cutOver: '20 h' })
  expect(waits('burnt', 16 * hour, changing, ledger)).toEqual({ servers: 4 * 11 * hour })
})
