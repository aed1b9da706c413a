import {
  campaignReport,
  compareObserved,
  curvesCsv,
  prepare,
  replicationsCsv,
  reportText,
} from '../../index.ts'
import { runCampaign } from '../campaign.ts'
import { type Command, exits } from '../command.ts'
import { BadInput } from '../failure.ts'
import { expectFolder, writeAll } from '../folder.ts'
import { scenarioOf } from '../scenarioFile.ts'

/** More would take days on one thread. */
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
    const prepared = prepare(scenario)
    const options = { seed: given.text('seed') ?? '1', replications, typical }
    const { campaign, done } = await runCampaign(prepared, options, terminal)
    if (campaign === undefined) {
      terminal.err('firebreak: stopped before the first replication had ended\n')
      return exits.interrupted
    }
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
