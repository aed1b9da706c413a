// What a reader waited for is not gone without a word, and no word is said of what there never was.
import { expect, test } from 'vitest'
import { type Progress, type Studies, without } from '../../web/studies.ts'

const none: Studies = { progress: null, comparison: null, sensitivity: {}, lapsed: [] }
const underWay = (of: Progress['of']): Progress => ({
  of,
  all: 20,
  runs: 0,
  marks: [],
  runsEach: 1,
  pace: undefined,
  ending: false,
})
const compared: Studies = { ...none, comparison: { of: 'comparison', issues: [] } }

test('strategies that were compared leave a word with the strategies, and none with what drives an outcome', () => {
  expect(without(compared)).toEqual({ ...none, lapsed: ['comparison'] })
})

test('a study that was under way with other inputs leaves the same word', () => {
  expect(without({ ...none, progress: underWay('sensitivity') }).lapsed).toEqual(['sensitivity'])
  expect(without({ ...compared, progress: underWay('sensitivity') }).lapsed).toEqual([
    'comparison',
    'sensitivity',
  ])
})

test('the word stays through further changes, and nothing is said where nothing was', () => {
  expect(without(without(compared)).lapsed).toEqual(['comparison'])
  expect(without(none)).toBe(none)
})
