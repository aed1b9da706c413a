/** Goal: a fire that nobody touches is the same to the bit, and burns the same racks, whatever people do meanwhile. */
import { expect, test } from 'vitest'
import { Fingerprint } from '../../src/base/fingerprint.ts'
import { silent } from '../../src/base/ledger.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Decision } from '../../src/run/told/phrases.ts'
import { alsoDecided, beginRehearsal } from '../../src/run/rehearsal.ts'
import { advance, unrecorded, type World } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

const prepared = shipped('exercises/night-shift.yaml', [
  'population.services=1000',
  'population.customers=100',
  'intervention.brigade.hoses=0',
  'intervention.brigade.reinforcements=[{ after: 45 min, hoses: 0 }, { after: 90 min, hoses: 0 }]',
])

/** Gas, smoke and sources, and what they did to rooms and racks. */
function printOf({ fire, damage }: World): string {
  const print = new Fingerprint()
  for (const columns of [fire.rooms, fire.sources, fire.smoke, damage.rooms, damage.racks])
    for (const column of Object.values(columns as object)) if (ArrayBuffer.isView(column)) print.add(column)
  return print.hex()
}

/** A room without gas or sprinklers. */
function gaslessRoom(): string {
  const { site } = beginRehearsal(prepared, { seed: '1', replication: 0 }, () => false, silent).estate
  return site.rooms.name[site.rooms.suppressionOperates.indexOf(0)]!
}

function night(seed: number, decisions: readonly (readonly [number, object])[], until: number): string {
  const begun = beginRehearsal(prepared, { seed: String(seed), replication: 0 }, () => false, silent)
  const world = decisions.reduce((so, [at, choice]) => alsoDecided(so, { at, ...choice } as Decision), begun)
  advance(world, noOrders, until, unrecorded)
  return printOf(world)
}

const quiet = { do: 'communicate', to: 'customers' }
const elsewhere = { do: 'set-dispatch', rule: 'soft' }

test.each([9, 11])('a room burns at its flashover, not when people next decide something: seed %i', seed => {
  const often = Array.from(
    { length: 30 },
    (_, nth) => [37 + 239 * nth, nth % 2 === 0 ? quiet : elsewhere] as const,
  )
  expect(night(seed, often, 7200)).toBe(night(seed, [], 7200))
})

test('smoke that drifts after the fire does not feel who arrives without water', () => {
  const people = [
    [5562, { do: 'open-hydrants' }],
    [8088.37, { do: 'brigade-arrives' }],
    [8626, { do: 'start-fireboat' }],
  ] as const
  expect(night(5, people, 6 * 3600)).toBe(night(5, [], 6 * 3600))
})

test.each([1, 3])('orders that can do nothing leave the fire as it is: seed %i', seed => {
  const orders = Array.from({ length: 12 }, (_, nth) => {
    const order = nth % 2 === 0 ? { do: 'attack' } : { do: 'release-gas', room: gaslessRoom() }
    return [301.37 + 541 * nth, order] as const
  })
  expect(night(seed, orders, 7200)).toBe(night(seed, [], 7200))
})
