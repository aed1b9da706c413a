/** A threshold search as text for a terminal. */
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
  const { unit } = condition
  const rows = tried.map(({ value, estimate, interval, met, open }) => [
    words(value),
    figure(estimate, unit),
    `${figure(interval[0], unit)} to ${figure(interval[1], unit)}`,
    `${met ? 'yes' : 'no'}${open ? ', not for certain' : ''}`,
  ])
  return `${[
    `${what} until ${condition.text}, under the same ${replications} fires each`,
    table(['value', condition.statistic, '95 %', 'holds'], rows),
    sentence(found, words),
  ].join('\n\n')}\n`
}

function sentence(
  { condition, value, holds, between, monotone }: Threshold,
  words: (value: number) => string,
): string {
  if (value === undefined || between === undefined)
    return holds === 'everywhere'
      ? `${condition.text} holds at every value that was tried.`
      : `${condition.text} holds at no value that was tried.`
  const [low, high] = between.map(end => (Number.isFinite(end) ? words(end) : 'the end'))
  const where = holds === 'above' ? 'from' : 'up to'
  const on = holds === 'above' ? ' on' : ''
  const doubt = monotone
    ? ''
    : '\nIt comes and goes over the values that were tried: this is the first change, not the only one.'
  return `${condition.text} holds ${where} ${words(value)}${on}; by the 95 % intervals the change lies between ${low} and ${high}.${doubt}`
}
