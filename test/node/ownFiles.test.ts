import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const cases = join(import.meta.dirname, '../validation/fire/cfast')
const strategies = 'scenarios/backup-strategies.yaml'

test.each([
  ['comparison.json', ['compare', strategies, '--replications', '2']],
  ['replications.csv', ['compare', strategies, '--replications', '2']],
  ['sensitivity.json', ['sensitivity', twoRooms, '--method', 'morris']],
  [
    'exercise.json',
    [
      'exercise',
      'scenarios/exercises/battery-room.yaml',
      '--decisions',
      'scenarios/exercises/decisions/battery-room.yaml',
    ],
  ],
] as const)('%s of somebody else is not written over', async (name, words) => {
  const folder = emptyFolder()
  const file = join(folder, name)
  writeFileSync(file, '{ "quarter": 3 }\n')
  const { code, out, err } = await speak(...words, '--out', folder)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(`--out: ${folder} holds ${name}, which Firebreak did not write; give another folder\n`)
  expect(readdirSync(folder)).toEqual([name])
  expect(readFileSync(file, 'utf8')).toBe('{ "quarter": 3 }\n')
})

test('a campaign of ours in the folder vouches for no report of somebody else, and a campaign of somebody else for nothing', async () => {
  const folder = emptyFolder()
  const [report, campaign] = [join(folder, 'report.json'), join(folder, 'campaign.json')]
  expect((await speak('run', twoRooms, '--shard', '1/1', '--replications', '2', '--out', folder)).code).toBe(
    0,
  )
  writeFileSync(report, '{ "quarter": 3 }\n')
  const merged = await speak('merge', folder, '--out', folder)
  expect(merged.code).toBe(2)
  expect(merged.err).toContain('holds report.json, which Firebreak did not write')
  expect(readFileSync(report, 'utf8')).toBe('{ "quarter": 3 }\n')
  writeFileSync(campaign, '{ "mine": 1 }\n')
  writeFileSync(join(folder, 'o1.csv'), 'mine\n')
  const verified = await speak('verify', join(cases, 'o1.json'), '--out', folder)
  expect(verified.code).toBe(2)
  expect(verified.err).toContain('not the campaign.json of a campaign')
})

test('curves of a case are not written over the curves it is held against; those of before are', async () => {
  const folder = emptyFolder()
  for (const name of ['o1.json', 'o1.csv']) copyFileSync(join(cases, name), join(folder, name))
  const reference = readFileSync(join(folder, 'o1.csv'), 'utf8')
  const { code, err } = await speak('verify', folder, '--out', folder)
  expect(code).toBe(2)
  expect(err).toBe(`--out: ${folder} holds o1.csv, which Firebreak did not write; give another folder\n`)
  expect(readFileSync(join(folder, 'o1.csv'), 'utf8')).toBe(reference)
  const own = emptyFolder()
  for (let time = 0; time < 2; time++) expect((await speak('verify', folder, '--out', own)).code).toBe(0)
  expect(readdirSync(own).toSorted()).toEqual(['o1.csv', 'verify.json'])
})
