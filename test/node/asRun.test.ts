// A folder of results is enough for a stranger to make it again.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { threeShelves } from '../campaign/threeShelves.ts'
import { emptyFolder, speak, speakTo, twoRooms } from './speak.ts'

const alone = ['--workers', '1']
const shelves = threeShelves.flatMap(setting => ['--set', setting])

/** A scenario that extends another, in a folder that is gone afterwards. */
function extended(): string {
  const folder = emptyFolder()
  cpSync(twoRooms, join(folder, 'base.yaml'))
  mkdirSync(join(folder, 'mine'))
  const file = join(folder, 'mine', 'scenario.yaml')
  writeFileSync(file, 'extends: ../base.yaml\nname: Mine\nhorizon: 12 d\n')
  return file
}

/** The words of the command that the file names, as a shell reads them, in the folder given. */
function wordsIn(folder: string): string[] {
  const [, line = ''] = readFileSync(join(folder, 'as-run.yaml'), 'utf8').split('\n')
  const [, command = ''] = /: firebreak (.*)$/.exec(line) ?? []
  const printed = execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
  return printed
    .split('\0')
    .slice(0, -1)
    .map(word => (word === 'as-run.yaml' ? join(folder, word) : word))
}

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile())
  const paths = files.map(each => join(each.parentPath, each.name))
  return Object.fromEntries(
    paths
      .filter(path => !path.includes('/parts/') && !path.includes('/further/'))
      .map(path => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  )
}

test.each([
  ['one incident', ['run', '--seed', "it's\na 'night'", '--set', 'recovery.supply.stock=7']],
  ['the typical incident', ['run', '--typical']],
  ['a campaign', ['run', '--replications', '3', '--seed=-1', '--sampling', 'latin']],
  ['a comparison', ['compare', ...shelves, '--replications', '2', '--places', '1', '--rto', '3 d']],
  ['a study', ['sensitivity', '--size', '2', '--input', 'recovery.power', '--output', 'costTotal']],
  [
    'a threshold search',
    [
      'sensitivity',
      '--threshold',
      'x=0..40',
      '--set',
      'recovery.supply.stock={x}',
      '--until',
      'recoveryP95Hours<150 h',
      '--replications',
      '2',
    ],
  ],
] as const)(
  '%s is made again from its folder alone, to the byte',
  async (_, [command, ...options]) => {
    const [file, folder, again] = [extended(), emptyFolder(), emptyFolder()]
    const first = await speak(command, file, ...options, ...alone, '--out', folder)
    expect(first.err).toBe('')
    rmSync(resolve(file, '../..'), { recursive: true })
    const words = wordsIn(folder).slice(0, -1)
    const second = await speak(...words, again, ...alone)
    expect(second).toEqual(first)
    expect(filesIn(again)).toEqual(filesIn(folder))
    expect(await speak(...words, folder, ...alone)).toEqual(first)
    expect(filesIn(folder)).toEqual(filesIn(again))
  },
  60_000,
)

test('a campaign that was stopped goes on from its folder alone', async () => {
  const [file, folder] = [extended(), emptyFolder()]
  const options = ['--replications', '30', '--seed', 'x', ...alone]
  const whole = await speak('run', file, ...options)
  let stop = () => {}
  const stopped = await speakTo(
    {
      interactive: true,
      onInterrupt: listener => ((stop = listener), () => {}),
      err: text => void (text.endsWith(' left') && stop()),
    },
    'run',
    file,
    ...options,
    '--out',
    folder,
  )
  expect(stopped.code).toBe(130)
  rmSync(resolve(file, '../..'), { recursive: true })
  const gone = await speak(...wordsIn(folder).slice(0, -1), folder, ...alone)
  expect(gone).toMatchObject({ code: whole.code, out: whole.out })
})

test('shards say how the whole is run, and so does what is merged from them', async () => {
  const [one, two, merged, whole] = [emptyFolder(), emptyFolder(), emptyFolder(), emptyFolder()]
  const words = ['run', twoRooms, '--replications', '4', ...alone]
  await speak(...words, '--shard', '1/2', '--out', one)
  await speak(...words, '--shard', '2/2', '--out', two)
  expect((await speak('merge', one, two, '--out', merged)).code).toBe(0)
  expect((await speak(...words, '--out', whole)).code).toBe(0)
  for (const folder of [one, two, merged])
    expect(readFileSync(join(folder, 'as-run.yaml'), 'utf8')).toBe(
      readFileSync(join(whole, 'as-run.yaml'), 'utf8'),
    )
})

test('a file of that name that somebody else wrote stays', async () => {
  const folder = emptyFolder()
  const file = join(folder, 'as-run.yaml')
  writeFileSync(file, 'mine: 1\n')
  const { code, err } = await speak('run', twoRooms, '--out', folder)
  expect(code).toBe(2)
  expect(err).toBe(`--out: ${folder} holds as-run.yaml, which Firebreak did not write; give another folder\n`)
  expect(readdirSync(folder)).toEqual(['as-run.yaml'])
})
