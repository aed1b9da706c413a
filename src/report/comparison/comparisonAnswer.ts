/** The result of a comparison, in a sentence. */
import { type Attained, isTested, leastTested, type Objectives } from '../../campaign/objectives.ts'
import type { Tongue } from '../tongue.ts'
import type { ComparedStrategy, ComparisonReport } from './comparison.ts'
import { duration, shareAgainst } from './comparisonCells.ts'

export function answer(report: ComparisonReport, t: Tongue): string {
  const { objectives, cheapest, strategies } = report
  const wanted = inWords(objectives, t)
  const doubt = openNote(strategies, t) + untestedNote(report, t)
  if (cheapest !== null) return `${cheapestWords(report, cheapest, wanted, t)}${doubt}`
  return `${
    strategies.some(({ objectives: own }) => isTested(own))
      ? t.say('No strategy meets {}; {}.', wanted, nearest(report, t))
      : t.say('No strategy is shown to meet {}: too few fires put it to the test.', wanted)
  }${doubt}`
}

function cheapestWords(
  report: ComparisonReport,
  cheapest: NonNullable<ComparisonReport['cheapest']>,
  wanted: string,
  t: Tongue,
): string {
  const { strategies, reference } = report
  const of = (name: string | null): ComparedStrategy => strategies.find(each => each.strategy === name)!
  const { strategy, label, cooling, objectives: own } = of(cheapest.strategy)
  const more = cheapest.cost - of(reference).cost
  const besides = t.figure(Math.abs(more), 'EUR')
  const beside =
    strategy === reference
      ? ''
      : besides === t.figure(0, 'EUR')
        ? t.say(', no more than {}', nameOf(reference, t))
        : t.say(more < 0 ? ', {} less than {}' : ', {} more than {}', besides, nameOf(reference, t))
  const named = t.say(
    'The cheapest strategy that meets {}: {} ({}){}.',
    wanted,
    nameOf(strategy, t),
    label,
    testedIn(own, report, t),
  )
  const price = t.say(
    cooling > 0
      ? 'It costs {} a year, protection, cooling and fires together{}.'
      : 'It costs {} a year, protection and fires together{}.',
    t.figure(cheapest.cost, 'EUR'),
    beside,
  )
  return `${named}\n${price}`
}

/** How many fires test the objectives, if not all do. */
const testedIn = ({ tested }: Attained, { replications }: ComparisonReport, { say }: Tongue): string =>
  tested === replications ? '' : say(', put to the test by {} of {} fires', tested, replications)

function openNote(strategies: readonly ComparedStrategy[], t: Tongue): string {
  const open = strategies
    .filter(({ objectives: own }) => own.open && isTested(own))
    .map(({ strategy }) => nameOf(strategy, t))
  return open.length === 0
    ? ''
    : `\n${t.say('By their 95 % intervals it is open whether these meet it; more --replications would tell: {}.', open.join(', '))}`
}

function untestedNote(
  { objectives: { rpoHours, lossShare }, strategies }: ComparisonReport,
  t: Tongue,
): string {
  const untested = strategies.filter(({ objectives: own }) => !isTested(own))
  if (untested.length === 0) return ''
  const named = untested.map(
    ({ strategy, objectives: { tested } }) => `${nameOf(strategy, t)} (${tested || t.say('none')})`,
  )
  return `\n${t.say(
    rpoHours === undefined && lossShare === undefined
      ? 'Not tested, because fewer than {} of the fires stopped a service: {}.'
      : 'Not tested, because fewer than {} of the fires took the disks of a service: {}.',
    leastTested,
    named.join(', '),
  )}`
}

export const nameOf = (strategy: string | null, { say }: Tongue): string => strategy ?? say('as written')

/** The strategy that comes closest, if any comes close. */
function nearest(report: ComparisonReport, t: Tongue): string {
  const tested = report.strategies.filter(({ objectives: own }) => isTested(own))
  const best = Math.max(...tested.map(({ objectives: own }) => own.share))
  if (!(best > 0)) return t.say('none does in any fire')
  const closest = tested.filter(({ objectives: own }) => own.share === best)
  const share = shareAgainst(best, report.objectives.confidence, t)
  const alike = closest.every(({ objectives: own }) => own.tested === closest[0]!.objectives.tested)
  const of = alike ? firesOf(closest[0]!.objectives, report, t) : t.say('the fires that put it to the test')
  const [last, ...others] = closest.map(each => labelled(each, t)).toReversed()
  return others.length === 0
    ? t.say('{} comes closest, with {} of {}', last!, share, of)
    : t.say('{} and {} come equally close, with {} of {}', others.toReversed().join(', '), last!, share, of)
}

const labelled = ({ strategy, label }: ComparedStrategy, t: Tongue): string =>
  strategy === null || strategy === label ? nameOf(strategy, t) : `${strategy} (${label})`

/** The fires that test the objectives, if not all do. */
const firesOf = ({ tested }: Attained, { replications }: ComparisonReport, { say }: Tongue): string =>
  tested === replications ? say('the fires') : say('the {} fires that put it to the test', tested)

function inWords({ rpoHours, rtoHours, lossShare, confidence }: Objectives, t: Tongue): string {
  // The two objectives concern different services: one that keeps its disks has no age of data.
  const wanted = [
    ...(rpoHours === undefined
      ? []
      : [t.say('RPO {} for 95 % of the services that lost disks or newest data', duration(rpoHours, t))]),
    ...(rtoHours === undefined
      ? []
      : [
          t.say(
            'RTO {} for 95 % of the services that went down and data lost for good by no more than 5 % of them',
            duration(rtoHours, t),
          ),
        ]),
    ...(lossShare === undefined
      ? []
      : [
          t.say(
            'data lost for good by at most {} of the services that went down',
            t.figure(lossShare, 'share'),
          ),
        ]),
  ]
  return t.say(
    '{}, in {} of the fires that put it to the test',
    wanted.join(', '),
    t.figure(confidence, 'share'),
  )
}
