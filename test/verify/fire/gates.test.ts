import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gatesReached } from '../../../src/verify/fire/gates.ts'
import { type FireResult, gate, refusal } from '../../../src/verify/fire/result.ts'
import { fireWarnings, verifyFire } from '../../../src/verify/fire/verifyFire.ts'
import { casesIn, tables } from './files.ts'

type Case = ReturnType<typeof casesIn>[number]

test('the worst figure of a gate is the one nearest to its limit, or furthest beyond it', () => {
  const one = { ...refusal('a', []), figures: [gate('x', 0.1, 0.2, 'time'), gate('y', -0.5, 0.8, 'time')] }
  const other = { ...refusal('b', []), figures: [gate('z', -0.3, 0.2, 'time'), gate('w', 9, 1, 'unknown')] }
  expect(gatesReached([one, other])).toEqual([
    {
      gate: 'CFAST: time to 300 and 600 °C, share',
      figures: 3,
      passed: 2,
      worst: 0.3,
      limit: 0.2,
    },
  ])
})

test('the README prints what was reached', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const sources = [...casesIn('cfast'), ...casesIn('experiments'), { file: tables() }]
  const reached = gatesReached(verifyFire(sources)).filter(({ figures }) => figures > 1)
  const rows = reached.map(
    ({ gate: name, figures, passed, worst, limit }) =>
      `| ${name} | ${passed} of ${figures} | ${worst.toPrecision(2)} | ${limit.toPrecision(2)} |`,
  )
  expect(rows.length).toBeGreaterThan(9)
  for (const row of rows) expect(readme).toContain(row)
})

describe('figures in a file', () => {
  const [starved, burntOut] = ['o5', 'o3'].map(id =>
    casesIn('cfast').find(({ file }) => (file as { id: string }).id === id)!,
  ) as [Case, Case]
  const namesOf = ({ file, reference }: Case, results: unknown) =>
    verifyFire([{ file: { ...(file as object), results }, reference }])[0]!.figures.map(({ name }) => name)

  test.each([
    [{ A: { peak_T_upper_C: 226 } }],
    [{ fire: { actual_energy_MJ: 184.6 } }],
    [{ fire: { ventilation_limited: false }, fire_2: { ventilation_limited: true } }],
  ])('that do not tell of all want of air leave its gate: %j', results => {
    expect(namesOf(starved, results)).toContain('energy released')
  })

  test('that do not tell how long a room was above 600 degC leave the gate of flashover', () => {
    expect(namesOf(burntOut, { A: { peak_T_upper_C: 644 } })).toContain('heat release curve')
  })

  test('of a room that neither they nor the curves tell of are missed', () => {
    const { file, reference } = starved
    const { compartments } = file as { compartments: object[] }
    const two = { ...(file as object), compartments: [...compartments, { ...compartments[0], id: 'B' }] }
    const [{ pass, figures }] = verifyFire([{ file: two, reference }]) as [FireResult]
    expect(pass).toBe(false)
    expect(figures.find(({ name }) => name === 'B peak rise')!.reason).toMatch(
      /^o5.csv has no column T_upper_C_B/,
    )
  })

  test.each([
    ['door', true],
    ['leakage slot', false],
    ['Crack under the door', false],
  ])('of a layer are compared where a vent is not for leakage: %s', (role, compared) => {
    const { file, reference } = starved
    const { vents } = file as { vents: object[] }
    const [{ figures }] = verifyFire([
      { file: { ...(file as object), vents: vents.map(vent => ({ ...vent, role })) }, reference },
    ]) as [FireResult]
    expect(figures.some(({ name }) => name === 'A layer height')).toBe(compared)
  })

  test('of a room called fire stand beside those of the fire', () => {
    const named = JSON.parse(
      JSON.stringify(starved).replaceAll('"A"', '"fire"').replaceAll(/_A"/g, '_fire"'),
    ) as Case
    const { A, fire } = (starved.file as { results: Record<'A' | 'fire', object> }).results
    const source = (results: object) => ({ ...named, file: { ...(named.file as object), results } })
    const [{ computed }] = verifyFire([source({ fire: { ...A, ...fire } })]) as [FireResult]
    const [{ computed: apart }] = verifyFire([starved]) as [FireResult]
    expect(computed['fire']).toEqual({ ...(apart['A'] as object), ...(apart['fire'] as object) })
    const wrong = { fire: { ...A, ...fire, peak_T_upper_C: 9000 } }
    expect(fireWarnings(source(wrong)).map(({ path }) => path.join('.'))).toEqual([
      'results.fire.peak_T_upper_C',
    ])
  })
})
