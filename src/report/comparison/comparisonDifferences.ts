/**
 * Differences between strategies, as text: fire by fire, over how many fires, and the benefit of sharing the
 * fires.
 */
import { moneyLike } from '../../base/money.ts'
import type { Difference } from '../../campaign/difference.ts'
import { leastFires } from '../../campaign/standing.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { cell, change, notStated, ratio, type Told } from './comparisonCells.ts'
import { table } from '../table.ts'
import type { Tongue } from '../tongue.ts'

const differenceColumns = [
  ['servicesWithDataLost', 'services with data lost', 'services'],
  ['outageP95Hours', '95 % out at most', 'h'],
  ['rtoMetShare', 'RTO met, points', 'points'],
  ['costTotal', "operator's loss", 'EUR'],
  ['costCustomers', "customers' loss", 'EUR'],
] as const

/** Text for a missing figure: it has no meaning, or customers' loss is not stated. */
const without = (name: string, t: Tongue): string => (name === 'costCustomers' ? notStated(t) : '–')

const others = ({ strategies, reference }: ComparisonReport): readonly ComparedStrategy[] =>
  strategies.filter(({ strategy }) => strategy !== reference)

export function differences(report: ComparisonReport, t: Tongue): string {
  const euro = moneyLike(
    others(report).flatMap(({ differences: own }) =>
      differenceColumns.flatMap(([name, , unit]) => (unit === 'EUR' ? (own[name]?.interval ?? []) : [])),
    ),
    t.language,
  )
  /** A mean: less than one service in a fire is not none. */
  const services = (mean: number): string =>
    Math.abs(mean) < 10 ? t.shortest(Math.round(100 * mean) / 100, 2) : t.figure(Math.round(mean), '')
  const units: Readonly<Record<string, Told>> = { EUR: euro, services }
  const rows = table(
    ['', ...differenceColumns.map(([, title]) => t.say(title))],
    others(report).map(({ strategy, differences: own }) => [
      nameOf(strategy, t),
      ...differenceColumns.map(([name, , unit]) => {
        const one = own[name]
        return one === undefined
          ? without(name, t)
          : (isInMost(one) ? t.say(inMost) : change(one.interval, units[unit] ?? unit, t)) +
              among(one.fires, report, t)
      }),
    ]),
  )
  const partly = told(report).some(({ fires }) => fires < report.replications)
  const meaning = partly ? `\n\n${t.say(meaningNote)}` : ''
  return `${rows}${openNote(report, t)}${noneNote(report, t)}${meaning}${emptyNote(report, t)}`
}

/** Why an end is open, for each reason that there is. */
function openNote(report: ComparisonReport, t: Tongue): string {
  const all = told(report)
  const open = all.filter(one => !isEndless(one) && one.interval.some(end => !Number.isFinite(end)))
  const because = [
    [(one: Difference) => one.fires < leastFires, t.say('fewer than {} fires tell too little', leastFires)],
    [
      ({ by, fires }: Difference) => fires >= leastFires && by === 'median',
      t.say('in too many fires one of the two strategies never recovers'),
    ],
    [
      ({ by, fires }: Difference) => fires >= leastFires && by === 'mean',
      t.say('too few fires tell the two apart: one in which they differ decides the mean'),
    ],
  ] as const
  const why = because.flatMap(([is, words]) => (open.some(is) ? [words] : []))
  const ends =
    why.length === 0
      ? ''
      : `\n\n${t.say('open, or less, or more: the interval has no end, or none on that side, because {}.', why.join(t.say(', or ')))}`
  return all.some(isEndless)
    ? `${ends}\n\n${t.say('from never: in most fires the reference never recovers and the strategy does; to never: the other way round.')}`
    : ends
}

/** One of the two is never, at both ends. */
const isEndless = ({ interval: [low, high] }: Difference): boolean => low === high && !Number.isFinite(low)

/** What a median without a difference says: nothing of single fires. */
const inMost = 'none in the median'
const isNone = ({ interval: [low, high] }: Difference): boolean => low === 0 && high === 0
const isInMost = (one: Difference): boolean => isNone(one) && one.differing > 0

/** What has been seen in no fire may still come: how often at most is known, not how large it would be. */
function noneNote(report: ComparisonReport, t: Tongue): string {
  const none = told(report).filter(one => isNone(one) && one.differing === 0)
  if (none.length === 0) return ''
  const { fires, differingShare } = none.reduce((least, each) => (each.fires < least.fires ? each : least))
  return `\n\n${t.say(
    'none: no difference in any of {} fires, so that there is one in at most {} of all fires (95 % interval, Clopper and Pearson).',
    fires,
    cell(differingShare[1], 'share', t),
  )}`
}

/** Number of fires that a figure is based on, if not all. */
const among = (fires: number, { replications }: ComparisonReport, { say }: Tongue): string =>
  fires === replications ? '' : ` ${say(fires === 1 ? '({} fire)' : '({} fires)', fires)}`

const told = (report: ComparisonReport): Difference[] =>
  others(report).flatMap(({ differences: own }) => differenceColumns.flatMap(([name]) => own[name] ?? []))

const meaningNote =
  '(number of fires): counted only over the fires in which the figure has a meaning under both strategies.'
const finiteNote = '(number of fires): counted only over the fires in which both strategies recover.'

/**
 * Explains why more protection may be slower: services that lose everything wait neither for data nor for spare servers.
 */
function emptyNote(report: ComparisonReport, t: Tongue): string {
  const less = (one: Difference | undefined): number =>
    one === undefined ? 0 : one.interval[1] < 0 ? -1 : one.interval[0] > 0 ? 1 : 0
  const slower = others(report).filter(({ differences: own }) => {
    const loss = less(own['permanentLoss'])
    return loss !== 0 && loss === -less(own['outageP95Hours'])
  })
  if (slower.length === 0) return ''
  const named = slower.map(({ strategy }) => nameOf(strategy, t)).join(', ')
  return `\n\n${t.say('The strategy that loses less is out for longer ({} against {}): a service that has no copy left starts again empty,\nwhich may be sooner than one that waits for data or spare servers, and its outage costs its customer no more. Read both next to the data lost for good.', named, nameOf(report.reference, t))}`
}

/** Without any variance there is no difference, or it is the same in every fire. */
function timesOf({ varianceRatio, value }: Difference, t: Tongue): string {
  if (varianceRatio < Infinity) return t.say('{} times', ratio(varianceRatio, t))
  return t.say(value === 0 ? 'no difference' : 'the same in all')
}

export function worth(report: ComparisonReport, t: Tongue): string {
  const rows = table(
    ['', ...differenceColumns.map(([, title]) => t.say(title === 'RTO met, points' ? 'RTO met' : title))],
    others(report).map(({ strategy, differences: own }) => [
      nameOf(strategy, t),
      ...differenceColumns.map(([name]) => {
        const one = own[name]
        if (one === undefined) return without(name, t)
        if (Number.isNaN(one.varianceRatio)) return '–'
        return timesOf(one, t) + among(one.varianceFires, report, t)
      }),
    ]),
  )
  const partly = told(report).some(({ varianceFires }) => varianceFires < report.replications)
  return `${rows}${partly ? `\n\n${t.say(finiteNote)}` : ''}`
}
