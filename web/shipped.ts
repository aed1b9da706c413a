/** The scenarios that come with the product, as text, loaded when they are wanted. */
import type { Scenario } from '../src/index.ts'
import type { ScenarioText } from './protocol.ts'

const texts = import.meta.glob<string>('./*.yaml', { base: '../scenarios', query: '?raw', import: 'default' })
/** What they say, read when the page was built: a first run waits for no reader. */
const readings = import.meta.glob<Scenario>('./*.yaml', {
  base: '../scenarios',
  query: '?ready',
  import: 'default',
})

const nameOf = (path: string): string => path.slice(2)

export const shipped: readonly string[] = Object.keys(texts)
  .map(nameOf)
  .sort((a, b) => rank(a) - rank(b))

/** The real case first, its variants after it, then the others in the order of their names, in which they come. */
function rank(file: string): number {
  return file === 'strasbourg-2021.yaml' ? 0 : file.startsWith('strasbourg') ? 1 : 2
}

/** With the texts of the files it extends. */
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

/** Of the texts that were loaded here: a text from anywhere else is read, whatever comes with it. */
export const readyOf = new WeakMap<ScenarioText, Scenario>()

/** A file of the reader's own: it may extend what is shipped. */
export async function withBeside(file: string, text: string): Promise<ScenarioText> {
  return { file, text, beside: await extended(text) }
}

/** Whether a label is one that a shipped scenario has. */
export type Labels = (label: string) => boolean

const labels = new WeakMap<ScenarioText, Labels>()

/** What a scenario has from shipped ones: of one of their name all they say, of another what it extends and does not say itself. */
export async function labelsOf(source: ScenarioText): Promise<Labels> {
  const known = labels.get(source)
  if (known !== undefined) return known
  const { file, text, beside } = source
  const named = [file, ...Object.keys(beside)].filter(each => shipped.includes(each))
  const found = await Promise.all(named.map(each => readings[`./${each}`]!()))
  const said = saidIn(found)
  const all: Labels = shipped.includes(file) ? said : label => said(label) && !text.includes(label)
  labels.set(source, all)
  return all
}

/** Of a source whose labels are known: its first picture waits for nothing. */
export const labelsKnown = (source: ScenarioText): Labels | undefined => labels.get(source)

/** Gathered when the first label is asked for: in English none is. */
function saidIn(readings: unknown): Labels {
  let all: Set<string> | undefined
  return label => {
    if (all === undefined) gather(readings, (all = new Set()))
    return all.has(label)
  }
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) {
      // Activities go by their names alone.
      into.add(name)
      gather(each, into)
    }
}

async function extended(text: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (let below = text; ;) {
    const file = /^extends:\s*["']?([\w./-]+)/m.exec(below)?.[1]
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
