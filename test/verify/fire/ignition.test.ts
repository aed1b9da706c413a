/** When a measured fire is lit, as its file says it. */
import { expect, test } from 'vitest'
import { experimentSlips } from '../../../src/verify/fire/caseSlips.ts'
import { type Experiment, experimentCase } from '../../../src/verify/fire/experimentCase.ts'
import { casesIn } from './files.ts'

/** Seven burners one after another, of which six have one id. */
const corner = casesIn('experiments')
  .map(({ file }) => file as Experiment)
  .find(({ id }) => id === 'nist_nrc_corner300')!

/** What is said of the case if its last burner is lit at a time, s. */
function saidOf(setpoint: number) {
  const lit = { ...corner.fires!.at(-1)!, ignition: { criterion: 'TIME', setpoint } }
  const { issues, warnings } = experimentSlips({ ...corner, fires: [...corner.fires!.slice(0, -1), lit] })
  return [issues, warnings].map(slips => slips.map(({ path, message }) => `${path.join('.')}: ${message}`))
}

test('an id may name several fires', () => {
  const ids = corner.fires!.map(fire => (fire as { id?: string }).id)
  expect(new Set(ids).size).toBeLessThan(ids.length)
  expect(saidOf(6300)).toEqual([[], []])
})

test('a fire is not lit before its case begins', () => {
  expect(saidOf(-1)).toEqual([['fires.6.ignition.setpoint: must be a number from 0 up, is -1'], []])
})

test('a fire that is lit once its case is over is told', () => {
  const end = corner.duration_s
  expect(saidOf(end)).toEqual([
    [],
    [`fires.6.ignition.setpoint: is ${end}, and the case ends at ${end} s: this fire never burns`],
  ])
  expect(saidOf(end - 1)).toEqual([[], []])
})

test('a measured fire in W for kW, and one without fires, are told', () => {
  const watts = corner.fires![0]!.hrr_points_s_kW.map(([time, kw]) => [time, 1000 * kw] as const)
  const told = ({ warnings }: ReturnType<typeof experimentSlips>) =>
    warnings.map(({ path, message }) => `${path.join('.')}: ${message}`)
  expect(
    told(experimentSlips({ ...corner, fires: [{ ...corner.fires![0]!, hrr_points_s_kW: watts }] })),
  ).toEqual([
    expect.stringMatching(/^fires\.0: releases up to \d+ kW on each m2, and fires in rooms less than 20000$/),
  ])
  expect(told(experimentSlips({ ...corner, fires: [] }))).toEqual(['fires: is missing, nothing burns'])
})

test('points that begin before the ignition they count from are a fire all the same', () => {
  const fire = { ...corner.fires![0]!, ignition: { setpoint: 60 } }
  const points = [-5, 5].map(time => [time, 300] as const)
  const [kw] = experimentCase({ ...corner, fires: [{ ...fire, hrr_points_s_kW: points }] }).hrr
  expect([30, 54, 56, 90].map(time => kw!(time, 0))).toEqual([0, 0, 300, 300])
})

test('a fire is the same from its ignition on, whenever that is', () => {
  const [first] = corner.fires!
  const litAt = (setpoint: number) => {
    const fire = { ...first!, ignition: { setpoint }, hrr_points_s_kW: [[60, 300] as const] }
    const [kw] = experimentCase({ ...corner, fires: [fire] }).hrr
    return [0, 15, 30, 59, 61].map(seconds => kw!(setpoint + seconds, 0))
  }
  expect(litAt(0)).toEqual(litAt(600))
})
