import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdsCases, table, verify as verifyCases } from '../../index.ts'
import type { Command } from '../command.ts'
import { BadInput } from '../failure.ts'

const shipped = fileURLToPath(new URL('../../../test/validation', import.meta.url))

export const verify: Command = {
  name: 'verify',
  summary: 'run cases with known answers through the engine: those shipped, or those under PATH',
  operands: '[PATH]',
  arity: [0, 1],
  flags: { json: { type: 'boolean', help: 'print one JSON object with every computed value' } },
  async run({ operands, flags, terminal }) {
    const path = operands[0] ?? shipped
    const files = casesUnder(path)
    if (files.length === 0) throw new BadInput([`${path}: no validation cases there`])
    const verdict = verifyCases(files)
    if (flags['json'] === true) terminal.out(`${JSON.stringify(verdict)}\n`)
    else {
      const rows = verdict.results.map(({ id, kind, by, pass }) => [id, kind, pass ? 'pass' : 'FAIL', by])
      terminal.out(`${table(['case', 'kind', 'verdict', 'computed by'], rows)}\n`)
      terminal.out(`\n${verdict.passed} passed, ${verdict.failed} failed\n`)
    }
    return verdict.failed === 0 ? 0 : 1
  },
}

/** Parsed files with cases at a path or anywhere below it, in the order of their names. */
function casesUnder(path: string): unknown[] {
  if (!existsSync(path)) throw new BadInput([`${path}: there is no such file or folder`])
  if (!statSync(path).isDirectory()) return [parsed(path)]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => parsed(join(path, name)))
    .filter(holdsCases)
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput([`${file}: not JSON: ${error.message}`])
    throw error
  }
}
