/** What fires cost the operator of a site, as its insurer looks at it: the mean of a year and its error, and rare losses. */
import type { Interval } from '../../base/intervals.ts'
import { moneyLike } from '../../base/money.ts'
import { returnYears } from '../../campaign/returnLevels.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { table } from '../table.ts'
import type { Tongue } from '../tongue.ts'

export function returnsText({ strategies, unseen }: ComparisonReport, t: Tongue): string {
  return `${t.say("The operator's loss in fires: the mean of a year with its standard error over the fires simulated, what insurance pays of it, and the\nloss of the worst fire of a year that is reached once in so many years (on how many simulated fires it rests)")}

${rows(strategies, t)}

${t.say("95 % intervals, from the rate of fires and the fires simulated, of the operator's mean loss in the worst 5 % of years, and of the loss of\nthe worst fire of a year that is reached once in so many years")}

${ranges(strategies, t)}

${t.say(note)}${unseenNote(unseen, t)}${loneNote(strategies, t)}`
}

function rows(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const euro = moneyLike(
    strategies.flatMap(({ operator }) => [
      operator.expected,
      ...operator.returnLevels.map(({ euro: loss }) => loss),
    ]),
    t.language,
  )
  return table(
    ['', t.say('mean of a year'), t.say('insured'), ...yearHeads(t)],
    strategies.map(({ strategy, operator, insured }) => [
      nameOf(strategy, t),
      `${euro(operator.expected)} ± ${Number.isNaN(operator.error) ? '?' : euro(operator.error)}`,
      euro(insured),
      ...operator.returnLevels.map(({ euro: loss, fires }) =>
        fires === 0 ? '–' : `${euro(loss)} (${Math.round(fires)})`,
      ),
    ]),
  )
}

const yearHeads = ({ say, figure }: Tongue): string[] =>
  returnYears.map(years => say('{} years', figure(years, 'a')))

function ranges(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const all = strategies.map(({ operator }) => [
    operator.cvar95Interval,
    ...operator.returnLevels.map(({ range }) => range),
  ])
  const euro = moneyLike(all.flat(2).filter(Number.isFinite), t.language)
  return table(
    ['', t.say('worst 5 %'), ...yearHeads(t)],
    strategies.map(({ strategy }, row) => [
      nameOf(strategy, t),
      ...all[row]!.map(range => cellOf(range, euro, t)),
    ]),
  )
}

function cellOf([low, high]: Interval, euro: (amount: number) => string, { say }: Tongue): string {
  if (high === Infinity) return say('{} or more', euro(low))
  return high === 0 ? '–' : say('{} to {}', euro(low), euro(high))
}

const note =
  '–: no loss is reached that often. or more: the fires are too few to say how much. The first table is at the mean rate of fires; comparison.json has the losses at\nthe ends of its interval, and at most what a loss is if severities without a fire cost as much as the next larger. The fires that cost as much count unequally: their effective number is told. A loss that rests on few is a rough one, whatever its digits.'

/** The intervals would be longer with them, by how much is not known. */
const unseenNote = (unseen: number, { say, figure }: Tongue): string =>
  unseen > 0
    ? `\n${say('The intervals, too, count no loss for the {} of all fires whose severity none of these shows: with them, upper ends may be higher.', figure(unseen, 'share'))}`
    : ''

const loneNote = (strategies: readonly ComparedStrategy[], { say }: Tongue): string =>
  strategies.some(({ operator }) => Number.isNaN(operator.error))
    ? `\n${say('±?: some severity is shown by a single fire, or by those of a single draw of a place: one has no spread. More --replications or --places tell.')}`
    : ''
