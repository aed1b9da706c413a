import { expect, test } from 'vitest'
import { packPart, unpackPart } from '../../src/campaign/part.ts'
import { planOf } from '../../src/campaign/plan.ts'
import { Runner } from '../../src/campaign/runner.ts'
import { shipped } from '../run/scenario.ts'

const { scenario } = shipped('two-rooms.yaml')
const other = shipped('battery-room.yaml').scenario

test('a part comes back from its bytes, whatever strategies it holds', () => {
  const runner = new Runner([
    { strategy: null, scenario },
    { strategy: 'other', scenario: other },
  ])
  const part = runner.run({ ...planOf('1', 9), strategies: [null, 'other'] }, { from: 5, to: 8 })
  expect(new Set(part.rows.map(({ figures }) => figures.length)).size).toBe(2)
  expect(unpackPart(packPart(part))).toEqual(part)
})

test('what is cut short or something else is refused', () => {
  const bytes = packPart({ from: 0, rows: [] })
  expect(() => unpackPart(bytes.slice(0, 20))).toThrow('not a part of a Firebreak campaign')
  const long = packPart(new Runner([{ strategy: null, scenario }]).run(planOf('1', 1), { from: 0, to: 1 }))
  expect(() => unpackPart(long.slice(0, -64))).toThrow('part of a Firebreak campaign is cut short')
})
