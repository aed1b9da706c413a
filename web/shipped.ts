/** The scenarios shipped with the product, as text, loaded on demand. */
import { fromShipped, type Labels, saidIn, type Scenario, shippedAmong } from '../src/index.ts'
import type { ScenarioText } from './scenarioText.ts'

const texts = import.meta.glob<string>('./*.yaml', { base: '../scenarios', query: '?raw', import: 'default' })
/**
 * The same scenarios as read when the page was built, so that a first run need not wait for the reader of
 * scenarios.
 */
const readings = import.meta.glob<Scenario>('./*.yaml', {
  base: '../scenarios',
  query: '?ready',
  import: 'default',
})

const nameOf = (path: string): string => path.slice(2)

export const shipped: readonly string[] = Object.keys(texts)
  .map(nameOf)
  .sort((a, b) => rank(a) - rank(b))

/** The real case first, then its variants, then the others by name; the input is sorted by name. */
function rank(file: string): number {
  return file === 'strasbourg-2021.yaml' ? 0 : file.startsWith('strasbourg') ? 1 : 2
}

/** A shipped scenario with the texts of the files it extends. */
export async function loadShipped(file: string): Promise<ScenarioText> {
  const [ready, source] = await Promise.all([
    readings[`./${file}`]?.(),
    textOf(file).then(async text => ({ file, text, beside: await extended(text) })),
  ])
  if (ready !== undefined) {
    readyOf.set(source, ready)
    labels.set(source, saidIn(ready))
  }
  return source
}

/** Read scenarios by the text they were loaded with. A text from anywhere else is always read. */
export const readyOf = new WeakMap<ScenarioText, Scenario>()

/** A reader's own file, which may extend shipped ones. */
export async function withBeside(file: string, text: string): Promise<ScenarioText> {
  return { file, text, beside: await extended(text) }
}

const labels = new WeakMap<ScenarioText, Labels>()

/** Labels a scenario has from shipped ones. */
export async function labelsOf(source: ScenarioText): Promise<Labels> {
  const known = labels.get(source)
  if (known !== undefined) return known
  const found = await Promise.all(shippedAmong(source, shipped).map(each => readings[`./${each}`]!()))
  const all = fromShipped(source, shipped, saidIn(found))
  labels.set(source, all)
  return all
}

/** Labels already known, for a first picture that must not wait. */
export const labelsKnown = (source: ScenarioText): Labels | undefined => labels.get(source)

/** The file that a text extends; undefined: none. */
export const extendedBy = (text: string): string | undefined => /^extends:\s*["']?([\w./-]+)/m.exec(text)?.[1]

async function extended(text: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (let below = text; ;) {
    const file = extendedBy(below)
    if (file === undefined || file in found || !shipped.includes(file)) return found
    below = await textOf(file)
    found[file] = below
  }
}

async function textOf(file: string): Promise<string> {
  const load = texts[`./${file}`]
  if (load === undefined) throw new Error(`no scenario is named ${file}`)
  return load()
}
