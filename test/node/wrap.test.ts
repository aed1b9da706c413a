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
