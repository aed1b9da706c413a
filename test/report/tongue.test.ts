// What reports say in French: each sentence with its values, and numbers as French writes them.
import { expect, test } from 'vitest'
import { reportFrench } from '../../src/report/french/reports.ts'
import { tongues } from '../../src/report/tongue.ts'

const { en, fr } = tongues

test.each(Object.entries(reportFrench))('the French of %s has each of its values, once', (sentence, told) => {
  const values = [...sentence.matchAll(/\{\}/g)].map((_, nth) => `<${nth}>`)
  const say: (sentence: string, ...values: string[]) => string = fr.say as never
  const found = say(sentence, ...values).match(/<\d+>/g) ?? []
  expect(found.sort()).toEqual(values)
  expect(told).not.toBe('')
})

test('numbers have the signs of the language', () => {
  expect(fr.figure(12_345.6, 'services')).toBe('12\u202f346')
  expect(fr.figure(2.5, 'h')).toBe('2,5')
  expect(fr.figure(0.025, 'share')).toBe('2,5\u00a0%')
  expect(fr.figure(Infinity, 'h')).toBe('jamais')
  expect(fr.digits(0.035, 2, 'all')).toBe('0,035')
  expect(fr.shortest(3.8, 2)).toBe('3,8')
  expect(en.shortest(3.8, 2)).toBe('3.8')
})

test('a number among the values is grouped in French, and stays as it is in English', () => {
  expect(fr.say('{} replications', 10_000)).toBe('10\u202f000 tirages')
  expect(en.say('{} replications', 10_000)).toBe('10000 replications')
})
