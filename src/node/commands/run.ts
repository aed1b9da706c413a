/** `firebreak run`: one incident, a campaign, or one shard of a campaign. */
import {
  aims,
  type Aim,
  type CampaignPlan,
  defaultAims,
  type Precision,
  prepare,
  samplings,
  strategy,
  unintended,
} from '../../index.ts'
import { asRunText } from '../asRun.ts'
import { conduct } from '../campaign.ts'
import { CampaignFolder, expectBegunBy } from '../campaignFolder.ts'
import { type Command, exits } from '../command.ts'
import { countOf } from '../count.ts'
import { strategyFlag } from '../entrants.ts'
import { said } from '../complaints.ts'
import { BadInput, together, togetherNamed } from '../failure.ts'
import { sampledMedians } from '../incidentChoice.ts'
import { outFolder, runFiles } from '../ownFiles.ts'
import { expectNoCampaign, manifestOf } from '../manifest.ts'
import type { Given } from '../given.ts'
import { languageIn, unknown } from '../options.ts'
import { queueFlag, queueIn } from '../queue/connection.ts'
import { printReport, resultsOf, rowsHelp, writeResults } from '../results.ts'
import { type ScenarioAndSource, scenarioUnder } from '../scenarioFile.ts'
import { partOf, runShard, shardIn } from '../shard.ts'
import { labelsIn } from '../shippedWords.ts'
import { meantPercent } from '../meantPercent.ts'
import { issueLineIn } from '../spoken.ts'
import { tell } from '../tell.ts'
import type { Terminal } from '../terminal.ts'
import { tellPrecision } from '../precision.ts'
import { inOneTurn, type Means, withWorkers, workersFlag, threadsFor, workersIn } from '../workers.ts'

/** Most replications with --precision, unless --replications says otherwise. */
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
      help: said(
        'how many times to draw the uncertain inputs (default 1; with --precision the most, default {})',
        mostForPrecision,
      ),
      check: text => countOf('replications', text),
    },
    precision: {
      type: 'string',
      value: 'W',
      help: 'go on until the 95 % intervals are within +-W, such as 0.05 or 5%: absolute for a share, relative for a mean',
      check: halfWidthOf,
    },
    metric: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: said(
        'what --precision applies to: the mean of a metric, or any:NAME, how often there is any (default {})',
        defaultAims.join(', '),
      ),
      check: aimOf,
    },
    sampling: {
      type: 'string',
      value: 'HOW',
      help: said('how inputs are drawn: {} (default random)', samplings.join(', ')),
      check: samplingOf,
    },
    seed: { type: 'string', value: 'TEXT', help: 'the same seed gives the same bytes (default 1)' },
    strategy: strategyFlag,
    typical: { type: 'boolean', help: 'one incident with every uncertain input at its median' },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario, repeatable: --set "buildings.SBG2.floors.rating=REI 120"; path=default takes a single value back to its default, and nothing after the = takes out a row or a part',
    },
    workers: workersFlag,
    queue: queueFlag,
    out: {
      type: 'string',
      value: 'DIR',
      help: said(
        'write the report there as JSON, CSV and Parquet ({}); an interrupted campaign resumes from there, and one that is done goes on to more --replications or a narrower --precision',
        said(rowsHelp),
      ),
    },
    shard: {
      type: 'string',
      value: 'i/n',
      help: 'only part i (from 1) of n of the replications, into --out, for firebreak merge',
      check: partOf,
    },
    json: { type: 'boolean', help: 'print the report as one JSON object' },
  },
  inspect: ([file], given) => scenarioUnder(file!, given.all('set'), given.text('strategy')),
  async run({ operands, given, terminal }) {
    const { plan, shard, queue, threads, read, out } = togetherNamed({
      plan: () => planIn(given),
      shard: () => shardIn(given, replicationsIn(given)),
      queue: () => queueIn(given),
      threads: () => workersIn(given),
      read: () => scenarioUnder(operands[0]!, given.all('set'), given.text('strategy')),
      out: () => outFolder(given, runFiles),
      language: () => languageIn(given),
    })
    const { scenario, source } = read
    const lasting = out !== undefined && (plan.replications > 1 || shard !== undefined)
    if (out !== undefined && !lasting) expectNoCampaign(out)
    tellUnintended(terminal, read, given.text('strategy'))
    const workers = threadsFor(threads, plan.replications)
    const prepared = prepare(scenario)
    const asRun = out && asRunText({ command: run, given, source, digest: prepared.digest, settled: true })
    if (lasting && asRun !== undefined) expectBegunBy(out, asRun)
    const folder = lasting ? new CampaignFolder(out, manifestOf(plan, [prepared])) : undefined
    if (asRun !== undefined) folder?.keepAsRun(asRun)
    const wanted = { plan, prepared: [prepared], queue }
    if (folder !== undefined && shard !== undefined)
      return withWorkers(workers, terminal, means =>
        runShard({ ...wanted, ...means, folder }, shard, terminal, { json: given.has('json') }),
      )

    const conducted = (means: Means) => conduct({ ...wanted, ...means, folder }, terminal)
    const collection =
      plan.replications === 1 && queue === undefined
        ? await inOneTurn(terminal, conducted)
        : await withWorkers(workers, terminal, conducted)
    const { done, whole } = collection
    const goesOn = folder === undefined ? '' : said('; the same command resumes from there')
    if (done === 0) {
      tell(terminal, said('stopped before the first replication had ended{}', goesOn))
      return exits.interrupted
    }
    const results = resultsOf(prepared, collection, plan)
    if (given.has('json')) terminal.out(`${JSON.stringify(results.report)}\n`)
    else printReport(results, terminal, labelsIn(operands[0]!, terminal.language))
    if (!whole)
      tell(
        terminal,
        plan.precision === undefined
          ? said(
              'stopped; the report covers the first {} of {} replications{}',
              done,
              plan.replications,
              goesOn,
            )
          : done === 1
            ? said('stopped; the report covers the first replication{}', goesOn)
            : said('stopped; the report covers the first {} replications{}', done, goesOn),
      )
    if (out !== undefined && (whole || folder === undefined)) await writeResults(out, results, asRun)
    if (!whole) return exits.interrupted
    return tellPrecision(collection, terminal) ? exits.good : exits.targetMissed
  },
}

