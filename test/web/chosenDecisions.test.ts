// A file chosen as decisions is said to be played only if it holds decisions.
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { choose } from '../../web/exercise/choose.ts'
import { desk, nothing } from '../../web/exercise/desk.ts'
import { wish, wishedFiles } from '../../web/exercise/wished.ts'
import { frenchComplaint } from '../../web/words/complaints.ts'

const scenarios = new URL('../../scenarios/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, scenarios), 'utf8')
const decisions = new File([text('exercises/decisions/battery-room.yaml')], 'team.yaml')

beforeEach(() => {
  desk.set(nothing)
  wish({ list: null, decisions: null })
})

test.each([
  ['a scenario', text('two-rooms.yaml')],
  ['an exercise', text('exercises/night-shift.yaml')],
  ['a saved exercise', '{ "format": "firebreak-exercise", "version": 2 }'],
  ['nothing', ''],
])('%s is refused when it is chosen, and the decisions chosen before stay', async (_, other) => {
  await choose('decisions', decisions)
  await choose('decisions', new File([other], 'other.yaml'))
  const { issues } = desk.get()
  expect(issues).toMatchObject([{ file: 'other.yaml' }])
  expect(issues[0]!.message).toContain('is not a file of decisions')
  expect(frenchComplaint(issues[0]!)).toContain('décisions')
  expect(wishedFiles.get().decisions?.file).toBe('team.yaml')
})

test('decisions of more bytes than are read are refused as decisions when they are chosen', async () => {
  await choose('decisions', new File([decisions, '# '.repeat(2_500_000)], 'large.yaml'))
  expect(desk.get().issues).toMatchObject([{ file: 'large.yaml' }])
  expect(desk.get().issues[0]!.message).toContain('a file of decisions may have at most 4 MB')
  expect(wishedFiles.get().decisions).toBeNull()
})

test('the next file that is right takes the refusal away', async () => {
  await choose('decisions', new File(['name: x'], 'other.yaml'))
  await choose('decisions', decisions)
  expect(desk.get().issues).toEqual([])
  expect(wishedFiles.get().decisions?.file).toBe('team.yaml')
})
