/** `sensitivity --threshold`: how far a value must go until a condition holds. */
import {
  columnsOf,
  type Condition,
  type Gathering,
  prepareAll,
  type Prepared,
  readCondition,
  readVaried,
  type ReadScenario,
  threshold,
  thresholdText,
  type Varied,
  version,
} from '../../index.ts'
import { asRunName, asRunText } from '../asRun.ts'
import { conduct } from '../campaign.ts'
import { type Command, exits, type Invocation } from '../command.ts'
import { countOf } from '../count.ts'
import { said } from '../complaints.ts'
import { BadInput, isComplaint, type Refused, together, togetherNamed } from '../failure.ts'
import type { Given } from '../given.ts'
import { writeAll } from '../folder.ts'
import { outFolder } from '../ownFiles.ts'
import { languageIn } from '../options.ts'
import { queueIn } from '../queue/connection.ts'
import { asFarAsGood, changed, readScenarioFile } from '../scenarioFile.ts'
import { StudyFolder } from '../study/studyFolder.ts'
import { withWorkers, threadsFor, workersIn } from '../workers.ts'
import { tell, toldAt } from '../tell.ts'
import { say } from '../wrap.ts'

const defaultReplications = '40'
/** Halvings of the quarter that the first look leaves: to 1/128 of the range. */
const halvings = 5

/**
 * @param command whose option it is
 * @param expectOneQuestion throws BadInput if an option does not go with a search
 */
export async function searchThreshold(
  command: Pick<Command, 'name' | 'flags'>,
  { operands, given, terminal }: Invocation,
  expectOneQuestion: () => void,
): Promise<number> {
  const { replications, searched, queue, threads, out } = togetherNamed({
    oneQuestion: expectOneQuestion,
    replications: () => countOf('replications', given.text('replications') ?? defaultReplications),
    searched: () => searchedIn(operands[0]!, given),
    queue: () => queueIn(given),
    threads: () => workersIn(given),
    out: () => outFolder(given, ['threshold.json', asRunName]),
    language: () => languageIn(given),
  })
  const { read, varied, atLow, condition } = searched
  const at = (value: number): Prepared =>
    prepareAll([scenarioAt({ read, varied, strategy: given.text('strategy') }, value)], [atLow])[0]!
  const ran = { command, given, source: read.source!, digest: atLow.digest, settled: false }
  const study = out === undefined ? undefined : new StudyFolder(out, asRunText(ran))
  const workers = threadsFor(threads, replications)
  const seed = given.text('seed') ?? '1'
  const plan = { seed, replications, strategies: [null], sampling: 'random' as const }
  const search = { low: varied.low, high: varied.high, whole: varied.whole, halvings }

  const found = await withWorkers(
    workers,
    terminal,
    means =>
      threshold(search, condition, async (value): Promise<Gathering | undefined> => {
        if (terminal.interactive) terminal.err(`${toldAt(terminal, said('at {}', varied.words(value)))}\n`)
        const prepared = [value === varied.low ? atLow : at(value)]
        const folder = study?.of(plan, prepared)
        const { gathered, done } = await conduct({ ...means, plan, prepared, folder, queue }, terminal)
        return done === replications ? gathered[0] : undefined
      }),
    { sameFires: true },
  )
  if (found === undefined) {
    const goesOn = study === undefined ? '' : said('; the same command resumes from there')
    tell(terminal, said('stopped before the threshold was found{}', goesOn))
    return exits.interrupted
  }
  const report = {
    engine: { name: 'firebreak', version },
    // At the low end of the range, where the search begins.
    scenario: { name: atLow.scenario.name, digest: atLow.digest },
    strategy: given.text('strategy') ?? null,
    seed,
    replications,
    varied: given.text('threshold'),
    ...found,
  }
  if (given.has('json')) terminal.out(`${JSON.stringify(report)}\n`)
  else
    say(
      terminal,
      thresholdText(found, { ...varied, what: given.text('threshold')!, replications }, terminal.language),
    )
  if (out !== undefined) writeAll(out, { 'threshold.json': `${JSON.stringify(report, null, 1)}\n` })
  return found.holds === 'nowhere' ? exits.targetMissed : exits.good
}

interface Searched {
  /** The file as written: settings may hold the value that is moved. */
  readonly read: ReadScenario
  readonly varied: Varied
  readonly atLow: Prepared
  readonly condition: Condition
}

/** The value that is moved, the scenario with it at its low end, and the condition that shall hold. */
function searchedIn(file: string, given: Given): Searched {
  const named = given.text('strategy')
  const read = readScenarioFile(file)
  let varied: Varied | undefined
  let scenario: Prepared | undefined
  const [, , until] = together(
    () => (varied = variedIn(given)),
    () => {
      const moved = varied && { read, varied, strategy: named }
      const low =
        moved === undefined
          ? changed(read, unmoved(given), named).scenario
          : scenarioAt(moved, moved.varied.low)
      scenario = prepareAll([low])[0]!
      // What is wrong with the other end is told before anything is computed.
      if (moved !== undefined) scenarioAt(moved, moved.varied.high)
    },
    () => untilIn(given),
    () => {
      if (!given.has('until')) return
      const good = scenario === undefined ? asFarAsGood(read, unmoved(given), named) : undefined
      const known = good === undefined ? scenario : prepareAll([good])[0]
      if (known !== undefined) conditionOf(given.text('until')!, known)
    },
  )
  return { read, varied: varied!, atLow: scenario!, condition: conditionOf(until, scenario!) }
}

/** Settings in which nothing is moved: only these can be checked if it is not known what moves. */
function unmoved(given: Given): readonly string[] {
  return given.all('set').filter(setting => !/\{(?:[\d.]+-)?[a-z]\}/.test(setting))
}

/** A scenario in which one value is moved. */
interface Moved extends Pick<Searched, 'read' | 'varied'> {
  readonly strategy: string | undefined
}

function scenarioAt({ read, varied, strategy }: Moved, value: number) {
  try {
    return changed(read, varied.settings(value), strategy).scenario
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    throw new BadInput(error.issues.map(issue => ofThreshold(issue, varied)))
  }
}

/** The moved value was not written behind --set: what is wrong with it is reported for --threshold. */
function ofThreshold(issue: Refused, { path }: Varied): Refused {
  if (typeof issue === 'string' || isComplaint(issue) || issue.file !== '--set' || issue.path !== path)
    return issue
  const { line: _line, column: _column, ...rest } = issue
  return { ...rest, file: '--threshold' }
}

function variedIn(given: Given): Varied {
  const varied = readVaried(given.text('threshold')!, given.all('set'))
  if ('sentence' in varied) throw new BadInput([said('--threshold {}', varied)])
  return varied
}

function untilIn(given: Given): string {
  const until = given.text('until')
  if (until === undefined)
    throw new BadInput([said('--threshold needs --until, such as --until "permanentLoss<1%"')])
  return until
}

function conditionOf(text: string, prepared: Prepared): Condition {
  const condition = readCondition(text, columnsOf(prepared))
  if ('sentence' in condition) throw new BadInput([said('--until: {}', condition)])
  return condition
}
