/**
 * Activities as their owners see them (BIA, ISO 22317). A customer's activity is disrupted while fewer of its
 * services run than its least capacity, or while a service it also needs does not. It has objectives of its own,
 * because one late service of many breaks no promise, while the last of the few it cannot do without does.
 */
import { BUCKETS, bucketOf } from '../base/quantiles.ts'
import { Scratch } from '../base/scratch.ts'
import { never } from '../damage/damage.ts'
import type { Activity, Population } from '../estate/population.ts'
import { type Asked, type Disruptions, disruptions, type Returns, together } from './disruptions.ts'
import { exactHours } from './exactHours.ts'
import type { HeldActivities } from './heldActivities.ts'
import type { ActivityFigure } from '../scenario/words/figures.ts'
import { type Lost, returnsWithData, togetherWithData } from './withData.ts'

/**
 * Figures of each stated activity, over the customers who have it. `customersHit` are those for whom it was disrupted,
 * be it by what it needs alone; a customer none of whose own services stopped is not among those hit in all. It is
 * disrupted, too, where enough services run and too few of them with their data: it cannot deliver on empty ones.
 *
 * It is back for good at its last return to its least capacity, counted from the first second below it. RTO and MTPD
 * hold for each disruption and count from its beginning; `rtoMetSinceDeclaredShare` counts from the declaration if that
 * came later. A time objective is for an activity as it was, as for a service: it meets its RTO when what it needs runs
 * with its data, and a service that runs again empty still counts as out for that and for who was disrupted, not for
 * how long. An activity that is not back by the horizon has met no RTO. Like a service it has breached its MTPD if it
 * has been away longer by then; otherwise that is open, and it counts as not back.
 */
export function activityFigures(
  { activities }: Population,
  held: HeldActivities,
  fate: Lost,
  recovery: Returns,
  asked: Asked,
  scratch = new Scratch(),
): Record<ActivityFigure, number>[] {
  const whole = together(held, fate, recovery, scratch)
  const found = disruptions({ activities }, held, fate, recovery, asked, whole, scratch)
  const withData = returnsWithData(fate, recovery, scratch)
  const resumed =
    withData === recovery
      ? found
      : disruptions(
          { activities },
          held,
          fate,
          withData,
          asked,
          togetherWithData(whole, held, fate, scratch),
          scratch,
        )
  const { first, rows } = held.ofKind
  return held.stated.map((row, place) =>
    figuresOf(
      activities[row]!,
      rows.subarray(first[place], first[place + 1]),
      found,
      resumed,
      asked,
      scratch,
    ),
  )
}

function figuresOf(
  { rtoSeconds, mtpdSeconds }: Activity,
  rows: Int32Array,
  { from, until, longest }: Disruptions,
  resumed: Disruptions,
  { declaredAt }: Asked,
  scratch: Scratch,
): Record<ActivityFigure, number> {
  const lengths = scratch.zeros(Int32Array, rows.length)
  const buckets = scratch.zeros(Int32Array, BUCKETS)
  let [hit, away, inTime, inTimeSince, breaches, open] = [0, 0, 0, 0, 0, 0]
  for (const row of rows) {
    // Whoever has too few services that run has too few with their data.
    if (resumed.from[row] === never) continue
    hit++
    const isResumed = resumed.until[row] !== never
    if (isResumed && resumed.longest[row]! <= rtoSeconds) inTime++
    if (isResumed && resumed.longestDeclared[row]! <= rtoSeconds) inTimeSince++
    if (from[row] === never) continue
    const isBack = until[row] !== never
    const length = isBack ? until[row]! - from[row]! : never
    lengths[away++] = length
    buckets[bucketOf(length)]!++
    if (longest[row]! > mtpdSeconds) breaches++
    else if (!isBack) open++
  }
  const [backMedianHours] = exactHours(buckets, [0.5], (wanted, picked) => {
    let count = 0
    for (let nth = 0; nth < away; nth++) {
      picked[count] = lengths[nth]!
      count += wanted[bucketOf(lengths[nth]!)]!
    }
  })
  const share = (count: number): number => (rtoSeconds === Infinity ? NaN : count / hit)
  return {
    customersHit: hit,
    backMedianHours: backMedianHours!,
    rtoMetShare: share(inTime),
    rtoMetSinceDeclaredShare: declaredAt === Infinity ? NaN : share(inTimeSince),
    mtpdBreaches: mtpdSeconds === Infinity ? NaN : breaches,
    customersNotBack: open,
  }
}
