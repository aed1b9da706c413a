import {
  campaignReport,
  columnsOf,
  compareObserved,
  curvesCsv,
  planOf,
  prepare,
  replicationsCsv,
  reportText,
} from '../../index.ts'
import { conduct, workersOf } from '../campaign.ts'
import { type Command, exits } from '../command.ts'
import { BadInput } from '../failure.ts'
import { expectFolder, writeAll } from '../folder.ts'
import { scenarioOf } from '../scenarioFile.ts'

/** More would take days. */
const mostReplications = 1_000_000

export const run: Command = {
  name: 'run',
  summary: 'one incident, or many with --replications',
  operands: 'FILE',
  arity: [1, 1],
  flags: {
    replications: {
      type: 'string',
      value: 'N',
      help: 'how often to draw the uncertain inputs anew (default 1)',
    },
    seed: { type: 'string', value: 'TEXT', help: 'the same seed gives the same bytes (default 1)' },
    workers: {
      type: 'string',
      value: 'W',
      help: 'threads (default: one a core); the result is the same for any number',
    },
    typical: { type: 'boolean', help: 'one incident with every uncertain input at its median' },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario, as often as wanted: --set "buildings.SBG2.floors.rating=REI 120"',
    },
    out: { type: 'string', value: 'DIR', help: 'write report.json, replications.csv and curves.csv there' },
    json: { type: 'boolean', help: 'print the report as one JSON object' },
  },
  async run({ operands, given, terminal }) {
    const replications = wholeNumber(given.text('replications') ?? '1')
    const typical = given.has('typical')
    if (typical && replications > 1)
      throw new BadInput(['--typical is one incident; it does not go with --replications'])
    const scenario = scenarioOf(operands[0]!, given.all('set'))
    const folder = given.text('out')
    if (folder !== undefined) expectFolder(folder)
    const workers = workersOf(given.text('workers'), replications)
    const prepared = prepare(scenario)
    const plan = planOf(given.text('seed') ?? '1', replications, typical)
    const variants = [{ strategy: null, scenario }]
    const collection = await conduct({ variants, plan, columns: [columnsOf(prepared)], workers }, terminal)
    const { done } = collection
    if (done === 0) {
      terminal.err('firebreak: stopped before the first replication had ended\n')
      return exits.interrupted
    }
    const campaign = collection.conclude([prepared.digest])[0]!
    const report = campaignReport(prepared, campaign)
    terminal.out(
      given.has('json')
        ? `${JSON.stringify(report)}\n`
        : reportText(report, compareObserved(report, scenario.observed)),
    )
    if (folder !== undefined)
      writeAll(folder, {
        'report.json': `${JSON.stringify(report, null, 1)}\n`,
        'replications.csv': replicationsCsv(campaign),
        'curves.csv': curvesCsv(report),
      })
    if (done === replications) return exits.good
    terminal.err(`firebreak: stopped; the report is of the first ${done} of ${replications} replications\n`)
    return exits.interrupted
  },
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > mostReplications)
    throw new BadInput([`--replications must be a whole number from 1 to ${mostReplications}, is ${text}`])
  return value
}
