/** What fires cost the operator of a site, as its insurer looks at it: the mean of a year and its error, and rare losses. */
import { moneyLike } from '../base/money.ts'
import { returnYears } from '../campaign/returnLevels.ts'
import type { ComparedStrategy } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'

export function returnsText(strategies: readonly ComparedStrategy[]): string {
  return `The operator's loss in fires: the mean of a year with its standard error over the fires simulated, what insurance pays of it, and the
loss of the worst fire of a year that is reached once in so many years (on how many simulated fires it rests)

${rows(strategies)}

${note}${loneNote(strategies)}`
}

function rows(strategies: readonly ComparedStrategy[]): string {
  const euro = moneyLike(
    strategies.flatMap(({ operator }) => [
      operator.expected,
      ...operator.returnLevels.map(({ euro: loss }) => loss),
    ]),
    'en',
  )
  return table(
    ['', 'mean of a year', 'insured', ...returnYears.map(years => `${figure(years, 'a')} years`)],
    strategies.map(({ strategy, operator, insured }) => [
      nameOf(strategy),
      `${euro(operator.expected)} ± ${Number.isNaN(operator.error) ? '?' : euro(operator.error)}`,
      euro(insured),
      ...operator.returnLevels.map(({ euro: loss, fires }) =>
        fires === 0 ? '–' : `${euro(loss)} (${Math.round(fires)})`,
      ),
    ]),
  )
}

const note = `–: no loss is reached that often. At the mean rate of fires; comparison.json has the ends of its interval, and at most what a loss is if severities
without a fire cost as much as the next larger. The fires that cost as much count unequally: their effective number is told. A loss that rests on few is a rough one, whatever its digits.`

const loneNote = (strategies: readonly ComparedStrategy[]): string =>
  strategies.some(({ operator }) => Number.isNaN(operator.error))
    ? '\n±?: some severity is shown by a single fire, or by those of a single draw of a place: one has no spread. More --replications or --places tell.'
    : ''
