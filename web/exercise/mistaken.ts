/** Tells a file that was chosen for an exercise, but is of another kind, where it can be opened. */
import { isScript, type Issue } from '../../src/index.ts'
import { mistakenWords } from '../words/mistaken.ts'
import { spoken } from '../words/words.ts'

type Kind = keyof (typeof mistakenWords)['en']

/** Undefined if the file may be what it was chosen as. */
export function mistaken(
  chosenAs: 'list' | 'decisions' | 'exercise',
  file: string,
  text: string,
): Issue | undefined {
  const kind = kindOf(text)
  if (kind === undefined || kind === chosenAs) return undefined
  return { path: '', file, message: mistakenWords[spoken().language][kind] }
}

function kindOf(text: string): Kind | undefined {
  if (isScript(text)) return 'decisions'
  if (/^\s*\{[^{]{0,200}"format"\s*:\s*"firebreak-exercise"/.test(text)) return 'exercise'
  if (/^\s*\{\s*"firebreak"\s*:\s*"run"/.test(text)) return 'run'
  return /^[^\S\n]*["']?schema["']?\s*:\s*["']?firebreak\/|^extends\s*:/m.test(text) ? 'scenario' : undefined
}
