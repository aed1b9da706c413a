import { expect, test } from 'vitest'
import type { Language } from '../../src/run/told/sentences.ts'
import { thresholdText } from '../../src/report/sensitivity/threshold.ts'

test('a threshold says first where it lies, and where the intervals leave it open', () => {
  const row = (value: number, met: boolean, open: boolean) =>
    ({ value, met, open, never: 0, valueless: 0, estimate: value, interval: [value, value] }) as const
  const condition = {
    text: 'a<1',
    column: 'a',
    statistic: 'mean',
    relation: '<',
    limit: 1,
    unit: 'h',
  } as const
  const told = (between: readonly [number, number], replications = 40, open = false): string =>
    thresholdText(
      {
        condition,
        tried: [row(0, false, false), row(4, true, true), row(9, true, open)],
        value: 4,
        holds: 'above',
        between,
        monotone: true,
      },
      { what: 'x=0..9', words: value => `${value} m`, replications },
    )
  expect(told([0, 9])).toContain('under the same 40 fires each\n')
  expect(told([0, 9], 1)).toContain('under the same fire\n')
  expect(told([0, 9])).toContain(
    'each\n\na<1 holds from 4 m on.\nBy the 95 % intervals the change lies between 0 m and 9 m.\n',
  )
  expect(told([0, Infinity])).toContain(
    'lies above 0 m, and it is open whether it lies below 9 m: more --replications',
  )
  expect(told([0, Infinity], 40, true)).toContain(
    'it is open whether it lies below 9 m, where the interval holds the limit: more --replications',
  )
  expect(told([-Infinity, 9])).toContain('lies below 9 m, and it is open whether it lies above 0 m')
  expect(told([-Infinity, Infinity])).toContain('it is open whether it changes between 0 m and 9 m')
})

test('a threshold search says in how many fires it never comes, and no infinity', () => {
  const told = (statistic: 'mean' | 'p95', unit: string): string => {
    const row = (estimate: number, interval: readonly [number, number] | null, never: number) =>
      ({ value: never, met: false, open: false, never, valueless: 0, estimate, interval }) as const
    return thresholdText(
      {
        condition: { text: 'a<1', column: 'a', statistic, relation: '<', limit: 1, unit },
        tried: [row(12, [5, Infinity], 0), row(Infinity, null, 0.25), row(Infinity, [Infinity, Infinity], 1)],
        holds: 'nowhere',
        monotone: true,
      },
      { what: 'x=0..1', words: String, replications: 4 },
    )
  }
  expect(told('mean', 'h')).not.toContain('Infinity')
  expect(told('mean', 'h')).toMatch(/^value +mean, h +95 % +never in +holds$/m)
  // Cells of shares carry their percent sign.
  expect(told('mean', 'share')).toMatch(/^value +mean +95 % +never in +holds$/m)
  expect(told('mean', 'h')).toMatch(/^0.25 +never +none +25 % +no$/m)
  expect(told('mean', 'h')).toContain('A mean over fires that include a never is itself never')
  expect(told('p95', 'h')).toMatch(/^0 +12 +5 to never +0 % +no$/m)
  expect(told('p95', 'h')).toMatch(/^1 +never +never +100 % +no$/m)
  expect(told('p95', 'rooms')).toMatch(/^0 +12 +5 or more +0 % +no$/m)
  expect(told('p95', 'rooms')).toContain('or more: so few fires are beyond it that none bounds it;')
  // A mean of times without an upper end is not never: a few fires decide it.
  expect(told('mean', 'h')).toMatch(/^0 +12 +5 or more +0 % +no$/m)
  expect(told('mean', 'h')).toContain('or more: so few fires decide the mean')
  expect(told('p95', 'h')).not.toContain('or more')
})

test('a threshold search says in how many fires there is no value, if in any', () => {
  const told = (valueless: number, language?: Language): string =>
    thresholdText(
      {
        condition: { text: 'a<1 d', column: 'a', statistic: 'p95', relation: '<', limit: 1, unit: 'd' },
        tried: [{ value: 0, met: false, open: false, never: 0, valueless, estimate: 12, interval: [5, 20] }],
        holds: 'nowhere',
        monotone: true,
      },
      { what: 'x=0..1', words: String, replications: 4 },
      language,
    )
  expect(told(0)).not.toContain('no value in')
  expect(told(0.25)).toMatch(/no value in +holds/)
  expect(told(0.25)).toMatch(/25 % +no/)
  expect(told(0.25, 'fr').replaceAll('\u00a0', ' ')).toMatch(/^0 +12 +5 à 20 +25 % +non$/m)
})

test('a threshold search that changes nothing says how far both ends are from the limit', () => {
  const row = (value: number, estimate: number, met: boolean) =>
    ({ value, estimate, met, open: false, never: 0, valueless: 0, interval: [estimate, estimate] }) as const
  const told = (holds: 'nowhere' | 'everywhere', language?: Language): string =>
    thresholdText(
      {
        condition: { text: 'a<1 d', column: 'a', statistic: 'p95', relation: '<', limit: 24, unit: 'h' },
        tried: [row(0, 60, holds === 'everywhere'), row(4, 50, false), row(9, 30.5, false)],
        holds,
        monotone: true,
      },
      { what: 'x=0..9', words: value => `${value} m`, replications: 40 },
      language,
    )
  expect(told('nowhere')).toContain(
    'a<1 d holds at no value that was tried.\np95, h: 60 at 0 m, 30.5 at 9 m; the limit is 24.\n\n',
  )
  expect(told('everywhere')).toContain('tried.\np95, h: 60 at 0 m, 30.5 at 9 m; the limit is 24.\n\n')
  expect(told('nowhere', 'fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
    'p95, h : 60 à 0 m, 30,5 à 9 m ; la limite est 24.\n',
  )
})
