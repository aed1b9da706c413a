/** A threshold search as text for a terminal: the answer first, then all values tried. */
import type { Interval } from '../../base/intervals.ts'
import { timed } from '../../campaign/sensitivity/output.ts'
import type { Threshold, Tried } from '../../campaign/threshold.ts'
import type { Varied } from '../../campaign/varied.ts'
import { figure } from '../figure.ts'
import { table } from '../table.ts'

/**
 * @param what name of the value that was varied
 * @param replications fires at each value
 */
export function thresholdText(
  what: string,
  found: Threshold,
  { words }: Pick<Varied, 'words'>,
  replications: number,
): string {
  const { condition, tried } = found
  const { unit, statistic } = condition
  const censored = statistic !== 'share' && tried.some(({ never }) => never > 0)
  const partial = tried.some(({ valueless }) => valueless > 0)
  const rows = tried.map(({ value, estimate, interval, never, valueless, met, open }) => [
    words(value),
    figure(estimate, unit),
    range(interval, unit, statistic === 'mean'),
    ...(censored ? [figure(never, 'share')] : []),
    ...(partial ? [figure(valueless, 'share')] : []),
    `${met ? 'yes' : 'no'}${open ? ', not for certain' : ''}`,
  ])
  const head =
    statistic === 'share' ? 'share of the fires' : unit === 'EUR' ? statistic : `${statistic}, ${unit}`
  const left = [...(censored ? ['never in'] : []), ...(partial ? ['no value in'] : [])]
  return `${[
    `${what} until ${condition.text}, under the same ${replications === 1 ? 'fire' : `${replications} fires each`}`,
    sentence(found, words),
    table(['value', head, '95 %', ...left, 'holds'], rows),
    ...(censored ? [neverNote(statistic === 'mean')] : []),
    ...(partial ? [valuelessNote] : []),
    ...(rows.some(row => row[2]!.endsWith(orMore)) ? [endlessNote(statistic === 'mean')] : []),
  ].join('\n\n')}\n`
}

/** "720", "47.3 to 195"; without an upper end "47.3 to never" of a quantile of times, which may be never, otherwise "47.3 or more". */
function range(interval: Interval | null, unit: string, ofMean: boolean): string {
  if (interval === null) return 'none'
  const [low, high] = interval.map(end => figure(end, unit))
  if (low === high) return low!
  return interval[1] === Infinity && (ofMean || !timed(unit)) ? `${low}${orMore}` : `${low} to ${high}`
}

const orMore = ' or more'

/** Why an interval has no upper end: see `skewedArms` and `quantileInterval`. */
const endlessNote = (mean: boolean): string =>
  `or more: ${mean ? 'so few fires decide the mean that nothing says how much larger others are' : 'so few fires are beyond it that none bounds it'}; more --replications may tell.`

const neverNote = (mean: boolean): string =>
  `never in: the share of the fires in which it does not happen within the time looked at; there it counts as later than any limit.${
    mean ? '\nA mean over fires that include a never is itself never, and has no interval.' : ''
  }`

const valuelessNote =
  'no value in: the share of the fires in which there is nothing that it could describe; these are left out.'

function sentence(found: Threshold, words: (value: number) => string): string {
  const { condition, value, holds, monotone } = found
  if (value === undefined)
    return holds === 'everywhere'
      ? `${condition.text} holds at every value that was tried.`
      : `${condition.text} holds at no value that was tried.`
  const doubt = monotone
    ? ''
    : '\nIt comes and goes over the values that were tried: this is the first change, not the only one.'
  const where = holds === 'above' ? `from ${words(value)} on` : `up to ${words(value)}`
  return `${condition.text} holds ${where}.\n${certainty(found, words)}${doubt}`
}

/**
 * Values between which the change certainly lies; an end that is uncertain within the range is called open.
 */
function certainty({ tried, between }: Threshold, words: (value: number) => string): string {
  const [low, high] = between!
  if (Number.isFinite(low) && Number.isFinite(high))
    return `By the 95 % intervals the change lies between ${words(low)} and ${words(high)}.`
  const [first, last] = [tried[0]!, tried.at(-1)!]
  const below = `below ${words(last.value)}${stillOpen(last)}`
  const above = `above ${words(first.value)}${stillOpen(first)}`
  const tell = 'more --replications would tell.'
  if (Number.isFinite(low))
    return `By the 95 % intervals the change lies above ${words(low)}, and it is open whether it lies ${below}: ${tell}`
  if (Number.isFinite(high))
    return `By the 95 % intervals the change lies below ${words(high)}, and it is open whether it lies ${above}: ${tell}`
  return `By the 95 % intervals it is open whether it changes between ${words(first.value)} and ${words(last.value)}, as too many of them hold the limit: ${tell}`
}

/** Why the change may lie beyond an end of the range. */
const stillOpen = ({ open }: Tried): string => (open ? ', where the interval holds the limit' : '')
