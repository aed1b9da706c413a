/**
 * Orders and people act at their exact second, which is recorded; the fire feels it from the grid cell that contains
 * it.
 */
import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { beatSeconds } from '../../src/fire/beat.ts'
import { cause } from '../../src/estate/cause.ts'
import type { FireOrder } from '../../src/fire/orders.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { openingKinds } from '../../src/estate/site.ts'
import { nextFireTime, stepFire } from '../../src/fire/step.ts'
import { own } from '../../src/fire/brigade/brigade.ts'
import { shutLeak } from '../../src/fire/traits.ts'
import { type Burning, light, room, timberTower } from './smallSite.ts'

const hole = openingKinds.indexOf('hole')

const order = (at: number, verb: FireOrder['do']): FireOrder => ({ at, do: verb, room: -1, by: -1 })

/** A fire whose next beat is longer than a grid cell. */
function inLongBeat(): Burning {
  const burning = light(timberTower, 0)
  const { state, site, supply } = burning
  for (
    let until = 3600;
    nextFireTime(state, site, supply) - state.time < 2 * beatSeconds;
    until += beatSeconds
  )
    stepFire(state, site, { until, supply }, silent)
  return burning
}

test('a call, an arrival and the first water are told of at their own second', () => {
  const ledger = new Ledger()
  const { state, site, supply } = light(timberTower, 0)
  const { travel, setUp } = site.intervention.brigade
  stepFire(
    state,
    site,
    { until: 607 + travel + setUp + 40, supply, orders: [order(607, 'call-brigade')] },
    ledger,
  )
  const { brigadeCalledAt, brigadeArrivedAt, waterAt } = state.incident
  expect([brigadeCalledAt, brigadeArrivedAt, waterAt]).toEqual([607, 607 + travel, 607 + travel + setUp])
})

test('nobody shuts the sky over a court: doors, louvres and ducts are shut', () => {
  const { state, site, supply } = light(timberTower, 0)
  stepFire(state, site, { until: beatSeconds, supply, orders: [order(0, 'close-openings')] }, silent)
  const open = [...state.shares.opening.keys()].filter(o => state.shares.opening[o]! > shutLeak)
  expect(open.map(o => site.openings.kind[o])).toEqual([hole])
})

test('a long beat ends with the cell in which an order falls due', () => {
  const { state, site, supply } = inLongBeat()
  const from = state.time
  expect(nextFireTime(state, site, supply)).toBeGreaterThan(from + beatSeconds)
  stepFire(
    state,
    site,
    { until: from + 2 * beatSeconds, supply, orders: [order(from + 7, 'close-openings')] },
    silent,
  )
  expect(state.time).toBe(from + 2 * beatSeconds)
})

test('a call in a long beat is told of in its cell, and does not end the beat', () => {
  const { state, site, supply } = inLongBeat()
  const from = state.time
  stepFire(
    state,
    site,
    { until: from + 2 * beatSeconds, supply, orders: [order(from + 7, 'call-brigade')] },
    silent,
  )
  expect(state.incident.brigadeCalledAt).toBe(from + 7)
  expect(state.time).toBe(from)
})

test('the brigade comes, and has water, in the cell that it should', () => {
  const { state, site, supply } = inLongBeat()
  const at = state.time + 7
  const water = at + site.intervention.brigade.setUp
  const cells = (until: number): number => beatSeconds * Math.ceil(until / beatSeconds)
  stepFire(
    state,
    site,
    { until: cells(at) + beatSeconds, supply, orders: [order(at, 'brigade-arrives')] },
    silent,
  )
  expect(state.incident.brigadeArrivedAt).toBe(at)
  stepFire(state, site, { until: cells(water), supply }, silent)
  expect(state.incident.waterAt).toBe(Infinity)
  stepFire(state, site, { until: cells(water) + beatSeconds, supply }, silent)
  expect(state.incident.waterAt).toBe(water)
})

/** Whether an order in a long beat ends it; `prepare` changes what it meets. */
function endsBeat(verb: FireOrder['do'], place: string | undefined, prepare: (burning: Burning) => void) {
  const burning = inLongBeat()
  const { state, site, supply } = burning
  prepare(burning)
  const from = state.time
  const where = place === undefined ? -1 : room(site, place)
  stepFire(
    state,
    site,
    { until: from + 2 * beatSeconds, supply, orders: [{ ...order(from + 7, verb), room: where }] },
    silent,
  )
  return state.time > from
}

