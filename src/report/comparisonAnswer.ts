/** What a comparison comes to, in a sentence. */
import type { Objectives } from '../campaign/objectives.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { duration, shareAgainst } from './comparisonCells.ts'
import { figure } from './figure.ts'

export function answer({ objectives, cheapest, strategies, reference }: ComparisonReport): string {
  const wanted = inWords(objectives)
  const open = strategies.filter(({ objectives: own }) => own.open).map(({ strategy }) => nameOf(strategy))
  const doubt =
    open.length === 0
      ? ''
      : `\nBy their 95 % intervals it is open whether these meet it, more --replications would tell: ${open.join(', ')}.`
  if (cheapest === null)
    return `No strategy meets ${wanted}; ${nearest(strategies, objectives.confidence)}.${doubt}`
  const of = (strategy: string | null): ComparedStrategy =>
    strategies.find(each => each.strategy === strategy)!
  const { strategy, label } = of(cheapest.strategy)
  const more = cheapest.cost - of(reference).cost
  const beside =
    strategy === reference
      ? ''
      : `, ${figure(Math.abs(more), 'EUR')} ${more < 0 ? 'less' : 'more'} than ${nameOf(reference)}`
  return `The cheapest strategy that meets ${wanted}: ${nameOf(strategy)} (${label}).
It costs ${figure(cheapest.cost, 'EUR')} a year, ${of(strategy).cooling > 0 ? 'protection, cooling' : 'protection'} and fires together${beside}.${doubt}`
}

export const nameOf = (strategy: string | null): string => strategy ?? 'as written'

/** Whoever comes closest, if anybody comes close at all. */
function nearest(strategies: readonly ComparedStrategy[], confidence: number): string {
  const best = Math.max(...strategies.map(({ objectives }) => objectives.share))
  if (!(best > 0)) return 'none does in any fire'
  const { strategy, objectives } = strategies.find(each => each.objectives.share === best)!
  return `${nameOf(strategy)} comes closest, with ${shareAgainst(objectives.share, confidence)} of the fires`
}

function inWords({ rpoHours, rtoHours, lossShare, confidence }: Objectives): string {
  // The two objectives are over services of different fates: who keeps its disks has no age of data.
  const times = [
    ...(rpoHours === undefined
      ? []
      : [`RPO ${duration(rpoHours)} for 95 % of the services that lost their disks`]),
    ...(rtoHours === undefined ? [] : [`RTO ${duration(rtoHours)} for 95 % of the services that went down`]),
  ]
  const loss =
    lossShare === undefined
      ? []
      : [`data lost for good by at most ${figure(lossShare, 'share')} of the services that went down`]
  return `${[...times, ...loss].join(', ')}, in ${figure(confidence, 'share')} of the fires`
}
