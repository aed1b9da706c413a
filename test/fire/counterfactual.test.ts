/**
 * Changes of design have the effect that a fire engineer expects: over replications with common random numbers the
 * loss falls, by more than rounding.
 */
import { describe, expect, test } from 'vitest'
import {
  burn,
  type Burning,
  type Course,
  type Design,
  lostM2,
  room,
  timberTower,
  usual,
} from './smallSite.ts'

const replications = Array.from({ length: 24 }, (_, i) => i)

function fires(design: Design, course: Course = usual): Burning[] {
  return replications.map(r => burn(design, r, course))
}

const lost = (burnt: readonly Burning[]): number => burnt.reduce((sum, one) => sum + lostM2(one, 'tower'), 0)

describe('a change for the better loses less', () => {
  const asBuilt = lost(fires(timberTower))

  test('as built most of the tower burns', () => {
    expect(asBuilt).toBeGreaterThan(0.5 * replications.length * (30 + 50 + 128 + 128))
  })

  test('floors of two-hour masonry instead of timber', () => {
    expect(lost(fires({ ...timberTower, floors: 'masonry' }))).toBeLessThan(0.6 * asBuilt)
  })

  // A floor that burns through within an hour is itself a way up, with or without the courtyard.
  test('no courtyard, where the floors hold', () => {
    const masonry: Design = { ...timberTower, floors: 'masonry' }
    expect(lost(fires({ ...masonry, courtyard: false }))).toBeLessThan(0.9 * lost(fires(masonry)))
  })

  // With a courtyard beside it, a floor that holds for longer only delays the fire, which climbs past it. Neighbours fare no
  // better either way: until its floor burns through, a hall stays hot, and the floor is more fuel.
  test('timber floors twice as thick, where no courtyard leads past them', () => {
    const alone: Design = { ...timberTower, courtyard: false }
    expect(lost(fires({ ...alone, floors: 'thick timber' }))).toBeLessThan(0.8 * lost(fires(alone)))
  })

  test('gas that works, in rooms that shut', () => {
    expect(lost(fires({ ...timberTower, gas: true, shuts: true }))).toBeLessThan(0.1 * asBuilt)
  })

  test('power cut at once, so that the brigade may attack', () => {
    expect(lost(fires(timberTower, { ...usual, cutAt: 0 }))).toBeLessThan(0.6 * asBuilt)
  })
})

test('twice the gap lights fewer neighbours, and none earlier', () => {
  const nobody: Course = { ...usual, calledAt: Infinity }
  const shedLit = (gapM: number) =>
    fires({ ...timberTower, gapM }, nobody).map(
      ({ site, state }) => state.rooms.ignitedAt[room(site, 'shed/store')]!,
    )
  const near = shedLit(6)
  const far = shedLit(12)
  const count = (times: readonly number[]) => times.filter(time => time < Infinity).length
  expect(count(near)).toBeGreaterThan(3)
  expect(count(far)).toBeLessThan(count(near))
  near.forEach((time, r) => expect(far[r]).toBeGreaterThanOrEqual(time))
})

test('hoses on a neighbour let it withstand more', () => {
  const shedLit = (calledAt: number) =>
    fires(timberTower, { ...usual, calledAt }).filter(
      ({ site, state }) => state.rooms.ignitedAt[room(site, 'shed/store')]! < Infinity,
    ).length
  expect(shedLit(600)).toBeLessThan(shedLit(Infinity))
})

test('louvres that stay open void the gas', () => {
  let kept = 0
  for (const r of replications) {
    const open = burn({ ...timberTower, gas: true, shuts: false }, r)
    const energy = room(open.site, 'tower/energy')
    expect(open.state.suppression.releasedAt[energy]).toBeLessThan(Infinity)
    expect(open.state.suppression.effective[energy]).toBe(0)
    const shut = burn({ ...timberTower, gas: true, shuts: true }, r)
    kept += shut.state.suppression.effective[energy]!
  }
  // In 105 m3 the racks need gas up to 2 m of 3.5 m, and openings of more than 0.125 m2 lose it too soon. Shut
  // openings leave 0.08 m2; unsealed penetrations may add to that.
  expect(kept).toBeGreaterThanOrEqual(0.9 * replications.length)
})