/** Notes on what may be unintended, for people at a terminal, who can still stop the run. `check` prints all notes. */
function tellUnintended(terminal: Terminal, { scenario, source }: ScenarioAndSource, named?: string): void {
  if (!terminal.interactive) return
  const under = named === undefined ? source : strategy(source, named).source
  for (const note of unintended(scenario, under))
    tell(
      terminal,
      said('note: {}', language => issueLineIn(language, note)),
    )
}

function planIn(given: Given): CampaignPlan {
  const { precision, replications, sampling } = togetherNamed({
    precision: () => precisionIn(given),
    replications: () => replicationsOf(given),
    sampling: () => samplingOf(given.text('sampling') ?? 'random'),
    fitting: () => expectFitting(given),
  })
  const seed = given.text('seed') ?? '1'
  const typical = given.has('typical')
  return {
    seed,
    replications,
    typical,
    strategies: [given.text('strategy') ?? null],
    sampling,
    ...(precision && { precision }),
  }
}

/** Throws BadInput for options that do not go together, as far as their values can be read. */
function expectFitting(given: Given): void {
  const issues = sampledMedians(given)
  const many = (replicationsIn(given) ?? 1) > 1
  if (given.has('typical') && (many || given.has('precision')))
    issues.push(said('--typical is one incident; it cannot be combined with --replications or --precision'))
  const sampling = samplings.find(known => known === given.text('sampling'))
  if (given.has('precision') && sampling !== undefined && sampling !== 'random')
    issues.push(
      said(
        '--precision needs independent replications; those of --sampling {} depend on one another',
        sampling,
      ),
    )
  if (issues.length > 0) throw new BadInput(issues)
}

function replicationsOf(given: Given): number {
  const least = given.has('precision') ? mostForPrecision : '1'
  return countOf('replications', given.text('replications') ?? least)
}

/** Undefined if they cannot be read, which is reported separately. */
function replicationsIn(given: Given): number | undefined {
  try {
    return replicationsOf(given)
  } catch (error) {
    if (error instanceof BadInput) return undefined
    throw error
  }
}

function samplingOf(word: string): CampaignPlan['sampling'] {
  const sampling = samplings.find(known => known === word)
  if (sampling === undefined) throw new BadInput([unknown('--sampling', word, samplings)])
  return sampling
}

function precisionIn(given: Given): Precision | undefined {
  const text = given.text('precision')
  const named = given.all('metric')
  const [halfWidth, wanted] = together(
    () => (text === undefined ? undefined : halfWidthOf(text)),
    () => together(...named.map(name => () => aimOf(name))),
    () => {
      if (text === undefined && named.length > 0)
        throw new BadInput([said('--metric says what --precision applies to; give --precision as well')])
    },
  )
  if (halfWidth === undefined) return undefined
  return { halfWidth, aims: wanted.length === 0 ? defaultAims : wanted }
}

function halfWidthOf(text: string): number {
  const [, figure = '', percent] = /^(\d*\.?\d+(?:e[+-]?\d+)?)( ?%)?$/i.exec(text) ?? []
  const halfWidth = percent === undefined ? Number(figure) : Number(figure) / 100
  if (!(halfWidth > 0 && halfWidth < 1))
    throw new BadInput([
      said(
        '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is {}{}',
        text,
        meantPercent(text),
      ),
    ])
  return halfWidth
}

function aimOf(name: string): Aim {
  const known = aims.find(aim => aim === name)
  if (known === undefined) throw new BadInput([unknown('--metric', name, aims)])
  return known
}
