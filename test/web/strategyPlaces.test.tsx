// Where else the fires of a year start: a sentence, and a list of all places that opens without a mouse.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { ComparisonReport } from '../../src/index.ts'
import { Side } from '../../web/charts/side.ts'
import { beside } from '../../web/compared.ts'
import { session, type Shown } from '../../web/session.ts'
import { look } from '../../web/view.ts'
import { Places } from '../../web/views/strategies/strategyPlaces.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

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

test('beside another incident, each side has its rooms called by its own scenario', () => {
  const before = session.get()
  onTestFinished(() => {
    session.set(before)
    beside.set(null)
  })
  const sideOf = (label: string): Shown => {
    const shown = shownOf(4)
    const { buildings } = shown.scenario
    const [[building, spec]] = Object.entries(buildings) as [[string, (typeof buildings)[string]]]
    const [room, ...others] = spec.rooms
    const rooms = [{ ...room!, label }, ...others]
    const scenario = { ...shown.scenario, buildings: { ...buildings, [building]: { ...spec, rooms } } }
    return { ...shown, scenario }
  }
  const [a, b] = [sideOf('Pantry'), sideOf('Cellar')]
  session.set({ ...before, shown: a })
  beside.set({ shown: b, campaign: null })
  const [building, spec] = Object.entries(a.scenario.buildings)[0]!
  const page = (side: 'a' | 'b'): string =>
    textOf(
      render(
        <Side.Provider value={{ side }}>
          <Places places={[{ ...place('', 2), room: `${building}/${spec.rooms[0]!.id}` }]} />
        </Side.Provider>,
      ),
    )
  expect(page('a')).toContain('Pantry')
  expect(page('b')).toContain('Cellar')
  expect(page('b')).not.toContain('Pantry')
})

test('of a single place, one is said; of none, nothing', async () => {
  expect(textOf(told(place('a', 1)))).toContain('fires at 1 other place, drawn by')
  expect(told()).toBe('')
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(textOf(told(place('a', 1)))).toMatch(/ceux partis de 1 autre lieu, tiré selon/)
})
