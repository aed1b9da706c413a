// The line below a picture that says which run it shows.
import { expect, test } from 'vitest'
import { linesIn } from '../../web/files/picture.ts'

test('nothing of it is lost where a value is longer than a line', () => {
  const value = `[${Array.from({ length: 30 }, (_, nth) => `room-${nth}`).join(',')}]`
  const origins = [`two-rooms.yaml · Seed 1 · kept=${value} · horizon=20 d`, value, 'a b', '']
  for (const origin of origins)
    for (const most of [20, 53, 160]) {
      const lines = linesIn(origin, most)
      expect(lines.join('')).toBe(origin)
      expect(Math.max(0, ...lines.map(line => line.trimEnd().length))).toBeLessThanOrEqual(most)
    }
})

test('where its words are short it breaks between them', () =>
  expect(linesIn('two-rooms.yaml · Seed 1 · horizon=20 d', 24)).toEqual([
    'two-rooms.yaml · Seed 1 ',
    '· horizon=20 d',
  ]))
