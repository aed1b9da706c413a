import {
  aims,
  type Aim,
  type CampaignPlan,
  defaultAims,
  type Precision,
  prepare,
  samplings,
} from '../../index.ts'
import { conduct } from '../campaign.ts'
import { CampaignFolder } from '../campaignFolder.ts'
import { type Command, exits } from '../command.ts'
import { countOf } from '../count.ts'
import { BadInput, together } from '../failure.ts'
import { outFolder, runFiles } from '../ownFiles.ts'
import { expectNoCampaign, manifestOf } from '../manifest.ts'
import { type Given, unknown } from '../options.ts'
import { queueFlag, queueIn } from '../queue/connection.ts'
import { printReport, rowsHelp, writeResults } from '../results.ts'
import { scenarioOf } from '../scenarioFile.ts'
import { partIn, runShard, shardIn } from '../shard.ts'
import { tellPrecision } from '../precision.ts'
import { withWorkers, workersFlag, threadsFor, workersIn } from '../workers.ts'

/** With --precision, unless --replications says otherwise. */
const mostForPrecision = '10000'

export const run: Command = {
  name: 'run',
  summary: 'one incident, or many with --replications or --precision',
  operands: 'FILE',
  arity: [1, 1],
  flags: {
    replications: {
      type: 'string',
      value: 'N',
      help: `how often to draw the uncertain inputs anew (default 1; with --precision at most, default ${mostForPrecision})`,
      check: text => countOf('replications', text),
    },
    precision: {
      type: 'string',
      value: 'W',
      help: 'go on until the 95 % intervals are narrower than +-W: 0.05 or 5%, of a share as it is, of a mean as a part of it',
    },
    metric: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: `what --precision is of: the mean of a metric, or any:NAME, how often there is any (default ${defaultAims.join(' and ')})`,
    },
    sampling: {
      type: 'string',
      value: 'HOW',
      help: `how inputs are drawn: ${samplings.join(', ')} (default random)`,
    },
    seed: { type: 'string', value: 'TEXT', help: 'the same seed gives the same bytes (default 1)' },
    typical: { type: 'boolean', help: 'one incident with every uncertain input at its median' },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario, as often as wanted: --set "buildings.SBG2.floors.rating=REI 120"',
    },
    workers: workersFlag,
    queue: queueFlag,
    out: {
      type: 'string',
      value: 'DIR',
      help: `write the report there as JSON, CSV and Parquet (${rowsHelp}); a campaign that was stopped goes on from there`,
    },
    shard: {
      type: 'string',
      value: 'i/n',
      help: 'only part i of n of the replications, into --out, for firebreak merge',
    },
    json: { type: 'boolean', help: 'print the report as one JSON object' },
  },
  async run({ operands, given, terminal }) {
    const [plan, , queue, asked, scenario, out] = together(
      () => planIn(given),
      () => partIn(given),
      () => queueIn(given),
      () => workersIn(given),
      () => scenarioOf(operands[0]!, given.all('set')),
      () => outFolder(given, runFiles),
    )
    const shard = shardIn(given, plan)
    const lasting = out !== undefined && (plan.replications > 1 || shard !== undefined)
    if (out !== undefined && !lasting) expectNoCampaign(out)
    const workers = threadsFor(asked, plan.replications)
    const prepared = prepare(scenario)
    const folder = lasting ? new CampaignFolder(out, manifestOf(plan, [prepared])) : undefined
    const wanted = { plan, prepared: [prepared], queue }
    if (folder !== undefined && shard !== undefined)
      return withWorkers(workers, terminal, means =>
        runShard({ ...wanted, ...means, folder }, shard, given.has('json'), terminal),
      )

    const collection = await withWorkers(workers, terminal, means =>
      conduct({ ...wanted, ...means, folder }, terminal),
    )
    const { done, whole } = collection
    const goesOn = folder === undefined ? '' : '; the same command goes on from there'
    if (done === 0) {
      terminal.err(`firebreak: stopped before the first replication had ended${goesOn}\n`)
      return exits.interrupted
    }
    const results = printReport(prepared, collection, given.has('json'), terminal)
    if (!whole) {
      const of = plan.precision === undefined ? ` of ${plan.replications}` : ''
      terminal.err(`firebreak: stopped; the report is of the first ${done}${of} replications${goesOn}\n`)
    }
    if (out !== undefined && (whole || folder === undefined)) await writeResults(out, results)
    if (!whole) return exits.interrupted
    return tellPrecision(collection, terminal) ? exits.good : exits.targetMissed
  },
}

function planIn(given: Given): CampaignPlan {
  const [precision, replications, sampling] = together(
    () => precisionIn(given),
    () =>
      countOf(
        'replications',
        given.text('replications') ?? (given.has('precision') ? mostForPrecision : '1'),
      ),
    () => samplingIn(given),
  )
  const typical = given.has('typical')
  if (typical && (replications > 1 || precision !== undefined))
    throw new BadInput(['--typical is one incident; it does not go with --replications or --precision'])
  if (precision !== undefined && sampling !== 'random')
    throw new BadInput([
      `--precision needs independent replications; those of --sampling ${sampling} are made to fit one another`,
    ])
  const seed = given.text('seed') ?? '1'
  return { seed, replications, typical, strategies: [null], sampling, ...(precision && { precision }) }
}

function samplingIn(given: Given): CampaignPlan['sampling'] {
  const word = given.text('sampling') ?? 'random'
  const sampling = samplings.find(known => known === word)
  if (sampling === undefined) throw new BadInput([unknown('--sampling', word, samplings)])
  return sampling
}

function precisionIn(given: Given): Precision | undefined {
  const text = given.text('precision')
  if (text === undefined) {
    if (given.has('metric')) throw new BadInput(['--metric says what --precision is of; give that as well'])
    return undefined
  }
  const [, figure = '', percent] = /^(\d*\.?\d+)( ?%)?$/.exec(text) ?? []
  const halfWidth = percent === undefined ? Number(figure) : Number(figure) / 100
  const issues: string[] = []
  if (!(halfWidth > 0 && halfWidth < 1))
    issues.push(`--precision must be more than 0 and less than 1, such as 0.05 or 5%, is ${text}`)
  const wanted = given.all('metric').flatMap((name): Aim[] => {
    const known = aims.find(aim => aim === name)
    if (known === undefined) issues.push(unknown('--metric', name, aims))
    return known === undefined ? [] : [known]
  })
  if (issues.length > 0) throw new BadInput(issues)
  return { halfWidth, aims: wanted.length === 0 ? defaultAims : wanted }
}
