/** Walls and floors fail by the exposure they were tested with, not by elapsed time. */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { giveWay } from '../../src/fire/spread/giveWay.ts'
import { exposeBarrier, exposureFlux, startBarriers } from '../../src/fire/spread/barriers.ts'
import { isoExposure, isoExposureRead, isoTemperature } from '../../src/fire/spread/isoCurve.ts'
import {
  charRate,
  exposeTimber,
  litTimberKw,
  startTimber,
  timberKjM3,
  timberKw,
} from '../../src/fire/fuel/timber.ts'
import { light, room, timberTower } from './smallSite.ts'

const { site } = light(timberTower, 0)
const floorOf = (name: string) => {
  const r = room(site, name)
  for (let b = 0; b < site.barriers.count; b++)
    if (site.barriers.roomA[b] === r && site.barriers.timber[b] === 1) return b
  throw new Error(`no timber over ${name}`)
}
const energyWall = (() => {
  const [a, b] = [room(site, 'tower/energy'), room(site, 'tower/plant')]
  for (let i = 0; i < site.barriers.count; i++)
    if (site.barriers.roomA[i] === a && site.barriers.roomB[i] === b) return i
  throw new Error('no wall')
})()

/** Seconds until the barrier fails with this gas temperature on its A side. */
function failsAfter(
  barrier: number,
  gasK: (seconds: number) => number,
  lifeSeconds: number,
  most = 36_000,
): number {
  const states = startBarriers(site, new Float64Array(site.barriers.count).fill(lifeSeconds))
  for (let t = 0; t < most; t += 20) {
    const fluxA = exposureFlux(gasK(t + 10))
    if (exposeBarrier(states, site, barrier, { fluxA, fluxB: 0, charFlux: fluxA, time: t, seconds: 20 }))
      return t + 20
  }
  return Infinity
}

describe('a wall', () => {
  test.each([30, 60, 120])('of %i minutes lasts that long under ISO 834', minutes => {
    const fails = failsAfter(energyWall, isoTemperature, 60 * minutes)
    expect(Math.abs(fails - 60 * minutes)).toBeLessThan(60)
  })

  test('is not broken by hours at 150 degC', () => {
    expect(failsAfter(energyWall, () => 423, 1800)).toBe(Infinity)
  })

  test('falls sooner to a hotter fire, later to a cooler one', () => {
    const iso = failsAfter(energyWall, isoTemperature, 3600)
    expect(failsAfter(energyWall, t => isoTemperature(t) + 200, 3600)).toBeLessThan(0.75 * iso)
    expect(failsAfter(energyWall, t => isoTemperature(t) - 200, 3600)).toBeGreaterThan(1.5 * iso)
  })
})

test('an hour of ISO 834 is about 293 MJ/m2', () => {
  expect(isoExposure(3600)).toBeCloseTo(293, -0.5)
})

test('exposures read from the table are those of the integral', () => {
  for (const seconds of [300, 1777, 3600, 14_400])
    expect(isoExposureRead(seconds) / isoExposure(seconds)).toBeCloseTo(1, 3)
})

describe('timber', () => {
  const hour = (1000 * isoExposure(3600)) / 3600

  test('chars 0.6 to 0.8 mm a minute at the mean of the ISO hour', () => {
    expect(charRate(site, hour) * 60_000).toBeGreaterThan(0.6)
    expect(charRate(site, hour) * 60_000).toBeLessThan(0.8)
  })

  test('gives 62 kW a square metre at 0.7 mm a minute', () => {
    const perMm = timberKw(site, 1, 1, hour, 1) / (charRate(site, hour) * 60_000)
    expect(0.7 * perMm).toBeCloseTo(61.6, 1)
  })

  test('cannot give more than its depth holds', () => {
    expect(timberKw(site, 1, 1e-6, hour, 100) * 100).toBeCloseTo(1e-6 * timberKjM3(site), 6)
  })

  test('of a floor is through when its thickness has charred, whatever its rating', () => {
    const thickness = site.barriers.timberThicknessM[floorOf('tower/energy')]!
    const fails = failsAfter(floorOf('tower/energy'), isoTemperature, 7200)
    expect(fails).toBeLessThan(1.3 * (thickness / charRate(site, hour)))
    expect(fails).toBeGreaterThan(0.7 * (thickness / charRate(site, hour)))
  })

  test('of a floor between two fires chars from both faces: it is through when their depths meet', () => {
    const floor = floorOf('tower/energy')
    const depthAfter = (beats: readonly (readonly [above: boolean, below: boolean])[]): number => {
      const states = startBarriers(site, new Float64Array(site.barriers.count).fill(36_000))
      beats.forEach(([above, below], i) => {
        const [fluxA, fluxB] = [below ? hour : 0, above ? hour : 0]
        exposeBarrier(states, site, floor, { fluxA, fluxB, charFlux: fluxA, time: 60 * i, seconds: 60 })
      })
      return states.charM[floor]!
    }
    const oneMinute = 60 * charRate(site, hour)
    expect(depthAfter([[false, true]])).toBeCloseTo(oneMinute, 12)
    expect(depthAfter([[true, true]])).toBeCloseTo(2 * oneMinute, 12)
    const oneAfterTheOther = depthAfter([
      [true, false],
      [false, true],
    ])
    expect(oneAfterTheOther).toBeCloseTo(2 * oneMinute, 12)
  })

  test('lights over the fire first, then runs along the ceiling, then burns whole', () => {
    const energy = room(site, 'tower/hall-1')
    const states = startTimber(site)
    const lit: number[] = []
    for (let t = 0; t < 1800; t += 20) {
      exposeTimber(states, site, energy, { flameKwM2: 40, layerKwM2: 5, seconds: 20 })
      lit.push(states.litM2[energy]!)
    }
    expect(lit[0]).toBe(0)
    expect(lit.at(-1)).toBe(site.rooms.timberArea[energy])
    expect(lit.filter(area => area > 0 && area < site.rooms.timberArea[energy]!).length).toBeGreaterThan(5)
    lit.slice(1).forEach((area, i) => expect(area).toBeGreaterThanOrEqual(lit[i]!))
  })

  test('of a ceiling that burns whole under gas that water has cooled chars by its own flame, as it gives heat', () => {
    const { site: own, state } = light(timberTower, 0)
    const energy = room(own, 'tower/energy')
    state.compartments.active[energy] = 1
    state.rooms.hrrFreeKw[energy] = 1000
    state.timber.litM2[energy] = own.rooms.timberArea[energy]!
    giveWay(state, own, 60, silent)
    const perM2 = timberKw(own, 1, 1, 30, 60)
    expect(litTimberKw(state.timber, own, energy, 0, 60) / own.rooms.timberArea[energy]!).toBeCloseTo(
      perM2,
      9,
    )
    expect(state.barriers.charM[floorOf('tower/energy')]! * timberKjM3(own)).toBeCloseTo(60 * perM2, 9)
  })
})
