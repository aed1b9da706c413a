import { expect, test } from 'vitest'
import { durationWords } from '../../src/scenario/field/duration.ts'
import { readMeasure } from '../../src/scenario/field/measure.ts'

const [minute, hour, day] = [60, 3600, 86_400]

test.each([
  [24 * hour + 10 * minute, '24 h 10 min'],
  [2 * hour + 30 * minute, '2 h 30 min'],
  [27 * hour + 46 * minute + 40, '27 h 46 min 40 s'],
  [41 * day + 16 * hour, '41 d 16 h'],
  [10 * day + 5 * minute, '10 d 5 min'],
  [90 * minute, '90 min'],
  [90 * minute + 30, '90 min 30 s'],
  [49 * hour, '49 h'],
  [30 * day, '30 d'],
  [day, '1 d'],
  [45, '45 s'],
  [0, '0 s'],
  [0.25, '250 ms'],
])('%d s is said as %s', (seconds, words) => expect(durationWords(seconds)).toBe(words))

test('whatever is said adds up to the duration', () => {
  for (let seconds = 0; seconds < 40 * day; seconds += 997) {
    const parts = durationWords(seconds).match(/[\d.]+ \w+/g) ?? []
    expect(parts.reduce((sum, part) => sum + (readMeasure(part, 'duration') as number), 0)).toBe(seconds)
  }
})
