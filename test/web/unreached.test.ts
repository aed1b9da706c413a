import { expect, test } from 'vitest'
import { inWords, messageOf } from '../../web/browser/unreached.ts'
import { en } from '../../web/words/en.ts'

test.each([
  'Failed to fetch dynamically imported module: http://127.0.0.1/assets/sources-1SSdiHwf.js',
  'error loading dynamically imported module: http://127.0.0.1/assets/sources-1SSdiHwf.js',
  'Importing a module script failed.',
  'Failed to fetch',
  'NetworkError when attempting to fetch resource.',
])('a browser that says “%s” has no connection', message =>
  expect(inWords(messageOf(new TypeError(message)), en)).toBe(en.unreached),
)

test('what else went wrong is told as it is', () =>
  expect(inWords(messageOf(new Error('row 3 of 2')), en)).toBe('row 3 of 2'))
