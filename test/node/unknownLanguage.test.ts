// A language that nobody knows is refused by every command, together with whatever else is wrong.
import { expect, test } from 'vitest'
import { speak, twoRooms } from './speak.ts'

const broken = 'test/scenario/broken/wrong-unit.yaml'
const unknownLanguage = 'unknown --language "fre", did you mean "fr"?'

const toldMore = [
  ['run', twoRooms, '--replications', '0'],
  ['merge', 'nowhere'],
  ['compare', 'scenarios/backup-strategies.yaml', '--rpo', 'soon'],
  ['sensitivity', twoRooms, '--top', '0'],
  ['sensitivity', twoRooms, '--threshold', 'stock'],
  ['why', twoRooms, 'web', '--replication=-1'],
  ['services', twoRooms, '--replication=-1'],
  ['check', broken],
  ['verify', 'nowhere'],
  ['exercise', twoRooms, '--held', 'soon'],
  ['import', 'cvs', twoRooms],
  ['export', 'cfast', twoRooms],
  ['serve', '--port', 'abc'],
  ['worker', '--queue', 'x'],
  ['help', 'rnu'],
]
const toldAlone = [['schema'], ['columns'], ['run', '--help']]

test.each(toldMore)(
  '%s %s refuses a language that nobody knows beside what else is wrong',
  async (...words) => {
    const { code, out, err } = await speak(...words, '--language', 'fre')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const told = err.trimEnd().split('\n')
    expect(told).toContain(unknownLanguage)
    expect(told.length).toBeGreaterThan(1)
  },
)

test.each(toldAlone)('%s %s refuses a language that nobody knows', async (...words) => {
  expect(await speak(...words, '--language', 'fre')).toEqual({
    code: 2,
    out: '',
    err: `${unknownLanguage}\n`,
  })
})

test('every command was asked for a language that nobody knows', async () => {
  const { out } = await speak('help')
  const commands = [...out.matchAll(/^  firebreak (\w+)/gm)].map(([, name]) => name)
  const asked = [...toldMore, ...toldAlone].map(([name]) => name)
  expect(commands.filter(name => !asked.includes(name))).toEqual([])
})
