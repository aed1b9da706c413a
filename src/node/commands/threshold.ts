/** `sensitivity --threshold`: how far a value must go until a condition holds. */
import {
  columnsOf,
  type Condition,
  type Gathering,
  prepareAll,
  type Prepared,
  readCondition,
  readVaried,
  strategy as strategyOf,
  threshold,
  thresholdText,
  type Varied,
} from '../../index.ts'
import { conduct } from '../campaign.ts'
import { exits, type Invocation } from '../command.ts'
import { countOf } from '../count.ts'
import { BadInput } from '../failure.ts'
import { writeAll } from '../folder.ts'
import { outFolder } from '../ownFiles.ts'
import { expectAddress } from '../queue/connection.ts'
import { scenarioAndSource } from '../scenarioFile.ts'
import { StudyFolder } from '../studyFolder.ts'
import { withWorkers, workersOf } from '../workers.ts'

const defaultReplications = '40'
/** Halvings of the first look's quarter: to 1/128 of the range. */
const halvings = 5

export async function searchThreshold({ operands, given, terminal }: Invocation): Promise<number> {
  const replications = countOf('replications', given.text('replications') ?? defaultReplications)
  const varied = readVaried(given.text('threshold')!, given.all('set'))
  if (typeof varied === 'string') throw new BadInput([`--threshold ${varied}`])
  const until = given.text('until')
  if (until === undefined)
    throw new BadInput(['--threshold needs --until, such as --until "permanentLoss<1%"'])
  const at = (value: number, beside: readonly Prepared[] = []): Prepared =>
    preparedAt(operands[0]!, varied, given.text('strategy'), value, beside)
  const atLow = at(varied.low)
  const condition = conditionOf(until, atLow)
  const queue = given.text('queue')
  if (queue !== undefined) expectAddress(queue)
  const out = outFolder(given, ['threshold.json'])
  const study = out === undefined ? undefined : new StudyFolder(out)
  const workers = workersOf(given.text('workers'), replications)
  const seed = given.text('seed') ?? '1'
  const plan = { seed, replications, strategies: [null], sampling: 'random' as const }
  const search = { low: varied.low, high: varied.high, whole: varied.whole, halvings }

  const found = await withWorkers(workers, terminal, means =>
    threshold(search, condition, async (value): Promise<Gathering | undefined> => {
      if (terminal.interactive) terminal.err(`at ${varied.words(value)}\n`)
      const prepared = [value === varied.low ? atLow : at(value, [atLow])]
      const folder = study?.of(plan, prepared)
      const { gathered, done } = await conduct({ ...means, plan, prepared, folder, queue }, terminal)
      return done === replications ? gathered[0] : undefined
    }),
  )
  if (found === undefined) {
    const goesOn = study === undefined ? '' : '; the same command goes on from there'
    terminal.err(`firebreak: stopped before the threshold was found${goesOn}\n`)
    return exits.interrupted
  }
  const report = { seed, replications, varied: given.text('threshold'), ...found }
  terminal.out(
    given.has('json')
      ? `${JSON.stringify(report)}\n`
      : thresholdText(given.text('threshold')!, found, varied, replications),
  )
  if (out !== undefined) writeAll(out, { 'threshold.json': `${JSON.stringify(report, null, 1)}\n` })
  return found.holds === 'nowhere' ? exits.targetMissed : exits.good
}

function preparedAt(
  file: string,
  varied: Varied,
  name: string | undefined,
  value: number,
  beside: readonly Prepared[],
): Prepared {
  const { scenario, source } = scenarioAndSource(file, varied.settings(value))
  const read = name === undefined ? { scenario, issues: [] } : strategyOf(source, name)
  if (read.scenario === undefined) throw new BadInput(read.issues)
  return prepareAll([read.scenario], beside)[0]!
}

function conditionOf(text: string, prepared: Prepared): Condition {
  const condition = readCondition(text, columnsOf(prepared))
  if (typeof condition === 'string') throw new BadInput([`--until: ${condition}`])
  return condition
}
