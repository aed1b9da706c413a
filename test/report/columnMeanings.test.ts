import { expect, test } from 'vitest'
import { columnsOf } from '../../src/campaign/columns.ts'
import { lostShare } from '../../src/damage/buildings.ts'
import { columnMeanings } from '../../src/report/columnMeanings.ts'
import { eventMeanings } from '../../src/report/comparison/eventTable.ts'
import { frenchMeaning } from '../../src/report/french/columnMeanings.ts'
import { speak } from '../node/speak.ts'
import { shipped } from '../run/scenario.ts'

const middle = /<\w+>/

/** Whether a column is the one that is told of, or one of those. */
function isOf(column: string, name: string): boolean {
  const [before = '', after = ''] = name.split(middle)
  return middle.test(name) ? column.startsWith(before) && column.endsWith(after) : column === name
}

test.each(['two-rooms.yaml', 'backup-strategies.yaml'])('%s has no column without a meaning', file => {
  const { names, units } = columnsOf(shipped(file))
  for (const [at, column] of names.entries()) {
    const told = columnMeanings().filter(({ name }) => isOf(column, name))
    expect(
      told.map(({ unit }) => unit),
      column,
    ).toEqual([units[at]])
  }
})

test('a building is lost where the model says so', () => {
  const { meaning } = columnMeanings().find(({ name }) => name === 'metrics.buildingLostMinutes')!
  expect(meaning).toContain(`${100 * lostShare} % of its floor`)
})

test('the command tells each name once, with its unit', async () => {
  const { code, out, err } = await speak('columns')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^metrics\.costTotal {2,}EUR {2,}operator's loss before insurance/m)
  for (const said of [
    'inf in a row means never',
    'curves.csv: ',
    'exceedance.csv, ',
    'nullMeans says the same',
    'auto_type_candidates',
  ])
    expect(out).toContain(said)
  const json = JSON.parse((await speak('columns', '--json')).out)
  expect(json.columns).toEqual(columnMeanings())
  for (const { name } of columnMeanings())
    expect(out.split('\n').filter(row => row.startsWith(`${name} `))).toHaveLength(1)
})

test('each column has a meaning in French', async () => {
  const all = [...columnMeanings(), ...eventMeanings()]
  expect(all.filter(({ meaning }) => frenchMeaning(meaning) === meaning)).toEqual([])
  const { out } = await speak('columns', '--language', 'fr')
  for (const { name, meaning } of all) {
    expect(
      out.split('\n').some(row => row.includes(`${name} `) && row.endsWith(frenchMeaning(meaning))),
    ).toBe(true)
    if (meaning.length > 20) expect(out).not.toContain(meaning)
  }
})

test('by how much the quantiles of a group may be too long is said: by the width of a bucket', () => {
  for (const { name, meaning } of columnMeanings().filter(each => /^groups.*Hours$/.test(each.name)))
    expect([name, Number(/at most ([\d.]+) %/.exec(meaning)?.[1])]).toEqual([
      name,
      expect.closeTo(100 / 128, 1),
    ])
})
