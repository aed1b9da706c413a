/** How a measured fire is ventilated, as its file says it. */
import { expect, test } from 'vitest'
import { fireWarnings } from '../../../src/verify/fire/verifyFire.ts'
import { casesIn } from './files.ts'

const files = casesIn('experiments').map(({ file }) => file as Record<string, unknown>)

test('all measured fires have a word for it that is known', () => {
  expect(files.flatMap(file => fireWarnings({ file, csv: '' }))).toEqual([])
})

test('another word is told of, with the one that was meant', () => {
  expect(fireWarnings({ file: { ...files[0]!, ventilation_class: 'natrual' }, csv: '' })).toEqual([
    {
      path: ['ventilation_class'],
      message:
        'only natural, forced, none are known: not by natrual, but by its openings the fire is classed',
      nearest: 'natural',
    },
  ])
})
