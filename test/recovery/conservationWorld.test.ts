/** The same conservation through whole nights with their fire, at the end of every slice. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { outageKind } from '../../src/fate/fate.ts'
import { noOrders } from '../../src/run/orders.ts'
import { prepare } from '../../src/run/prepare.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { advance, type World } from '../../src/run/world.ts'
import { scenarioOf } from '../estate/estateOf.ts'
import { drawnCampus, textOf } from './anyCampus.ts'
import { day, hour } from './campus.ts'
import { serversUnaccounted, Told, tornLinks, tornPools, tornStates } from './conserved.ts'

const night = fc.record({
  drawn: drawnCampus,
  replication: fc.nat(1000),
  cutAfter: fc.constantFrom('5 min', '40 min', '79 d'),
})

function check({ estate, recovery, fate }: World, told: Told): void {
  expect(tornStates(estate, recovery, fate, told)).toEqual([])
  expect(tornPools(recovery)).toEqual([])
  expect(tornLinks(recovery.engine)).toEqual([])
  expect(serversUnaccounted(recovery.engine)).toBeCloseTo(0, 6)
}

test('services, units, servers and bandwidth through fires on random campuses', () => {
  let burnt = 0
  let dark = 0
  fc.assert(
    fc.property(night, ({ drawn, replication, cutAfter }) => {
      const text = `${textOf(drawn)}
decisions: [{ do: cut-power, at: ${cutAfter} }]
power: { units: { mains: { kind: feed } }, serves: { b0: [mains] } }`
      const scenario = scenarioOf(text)
      const ledger = new Ledger()
      const world = beginWorld(prepare(scenario), { seed: 'conserved', replication }, ledger)
      const told = new Told(world.estate.population.services.count)
      const sinks = { ledger, transitions: told, sliced: (now: World) => check(now, told) }
      for (let until = hour; until < 60 * day; until *= 1.3) advance(world, noOrders, until, sinks)
      for (const [service, outage] of world.fate.outage.entries()) {
        if (outage === outageKind.destroyed) burnt++
        if (outage === outageKind.switchedOff) dark++
        if (outage !== outageKind.none)
          expect(ledger.chain(world.fate.downCause[service]!).length).toBeGreaterThan(1)
      }
    }),
    { numRuns: 12 },
  )
  expect(burnt).toBeGreaterThan(0)
  expect(dark).toBeGreaterThan(0)
})
