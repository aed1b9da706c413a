/** A threshold search as text for a terminal: the answer first, then all values that were tried. */
import type { Threshold } from '../campaign/threshold.ts'
import type { Varied } from '../campaign/varied.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'

export function thresholdText(
  what: string,
  found: Threshold,
  { words }: Pick<Varied, 'words'>,
  replications: number,
): string {
  const { condition, tried } = found
  const { unit, statistic } = condition
  const rows = tried.map(({ value, estimate, interval, met, open }) => [
    words(value),
    figure(estimate, unit),
    `${figure(interval[0], unit)} to ${figure(interval[1], unit)}`,
    `${met ? 'yes' : 'no'}${open ? ', not for certain' : ''}`,
  ])
  const head = statistic === 'share' ? 'share of the fires' : `${statistic}, ${unit}`
  return `${[
    `${what} until ${condition.text}, under the same ${replications} fires each`,
    sentence(found, words),
    table(['value', head, '95 %', 'holds'], rows),
  ].join('\n\n')}\n`
}

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

/** Between which values the change lies for certain; an end that is not certain within the range is said to be open. */
function certainty({ tried, between }: Threshold, words: (value: number) => string): string {
  const [low, high] = between!
  if (Number.isFinite(low) && Number.isFinite(high))
    return `By the 95 % intervals the change lies between ${words(low)} and ${words(high)}.`
  const [least, most] = [tried[0]!.value, tried.at(-1)!.value].map(words)
  if (Number.isFinite(low))
    return `By the 95 % intervals the change lies above ${words(low)}, and it is open whether below ${most}: more --replications would tell.`
  if (Number.isFinite(high))
    return `By the 95 % intervals the change lies below ${words(high)}, and it is open whether above ${least}: more --replications would tell.`
  return `By the 95 % intervals it is open whether it changes between ${least} and ${most}: more --replications would tell.`
}
