/** A source that is told to burn, and burns or is burnt out, keeps its course: the same draws, the same fire. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import type { Site } from '../../src/estate/site.ts'
import { type FireState, startFire } from '../../src/fire/fire.ts'
import { mostReady } from '../../src/fire/spread/ignite.ts'
import { fireIsOver, stepFire } from '../../src/fire/step.ts'
import { siteOf } from './hall.ts'
import { live } from './typicalSite.ts'

const hall = { width: 12, depth: 10, height: 3.5, peakKw: 600, energyMJ: 300 }

/** The fire of the hall whose cabinet is lit at the start and told to burn once more `after`, s. */
function toldAgain(after: number, energyMJ = hall.energyMJ): { fire: FireState; site: Site } {
  const site = siteOf({ ...hall, energyMJ })
  const { room, source } = site.ignition
  const told = { ...site, ignition: { ...site.ignition, also: [{ room, source, after }] } }
  return { fire: startFire(told, new Streams('once', 0)), site: told }
}

/** Rate in the open at each minute of the first two hours, kW. */
function course(after: number): number[] {
  const { fire, site: told } = toldAgain(after)
  return Array.from({ length: 120 }, (_, minute) => {
    stepFire(fire, told, { until: 60 * (minute + 1), supply: live(told) }, silent)
    return fire.rooms.hrrFreeKw[0]!
  })
}

const undisturbed = course(1e9)

test('the hall burns, and is burnt out within the hour', () => {
  expect(Math.max(...undisturbed)).toBe(hall.peakKw)
  expect(undisturbed.slice(60)).toEqual(undisturbed.slice(60).fill(0))
})

test.each([0, 1, 60, 130, 300, 900, 3600, 5000])('the same when told again after %d s', after =>
  expect(course(after)).toEqual(undisturbed),
)

test('a fire that is over stays over when what is burnt out is told to burn', () => {
  const { fire, site: told } = toldAgain(5000)
  stepFire(fire, told, { until: 6000, supply: live(told) }, silent)
  expect(fire.lastIgnitionAt).toBe(0)
  expect(mostReady(fire, told, 0)).toBe(-1)
  stepFire(fire, told, { until: 10 * 86400, supply: live(told) }, silent)
  expect(fireIsOver(fire)).toBe(true)
})

test('a cabinet that has spent what burns of it is burnt out, though most of its fuel is left', () => {
  const { fire, site: told } = toldAgain(5000, 10_000)
  stepFire(fire, told, { until: 4900, supply: live(told) }, silent)
  expect(fire.rooms.hrrFreeKw[0]).toBe(0)
  expect(fire.sources.leftMJ[0]).toBeGreaterThan(5000)
  expect(mostReady(fire, told, 0)).toBe(-1)
  stepFire(fire, told, { until: 6000, supply: live(told) }, silent)
  expect(fire.lastIgnitionAt).toBe(0)
})

test('one put out with its fuel left does light', () => {
  const { fire, site: told } = toldAgain(2000)
  stepFire(fire, told, { until: 200, supply: live(told) }, silent)
  fire.sources.quench[0] = 1e-4
  stepFire(fire, told, { until: 1900, supply: live(told) }, silent)
  expect(fire.rooms.hrrFreeKw[0]).toBe(0)
  stepFire(fire, told, { until: 2300, supply: live(told) }, silent)
  expect(fire.rooms.hrrFreeKw[0]).toBeGreaterThan(100)
})
