import { expect, test } from 'vitest'
import { refinement, type RunnableFire } from '../../../src/verify/fire/refinement.ts'
import { fireIn } from '../../../src/verify/fire/verifyFire.ts'
import { outputTimes } from '../../../src/verify/fire/outputTimes.ts'
import { runCase } from '../../../src/verify/fire/series.ts'
import { casesIn } from './files.ts'
import { speak } from '../../node/speak.ts'

/** Short fires in one to four rooms, with plenty of air and with too little. */
const chosen = ['o1', 'o5', 'p1', 'nist_nrc_t3', 'nbs_1rfurn1', 'delco_t2']
const fires = [...casesIn('cfast'), ...casesIn('experiments')]
  .flatMap(source => fireIn(source) ?? [])
  .filter(({ id }) => chosen.includes(id))

/** A two-zone model is good to some tens of percent; the numerical error must be a small part of that. */
const most = { 'peak rise, share': 0.05, 'energy released, share': 0.05 } as const

test('steps and walls four times as fine change peaks and energies by a few percent at most', () => {
  const found = refinement(fires, 4)
  const of = (figure: keyof typeof most) => found.find(each => each.figure === figure)!
  expect(of('energy released, share').figures).toBe(chosen.length)
  for (const figure of Object.keys(most) as (keyof typeof most)[])
    expect(of(figure).worst, `${figure} in ${of(figure).worstIn}`).toBeLessThan(most[figure])
})

test('the finer the steps and walls, the nearer to the finest', () => {
  const distances = [1, 2, 4].map(finer =>
    fires.reduce((sum, fire) => sum + apart(upperOf(fire, finer), upperOf(fire, 8)), 0),
  )
  expect(distances[1]).toBeLessThan(0.8 * distances[0]!)
  expect(distances[2]).toBeLessThan(0.8 * distances[1]!)
})

test('smoke that has just come into a cool room pays its walls at once, not when the next balance is due', () => {
  const [plenum] = casesIn('further')
    .flatMap(source => fireIn(source) ?? [])
    .filter(({ id }) => id === 'llnl_45')
  const rises = [1, 4].map(finer => {
    const network = { ...plenum!.fire.network, finer }
    const { columns } = runCase({ ...plenum!.fire, network }, outputTimes(plenum!.fire.durationS))
    return Math.max(...columns['T_upper_C_Plenum']!) - plenum!.startC
  })
  expect(Math.abs(rises[0]! / rises[1]! - 1)).toBeLessThan(0.05)
})

test('a fire that runs short of air and dies down does so without flaring up, whatever the steps', () => {
  const [corridor] = casesIn('experiments')
    .flatMap(source => fireIn(source) ?? [])
    .filter(({ id }) => id === 'delco_t2')
  const [coarse, fine] = [1, 8].map(finer => {
    const network = { ...corridor!.fire.network, finer }
    const { columns } = runCase({ ...corridor!.fire, network }, outputTimes(corridor!.fire.durationS))
    const heat = columns['hrr_actual_kW']!
    // Its doors are shut until 418 s; from 300 s on its 883 kW are short of air.
    return { whole: sum(heat), dying: sum(heat.slice(30, 41)) }
  })
  expect(fine!.dying / 11).toBeLessThan(883 / 2)
  expect(Math.abs(coarse!.dying / fine!.dying - 1)).toBeLessThan(0.1)
  expect(Math.abs(coarse!.whole / fine!.whole - 1)).toBeLessThan(0.005)
})

test('the command says what finer steps change, and refuses what it cannot do', async () => {
  const { out } = await speak('verify', 'test/validation/fire/cfast/o1.json', '--finer', '2', '--json')
  const { refinement: rows } = JSON.parse(out) as { refinement: { figure: string; figures: number }[] }
  expect(rows.map(({ figure }) => figure)).toContain('peak rise, share')
  expect((await speak('verify', '--finer', '1')).code).toBe(2)
  const none = await speak('verify', 'test/validation/fire/tables.json', '--finer', '2')
  expect(none.out).toContain('no fire to run with finer steps')
})

function upperOf({ fire }: RunnableFire, finer: number): number[] {
  const { columns } = runCase({ ...fire, network: { ...fire.network, finer } }, outputTimes(fire.durationS))
  return Object.entries(columns).flatMap(([name, values]) => (name.startsWith('T_upper') ? values : []))
}

const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0)

function apart(ours: readonly number[], theirs: readonly number[]): number {
  return ours.reduce((sum, t, i) => sum + Math.abs(t - theirs[i]!), 0) / ours.length
}
