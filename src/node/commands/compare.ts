/** `firebreak compare`: a campaign of every strategy under the same fires, and the comparison made of them. */
import {
  baseOf,
  comparisonCurvesCsv,
  comparisonReport,
  comparisonText,
  defaultPlaces,
  eventsCsv,
  eventTable,
  furtherPlaces,
  type Gathering,
  prepareAll,
  replicationsCsv,
  variantsOf,
} from '../../index.ts'
import { asRunText } from '../asRun.ts'
import { conduct } from '../campaign.ts'
import { type Command, exits } from '../command.ts'
import { type CommandComplaint, said } from '../complaints.ts'
import { together, togetherNamed } from '../failure.ts'
import type { Given } from '../given.ts'
import { elsewhere } from '../elsewhere.ts'
import { entrantsOf, referenceOf } from '../entrants.ts'
import { writeAll } from '../folder.ts'
import { comparisonFiles, outFolder } from '../ownFiles.ts'
import { objectiveOf, objectivesOf } from '../objectives.ts'
import { languageIn } from '../options.ts'
import { eventsParquet, parquetOf } from '../parquet.ts'
import { queueFlag, queueIn } from '../queue/connection.ts'
import { rowsHelp } from '../results.ts'
import { scenarioAndSource } from '../scenarioFile.ts'
import { labelsIn } from '../shippedWords.ts'
import { StudyFolder } from '../study/studyFolder.ts'
import { countOf } from '../count.ts'
import { tell } from '../tell.ts'
import { withWorkers, workersFlag, threadsFor, workersIn } from '../workers.ts'
import { say } from '../wrap.ts'

const defaultReplications = '40'

export const compare: Command = {
  name: 'compare',
  summary:
    "the scenario's strategies under the same fires: the cheapest that meets an objective, what differs, who is on the front",
  operands: 'FILE',
  arity: [1, 1],
  flags: {
    replications: {
      type: 'string',
      value: 'N',
      help: said('fires that every strategy meets (default {})', defaultReplications),
      check: text => countOf('replications', text),
    },
    seed: { type: 'string', value: 'TEXT', help: 'the same seed gives the same bytes (default 1)' },
    workers: workersFlag,
    queue: queueFlag,
    strategy: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: 'only this one, repeatable (default: all, and the scenario as written; its severities count the fires of a year, or without it those of the first strategy)',
    },
    against: {
      type: 'string',
      value: 'NAME',
      help: 'the strategy that differences are measured against (default: the first)',
    },
    rpo: {
      type: 'string',
      value: 'TIME',
      help: 'objective: 95 % of the services that lost disks or newest data get back data no older than this, such as "15 min" (1 h if no objective is given); judged on the fires in which any did',
      check: text => objectiveOf('rpo', text),
    },
    rto: {
      type: 'string',
      value: 'TIME',
      help: 'objective: 95 % of the services that went down have no outage longer than this, and no more than 5 % of them lose their data for good (an empty server is no recovery), such as "3 d"',
      check: text => objectiveOf('rto', text),
    },
    loss: {
      type: 'string',
      value: 'SHARE',
      help: 'objective: at most this share of the services that went down lose their data for good, such as 1%',
      check: text => objectiveOf('loss', text),
    },
    confidence: {
      type: 'string',
      value: 'SHARE',
      help: 'the share of the fires in which the objectives must hold, more than 0 and less than 100 % (default 95%)',
      check: text => objectiveOf('confidence', text),
    },
    places: {
      type: 'string',
      value: 'N',
      help: said(
        'for what a year costs: N further places where fire begins, with the same number of fires in all (default {})',
        defaultPlaces,
      ),
      check: text => countOf('places', text, 0),
    },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario before its strategies are applied, repeatable',
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: said(
        'write comparison.json, exceedance.csv, the event loss table (events.csv, events.parquet: every fire with its weight and its losses) and the rows of the fires as written (CSV, Parquet; {}) there once all fires are done; an interrupted comparison resumes from there, and one that is done goes on to more --replications',
        said(rowsHelp),
      ),
    },
    json: { type: 'boolean', help: 'print the comparison as one JSON object' },
  },
  inspect: ([file], given) => enteredIn(file!, given),
  async run({ operands, given, terminal }) {
    const [file] = operands as [string]
    const asked = askedIn(file, given)
    const { replications, objectives, queue, out, source, variants, reference, base } = asked
    const seed = given.text('seed') ?? '1'
    const wanted = furtherPlaces(asked.scenario, asked.places, seed)
    const workers = threadsFor(asked.threads, replications, variants.length)
    const prepared = prepareAll(variants.map(({ scenario }) => scenario))
    const plan = {
      seed,
      strategies: variants.map(({ strategy }) => strategy),
      replications,
      sampling: 'random' as const,
    }
    const ran = { command: compare, given, source, digest: prepared[0]!.digest, settled: true }
    const study = out === undefined ? undefined : new StudyFolder(out, asRunText(ran))
    const folder = study?.of(plan, prepared)

    const { gathered, done, campaigns, places } = await withWorkers(workers, terminal, async means => {
      const written = await conduct({ ...means, plan, prepared, folder, queue }, terminal)
      const there = { ...means, plan, prepared, queue, study }
      return {
        gathered: written.gathered,
        done: written.done,
        campaigns: written.conclude(prepared.map(({ digest }) => digest)),
        places: written.whole ? await elsewhere(source, wanted, there, terminal) : [],
      }
    })
    // An incomplete comparison is not written: the folder may hold a complete one of fewer fires.
    const goesOn =
      study === undefined
        ? ''
        : said('; comparison.json is written once it is whole, and the same command resumes from there')
    const stopped = stoppedAt(done, replications, [places.length, wanted.length], goesOn)
    if (stopped !== undefined && done === 0) {
      tell(terminal, stopped)
      return exits.interrupted
    }
    const { entrants, begun } = met(variants, prepared, gathered, places)
    const report = comparisonReport(plan, entrants, objectives, { reference, base }, begun)
    if (given.has('json')) terminal.out(`${JSON.stringify(report)}\n`)
    else say(terminal, comparisonText(report, terminal.language, labelsIn(file, terminal.language)))
    if (stopped !== undefined) {
      tell(terminal, stopped)
      return exits.interrupted
    }
    if (out !== undefined) {
      const rows = campaigns.map((campaign, row) => ({ strategy: plan.strategies[row]!, ...campaign }))
      await writeComparison(out, report, rows, eventTable(seed, entrants, base, begun))
    }
    const stated = ['rpo', 'rto', 'loss'].some(name => given.has(name))
    return stated && report.cheapest === null ? exits.targetMissed : exits.good
  },
}

