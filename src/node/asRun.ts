/**
 * The file in a folder of results from which a stranger makes them again: the scenario as it was run, in one piece, below
 * the command.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostBytes, type ScenarioSource, sourceText } from '../index.ts'
import type { Command } from './command.ts'
import { engineIdentity } from './engine.ts'
import type { Given } from './given.ts'

export const asRunName = 'as-run.yaml'
const opening = '# As run by Firebreak '

export const isAsRun = (text: string): boolean => text.startsWith(opening)

/** Options that change no result, or only where and how it is computed. */
const elsewhere = ['out', 'workers', 'queue', 'json', 'shard']

export interface Ran {
  readonly command: Pick<Command, 'name' | 'flags'>
  readonly given: Given
  readonly source: ScenarioSource
  /** Of the scenario, as the report beside the file has it. */
  readonly digest: string
  /** Whether the source has the settings merged in already. */
  readonly settled: boolean
}

export function asRunText({ command, given, source, digest, settled }: Ran): string {
  const left = settled ? [...elsewhere, 'set'] : elsewhere
  const options = Object.entries(command.flags)
    .filter(([name]) => given.has(name) && !left.includes(name))
    .flatMap(([name, { type }]) =>
      type === 'boolean' ? [`--${name}`] : given.all(name).map(value => optionWords(name, value)),
    )
  const again = ['firebreak', command.name, asRunName, ...options, '--out .'].join(' ')
  const indented = sourceText(source)
  const text = indented.length > mostBytes ? JSON.stringify(JSON.parse(indented)) : indented
  return `${opening}${engineIdentity()}: scenario ${digest}, all files in one.
# In this folder, or in another one with its name behind --out: ${again}
${text}
`
}

/** The text in the first of the folders that has one; undefined if none has. */
export function asRunIn(folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    const text = textIn(join(folder, asRunName))
    if (isAsRun(text)) return text
  }
  return undefined
}

/** The command that makes the folder again; undefined if the text names none. */
export function commandIn(asRun = ''): string | undefined {
  return new RegExp(` firebreak (\\w+) ${asRunName}`).exec(asRun)?.[1]
}

/** Empty if it cannot be read. */
export function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const optionWords = (name: string, value: string): string =>
  value.startsWith('-') ? `--${name}=${quoted(value)}` : `--${name} ${quoted(value)}`

/** A word as shells read it; one with control characters as bash and zsh do, so that it stays on its line. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  if (!/\p{Cc}/u.test(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`
  const escaped = word.replace(/['\\]/g, String.raw`\$&`)
  return `$'${escaped.replace(/\p{Cc}/gu, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
}