const asItIs = (): void => {}
const shutAll = ({ state }: Burning): void => {
  state.shares.opening.fill(shutLeak)
  state.shares.fan.fill(0)
}
const shutAllButSky = (burning: Burning): void => {
  shutAll(burning)
  const { kind } = burning.site.openings
  burning.state.shares.opening.forEach((_, o, open) => kind[o] === hole && (open[o] = 1))
}
const withWater = ({ state }: Burning): void => {
  state.brigade.own[own.arrivesAt] = 0
  state.brigade.own[own.waterFrom] = 0
}
const withoutWater = ({ state }: Burning): void => {
  state.brigade.own[own.arrivesAt] = 0
  state.brigade.own[own.attackFrom] = 0
}
const bottled = ({ state, site }: Burning): void => {
  state.traits.suppressionOperates[room(site, 'tower/hall-2')] = 1
}
const unburnt = ({ state, site }: Burning): void => {
  const s = site.sources.room.indexOf(room(site, 'shed/store'))
  state.sources.stage[s] = sourceStage.unlit
  state.sources.leftMJ[s] = 100
}
const spent = (burning: Burning): void => {
  bottled(burning)
  burning.state.suppression.releasedAt[room(burning.site, 'tower/hall-2')] = 100
}

test.each([
  ['an attack with nobody there', 'attack', undefined, asItIs, false],
  ['an attack with water', 'attack', undefined, withWater, true],
  [
    'an attack that was ordered before',
    'attack',
    undefined,
    (so: Burning) => {
      withWater(so)
      so.state.brigade.own[own.attackFrom] = 0
    },
    false,
  ],
  [
    'an attack where no conductor is live',
    'attack',
    undefined,
    (so: Burning) => {
      withWater(so)
      so.supply.buildingLive.fill(0)
    },
    false,
  ],
  ['hydrants with nobody there', 'open-hydrants', undefined, asItIs, false],
  ['hydrants for a brigade without water', 'open-hydrants', undefined, withoutWater, true],
  [
    'hydrants for a brigade that has water',
    'open-hydrants',
    undefined,
    (so: Burning) => {
      withoutWater(so)
      withWater(so)
    },
    false,
  ],
  [
    'hydrants for a brigade that live conductors hold back',
    'open-hydrants',
    undefined,
    (so: Burning) => {
      withoutWater(so)
      so.state.brigade.own[own.attackFrom] = Infinity
    },
    false,
  ],
  ['gas that is not there', 'release-gas', 'tower/hall-2', asItIs, false],
  ['gas that is there', 'release-gas', 'tower/hall-2', bottled, true],
  ['gas that is spent', 'release-gas', 'tower/hall-2', spent, false],
  ['shutting what is open', 'close-openings', 'tower/hall-2', asItIs, true],
  ['shutting what is shut', 'close-openings', 'tower/hall-2', shutAll, false],
  ['shutting all when all is shut', 'close-openings', undefined, shutAll, false],
  [
    'shutting all when only the sky over the court is open',
    'close-openings',
    undefined,
    shutAllButSky,
    false,
  ],
  ['igniting what has not burnt', 'ignite', 'shed/store', unburnt, true],
  [
    'igniting where nothing is left',
    'ignite',
    'shed/store',
    ({ state }: Burning) => state.sources.leftMJ.fill(0),
    false,
  ],
] as const)('%s ends a long beat or not', (_, verb, place, prepare, ends) => {
  expect(endsBeat(verb, place, prepare)).toBe(ends)
})

test.each([
  ['where nothing is left to burn', ({ state }: Burning) => state.sources.leftMJ.fill(0), 1],
  ['of what has not burnt', unburnt, 0],
] as const)('an order to ignite %s is told if it lights nothing, at its second', (_, prepare, told) => {
  const burning = inLongBeat()
  const { state, site, supply } = burning
  prepare(burning)
  const store = room(site, 'shed/store')
  const ledger = new Ledger()
  const at = state.time + 7
  stepFire(state, site, { until: at + 53, supply, orders: [{ ...order(at, 'ignite'), room: store }] }, ledger)
  const rows = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause['not-lit'])
  expect(rows.map(row => [ledger.subject[row], ledger.time[row]])).toEqual(told ? [[store, at]] : [])
})

/** Whether power that goes in the second cell of a long beat ends that beat; `prepare` changes what it meets. */
function powerEndsBeat(
  airChanges: number,
  prepare: (burning: Burning) => void,
  gone: 'buildingLive' | 'suppressionPower' | 'siteLive' = 'buildingLive',
): boolean {
  const burning = inLongBeat()
  const { state, site: whole, supply } = burning
  const airChangesPerHour = new Float64Array(whole.rooms.count).fill(airChanges)
  const site = { ...whole, rooms: { ...whole.rooms, airChangesPerHour } }
  prepare(burning)
  const next = { ...supply, [gone]: gone === 'siteLive' ? 0 : new Uint8Array(supply[gone].length) }
  const until = state.time + 2 * beatSeconds
  stepFire(state, site, { until, supply, next }, silent)
  return state.time === until
}

