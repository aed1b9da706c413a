// Uncertain inputs have labels that readers know, in both languages, and no two of a scenario share one.
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { prepare, readScenario, type Scenario } from '../../src/index.ts'
import { inputNames } from '../../src/report/inputName.ts'
import { inputCalled } from '../../web/model/inputLabels.ts'
import { knowShipped } from '../../web/model/names.ts'
import { labelsOf, loadShipped, shipped } from '../../web/shipped.ts'
import { look } from '../../web/view.ts'
import { learn, speak } from '../../web/words/words.ts'

/** The same in both languages. */
const sharedWords = new Set(['distance', 'transport'])

beforeAll(() => learn('fr'))

/** A scenario and its uncertain inputs, which have the same paths in every language. */
interface Read {
  readonly scenario: Scenario
  readonly paths: readonly string[]
}

const known = new Map<string, Promise<Read>>()
afterAll(() => known.clear())

async function reading(file: string): Promise<Read> {
  const source = await loadShipped(file)
  const { scenario } = readScenario(source.text, { file, load: name => source.beside[name]! })
  knowShipped(scenario!, await labelsOf(source))
  return { scenario: scenario!, paths: prepare(scenario!).inputs.map(({ path }) => path) }
}

/** What the inputs of a shipped scenario are called in the language spoken now. */
async function labelsIn(file: string): Promise<ReadonlyMap<string, string>> {
  const read = known.get(file) ?? reading(file)
  known.set(file, read)
  const { scenario, paths } = await read
  const names = inputNames(paths, scenario)
  return new Map(paths.map(path => [path, inputCalled(scenario, names[path]!)]))
}

async function inFrench(): Promise<void> {
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
}

test.each(shipped)('%s: every input has words of its own, in both languages', async file => {
  const english = await labelsIn(file)
  expect(new Set(english.values()).size).toBe(english.size)
  await inFrench()
  const french = await labelsIn(file)
  expect(new Set(french.values()).size).toBe(french.size)
  // A few words are the same: distance, transport.
  const what = (label: string): string => label.split(/\u00a0?: /).at(-1)!
  const same = [...french].flatMap(([path, label]) =>
    what(label) === what(english.get(path)!) ? [what(label)] : [],
  )
  expect(same.filter(word => !sharedWords.has(word))).toEqual([])
})

test('a label says what is meant and of what, and leaves out what both already say', async () => {
  const told = await labelsIn('strasbourg-2021.yaml')
  expect(told.get('recovery.tasks.restartRack.time')).toBe('Restart rack: time for one')
  expect(told.get('sources.ups.energy')).toBe('UPS: energy')
  expect(told.get('products.vps.dailyChange')).toBe('Products, VPS: data that changes in a day')
  expect(told.get('recovery.pools.technicians.units.1.units')).toBe('Recovery, technicians, units 2: units')
  expect(told.get('buildings.SBG2.openings.core-{storey}-core-{storey+1}.open')).toBe(
    'SBG2, Core\u00a0n – Core\u00a0n+1: share open at the start',
  )
  expect(told.get('decisions.cut-power.at')).toBe('Decisions, cut the power: when')
})

test('in French a decision is called as at the table, and a shipped product by its French name', async () => {
  await inFrench()
  const told = await labelsIn('strasbourg-2021.yaml')
  expect(told.get('recovery.tasks.restartRack.time')).toBe('Redémarrer une baie\u00a0: durée d’une tâche')
  expect(told.get('decisions.cut-power.at')).toBe('Décisions, couper le courant\u00a0: quand')
  expect(told.get('products.bare_metal.dailyChange')).toBe(
    'Produits, Serveurs dédiés\u00a0: données qui changent en un jour',
  )
})
