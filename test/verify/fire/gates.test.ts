import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gatesReached } from '../../../src/verify/fire/gates.ts'
import { gate, refusal } from '../../../src/verify/fire/result.ts'
import { verifyFire } from '../../../src/verify/fire/verifyFire.ts'
import { casesIn, tables } from './files.ts'

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
