// What `check` notes of a scenario that can be run is shown in the editor, in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import { readScenario } from '../../src/index.ts'
import { Notes } from '../../web/views/notes.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(() => speak('en'))

const sound = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')

function noted(...changes: [from: string, to: string][]): string {
  const text = changes.reduce((now, [from, to]) => {
    expect(now).toContain(from)
    return now.replace(from, to)
  }, sound)
  const { scenario, issues } = readScenario(text, { file: 'two-rooms.yaml' })
  if (scenario === undefined) throw new Error(JSON.stringify(issues))
  return textOf(render(<Notes scenario={scenario} />))
}

const cut = '  - { do: cut-power, after: { event: brigade-arrived, delay: 10 min } }\n'

test('nothing is noted of a scenario that means what it says', () => expect(noted()).toBe(''))

test('a fire brigade that nothing lets in', async () => {
  expect(noted([cut, ''])).toContain('Perhaps not intended: nobody cuts the power of hut')
  await speak('fr')
  expect(noted([cut, ''])).toBe(
    'Peut-être involontaire : personne ne coupe le courant de hut ni n’ordonne l’attaque, et les sapeurs-pompiers n’attaquent pas à l’intérieur sous tension : ils attendent que le feu fasse tomber le courant',
  )
})

/** Named services that ask for more than the thirty servers of their room. */
const crowding = (serversEach: number): [from: string, to: string][] => [
  [
    'products:\n',
    `products:\n  shop: { serversEach: ${serversEach}, data: 1 GB, tiers: { normal: 100 % }, policies: { nightly: 100 % } }\n`,
  ],
  [
    'services: 60,',
    "services: 31, named: [{ name: 'shop {1..31}', customer: Operator, product: shop, tier: normal, policy: nightly, in: [hut/left] }],",
  ],
]

test.each([
  [1, 'each of them fills', 'que chacun remplit'],
  [0.6, 'has no room for all of them', 'où ils ne tiennent pas tous'],
])('31 named services of %d servers in a room of thirty', async (serversEach, english, french) => {
  expect(noted(...crowding(serversEach))).toContain(
    `the 31 services of hut/left ask for 31 servers, but the racks there hold 30: several share a server that ${english}`,
  )
  await speak('fr')
  expect(noted(...crowding(serversEach))).toContain(
    `dans hut/left, 31 services demandent 31 serveurs, mais les baies n’en contiennent que 30 : plusieurs partagent un serveur ${french}`,
  )
})
