/** The result of a comparison, in a sentence. */
import { type Attained, isTested, leastTested, type Objectives } from '../../campaign/objectives.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { duration, shareAgainst } from './comparisonCells.ts'
import { figure } from '../figure.ts'

export function answer(report: ComparisonReport): string {
  const { objectives, cheapest, strategies, reference } = report
  const wanted = inWords(objectives)
  const doubt = openNote(strategies) + untestedNote(report)
  if (cheapest === null)
    return strategies.some(({ objectives: own }) => isTested(own))
      ? `No strategy meets ${wanted}; ${nearest(report)}.${doubt}`
      : `No strategy is shown to meet ${wanted}: too few fires put it to the test.${doubt}`
  const of = (strategy: string | null): ComparedStrategy =>
    strategies.find(each => each.strategy === strategy)!
  const { strategy, label, cooling, objectives: own } = of(cheapest.strategy)
  const more = cheapest.cost - of(reference).cost
  const beside =
    strategy === reference
      ? ''
      : `, ${figure(Math.abs(more), 'EUR')} ${more < 0 ? 'less' : 'more'} than ${nameOf(reference)}`
  return `The cheapest strategy that meets ${wanted}: ${nameOf(strategy)} (${label})${testedIn(own, report)}.
It costs ${figure(cheapest.cost, 'EUR')} a year, ${cooling > 0 ? 'protection, cooling' : 'protection'} and fires together${beside}.${doubt}`
}

/** How many fires test the objectives, if not all do. */
const testedIn = ({ tested }: Attained, { replications }: ComparisonReport): string =>
  tested === replications ? '' : `, put to the test by ${tested} of ${replications} fires`

function openNote(strategies: readonly ComparedStrategy[]): string {
  const open = strategies
    .filter(({ objectives: own }) => own.open && isTested(own))
    .map(({ strategy }) => nameOf(strategy))
  return open.length === 0
    ? ''
    : `\nBy their 95 % intervals it is open whether these meet it; more --replications would tell: ${open.join(', ')}.`
}

function untestedNote({ objectives: { rpoHours, lossShare }, strategies }: ComparisonReport): string {
  const untested = strategies.filter(({ objectives: own }) => !isTested(own))
  if (untested.length === 0) return ''
  const what =
    rpoHours === undefined && lossShare === undefined ? 'stopped a service' : 'took the disks of a service'
  const named = untested.map(
    ({ strategy, objectives: { tested } }) => `${nameOf(strategy)} (${tested || 'none'})`,
  )
  return `\nNot tested, because fewer than ${leastTested} of the fires ${what}: ${named.join(', ')}.`
}

export const nameOf = (strategy: string | null): string => strategy ?? 'as written'

/** The strategy that comes closest, if any comes close. */
function nearest(report: ComparisonReport): string {
  const tested = report.strategies.filter(({ objectives: own }) => isTested(own))
  const best = Math.max(...tested.map(({ objectives: own }) => own.share))
  if (!(best > 0)) return 'none does in any fire'
  const closest = tested.filter(({ objectives: own }) => own.share === best)
  const share = shareAgainst(best, report.objectives.confidence)
  const alike = closest.every(({ objectives: own }) => own.tested === closest[0]!.objectives.tested)
  const of = alike ? firesOf(closest[0]!.objectives, report) : 'the fires that put it to the test'
  const [last, ...others] = closest.map(labelled).toReversed()
  return others.length === 0
    ? `${last} comes closest, with ${share} of ${of}`
    : `${others.toReversed().join(', ')} and ${last} come equally close, with ${share} of ${of}`
}

const labelled = ({ strategy, label }: ComparedStrategy): string =>
  strategy === null || strategy === label ? nameOf(strategy) : `${strategy} (${label})`

/** The fires that test the objectives, if not all do. */
const firesOf = ({ tested }: Attained, { replications }: ComparisonReport): string =>
  tested === replications ? 'the fires' : `the ${tested} fires that put it to the test`

function inWords({ rpoHours, rtoHours, lossShare, confidence }: Objectives): string {
  // The two objectives concern different services: one that keeps its disks has no age of data.
  const times = [
    ...(rpoHours === undefined
      ? []
      : [`RPO ${duration(rpoHours)} for 95 % of the services that lost disks or newest data`]),
    ...(rtoHours === undefined
      ? []
      : [
          `RTO ${duration(rtoHours)} for 95 % of the services that went down and data lost for good by no more than 5 % of them`,
        ]),
  ]
  const loss =
    lossShare === undefined
      ? []
      : [`data lost for good by at most ${figure(lossShare, 'share')} of the services that went down`]
  return `${[...times, ...loss].join(', ')}, in ${figure(confidence, 'share')} of the fires that put it to the test`
}
