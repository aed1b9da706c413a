import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdsCases, table, verify as verifyCases } from '../../index.ts'
import { type Command, exits } from '../command.ts'
import { BadInput } from '../failure.ts'
import { expectFolder, writeAll } from '../folder.ts'

const shipped = fileURLToPath(new URL('../../../test/validation', import.meta.url))

export const verify: Command = {
  name: 'verify',
  summary: 'run cases with known answers through the engine: those shipped, or those under PATH',
  operands: '[PATH]',
  arity: [0, 1],
  flags: {
    out: { type: 'string', value: 'DIR', help: 'write verify.json there' },
    json: { type: 'boolean', help: 'print one JSON object with every computed value' },
  },
  async run({ operands, given, terminal }) {
    const path = operands[0] ?? shipped
    const folder = given.text('out')
    if (folder !== undefined) expectFolder(folder)
    const files = casesUnder(path)
    if (files.length === 0) throw new BadInput([`${path}: no validation cases there`])
    const verdict = verifyCases(files)
    const json = `${JSON.stringify(verdict)}\n`
    if (given.has('json')) terminal.out(json)
    else {
      const rows = verdict.results.map(({ id, kind, by, pass }) => [id, kind, pass ? 'pass' : 'FAIL', by])
      terminal.out(`${table(['case', 'kind', 'verdict', 'computed by'], rows)}\n`)
      terminal.out(`\n${verdict.passed} passed, ${verdict.failed} failed\n`)
    }
    if (folder !== undefined) writeAll(folder, { 'verify.json': json })
    return verdict.failed === 0 ? exits.good : exits.targetMissed
  },
}

/** Parsed files with cases at a path or anywhere below it, in the order of their names. */
function casesUnder(path: string): unknown[] {
  if (!existsSync(path)) throw new BadInput([`${path}: there is no such file or folder`])
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.json'))
        .sort()
        .map(name => join(path, name))
    : [path]
  return files.map(parsed).filter(holdsCases)
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput([`${file}: not JSON: ${error.message}`])
    throw error
  }
}
