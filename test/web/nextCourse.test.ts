import { expect, test } from 'vitest'
import { nextCourse } from '../../web/exercise/nextCourse.ts'

const named = (...names: string[]): { name: string }[] => names.map(name => ({ name }))

test('a course is called after the moment at which it begins', () => {
  expect(nextCourse(named('main'), 'from 00:42')).toBe('from 00:42')
})

test('a name that is given already is not offered: the desk would refuse it', () => {
  expect(nextCourse(named('main', 'from 00:42'), 'from 00:42')).toBe('from 00:42 (2)')
  expect(nextCourse(named('main', 'from 00:42', 'from 00:42 (2)', 'foam'), 'from 00:42')).toBe(
    'from 00:42 (3)',
  )
})
