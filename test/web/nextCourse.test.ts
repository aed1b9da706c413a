import { expect, test } from 'vitest'
import { nextCourse } from '../../web/exercise/nextCourse.ts'

const numbered = (count: string): string => `course ${count}`
const named = (...names: string[]): { name: string }[] => names.map(name => ({ name }))

test('the second course is called so', () => {
  expect(nextCourse(named('main'), numbered)).toBe('course 2')
})

test('a name that the reader has given already is not offered: the desk would refuse it', () => {
  expect(nextCourse(named('main', 'course 3'), numbered)).toBe('course 4')
  expect(nextCourse(named('main', 'course 3', 'course 4', 'foam'), numbered)).toBe('course 5')
})