test.each([
  ['that nothing in a fire needs', 0, asItIs, false],
  ['of fans', 6, asItIs, true],
  ['of fans behind dampers that are shut', 6, ({ state }: Burning) => state.damperShut.fill(1), false],
  ['that kept a brigade with water from its fire', 0, withWater, true],
  ['of suppression that is not there', 0, asItIs, false, 'suppressionPower'],
  ['of suppression', 0, bottled, true, 'suppressionPower'],
  ['of the whole site', 0, asItIs, true, 'siteLive'],
] as const)(
  'a loss of the power %s ends a long beat with its cell or not',
  (_, fans, prepare, ends, gone?) => {
    expect(powerEndsBeat(fans, prepare, gone)).toBe(ends)
  },
)

test('an attack that live conductors hold back begins with the cell after they are dead, no sooner', () => {
  const burning = inLongBeat()
  const { state, site, supply } = burning
  withWater(burning)
  const pours = (): boolean => state.brigade.flowLs.some(flow => flow > 0)
  const dead = { ...supply, buildingLive: new Uint8Array(site.buildings.count) }
  const at = state.time + 2 * beatSeconds
  stepFire(state, site, { until: at, supply, next: dead }, silent)
  expect(pours()).toBe(false)
  for (let until = at; !pours() && until <= at + 600; until += beatSeconds)
    stepFire(state, site, { until, supply: dead }, silent)
  expect(state.beat.from).toBe(at)
})

test('the first water ends a long beat with its cell', () => {
  const burning = inLongBeat()
  const { state, site, supply } = burning
  const { own: kept } = state.brigade
  const from = state.time
  kept[own.arrivesAt] = 0
  kept[own.waterFrom] = from + 27
  kept[own.attackFrom] = 0
  expect(nextFireTime(state, site, supply)).toBe(from + beatSeconds)
  stepFire(state, site, { until: from + 2 * beatSeconds, supply }, silent)
  expect(state.time).toBe(from + 2 * beatSeconds)
})

test('hydrants opened in the second in which the brigade comes are open, though nothing needs water yet', () => {
  const { state, site, supply } = inLongBeat()
  const at = state.time + 2
  const orders = [order(at, 'open-hydrants'), order(at, 'brigade-arrives')]
  stepFire(state, site, { until: at + 2 * beatSeconds, supply, orders }, silent)
  expect(state.brigade.own[own.waterFrom]).toBe(at)
})

test.each([20, 60, 77, 240])('slices of %i s do not change whether an attack meets water', seconds => {
  const run = (step: number, attackAfter = 51) => {
    const { state, site: whole, supply } = inLongBeat()
    const { intervention } = whole
    const brigade = { ...intervention.brigade, setUp: 4 }
    const site = { ...whole, intervention: { ...intervention, brigade } }
    const from = state.time
    const orders = [order(from + attackAfter, 'attack'), order(from + 2, 'brigade-arrives')]
    for (let t = from; t < from + 480; t += step) {
      const until = Math.min(from + 480, t + step)
      const due = orders.filter(({ at }) => at >= t && at < until)
      stepFire(state, site, { until, supply, orders: due }, silent)
    }
    const { brigade: sent, rooms, sources, time } = state
    return { time, own: sent.own, upperK: rooms.upperK, left: sources.leftMJ }
  }
  expect(run(seconds)).toEqual(run(480))
  expect(run(seconds).upperK).not.toEqual(run(seconds, Infinity).upperK)
})

/** Five hours of a fire with a brigade that has no hose, called at a second. */
function withoutHoses(calledAt: number, replication: number) {
  const { state, site: whole, supply } = light(timberTower, replication)
  const { intervention } = whole
  const brigade = { ...intervention.brigade, hoses: 0 }
  const site = { ...whole, intervention: { ...intervention, brigade } }
  stepFire(state, site, { until: 5 * 3600, supply, orders: [order(calledAt, 'call-brigade')] }, silent)
  return {
    ignitedAt: state.rooms.ignitedAt,
    flashoverAt: state.rooms.flashoverAt,
    left: state.sources.leftMJ,
  }
}

test.each([0, 1, 2, 5])(
  'people who change nothing in a fire leave it as it is, replication %i',
  replication => {
    const alone = withoutHoses(Infinity, replication)
    expect(alone.flashoverAt.filter(at => at < Infinity).length).toBeGreaterThan(1)
    for (const calledAt of [607, 2407, 3847]) expect(withoutHoses(calledAt, replication)).toEqual(alone)
  },
)
