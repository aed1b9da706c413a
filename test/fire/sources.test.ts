/** Burning in the open: growth, plateau and decay, and no more energy than the source held. */
import { expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { openKw } from '../../src/fire/fuel/fuel.ts'
import {
  consume,
  flash,
  freeKw,
  light as lightSource,
  sourceStage,
  startSources,
} from '../../src/fire/fuel/sources.ts'
import { sourceKinds } from '../../src/estate/site.ts'
import { light, room, timberTower } from './smallSite.ts'

const { site } = light(timberTower, 0)
const relight = new Streams('sources', 0).of('relight')
const hallLoad = (() => {
  const hall = room(site, 'tower/hall-1')
  for (let s = site.sources.count - 1; s >= 0; s--)
    if (site.sources.room[s] === hall && site.sources.kind[s] === sourceKinds.indexOf('racks')) return s
  throw new Error('no fire load')
})()

function burnOut(
  prepare: (states: ReturnType<typeof startSources>) => void,
  quench = 1,
): { released: number; peak: number; seconds: number; states: ReturnType<typeof startSources> } {
  const states = startSources(site)
  prepare(states)
  let released = 0
  let peak = 0
  let t = 0
  for (; t < 200_000 && states.stage[hallLoad] === sourceStage.burning; t += 20) {
    states.quench[hallLoad]! *= quench
    const kw = freeKw(states, site, hallLoad, t + 10)
    const before = states.leftMJ[hallLoad]!
    consume(states, site, hallLoad, kw, { time: t + 20, seconds: 20, relight })
    released += before - states.leftMJ[hallLoad]!
    peak = Math.max(peak, kw)
  }
  return { released, peak, seconds: t, states }
}

test('growth is alpha t squared up to the peak', () => {
  const states = startSources(site)
  lightSource(states, hallLoad, 100)
  const alpha = site.sources.alphaKwS2[hallLoad]!
  expect(freeKw(states, site, hallLoad, 400)).toBeCloseTo(alpha * 300 * 300, 6)
  expect(freeKw(states, site, hallLoad, 40_000)).toBe(site.sources.peakKw[hallLoad])
})

test('all its energy is released and no more; the decay takes the last 30 %', () => {
  const { released, peak, states } = burnOut(s => lightSource(s, hallLoad, 0))
  const energy = site.sources.energyMJ[hallLoad]!
  expect(released).toBeLessThanOrEqual(energy * (1 + 1e-9))
  expect(released).toBeGreaterThan(0.999 * energy)
  expect(peak).toBe(site.sources.peakKw[hallLoad])
  expect(states.stage[hallLoad]).toBe(sourceStage.out)
})

test('after flashover a load of its size burns in the order of its free-burning time', () => {
  const { seconds } = burnOut(s => {
    lightSource(s, hallLoad, 0)
    flash(s, site, hallLoad, 0)
  })
  expect(seconds).toBeGreaterThan(1200)
  expect(seconds).toBeLessThan(3 * 1200)
})

test('what is quenched goes out with its fuel left', () => {
  const { released, states } = burnOut(s => lightSource(s, hallLoad, 0), 0.9)
  expect(states.stage[hallLoad]).toBe(sourceStage.out)
  expect(released).toBeLessThan(0.1 * site.sources.energyMJ[hallLoad]!)
})

test('a battery that may light again does so after 20 hours in the mean, if that is its hazard', () => {
  const battery = {
    ...site,
    sources: { ...site.sources, reignitionPerHour: site.sources.reignitionPerHour.map(() => 0.05) },
  }
  const states = startSources(battery)
  const draws = 900
  let sum = 0
  let soon = 0
  for (let draw = 0; draw < draws; draw++) {
    lightSource(states, hallLoad, 0)
    states.quench[hallLoad] = 0
    consume(states, battery, hallLoad, 0, { time: 20, seconds: 20, relight })
    expect(states.stage[hallLoad]).toBe(sourceStage.out)
    const hours = (states.relightAt[hallLoad]! - 20) / 3600
    expect(hours).toBeGreaterThan(0)
    sum += hours
    if (hours < 20 * Math.LN2) soon++
  }
  // The spread of an exponential is its mean, and half of it comes before ln 2 of that; four standard errors.
  expect(Math.abs(sum / draws / 20 - 1)).toBeLessThan(4 / Math.sqrt(draws))
  expect(Math.abs(soon / draws - 0.5)).toBeLessThan(2 / Math.sqrt(draws))
})

test('a cabinet alone grows for 12 minutes, stays for about 8 and fades, however much would burn after flashover', () => {
  const { sources } = site
  const row = hallLoad
  const only = (column: Float64Array, value: number) => column.map((was, s) => (s === row ? value : was))
  const own = {
    ...site,
    sources: {
      ...sources,
      kind: sources.kind.map((was, s) => (s === row ? sourceKinds.indexOf('cabinet') : was)),
      energyMJ: only(sources.energyMJ, 5000),
      peakKw: only(sources.peakKw, 400),
      alphaKwS2: only(sources.alphaKwS2, 400 / 720 ** 2),
    },
  }
  const states = startSources(own)
  lightSource(states, row, 0)
  const kw: number[] = []
  for (let t = 0; states.stage[row] === sourceStage.burning; t += 4) {
    kw.push(freeKw(states, own, row, t + 2))
    consume(states, own, row, kw.at(-1)!, { time: t + 4, seconds: 4, relight })
  }
  // Of NUREG/CR-6850: a third of 12 minutes, 8, and half of 12 are 18 minutes at the peak.
  expect(Math.abs((5000 - states.leftMJ[row]!) / (0.4 * 18 * 60) - 1)).toBeLessThan(0.01)
  const minutes = (kw.findLastIndex(rate => rate > 399) * 4) / 60
  expect(Math.abs(minutes - 20)).toBeLessThan(1.5)
})

test('a room full of fuel burns on its floor, and water shrinks that: what has no room to burn is no reserve against it', () => {
  const { state, site: own } = light(timberTower, 0)
  const hall = room(own, 'tower/hall-1')
  const inHall = Array.from(own.sources.room, (r, s) => (r === hall ? s : -1)).filter(s => s >= 0)
  for (const s of inHall) {
    lightSource(state.sources, s, 0)
    flash(state.sources, own, s, 0)
  }
  const before = openKw(state, own, hall, 1800)
  const floor = own.rooms.width[hall]! * own.rooms.depth[hall]!
  const most = Math.max(...inHall.map(s => own.sources.hrrPerAreaKwM2[s]!))
  expect(before).toBeLessThanOrEqual(floor * most * (1 + 1e-12))
  expect(inHall.reduce((kw, s) => kw + freeKw(state.sources, own, s, 1800), 0)).toBeGreaterThan(before)
  for (const s of inHall) state.sources.quench[s]! *= 0.5
  expect(openKw(state, own, hall, 1800)).toBeCloseTo(0.5 * before, 6)
})