/** The options and files of the command, read. Throws BadInput with all that is wrong. */
function askedIn(file: string, given: Given) {
  const { entered, ...asked } = togetherNamed({
    replications: () => countOf('replications', given.text('replications') ?? defaultReplications),
    objectives: () => objectivesOf(given),
    places: () => countOf('places', given.text('places') ?? String(defaultPlaces), 0),
    queue: () => queueIn(given),
    threads: () => workersIn(given),
    entered: () => enteredIn(file, given),
    out: () => outFolder(given, comparisonFiles),
    language: () => languageIn(given),
  })
  return { ...asked, ...entered, base: baseOf(entered.scenario, entered.variants) }
}

/** The results of each strategy, and the other places in which fires began. */
function met(
  variants: ReturnType<typeof enteredIn>['variants'],
  prepared: ReturnType<typeof prepareAll>,
  gathered: readonly Gathering[],
  places: Awaited<ReturnType<typeof elsewhere>>,
) {
  const entrants = variants.map(({ strategy }, row) => ({
    strategy,
    prepared: prepared[row]!,
    gathered: gathered[row]!,
    elsewhere: places.map(({ gathered: there, times }) => ({ gathered: there[row]!, times })),
  }))
  const begun = places.map(({ room, source, times, gathered: [first] }) => ({
    room,
    source,
    times,
    replications: first!.size,
  }))
  return { entrants, begun }
}

/** The scenario, the strategies that are compared, and the one that the others are compared with. */
function enteredIn(file: string, given: Given) {
  const { scenario, source } = scenarioAndSource(file, given.all('set'), {
    '--strategy': given.all('strategy'),
    '--against': given.text('against') ?? [],
  })
  const all = variantsOf(scenario, source)
  const [variants] = together(
    () => entrantsOf(all, given.all('strategy')),
    () => referenceOf(all, all, given.text('against')),
  )
  return { scenario, source, variants, reference: referenceOf(all, variants, given.text('against')) }
}

/** What to tell of a comparison that was stopped; undefined: it is whole. */
function stoppedAt(
  done: number,
  replications: number,
  [begun, wanted]: readonly [begun: number, wanted: number],
  goesOn: CommandComplaint | '',
): CommandComplaint | undefined {
  if (done === 0) return said('stopped before every strategy had met the first fire{}', goesOn)
  if (done < replications)
    return said('stopped; the comparison covers the first {} of {} fires{}', done, replications, goesOn)
  return begun < wanted
    ? said('stopped; fires began at {} of {} further places{}', begun, wanted, goesOn)
    : undefined
}

async function writeComparison(
  folder: string,
  report: ReturnType<typeof comparisonReport>,
  rows: Parameters<typeof parquetOf>[0],
  events: ReturnType<typeof eventTable>,
): Promise<void> {
  writeAll(folder, {
    'comparison.json': `${JSON.stringify(report, null, 1)}\n`,
    'exceedance.csv': comparisonCurvesCsv(report),
    'events.csv': eventsCsv(events),
    'events.parquet': await eventsParquet(events, report),
    'replications.csv': replicationsCsv(rows),
    'replications.parquet': await parquetOf(rows, report),
  })
}
