/** `sensitivity --threshold`: how far a value must go until a condition holds. */
import {
  columnsOf,
  type Condition,
  type Gathering,
  prepare,
  type Prepared,
  readCondition,
  readVaried,
  strategy as strategyOf,
  threshold,
  thresholdText,
  type Varied,
} from '../../index.ts'
import { conduct, workersOf } from '../campaign.ts'
import { exits, type Invocation } from '../command.ts'
import { countOf } from '../count.ts'
import { BadInput } from '../failure.ts'
import { scenarioAndSource } from '../scenarioFile.ts'

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
  const prepared = (value: number): Prepared =>
    preparedAt(operands[0]!, varied, given.text('strategy'), value)
  const atLow = prepared(varied.low)
  const condition = conditionOf(until, atLow)
  const workers = workersOf(given.text('workers'), replications)
  const seed = given.text('seed') ?? '1'

  const evaluate = async (value: number): Promise<Gathering | undefined> => {
    if (terminal.interactive) terminal.err(`at ${varied.words(value)}\n`)
    const at = value === varied.low ? atLow : prepared(value)
    const { gathered, done } = await conduct(
      {
        variants: [{ strategy: null, scenario: at.scenario }],
        plan: { seed, replications, strategies: [null], sampling: 'random' },
        columns: [columnsOf(at)],
        workers,
      },
      terminal,
    )
    return done === replications ? gathered[0] : undefined
  }
  const search = { low: varied.low, high: varied.high, whole: varied.whole, halvings }
  const found = await threshold(search, condition, atLow.scenario.horizon, evaluate)
  if (found === undefined) {
    terminal.err('firebreak: stopped before the threshold was found\n')
    return exits.interrupted
  }
  terminal.out(
    given.has('json')
      ? `${JSON.stringify({ seed, replications, varied: given.text('threshold'), ...found })}\n`
      : thresholdText(given.text('threshold')!, found, varied, replications),
  )
  return found.holds === 'nowhere' ? exits.targetMissed : exits.good
}

function preparedAt(file: string, varied: Varied, name: string | undefined, value: number): Prepared {
  const { scenario, source } = scenarioAndSource(file, varied.settings(value))
  const read = name === undefined ? { scenario, issues: [] } : strategyOf(source, name)
  if (read.scenario === undefined) throw new BadInput(read.issues)
  return prepare(read.scenario)
}

function conditionOf(text: string, prepared: Prepared): Condition {
  const condition = readCondition(text, columnsOf(prepared))
  if (typeof condition === 'string') throw new BadInput([`--until: ${condition}`])
  return condition
}
