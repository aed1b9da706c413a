import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../../src/verify/fire/experimentCase.ts'
import { fireSets } from '../../../src/verify/fire/fireSets.ts'
import type { PeakPoint } from '../../../src/verify/fire/points.ts'
import { verifyExperiment } from '../../../src/verify/fire/verifyExperiment.ts'
import { casesIn } from './files.ts'
import { ownTrees, recorded, upperLayer } from './ownTrees.ts'

const cases = casesIn('further') as { file: Experiment }[]
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const prose = readme.replaceAll(/\s+/g, ' ')
const results = cases.map(({ file }) => verifyExperiment(file, {}))
const points = results.flatMap(({ points: found = [] }) => found)
const logs = points.map(({ predicted, measured }) => Math.log(predicted / measured))

/** Rooms off by more than a factor of 2.2: plenums with an opening to the outside, whose duct stayed cold. */
const missed = ['llnl_52', 'llnl_55']

const [set] = fireSets(results)
const inPlenum = (point: PeakPoint): boolean => point.id.startsWith('llnl_') && point.room === 'Plenum'
const inHouse = (point: PeakPoint): boolean => point.id.startsWith('ul_nij_')
/** After flashover, behind a slot of a door: in part because hot gas takes more heat than one of constant heat capacity. */
const inIsoRoom = (point: PeakPoint): boolean => point.id.startsWith('nist_fse_')
const others = points.filter(point => ![inPlenum, inHouse, inIsoRoom].some(group => group(point)))

describe('beside 78 measured fires met when the model was done', () => {
  test('as a set: its bias is within 0.07, and four rooms of five are within 30 %', () => {
    expect(cases.length).toBe(78)
    expect(set!.figures.map(({ name }) => name)).toEqual([
      'mean ln ratio of the peak rise',
      'share further off than 30 %',
    ])
    expect(set!.figures.filter(figure => !figure.pass)).toEqual([])
  })

  test('plenums of LLNL, houses of UL/NIJ and the ISO room are too hot, the others are not', () => {
    expect(points.length - others.length).toBe(23)
    expect(Math.abs(Math.log(ratio(others)))).toBeLessThanOrEqual(0.03)
    expect(ratio(points.filter(inIsoRoom))).toBeGreaterThan(1.1)
    for (const of of [inPlenum, inHouse]) expect(ratio(points.filter(of))).toBeGreaterThan(1.3)
  })

  test('a fire off by a factor of 2.2 is named', () => {
    expect(results.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(missed)
  })

  test('with the opening of their plenum shut, they warm as measured', () => {
    for (const id of missed) {
      const { file } = cases.find(({ file }) => file.id === id)!
      const opening = file.vents!.find(({ type, between }) => type === 'wall' && between?.includes('Plenum'))!
      const vents = file.vents!.filter(vent => vent !== opening)
      const { points: shut = [] } = verifyExperiment({ ...file, vents }, {})
      expect(shut.length).toBe(2)
      for (const point of shut) expect(Math.abs(Math.log(ratio([point])))).toBeLessThanOrEqual(0.1)
    }
  })

  test('none is among the 33 fires of the other set, and each names its laboratory', () => {
    const first = new Set((casesIn('experiments') as { file: Experiment }[]).map(({ file }) => file.id))
    expect(cases.filter(({ file }) => first.has(file.id))).toEqual([])
    for (const { file } of cases) expect(file).toHaveProperty('source.laboratory', expect.any(String))
  })

  test('a room of the houses is compared with what hung in it', () => {
    for (const own of ownTrees) {
      const { results } = cases.find(({ file }) => file.id === own.id)!.file
      const [room] = Object.values(results!) as {
        peak_T_upper_measured_C: number
        time_of_peak_measured_s: number
      }[]
      expect(room!.peak_T_upper_measured_C).toBeCloseTo(upperLayer(own), 2)
      expect(room!.time_of_peak_measured_s).toBe(own.atSeconds)
    }
  })

  test('their reduced record is that of two trees together, and the reduction gives it again', () => {
    const [hallway, room] = recorded.trees as [number[], number[]]
    const tree = hallway.map((celsius, at) => (celsius + room[at]!) / 2)
    expect(tree.at(-1)).toBeCloseTo(recorded.lowerC, 9)
    expect(Math.abs(upperLayer({ ceilingM: 2.4, tree }) - recorded.upperC)).toBeLessThan(3)
    expect(upperLayer({ ceilingM: 2.4, tree: room }) - recorded.upperC).toBeGreaterThan(8)
  })

  test('the README says how far they are off', () => {
    const off = logs.reduce((sum, ln) => sum + Math.abs(ln), 0) / logs.length
    const bias = logs.reduce((sum, ln) => sum + ln, 0) / logs.length
    const passed = [...results, set!].filter(({ pass }) => pass).length
    const names = missed.map(id => `\`${id}\``).join(', ')
    expect(readme).toContain(`(test/verify/fire/further) | ${passed} | ${cases.length + 1} | ${names}`)
    expect(prose).toContain(
      `the ${points.length} rooms of the further fires the mean error is ${percent(off)} %, with a bias of ${percent(bias)} % (too hot); ` +
        `${near(points)} rooms are within 30 %`,
    )
  })

  test('the README says where, and how CFAST does there', () => {
    const [plenums, houses] = [points.filter(inPlenum), points.filter(inHouse)]
    const isoRoom = points.filter(inIsoRoom)
    expect(prose).toContain(
      `LLNL's burning cell (${plenums.length} rooms) the rise is ${times(plenums)} times the measured one, ` +
        `in the houses of UL/NIJ (${houses.length}) ${times(houses)} times, ` +
        `in NIST's ISO room after flashover (${isoRoom.length}) ${times(isoRoom)} times, ` +
        `in the other ${others.length} rooms ${times(others)} times, and ${near(others)} of those are within 30 %`,
    )
    const house = casesIn('experiments').find(({ file }) => (file as Experiment).id === 'ul_nij_single1')!
    const { points: judged = [] } = verifyExperiment(house.file as Experiment, house.reference)
    const [{ cfast, measured }] = judged as [PeakPoint]
    expect(prose).toContain(
      `house that CFAST was run on (\`ul_nij_single1\`, in the first set) it is ${times(judged)} times, CFAST's ${(cfast! / measured).toFixed(2)} times`,
    )
  })

  test('the README gives the ratio by ventilation', () => {
    const of = (family: string): string => times(points.filter(point => point.family === family))
    expect(prose).toContain(
      `By ventilation it is ${of('natural')} (natural), ${of('forced')} (forced) and ${of('none')} (none)`,
    )
  })
})

/** Predicted over measured, geometric mean. */
function ratio(of: readonly PeakPoint[]): number {
  return Math.exp(
    of.reduce((sum, { predicted, measured }) => sum + Math.log(predicted / measured), 0) / of.length,
  )
}

function near(of: readonly PeakPoint[]): number {
  return of.filter(({ predicted, measured }) => Math.abs(predicted / measured - 1) <= 0.3).length
}

function times(of: readonly PeakPoint[]): string {
  return ratio(of).toFixed(2)
}

function percent(share: number): string {
  return (100 * share).toFixed(0)
}
