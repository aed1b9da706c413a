import { describe, expect, test } from 'vitest'
import { wrapped } from '../../src/node/wrap.ts'
import { speakTo, twoRooms } from './speak.ts'

describe('text on a screen', () => {
  test('a sentence goes on below its indentation', () => {
    expect(wrapped('  one two three four five six seven\nshort', 22)).toBe(
      '  one two three four\n  five six seven\nshort',
    )
  })

  test('an option goes on below its explanation', () => {
    expect(wrapped('  --size N  one two three four five six', 32)).toBe(
      '  --size N  one two three four\n            five six',
    )
  })

  test('a percent sign stays beside its number', () => {
    expect(wrapped('servers 59 %, power 35 %, and more', 23)).toBe('servers 59 %, power\n35 %, and more')
  })

  test.each([
    ['a row of a table', 'case  kind  verdict  and much more of it'],
    ['what would have no room', '  --replications N            one two three'],
    ['a word that is longer than the line', 'x'.repeat(60)],
  ])('%s stays whole', (_, line) => {
    expect(wrapped(line, 30)).toBe(line)
  })
})

const commands: readonly (readonly string[])[] = [
  ['help'],
  ['help', 'run'],
  ['sensitivity', '--help'],
  ['why', twoRooms, 'hut/left', '--replication', '2'],
]

test.each(commands)(
  '%s %s: no line of it is wider than the screen, and no word is lost',
  async (...words) => {
    const piped = await speakTo({}, ...words)
    const shown = await speakTo({ width: 72 }, ...words)
    const lines = shown.out.split('\n')
    expect(Math.max(...piped.out.split('\n').map(({ length }) => length))).toBeGreaterThan(72)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72)
    expect(shown.out.split(/\s+/)).toEqual(piped.out.split(/\s+/))
  },
)

test('what another program reads is never wrapped', async () => {
  const words = ['why', twoRooms, 'hut/left', '--json']
  expect((await speakTo({ width: 40 }, ...words)).out).toBe((await speakTo({}, ...words)).out)
})

test('a command without a word tells all commands, wrapped where somebody watches', async () => {
  const { code, err } = await speakTo({ interactive: true, columns: 72 })
  expect(code).toBe(2)
  expect(Math.max(...err.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(72)
  const piped = await speakTo({})
  expect(piped.err.split(/\s+/)).toEqual(err.split(/\s+/))
  expect(piped.err).toMatch(/^ {2}firebreak worker +join/m)
  for (const word of ['help', 'version']) expect(await speakTo({}, 'help', word)).toMatchObject({ code: 0 })
})

test('on a narrow screen the meaning of a column stands below its name and unit, whole', async () => {
  const { out } = await speakTo({ width: 80 }, 'columns')
  expect(out).toContain('\nmetrics.racksBurnt [racks]\n    racks that burnt\n')
  expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
  expect((await speakTo({ width: 400 }, 'columns')).out).toMatch(
    /^metrics\.racksBurnt +racks +racks that burnt$/m,
  )
})
