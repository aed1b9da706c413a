/** Tells a file that was chosen for an exercise, but is of another kind, where it can be opened. */
import { isScript } from '../../src/index.ts'
import { toldOf } from '../files/refused.ts'
import type { Told } from '../session.ts'
import { mistakenWords } from '../words/mistakenWords.ts'

type Kind = keyof (typeof mistakenWords)['en']

/** Undefined if the file may be what it was chosen as. */
export function mistaken(
  chosenAs: 'list' | 'decisions' | 'exercise',
  file: string,
  text: string,
): Told | undefined {
  const kind = kindOf(text)
  if (kind === undefined || kind === chosenAs) return undefined
  return toldOf(file, language => mistakenWords[language][kind])
}

/** What is whole JSON is known by its parts; YAML, and what is damaged, by its beginning. */
function kindOf(text: string): Kind | undefined {
  const parts = partsOf(text)
  if (parts === undefined) return isScript(text) ? 'decisions' : begunAs(text)
  const { format, firebreak, decisions, acts, schema, extends: below } = parts
  if (format === 'firebreak-exercise') return 'exercise'
  if (firebreak === 'run') return 'run'
  if (acts !== undefined || ours(decisions)) return 'decisions'
  return ours(schema) || typeof below === 'string' ? 'scenario' : undefined
}

const ours = (version: unknown): boolean => typeof version === 'string' && version.startsWith('firebreak/')

function partsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function begunAs(text: string): Kind | undefined {
  if (/^\s*\{[^{]{0,200}"format"\s*:\s*"firebreak-exercise"/.test(text)) return 'exercise'
  if (/^\s*\{\s*"firebreak"\s*:\s*"run"/.test(text)) return 'run'
  return /^[^\S\n]*["']?schema["']?\s*:\s*["']?firebreak\/|^extends\s*:/m.test(text) ? 'scenario' : undefined
}
