import { type Command, exits } from '../command.ts'
import { issueLine } from '../failure.ts'
import { readScenarioFile } from '../scenarioFile.ts'

export const check: Command = {
  name: 'check',
  summary: 'validate scenarios; report every issue as file:line:column',
  operands: 'FILE...',
  arity: [1, Infinity],
  flags: { json: { type: 'boolean', help: 'print one JSON object' } },
  async run({ operands, given, terminal }) {
    const results = operands.map(file => ({ file, issues: readScenarioFile(file).issues }))
    if (given.has('json')) terminal.out(`${JSON.stringify({ results })}\n`)
    else
      for (const { file, issues } of results)
        terminal.out(issues.length === 0 ? `${file}: good\n` : `${issues.map(issueLine).join('\n')}\n`)
    return results.some(({ issues }) => issues.length > 0) ? exits.badInput : exits.good
  },
}
