/** A building's fans: their effect on smoke while they run, and what stops them. */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { exp } from '../../src/base/maths.ts'
import { Streams } from '../../src/base/streams.ts'
import { copyFire, type FireState, startFire, type Supply } from '../../src/fire/fire.ts'
import type { FireOrder } from '../../src/fire/orders.ts'
import { driftSmoke } from '../../src/fire/air/driftSmoke.ts'
import { indoorsOf } from '../../src/fire/air/findAirflow.ts'
import { stepFire } from '../../src/fire/step.ts'
import { type Hall, siteOf } from './hall.ts'
import { energyOf, massOf } from './zone/balance.ts'
import { live } from './typicalSite.ts'

/** 1,200 m3 with a fire of 300 kW, whose smoke stays below the 72 degC that closes a damper. */
const hall: Hall = { width: 20, depth: 15, height: 4, peakKw: 300 }
const ventilated = (ventilation: string, change: Partial<Hall> = {}): Hall => ({
  ...hall,
  ...change,
  ventilation: `{ airChanges: 20, ${ventilation} }`,
})
const runningOn = ventilated('stopsOnAlarm: false')

interface Fire {
  readonly site: ReturnType<typeof siteOf>
  readonly state: FireState
  readonly supply: Supply
}

function light(of: Hall): Fire {
  const site = siteOf(of)
  const supply = live(site)
  return { site, state: startFire(site, new Streams('fans', 0)), supply }
}

/** Runs on to a minute in slices, with the power on or off. */
function burn(fire: Fire, minute: number, power = true, orders: readonly FireOrder[] = [], slice = 60): Fire {
  const { site, state, supply } = fire
  supply.buildingLive.fill(power ? 1 : 0)
  for (let until = state.time + slice; until <= 60 * minute; until += slice)
    stepFire(state, site, { until, supply, orders: until === state.time + slice ? orders : [] }, silent)
  return fire
}

const gasOf = ({ state }: Fire) => state.compartments.networks[0]!.gas
const blown = (fire: Fire) => Array.from(gasOf(fire).zones.fanFlow)

describe('while the fans of a hall run', () => {
  const still = burn(light(hall), 15)
  const moved = burn(light(runningOn), 15)

  test('its air comes in at the rate that is written: 20 times 1,200 m3 an hour of outside air', () => {
    const { network } = gasOf(moved)
    const [supply, extract] = blown(moved)
    expect(supply! / network.outsideDensity).toBeCloseTo((20 * 1200) / 3600, 6)
    expect(extract!).toBeGreaterThan(0.8 * supply!)
  })

  test('its smoke is thinner, cooler and higher up than without', () => {
    const [without, within] = [still.state.rooms, moved.state.rooms]
    expect(within.upperK[0]!).toBeLessThan(without.upperK[0]! - 5)
    expect(within.lowerK[0]!).toBeLessThan(without.lowerK[0]!)
    expect(within.layerHeightM[0]!).toBeGreaterThan(without.layerHeightM[0]! + 1)
    expect(within.sootKgM3[0]!).toBeLessThan(0.6 * without.sootKgM3[0]!)
  })

  test('mass and energy are kept to a millionth', () => {
    const fire = burn(light(runningOn), 5)
    const { network, zones } = gasOf(fire)
    const book = () => ({
      mass: massOf(zones) + zones.massOutKg - zones.fuelInKg,
      energy:
        energyOf(network, zones) +
        zones.enthalpyOutJ +
        zones.heatOutJ -
        zones.releasedJ -
        zones.fuelEnthalpyJ,
    })
    const before = book()
    burn(fire, 20)
    expect(gasOf(fire).zones).toBe(zones)
    expect(book().mass / before.mass).toBeCloseTo(1, 6)
    expect(book().energy / before.energy).toBeCloseTo(1, 6)
  })

  test('the fire is the same to the bit however it is sliced, and a copy goes on as it does', () => {
    const one = burn(light(runningOn), 20)
    const other = burn(light(runningOn), 20, true, [], 20)
    expect(other.state).toEqual(one.state)
    const half = burn(light(runningOn), 10)
    const copy = { ...half, state: copyFire(half.state) }
    burn(half, 20)
    expect(burn(copy, 20).state).toEqual(half.state)
    expect(half.state).toEqual(one.state)
  })
})

describe('the fans of a hall', () => {
  test('without power are as none', () => {
    const [dark, none] = [burn(light(runningOn), 20, false), burn(light(hall), 20, false)]
    expect(blown(dark)).toEqual([0, 0])
    expect(dark.state.rooms).toEqual(none.state.rooms)
  })

  test('cut off with the power, do nothing from then on, and go on when it is back', () => {
    const fire = burn(light(runningOn), 4)
    const shut = { ...fire, state: copyFire(fire.state) }
    shut.state.damperShut.fill(1)
    const layer = fire.state.rooms.layerHeightM[0]!
    burn(fire, 9, false)
    expect(fire.state.rooms).toEqual(burn(shut, 9).state.rooms)
    expect(fire.state.rooms.layerHeightM[0]!).toBeLessThan(layer - 1)
    burn(fire, 14)
    expect(fire.state.rooms.layerHeightM[0]!).toBeGreaterThan(layer - 0.5)
  })

  test.each([
    ['closesOnAlarm: false', true],
    ['closesOnAlarm: true, stopsOnAlarm: false', true],
    ['closesOnAlarm: false, stopsOnAlarm: false', false],
  ])('with an alarm, where the building has %s, stop: %s', (words, stop) => {
    const { state } = burn(light(ventilated(words, { detection: true })), 15)
    expect(state.rooms.alarmAt[0]!).toBeLessThan(600)
    expect(state.shares.fan[0]).toBe(stop ? 0 : 1)
  })

  test('that nobody has heard of, run until the gas is at 72 degC; the damper stays shut when it has cooled', () => {
    const fire = burn(light(ventilated('', { peakKw: 3000, energyMJ: 600 })), 3)
    expect(fire.state.shares.fan[0]).toBe(1)
    for (let minute = 4; fire.state.damperShut[0] === 0; minute++) {
      expect(fire.state.shares.fan[0]).toBe(1)
      burn(fire, minute)
    }
    burn(fire, 180)
    expect(fire.state.rooms.upperK[0]!).toBeLessThan(340)
    expect(fire.state.shares.fan[0]).toBe(0)
  })

  test('stand when its openings are closed by order', () => {
    const fire = burn(light(runningOn), 5)
    expect(blown(fire)[0]).toBeGreaterThan(1)
    burn(fire, 7, true, [{ at: 300, do: 'close-openings', room: 0, by: -1 }])
    expect(blown(fire)).toEqual([0, 0])
  })

  test('clear smoke that is no longer hot: of well-mixed air e^(-n t) is left', () => {
    const left = [hall, runningOn].map(of => {
      const { site, state } = light(of)
      state.smoke.sootKg[0] = 1
      driftSmoke(state.smoke, indoorsOf(state, site), true, 60)
      return state.smoke.sootKg[0]
    })
    expect(left[1]! / left[0]!).toBeCloseTo(exp(-20 / 60), 9)
  })
})
