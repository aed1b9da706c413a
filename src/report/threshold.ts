/** A threshold search as text for a terminal: the answer first, then all values tried. */
import type { Interval } from '../base/intervals.ts'
import { timed } from '../campaign/sensitivity/output.ts'
import type { Threshold } from '../campaign/threshold.ts'
import type { Varied } from '../campaign/varied.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'

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
    range(interval, unit),
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
  ].join('\n\n')}\n`
}

/** "720", "47.3 to 195", "47.3 to never"; for anything but a time, an open interval ends in "or more". */
function range(interval: Interval | null, unit: string): string {
  if (interval === null) return 'none'
  const [low, high] = interval.map(end => figure(end, unit))
  if (low === high) return low!
  return interval[1] === Infinity && !timed(unit) ? `${low} or more` : `${low} to ${high}`
}

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
  const [least, most] = [tried[0]!.value, tried.at(-1)!.value].map(words)
  if (Number.isFinite(low))
    return `By the 95 % intervals the change lies above ${words(low)}, and it is open whether it lies below ${most}: more --replications would tell.`
  if (Number.isFinite(high))
    return `By the 95 % intervals the change lies below ${words(high)}, and it is open whether it lies above ${least}: more --replications would tell.`
  return `By the 95 % intervals it is open whether it changes between ${least} and ${most}: more --replications would tell.`
}
