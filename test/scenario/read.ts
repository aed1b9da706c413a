import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIssue } from '../../src/base/issue.ts'
import { type ReadScenario, readScenario } from '../../src/scenario/read.ts'

const root = join(import.meta.dirname, '../..')

/** Reads a file of the repository, and those it extends. */
export function readFile(path: string): ReadScenario {
  return read(readFileSync(join(root, path), 'utf8'), path)
}

/** Reads a text as if it were a file of the repository. */
export function read(text: string, file = 'scenarios/test.yaml'): ReadScenario {
  return readScenario(text, {
    file,
    load: relative => {
      try {
        return readFileSync(join(root, file, '..', relative), 'utf8')
      } catch {
        return { path: '', message: 'there is no such file' }
      }
    },
  })
}

/** The two-room scenario with a text put over it. */
export function over(text: string): ReadScenario {
  return read(`extends: two-rooms.yaml\n${text}`)
}

export function sentences({ issues }: ReadScenario): string[] {
  return issues.map(formatIssue)
}

/** The issues of a text put over the two-room scenario, without file, line and column. */
export function said(text: string): string[] {
  return sentences(over(text)).map(sentence => sentence.replace(/^\S+:\d+:\d+ /, ''))
}

/** The scenario; throws its issues if there is none. */
export function good(result: ReadScenario): NonNullable<ReadScenario['scenario']> {
  if (result.scenario === undefined) throw new Error(sentences(result).join('\n'))
  return result.scenario
}
