/** The exercises shipped with the product, with the files each extends; loaded when one is started. */
import { later } from '../browser/lazy.tsx'
import type { ScenarioText } from '../scenarioText.ts'
import { extendedBy } from '../shipped.ts'

const texts = import.meta.glob<string>(['../../scenarios/*.yaml', '../../scenarios/exercises/*.yaml'], {
  query: '?raw',
  import: 'default',
})
const root = '../../scenarios/'

/** Paths relative to `scenarios/`. */
export const shippedExercises: readonly string[] = Object.keys(texts)
  .map(path => path.slice(root.length))
  .filter(path => path.startsWith('exercises/'))
  .sort()

// A room for exercises may have no connection.
for (const file of shippedExercises) later(() => loadExercise(file))

/**
 * Loads an exercise. `file` is relative to `scenarios/`; the files it extends are named relative to its own
 * folder, as the scenario reader requests them.
 */
export async function loadExercise(file: string): Promise<ScenarioText> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const text = await textOf(file)
  const beside: Record<string, string> = {}
  let below = text
  let here = ''
  for (;;) {
    const written = extendedBy(below)
    const path = written === undefined ? undefined : joined(here, written)
    if (path === undefined || path in beside) return { file, text, beside }
    below = await textOf(joined(folder, path))
    beside[path] = below
    here = path.slice(0, path.lastIndexOf('/') + 1)
  }
}

async function textOf(file: string): Promise<string> {
  const load = texts[root + file]
  if (load === undefined) throw new Error(`no scenario is named ${file}`)
  return load()
}

function joined(folder: string, written: string): string {
  const parts: string[] = []
  for (const part of [...folder.split('/'), ...written.split('/')])
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}
