/**
 * Differences between strategies, as text: fire by fire, over how many fires, and the benefit of sharing the
 * fires.
 */
import { wilson } from '../base/intervals.ts'
import { moneyLike } from '../base/money.ts'
import type { Difference } from '../campaign/difference.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { nameOf } from './comparisonAnswer.ts'
import { cell, change, notStated, ratio } from './comparisonCells.ts'
import { table } from './table.ts'

const differenceColumns = [
  ['servicesWithDataLost', 'services with data lost', 'services'],
  ['outageP95Hours', '95 % out at most', 'h'],
  ['rtoMetShare', 'RTO met, points', 'points'],
  ['costTotal', "operator's loss", 'EUR'],
  ['costCustomers', "customers' loss", 'EUR'],
] as const

/** Text for a missing figure: it has no meaning, or customers' loss is not stated. */
const without = (name: string): string => (name === 'costCustomers' ? notStated : '–')

const others = ({ strategies, reference }: ComparisonReport): readonly ComparedStrategy[] =>
  strategies.filter(({ strategy }) => strategy !== reference)

export function differences(report: ComparisonReport): string {
  const euro = moneyLike(
    others(report).flatMap(({ differences: own }) =>
      differenceColumns.flatMap(([name, , unit]) => (unit === 'EUR' ? (own[name]?.interval ?? []) : [])),
    ),
    'en',
  )
  const rows = table(
    ['', ...differenceColumns.map(([, title]) => title)],
    others(report).map(({ strategy, differences: own }) => [
      nameOf(strategy),
      ...differenceColumns.map(([name, , unit]) => {
        const one = own[name]
        return one === undefined
          ? without(name)
          : (isInMost(one) ? inMost : change(one.interval, unit === 'EUR' ? euro : unit)) +
              among(one.fires, report)
      }),
    ]),
  )
  const partly = told(report).some(({ fires }) => fires < report.replications)
  return `${rows}${openNote(report)}${noneNote(report)}${partly ? meaningNote : ''}${emptyNote(report)}`
}

function openNote(report: ComparisonReport): string {
  const open = others(report).some(({ differences: own }) =>
    differenceColumns.some(([name]) => own[name]?.interval.some(end => !Number.isFinite(end))),
  )
  return open
    ? '\n\nor less, or more: the interval is open on that side, because in too many fires one of the two strategies never recovers, or too few fires tell them apart: one in which they differ decides the mean.'
    : ''
}

/** What a median without a difference says: nothing of single fires. */
const inMost = 'none in the median'
const isNone = ({ interval: [low, high] }: Difference): boolean => low === 0 && high === 0
const isInMost = (one: Difference): boolean => isNone(one) && one.differing > 0

/** What has been seen in no fire may still come: how often at most is known, not how large it would be. */
function noneNote(report: ComparisonReport): string {
  const none = told(report).filter(one => isNone(one) && one.differing === 0)
  if (none.length === 0) return ''
  const fires = Math.min(...none.map(each => each.fires))
  return `\n\nnone: no difference in any of ${fires} fires, so that there is one in at most ${cell(wilson(0, fires)[1], 'share')} of all fires (95 % interval, Wilson).`
}

/** Number of fires that a figure is based on, if not all. */
const among = (fires: number, { replications }: ComparisonReport): string =>
  fires === replications ? '' : ` (${fires} fires)`

const told = (report: ComparisonReport): Difference[] =>
  others(report).flatMap(({ differences: own }) => differenceColumns.flatMap(([name]) => own[name] ?? []))

const meaningNote =
  '\n\n(number of fires): counted only over the fires in which the figure has a meaning under both strategies.'
const finiteNote = '\n\n(number of fires): counted only over the fires in which both strategies recover.'

/**
 * Explains why more protection may be slower: services that lose everything are the first that are back.
 */
function emptyNote(report: ComparisonReport): string {
  const less = (one: Difference | undefined): number =>
    one === undefined ? 0 : one.interval[1] < 0 ? -1 : one.interval[0] > 0 ? 1 : 0
  const slower = others(report).filter(({ differences: own }) => {
    const loss = less(own['permanentLoss'])
    return loss !== 0 && loss === -less(own['outageP95Hours'])
  })
  if (slower.length === 0) return ''
  const named = slower.map(({ strategy }) => nameOf(strategy)).join(', ')
  return `\n\nThe strategy that loses less is out for longer (${named} against ${nameOf(report.reference)}): a service that has no copy left starts again empty,
which is sooner than one whose data is read back, and its outage costs its customer no more. Read both next to the data lost for good.`
}

/** Without any variance there is no difference, or it is the same in every fire. */
function timesOf({ varianceRatio, value }: Difference): string {
  if (varianceRatio < Infinity) return `${ratio(varianceRatio)} times`
  return value === 0 ? 'no difference' : 'the same in all'
}

export function worth(report: ComparisonReport): string {
  const rows = table(
    ['', ...differenceColumns.map(([, title]) => title.replace(/, points$/, ''))],
    others(report).map(({ strategy, differences: own }) => [
      nameOf(strategy),
      ...differenceColumns.map(([name]) => {
        const one = own[name]
        if (one === undefined) return without(name)
        if (Number.isNaN(one.varianceRatio)) return '–'
        return timesOf(one) + among(one.varianceFires, report)
      }),
    ]),
  )
  const partly = told(report).some(({ varianceFires }) => varianceFires < report.replications)
  return `${rows}${partly ? finiteNote : ''}`
}
