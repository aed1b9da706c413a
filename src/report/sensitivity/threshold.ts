/** A threshold search as text for a terminal: the answer first, then all values tried. */
import type { Interval } from '../../base/intervals.ts'
import { timed } from '../../campaign/timed.ts'
import type { Condition } from '../../campaign/condition.ts'
import type { Threshold, Tried } from '../../campaign/threshold.ts'
import type { Varied } from '../../campaign/varied.ts'
import type { Language } from '../../run/told/sentences.ts'
import { table } from '../table.ts'
import { isSaid, type Tongue, tongues } from '../tongue.ts'
import { bare } from './sensitivityRows.ts'

interface SearchSaid extends Pick<Varied, 'words'> {
  /** The value that was varied, as the user named it. */
  readonly what: string
  /** Fires at each value. */
  readonly replications: number
}

export function thresholdText(
  found: Threshold,
  { what, words, replications }: SearchSaid,
  language: Language = 'en',
): string {
  const t = tongues[language]
  const { say } = t
  const { condition, tried } = found
  const { unit, statistic } = condition
  const censored = statistic !== 'share' && tried.some(({ never }) => never > 0)
  const partial = tried.some(({ valueless }) => valueless > 0)
  const rows = tried.map(({ value, estimate, interval, never, valueless, met, open }) => [
    words(value),
    t.figure(estimate, unit),
    range(interval, condition, t),
    ...(censored ? [t.figure(never, 'share')] : []),
    ...(partial ? [t.figure(valueless, 'share')] : []),
    open ? say('{}, not for certain', say(met ? 'yes' : 'no')) : say(met ? 'yes' : 'no'),
  ])
  const left = [...(censored ? [say('never in')] : []), ...(partial ? [say('no value in')] : [])]
  return `${[
    replications === 1
      ? say('{} until {}, under the same fire', what, condition.text)
      : say('{} until {}, under the same {} fires each', what, condition.text, String(replications)),
    sentence(found, words, t),
    table([say('value'), headOf(condition, t), say('{} %', 95), ...left, say('holds')], rows),
    ...(censored ? [neverNote(statistic, t)] : []),
    ...(partial ? [say(valuelessNote)] : []),
    ...(tried.some(({ interval }) => isEndless(interval, condition)) ? [endlessNote(statistic, t)] : []),
  ].join('\n\n')}\n`
}

function headOf({ statistic, unit }: Condition, { say }: Tongue): string {
  if (statistic === 'share') return say('share of the fires')
  const told = statistic === 'mean' ? say('mean') : statistic
  return bare(unit) ? told : `${told}, ${isSaid(unit) ? say(unit) : unit}`
}

/** Without an upper end a quantile of times may be never; what else has none is open. */
const isEndless = (interval: Interval | null, { unit, statistic }: Condition): boolean =>
  interval !== null &&
  interval[1] === Infinity &&
  interval[0] !== Infinity &&
  (statistic === 'mean' || !timed(unit))

/** "720", "47.3 to 195"; without an upper end "47.3 to never" of a quantile of times, otherwise "47.3 or more". */
function range(interval: Interval | null, condition: Condition, { say, figure }: Tongue): string {
  if (interval === null) return say('none')
  const [low, high] = interval.map(end => figure(end, condition.unit)) as [string, string]
  if (low === high) return low
  return isEndless(interval, condition) ? say('{} or more', low) : say('{} to {}', low, high)
}

/** Why an interval has no upper end: see `skewedArms` and `quantileInterval`. */
const endlessNote = (statistic: Condition['statistic'], { say }: Tongue): string =>
  statistic === 'mean'
    ? say(
        'or more: so few fires decide the mean that nothing says how much larger others are; more --replications may tell.',
      )
    : say('or more: so few fires are beyond it that none bounds it; more --replications may tell.')

const neverNote = (statistic: Condition['statistic'], { say }: Tongue): string =>
  [
    say(
      'never in: the share of the fires in which it does not happen within the time looked at; there it counts as later than any limit.',
    ),
    ...(statistic === 'mean'
      ? [say('A mean over fires that include a never is itself never, and has no interval.')]
      : []),
  ].join('\n')

const valuelessNote =
  'no value in: the share of the fires in which there is nothing that it could describe; these are left out.'

type Words = Varied['words']

function sentence(found: Threshold, words: Words, t: Tongue): string {
  const { say } = t
  const { condition, value, holds, monotone } = found
  if (value === undefined)
    return [
      holds === 'everywhere'
        ? say('{} holds at every value that was tried.', condition.text)
        : say('{} holds at no value that was tried.', condition.text),
      bothEnds(found, words, t),
    ].join('\n')
  return [
    holds === 'above'
      ? say('{} holds from {} on.', condition.text, words(value))
      : say('{} holds up to {}.', condition.text, words(value)),
    certainty(found, words, t),
    ...(monotone
      ? []
      : [
          say(
            'It comes and goes over the values that were tried: this is the first change, not the only one.',
          ),
        ]),
  ].join('\n')
}

/** Shows how far from its limit a condition stays that never changes. */
function bothEnds({ condition, tried }: Threshold, words: Words, t: Tongue): string {
  const { limit, unit } = condition
  const [first, last] = [tried[0]!, tried.at(-1)!]
  return t.say(
    '{}: {} at {}, {} at {}; the limit is {}.',
    headOf(condition, t),
    t.figure(first.estimate, unit),
    words(first.value),
    t.figure(last.estimate, unit),
    words(last.value),
    t.figure(limit, unit),
  )
}

/**
 * Values between which the change certainly lies; an end that is uncertain within the range is called open.
 */
function certainty({ tried, between }: Threshold, words: Words, { say }: Tongue): string {
  const [low, high] = between!
  const [first, last] = [tried[0]!, tried.at(-1)!]
  /** The end of the range beyond which the change may lie, and why. */
  const end = ({ value, open }: Tried): string =>
    open ? say('{}, where the interval holds the limit', words(value)) : words(value)
  if (Number.isFinite(low) && Number.isFinite(high))
    return say('By the 95 % intervals the change lies between {} and {}.', words(low), words(high))
  if (Number.isFinite(low))
    return say(
      'By the 95 % intervals the change lies above {}, and it is open whether it lies below {}: more --replications would tell.',
      words(low),
      end(last),
    )
  if (Number.isFinite(high))
    return say(
      'By the 95 % intervals the change lies below {}, and it is open whether it lies above {}: more --replications would tell.',
      words(high),
      end(first),
    )
  return say(
    'By the 95 % intervals it is open whether it changes between {} and {}, as too many of them hold the limit: more --replications would tell.',
    words(first.value),
    words(last.value),
  )
}
