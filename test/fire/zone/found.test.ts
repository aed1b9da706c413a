/** Cases in which the solver once failed, found by `npm run soak`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Case } from './anyNetwork.ts'
import { unsound } from './soundness.ts'

const found = (name: string): Case =>
  JSON.parse(readFileSync(join(import.meta.dirname, `found-${name}.json`), 'utf8')) as Case

test('(found) gas that was blown out of a shaft of openings does not pay back what it took from the walls', () => {
  expect(unsound(found('shaft'))).toBe('')
})
