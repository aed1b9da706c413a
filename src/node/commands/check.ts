/** `firebreak check`: every issue of each scenario and, for one without any, notes on what may be unintended. */
import { type Command, exits } from '../command.ts'
import { BadInput } from '../failure.ts'
import type { Issue, Language } from '../../index.ts'
import { nameOf } from '../files.ts'
import { once } from '../once.ts'
import { languageFor } from '../options.ts'
import { readNotedFile, readScenarioFile } from '../scenarioFile.ts'
import { issueLineIn, withoutParts } from '../spoken.ts'

const words = {
  en: { good: 'good', note: 'note:' },
  fr: { good: 'correct', note: 'remarque :' },
} as const satisfies Readonly<Record<Language, unknown>>

export const check: Command = {
  name: 'check',
  summary: 'validate scenarios; report every issue as file:line:column, and note what may be unintended',
  operands: 'FILE...',
  arity: [1, Infinity],
  flags: {
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  inspect: files => {
    const issues = [...new Set(files)].flatMap(file => readScenarioFile(file).issues)
    if (issues.length > 0) throw new BadInput(issues)
  },
  async run({ operands, given, terminal }) {
    const results = once(operands, terminal).map(file => {
      const { issues, notes } = readNotedFile(file)
      return { file, issues, notes }
    })
    const language = languageBeside(
      results.flatMap(({ issues }) => issues),
      () => languageFor(given, terminal),
    )
    const w = words[language]
    if (given.has('json')) terminal.out(`${JSON.stringify({ results }, withoutParts)}\n`)
    else
      for (const { file, issues, notes } of results) {
        const lines =
          issues.length === 0
            ? [`${nameOf(file)}: ${w.good}`]
            : issues.map(issue => issueLineIn(language, issue))
        lines.push(...notes.map(note => noteLine(language, file, note)))
        terminal.out(`${lines.join('\n')}\n`)
      }
    return results.some(({ issues }) => issues.length > 0) ? exits.badInput : exits.good
  },
}

/** The language of the answer. If --language is refused, the issues found are reported with the refusal. */
function languageBeside(issues: readonly Issue[], asked: () => Language): Language {
  try {
    return asked()
  } catch (error) {
    throw error instanceof BadInput ? new BadInput([...error.issues, ...issues]) : error
  }
}

/** With its place in front, as an editor finds it. */
function noteLine(
  language: Language,
  checked: string,
  { file = checked, line, column, ...note }: Issue,
): string {
  const place = [file, line, column].filter(part => part !== undefined).join(':')
  return `${place}: ${words[language].note} ${issueLineIn(language, note)}`
}
