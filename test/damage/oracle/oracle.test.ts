/** Power, computers, cooling and network of random plants, against a count by the second. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { silent } from '../../../src/base/ledger.ts'
import { Streams } from '../../../src/base/streams.ts'
import type { PowerOrder } from '../../../src/damage/damage.ts'
import { startDamage } from '../../../src/damage/state.ts'
import { stepDamage } from '../../../src/damage/step.ts'
import { outside, plant, quiet } from '../plant.ts'
import { secondsOf } from './power.ts'

const rooms = ['tower/power', 'tower/network', 'tower/low', 'tower/high', 'annex/hall']
const names = ['feed', 'a', 'b', 'c', 'd', 'e']
const until = 900

const unit = fc.record({
  kind: fc.constantFrom('switchgear', 'ups', 'ups', 'generator', 'generator', 'distribution', 'feed'),
  room: fc.constantFrom('outside', ...rooms),
  from: fc.array(fc.nat(4), { maxLength: 2 }),
  store: fc.constantFrom(0, 60, 300),
  start: fc.constantFrom(0, 15, 90),
  starts: fc.constantFrom(50, 100),
})
const named = fc.array(fc.nat(5), { maxLength: 2 })
const plantDrawn = fc.record({
  units: fc.array(unit, { minLength: 5, maxLength: 5 }),
  tower: named,
  annex: named,
  network: named,
  switch: fc.boolean(),
  chillers: fc.array(fc.record({ room: fc.constantFrom('outside', ...rooms), power: fc.nat(5) }), {
    maxLength: 2,
  }),
  served: fc.constantFrom('tower', 'annex', 'tower/high'),
  networks: fc.constantFrom(
    '{}',
    '{ rooms: { A: tower/network, B: tower/power }, serves: { annex: [A], tower/high: [B, A] } }',
  ),
  needs: fc.constantFrom('[]', '[tower/low]', '[tower/power, tower/low]'),
  orders: fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: 1, max: 600 }),
      do: fc.constantFrom('cut-power', 'cut-power', 'cut-off', 'restore-power', 'orderly-shutdown'),
      building: fc.integer({ min: -1, max: 1 }),
    }),
    { maxLength: 4, selector: ({ at }) => at },
  ),
  losses: fc.array(fc.record({ room: fc.nat(4), at: fc.integer({ min: 1, max: 300 }) }), { maxLength: 2 }),
  seed: fc.nat(20),
})
type Plant = typeof plantDrawn extends fc.Arbitrary<infer T> ? T : never

function siteOf({ units, tower, annex, switch: exists, chillers, served, networks, needs }: Plant) {
  const at = (rows: readonly number[]): string => [...new Set(rows)].map(row => names[row]).join(', ')
  // A unit is fed by those before it: no circles.
  const written = units.map(({ kind, room, from, store, start, starts }, nth) => {
    const source = kind === 'feed' || kind === 'generator'
    const fed = source ? '' : `, from: [${at(from.map(row => row % (nth + 1)))}]`
    const held =
      kind === 'ups' || kind === 'generator' ? `, store: ${kind === 'generator' ? store + 60 : store} s` : ''
    const begins = kind === 'generator' ? `, start: ${start} s, starts: ${starts} %` : ''
    return `    ${names[nth + 1]}: { kind: ${kind}, room: ${room}${fed}${held}${begins} }`
  })
  const cooled = chillers.map(
    ({ room, power }, nth) => `k${nth}: { kind: chilled, room: ${room}, power: ${names[power]} }`,
  )
  return plant({
    power: `
  cutOff: { exists: ${exists}, works: 60 % }
  units:
    feed: { kind: feed }
${written.join('\n')}
  serves: { tower: [${at(tower)}], annex: [${at(annex)}] }`,
    cooling: `{ units: { ${cooled.join(', ')} }, serves: { ${served}: [${cooled.map((_, nth) => `k${nth}`).join(', ')}] } }`,
    network: networks,
    needs,
  })
}

test('what each room has in each second is what a count by the second gives', () => {
  fc.assert(
    fc.property(plantDrawn, drawn => {
      const site = siteOf(drawn)
      const streams = new Streams('plant', drawn.seed)
      const orders = drawn.orders.map((order): PowerOrder => ({ ...order, by: -1 }))
      const state = startDamage(site, streams)
      const view = quiet(site)
      for (const { room, at } of drawn.losses)
        view.flashoverAt[room] = Math.min(view.flashoverAt[room]!, 2 * at)
      // The step to an odd second has carried out what was due in the even one before it, and no fire of its own.
      const found = new Map<number, boolean[][]>()
      for (let end = 1; end <= until; end++) {
        stepDamage(state, site, outside(view), orders, end, silent)
        const { powered, cooled, connected, running } = state.rooms
        if (end % 2 === 1)
          found.set(
            end - 1,
            [powered, cooled, connected, running].map(column => Array.from(column, is => is === 1)),
          )
      }
      const losses = drawn.losses.map(({ room, at }) => ({ room, at: 2 * at }))
      const counted = secondsOf(site, orders, losses, state.buildings.writtenOffAt, streams, until)
      for (const [now, columns] of found) {
        const { powered, cooled, connected, running } = counted[now]!
        // Computers that have burnt run no more, whatever their room says.
        const runs = running.map((is, row) => (view.flashoverAt[row]! > now ? is : columns[3]![row]!))
        const second = [powered, cooled, connected, runs]
        if (JSON.stringify(columns) !== JSON.stringify(second))
          expect(columns, `power, cooling, network, computers at ${now} s`).toEqual(second)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)
