import { join } from 'node:path'
import {
  campaignReport,
  compareObserved,
  curvesCsv,
  prepare,
  replicate,
  replicationsCsv,
  reportText,
} from '../../index.ts'
import type { Command } from '../command.ts'
import { BadInput } from '../failure.ts'
import { writeWhole } from '../files.ts'
import { progress } from '../progress.ts'
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
  async run({ operands, flags, terminal }) {
    const replications = wholeNumber(flags['replications'] ?? '1')
    const typical = flags['typical'] === true
    if (typical && replications > 1)
      throw new BadInput(['--typical is one incident; it does not go with --replications'])
    const scenario = scenarioOf(operands[0]!, (flags['set'] as string[] | undefined) ?? [])
    const prepared = prepare(scenario)
    const bar = progress(terminal, replications, 'replications')
    const campaign = replicate(prepared, {
      seed: String(flags['seed'] ?? '1'),
      replications,
      typical,
      onProgress: done => bar.at(done),
    })
    bar.end()
    const report = campaignReport(prepared, campaign)
    const text =
      flags['json'] === true
        ? `${JSON.stringify(report)}\n`
        : reportText(report, compareObserved(report, scenario.observed))
    if (typeof flags['out'] === 'string') {
      writeWhole(join(flags['out'], 'report.json'), `${JSON.stringify(report, null, 1)}\n`)
      writeWhole(join(flags['out'], 'replications.csv'), replicationsCsv(campaign))
      writeWhole(join(flags['out'], 'curves.csv'), curvesCsv(report))
    }
    terminal.out(text)
    return 0
  },
}

function wholeNumber(text: unknown): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > mostReplications)
    throw new BadInput([
      `--replications must be a whole number from 1 to ${mostReplications}, is ${String(text)}`,
    ])
  return value
}
