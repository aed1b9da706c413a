// A shipped scenario is shown in the reader's language; names that readers chose stay as they wrote them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { readScenario } from '../../src/index.ts'
import { customerName, knowShipped, labelled, policyName, strategyName } from '../../web/model/names.ts'
import type { ScenarioText } from '../../web/scenarioText.ts'
import { labelsOf, loadShipped, shipped, withBeside } from '../../web/shipped.ts'
import { look } from '../../web/view.ts'
import { frenchLabels } from '../../src/report/shippedLabels.ts'
import { learn, speak, spoken } from '../../web/words/words.ts'
import { shownOf } from './shown.ts'

beforeAll(() => learn('fr'))

/** French labels for what a scenario names. */
async function called(source: ScenarioText): Promise<(label: string) => string> {
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  const { scenario } = readScenario(source.text, { file: source.file, load: name => source.beside[name]! })
  knowShipped(scenario!, await labelsOf(source))
  return label => labelled(scenario!, label)
}

const own = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8').replace(
  /^name: .*/m,
  'name: Nothing',
)

test('of a shipped scenario every label is told in French', async () => {
  const strasbourg = await called(await loadShipped('strasbourg-2021.yaml'))
  expect(strasbourg('Nothing')).toBe('Rien')
  expect(strasbourg('Bare metal')).toBe('Serveurs dédiés')
  // Only another shipped scenario uses this name, so it is not translated here.
  expect(strasbourg('The hut')).toBe('The hut')
})

test('no label of a shipped scenario is left in English, but proper names', async () => {
  const left = (await Promise.all(shipped.map(loadShipped))).flatMap(({ text }) =>
    [...labelsIn(parse(text))].filter(label => !frenchLabels.has(label)),
  )
  expect([...new Set(left)].filter(label => !properNames.has(label))).toEqual([])
})

const properNames: ReadonlySet<string> = new Set(
  'VPS|SBG3, 2016|Anyang|Beauharnois|Gravelines|Hillsboro|Limburg|Paris|Roubaix|Sydney|Vint Hill'.split('|'),
)

function* labelsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key === 'label' && typeof each === 'string') yield each
    yield* labelsIn(each)
  }
}

test('of a scenario of the reader none is, though a shipped one has the very words', async () => {
  const mine = await called(await withBeside('mine.yaml', own))
  expect(mine('Nothing')).toBe('Nothing')
  expect(mine('The hut')).toBe('The hut')
})

test('of one that extends a shipped scenario, what is said there and not here', async () => {
  const text = `extends: strasbourg-2021.yaml
name: Nothing
`
  const mine = await called(await withBeside('mine.yaml', text))
  expect(mine('Bare metal')).toBe('Serveurs dédiés')
  expect(mine('Nothing')).toBe('Nothing')
})

test('a shipped scenario whose text is edited keeps its labels, and gets none for those that are new', async () => {
  const { file, text } = await loadShipped('two-rooms.yaml')
  const edited = await called(await withBeside(file, text.replace('The hut', 'Nothing')))
  expect(edited('Two rooms')).toBe('Deux salles')
  expect(edited('Nothing')).toBe('Nothing')
})

test('customers, protections and strategies go by the scenario they are of', async () => {
  const shown = shownOf(10)
  const scenario = {
    ...shown.scenario,
    policies: { ...shown.scenario.policies, none: { label: 'Nothing' } },
    strategies: { standby: { label: 'Warm standby' } },
  } as unknown as typeof shown.scenario
  const of = { ...shown, scenario, named: ['First tenant'] }
  const policies = { ...of.recording, services: { ...of.recording.services, policies: ['none'] } }
  const told = (): string[] => [
    customerName(of, 0),
    policyName({ ...of, recording: policies }, 0),
    strategyName(scenario, 'standby'),
  ]
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told()).toEqual(['First tenant', 'Nothing', 'Warm standby'])
  knowShipped(scenario, label => ['First tenant', 'Nothing', 'Warm standby'].includes(label))
  expect(told()).toEqual(['Premier locataire', 'Rien', 'Secours tiède'])
  expect(spoken().words.labelled('constructor')).toBe('constructor')
  look({ language: 'en' })
  expect(told()).toEqual(['First tenant', 'Nothing', 'Warm standby'])
})
