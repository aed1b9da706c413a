// What `check` notes of a scenario that can be run is shown in the editor, in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import { readScenario, type Scenario } from '../../src/index.ts'
import { Notes } from '../../web/views/notes.tsx'
import { wayOf } from '../../src/report/french/complaintWords.ts'
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

/** An objective that the copies of the scenario keep. */
const kept: [from: string, to: string] = ['rpo: 24 h', 'rpo: 30 h']

const cut = '  - { do: cut-power, after: { event: brigade-arrived, delay: 10 min } }\n'

test('nothing is noted of a scenario that means what it says', () => expect(noted(kept)).toBe(''))

test('beside another scenario, only what is not noted of that one', () => {
  const read = (text: string): Scenario => readScenario(text, { file: 'two-rooms.yaml' }).scenario!
  const [calm, barred] = [sound, sound.replace(cut, '')].map(read)
  const beside = (scenario: Scenario, beyond: Scenario): string =>
    textOf(render(<Notes scenario={scenario} beyond={beyond} />))
  // The objective that its copies do not keep is noted of both.
  expect(noted()).toContain('Objectives that a protection cannot keep')
  expect(beside(barred!, calm!)).toBe(noted(kept, [cut, '']))
  expect(beside(calm!, barred!)).toBe('')
})

test('a fire brigade that nothing lets in', async () => {
  expect(noted([cut, ''])).toContain('Perhaps not intended: nobody cuts the power of hut')
  await speak('fr')
  expect(noted(kept, [cut, ''])).toBe(
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
    `the 31 services of Left ask for 31 servers, but the racks there hold 30: several share a server that ${english}`,
  )
  await speak('fr')
  expect(noted(...crowding(serversEach))).toContain(
    `dans « Left », 31 services demandent 31 serveurs, mais les baies n’en contiennent que 30 : plusieurs partagent un serveur ${french}`,
  )
})

test.each([
  [
    'rpo: 1 h',
    'the newest point is at least 2 h old, so that the RPO of normal (1 h) is never kept',
    'le point de restauration le plus récent remonte à au moins 2 h : le RPO de normal (1 h) n’est jamais tenu',
  ],
  [
    'rpo: 24 h',
    'just before the next point, the newest one is 26 h old, more than the RPO of normal (1 d)',
    'juste avant le point de restauration suivant, le plus récent remonte à 26 h, plus que le RPO de normal (1 j)',
  ],
])('%s, where a copy is made each 24 h and can be used 2 h later', async (rpo, english, french) => {
  const told = noted(kept, ['rpo: 30 h', rpo])
  expect(told).toContain('Objectives that a protection cannot keep, even if nothing fails policies.nightly')
  expect(told).toContain(english)
  await speak('fr')
  const inFrench = noted(kept, ['rpo: 30 h', rpo])
  expect(inFrench).toContain(
    'Objectifs qu’une protection ne peut pas tenir, même si rien n’échoue policies.nightly',
  )
  expect(inFrench).toContain(french)
})

test('timber that no rating lets count', async () => {
  const timber: [from: string, to: string] = ['REI 60 }', 'REI 60 }\n    roof: { timber: 50 mm }']
  expect(noted(kept, timber)).toMatch(/roof\s*: has no rating: it gives way as early as a thin panel/)
  await speak('fr')
  expect(noted(kept, timber)).toMatch(/roof\s*: n’a pas de rating : cède aussi tôt qu’un panneau mince/)
})

// 200 TB at no more than 10 Gb/s: 1.6e15 b / 1e10 b/s = 160,000 s = 44 h.
test.each([
  ['200 TB', '(200 TB)', '(200 To)'],
  ['{ uniform: [100 TB, 300 TB] }', '(200 TB, the median)', '(200 To, la médiane)'],
])('data of %s takes longer over its link than the RTO', async (data, english, french) => {
  const changes: [string, string][] = [kept, ['data: 200 GB', `data: ${data}`], ['rto: 48 h', 'rto: 1 h']]
  expect(noted(...changes)).toContain(`the data of machine ${english} takes`)
  await speak('fr')
  expect(noted(...changes)).toMatch(`les données de machine ${french} mettent`)
})

test('the way of the data has French words', () => {
  expect(
    ['link cable', 'the link of far', 'the way into the site', 'the port of its server'].map(wayOf),
  ).toEqual(['la liaison cable', 'la liaison de far', 'l’entrée du site', 'le port de son serveur'])
})

test('a note that speaks of its own place says which', async () => {
  const shared: [from: string, to: string] = [
    'services: 60,',
    'services: 60, jurisdictions: { FR: 60 %, DE: 40 % },',
  ]
  expect(noted(kept, shared)).toMatch(
    /^Perhaps not intended: population\.jurisdictions\s*: is for the record/,
  )
  await speak('fr')
  expect(noted(kept, shared)).toMatch(/population\.jurisdictions\s*: est pour mémoire/)
  // One with a subject of its own stands alone.
  await speak('en')
  expect(noted(kept, [cut, ''])).toMatch(/^Perhaps not intended: nobody cuts/)
})
