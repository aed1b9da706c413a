import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCases, type Case } from '../../../src/verify/recovery/case.ts'
import { verifyCase, verifyRecovery, type RecoveryResult } from '../../../src/verify/recovery/verify.ts'
import { keptVerdict } from '../../../web/build/keptVerdict.ts'

const file: unknown = JSON.parse(
  readFileSync(new URL('../../validation/recovery/closed-form.json', import.meta.url), 'utf8'),
)
const { cases } = readCases(file)
// As the command line computed them for the page of these sources: all cases take ten seconds.
const verified = (await keptVerdict())['results'] as RecoveryResult[]

test('seventy-four cases are shipped, all of which pass by what the README says', () => {
  expect(cases).toHaveLength(74)
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  expect(readme).toMatch(/\(test\/validation\/recovery\) \| 74 \| 74 \| \|/)
})

describe.each(cases.map(each => [each.id, each] as const))('%s', (_, each) => {
  const result = verified.find(({ id }) => id === each.id)!

  test('agrees with the known answer', () => {
    expect(result.figures.filter(figure => !figure.pass)).toEqual([])
    expect(result.pass).toBe(true)
  })

  test('computes the very figures that are expected', () =>
    expect(Object.keys(result.computed)).toEqual(Object.keys(each.expected)))

  if (each.kind === 'stochastic')
    test('is estimated to about one per cent, with its error stated', () => {
      for (const figure of result.figures) {
        if (typeof figure.expected !== 'number' || figure.expected === 0) continue
        const error = errorOf(result.standardError, figure.name)
        expect(error / Math.abs(figure.expected), figure.name).toBeLessThan(0.0125)
      }
    })
})

test('what is expected is compared with, never read', () => {
  for (const each of cases.filter(({ kind }) => kind !== 'stochastic')) {
    const blank = verifyCase({ ...each, expected: zeroed(each.expected) as Case['expected'] })
    expect(without(blank.computed), each.id).toEqual(without(verifyCase(each).computed))
  }
})

test('a published figure is shown as computed, and compared at two digits, or at one if no more is printed', () => {
  const each = cases.find(({ id }) => id === 'copysets-3')!
  const value = each.expected['probabilityAnyLoss'] as number
  const asked = (published: number) => verifyCase({ ...each, expected: { ...each.expected, published } })
  // 0.22808, rounded or truncated.
  for (const [published, agrees] of [
    [0.228, true],
    [0.23, true],
    [0.22, true],
    [0.2, true],
    [0.9, false],
    [0.229, true],
    [0.219, false],
  ] as const) {
    const { computed, figures, pass } = asked(published)
    expect(pass, String(published)).toBe(agrees)
    const shown = figures.find(({ name }) => name === 'published')!
    expect(shown.computed).toBeCloseTo(value, 9)
    expect(shown.off).toBeCloseTo(Math.abs(value - published) / published, 9)
    // The format of the cases asks for an echo of what agrees.
    if (agrees) expect(computed['published']).toBe(published)
    else expect(computed['published']).toBeCloseTo(value, 9)
  }
})

test('a loss that is as good as certain agrees with 99.99 %', () => {
  const each = cases.find(({ id }) => id === 'copysets-3')!
  const sure = verifyCase({
    ...each,
    inputs: { ...each.inputs, copysets: 4e7 },
    expected: { probabilityAnyLoss: 1, published: 0.9999 },
  })
  expect(sure.figures.filter(({ pass }) => !pass)).toEqual([])
})

test('a wrong expectation fails', () => {
  const each = cases.find(({ id }) => id === 'pipeline-1')!
  expect(verifyCase({ ...each, expected: { ...each.expected, makespanH: 13.000001 } }).pass).toBe(false)
})

test('inputs no function takes are refused with a sentence', () => {
  const { results, failed } = verifyRecovery({
    cases: [{ id: 'odd', kind: 'deterministic', inputs: { moon: 1 }, expected: { tide: 2 } }],
  })
  expect(failed).toBe(1)
  expect(results[0]).toMatchObject({ by: '', refused: 'no function takes the inputs moon' })
})

test.each([[null], [[]]])('%j holds no cases', damaged =>
  expect(verifyRecovery(damaged)).toEqual({ results: [], passed: 0, failed: 0, warnings: [] }),
)

test('all that is wrong with a case is told at once, and where', () => {
  const { results, failed } = verifyRecovery({ cases: [{ id: 'a', kind: 'stochastc', input: {} }] })
  expect(failed).toBe(1)
  expect(results[0]!.slips!.map(({ path }) => path.join('.'))).toEqual([
    'cases.0.kind',
    'cases.0.inputs',
    'cases.0.expected',
  ])
  expect(results[0]!.refused).toBe(
    'kind: must be deterministic, distribution, stochastic, is "stochastc" (nearest: "stochastic"); ' +
      'inputs: is missing (nearest: "input"); expected: is missing',
  )
})

function errorOf(errors: unknown, name: string): number {
  let at: unknown = errors
  for (const key of name.split(/[.[\]]+/).filter(part => part !== ''))
    at = (at as Readonly<Record<string, unknown>>)[key]
  return at as number
}

/** Sets all numbers to zero; words, names and lengths stay, because they state what is asked for. */
function zeroed(value: unknown): unknown {
  if (typeof value === 'number') return 0
  if (Array.isArray(value)) return value.map(zeroed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, zeroed(part)]))
}

/** Leaves out the published figure, which is echoed where it agrees. */
function without(computed: Readonly<Record<string, unknown>>): unknown {
  const { published: _, ...rest } = computed
  return rest
}
