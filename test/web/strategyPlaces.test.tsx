// Where else the fires of a year start: a sentence, and a list of all places that opens without a mouse.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { ComparisonReport } from '../../src/index.ts'
import { look } from '../../web/view.ts'
import { Places } from '../../web/views/strategies/strategyPlaces.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(() => look({ language: 'en' }))

const place = (room: string, replications: number, times = 1): ComparisonReport['places'][number] => ({
  room: `hut/${room}`,
  source: 'cabinet',
  times,
  replications,
})
const told = (...places: ComparisonReport['places']): string => render(<Places places={places} />)

test('every place is in the list, that of most fires first', () => {
  const page = told(place('a', 1), place('b', 12, 3), place('c', 2), place('d', 4))
  expect(textOf(page.split('<details')[0]!)).toContain('fires at 4 other places, drawn by')
  const [, list] = /<details[^>]*><summary>[^<]+<\/summary><ul>(.*)<\/ul><\/details>/.exec(page)!
  expect(list!.split('</li>').map(textOf).slice(0, -1)).toEqual([
    'hut/b, cabinet (× 3): 12 fires',
    'hut/d, cabinet: 4 fires',
    'hut/c, cabinet: 2 fires',
    'hut/a, cabinet: 1 fire',
  ])
})

test('of a single place, one is said; of none, nothing', async () => {
  expect(textOf(told(place('a', 1)))).toContain('fires at 1 other place, drawn by')
  expect(told()).toBe('')
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(textOf(told(place('a', 1)))).toMatch(/ceux partis de 1 autre lieu, tiré selon/)
})
