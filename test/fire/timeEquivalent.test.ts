/**
 * How severe a fire is to the walls around it, by how much of a hall is open to air: against the equivalent time of
 * fire exposure of EN 1991-1-2 annex F. While air decides how fast it burns, more of it makes a fire shorter and hotter;
 * once the fuel decides, more air only cools it. So a building that opens less may lose more.
 */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { barrierKinds } from '../../src/estate/barriers.ts'
import { startFire } from '../../src/fire/fire.ts'
import { isoExposure } from '../../src/fire/spread/isoCurve.ts'
import { stepFire } from '../../src/fire/step.ts'
import { Streams } from '../../src/base/streams.ts'
import { concreteHall } from './hall.ts'
import { live } from './typicalSite.ts'

const widthM = 20
const depthM = 9
const heightM = 3.5

/** A hall of concrete; half of its openings on either long side. */
function hall(loadMJm2: number, openM2: number) {
  const hole = (side: string) =>
    `{ between: [hall, outside], side: ${side}, kind: hole, width: ${openM2 / 4} m, height: 2 m, sill: 0.75 m, open: 100 % }`
  return concreteHall({
    size: [widthM, depthM, heightM],
    source: 'cable-tray',
    // Cables with a growth of their own: a front along a tray would not light the hall, whose load is the fire here.
    room: `fireLoad: ${loadMJm2} MJ/m2, sources: [{ kind: cable-tray, growth: medium }]`,
    facade: ', openShare: 0 %',
    ventilation: '{ kind: mechanical, louvres: 0 %, airChanges: 0 }',
    openings: `${hole('north')}, ${hole('south')}`,
  })
}

/** Minutes of the standard fire that expose the walls as much as the fire of the hall does until it has burnt out. */
function minutesOfIso(loadMJm2: number, openM2: number): number {
  const site = hall(loadMJm2, openM2)
  const state = startFire(site, new Streams('equivalent', 0))
  const supply = live(site)
  for (let t = 60; t <= 8 * 3600; t += 60) stepFire(state, site, { until: t, supply }, silent)
  expect(state.rooms.burntOutAt[0]).toBeLessThan(6 * 3600)
  const isWall = (b: number) => site.barriers.kind[b] === barrierKinds.indexOf('wall')
  const dose = Math.max(...state.barriers.doseA.filter((_, b) => isWall(b)))
  let minutes = 0
  while (isoExposure(60 * minutes) < dose) minutes++
  return minutes
}

/**
 * Annex F, vertical openings only: between 2.5 and 25 % of a floor of more than 100 m2. Concrete has a thermal
 * absorptivity between 720 and 2,500 J/(m2 s^0.5 K).
 */
function annexF(loadMJm2: number, openShare: number): number {
  const conversion = 0.055
  const ventilation = (6 / heightM) ** 0.3 * (0.62 + 90 * (0.4 - openShare) ** 4)
  return loadMJm2 * conversion * Math.max(0.5, ventilation)
}

describe.each([300, 500, 800])('a fire load of %i MJ/m2', load => {
  const shares = [0.025, 0.05, 0.1, 0.15, 0.2, 0.25]
  const ours = shares.map(share => minutesOfIso(load, share * widthM * depthM))

  test('the more is open, the less the walls are exposed, or hardly more while air decides', () => {
    for (let i = 1; i < ours.length; i++) expect(ours[i]).toBeLessThan(1.05 * ours[i - 1]!)
    expect(ours.at(-1)).toBeLessThan(0.8 * ours[0]!)
  })

  test('within a factor of two of annex F', () => {
    for (const [i, share] of shares.entries()) {
      const ratio = ours[i]! / annexF(load, share)
      expect(ratio).toBeGreaterThan(0.5)
      expect(ratio).toBeLessThan(2)
    }
  })
})
