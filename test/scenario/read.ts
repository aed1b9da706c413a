import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIssue } from '../../src/base/issue.ts'
import { type ReadScenario, readScenario } from '../../src/scenario/read.ts'

const root = join(import.meta.dirname, '../..')

/** A file of the repository, and those it extends. */
export function readFile(path: string): ReadScenario {
  return read(readFileSync(join(root, path), 'utf8'), path)
}

/** A text as if it were a file of the repository. */
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

/** Two rooms with something laid over them. */
export function over(text: string): ReadScenario {
  return read(`extends: two-rooms.yaml\n${text}`)
}

export function sentences({ issues }: ReadScenario): string[] {
  return issues.map(formatIssue)
}

/** The scenario, or a failure that says what is wrong with it. */
export function good(result: ReadScenario): NonNullable<ReadScenario['scenario']> {
  if (result.scenario === undefined) throw new Error(sentences(result).join('\n'))
  return result.scenario
}
