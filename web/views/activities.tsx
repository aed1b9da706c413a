/**
 * What customers do with their services, compared with what was promised: an activity is back when enough of
 * its services run.
 */
import type { VNode } from 'preact'
import { called, type Metric } from '../../src/index.ts'
import { ActivityBars, type ActivityBar } from '../charts/activityBars.tsx'
import { Figure } from '../charts/figure.tsx'
import {
  type Cell,
  type DataTable,
  type Exact,
  exact,
  inHours,
  inPercent,
  interval,
  saidOf,
} from '../charts/table.ts'
import { useCampaign } from '../compared.ts'
import { figure, percent, quantile, span, whole } from '../format.ts'
import { type HeldActivity, heldIn, shortfall } from '../model/activities.ts'
import { labelled } from '../model/names.ts'
import type { Shown } from '../session.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import '../style/activities.css'
import type { View } from '../view.ts'
import { activityWords } from '../words/activitiesWords.ts'
import { useOwn, useWords } from '../words/words.ts'

interface Told {
  readonly language: View['language']
  readonly w: (typeof activityWords)['en']
  /** What is said of one that is not back. */
  readonly away: string
  readonly colon: string
  readonly nameOf: (name: string) => string
  /** Whether there are many runs, and therefore a range. */
  readonly many: boolean
}

export function Activities({ shown, width }: { readonly shown: Shown; readonly width: number }): VNode {
  const { language, words } = useWords()
  const w = useOwn(activityWords)
  const campaign = useCampaign(shown)
  const held = heldIn(campaign?.report ?? shown.report, shown.scenario.activities)
  const nameOf = (name: string): string =>
    labelled(shown.scenario, called(shown.scenario, 'activities', name))
  const told: Told = {
    language,
    w,
    away: words.inspector.notBack,
    colon: words.colon,
    nameOf,
    many: campaign !== null,
  }
  const hit = held.filter(each => each.hit > 0)
  const rows = hit.map(each => rowOf(each, told))
  const marked = rows.some(({ bars }) => bars.some(({ mark }) => mark !== undefined))
  const notes = [marked ? w.declared : '', told.many && rows.length > 0 ? w.ofRuns : ''].filter(Boolean)
  return (
    <Figure
      name="activities"
      title={w.title}
      level={3}
      takeaway={takeawayOf(held, hit, told)}
      dataLabel={words.data}
      table={() => tableOf(held, told)}
      {...(held.length > 0 && { tools: <ChartTools figure="activities" /> })}
    >
      {rows.length > 0 && <ActivityBars rows={rows} width={width} label={w.label} />}
      {notes.length > 0 && <p class="note">{notes.join('. ')}.</p>}
    </Figure>
  )
}

/** A share that rounds to 100 % without reaching it is written as "> 99 %". */
function part(language: View['language'], share: number): string {
  return share > 0.995 && share < 1 ? `>\u00a0${percent(language, 0.99)}` : percent(language, share)
}

function takeawayOf(
  held: readonly HeldActivity[],
  hit: readonly HeldActivity[],
  { language, w, nameOf, many }: Told,
): string {
  if (held.length === 0) return w.none
  if (hit.length === 0) return w.nobody
  const say = (count: number): string => whole(language, count)
  const timed = hit.flatMap(each => {
    const short = shortfall(each)
    return short === null ? [] : [{ ...short, name: each.name, kept: each.kept }]
  })
  const [worst] = timed.toSorted((a, b) => a.share - b.share)
  if (worst === undefined) return w.untimed(say(hit.length))
  return w.takeaway({
    hit: say(timed.length),
    kept: say(timed.filter(({ kept }) => kept).length),
    runs: many ? w.everyRun : '',
    worst: worst.kept
      ? w.allKept
      : w.worst({
          name: nameOf(worst.name),
          share: part(language, worst.share),
          runs: many ? w.overRuns[worst.of] : '',
          objective: w[worst.of](span(language, worst.seconds)),
        }),
  })
}

function rowOf(held: HeldActivity, told: Told) {
  const { name, rto, mtpd, least, figures, inTime, tolerated, beyond, notBack } = held
  const { language, w, nameOf, many, away, colon } = told
  const {
    customersHit,
    backMedianHours,
    rtoMetShare,
    rtoMetSinceDeclaredShare,
    mtpdBreaches,
    customersNotBack,
  } = figures
  const say = ({ p50, unit }: Metric): string => quantile(language, p50, unit, away)
  const since = rtoMetSinceDeclaredShare.p50
  const bars: ActivityBar[] = []
  if (inTime !== null)
    bars.push({
      label: `${w.rto(span(language, rto))}${colon}${w.within(part(language, inTime))}`,
      share: inTime,
      ...(many && { range: [rtoMetShare.p10 ?? 0, rtoMetShare.p90 ?? 0] as const }),
      ...(since !== null && { mark: since }),
    })
  const open = notBack > 0 ? `, ${w.notBack(figure(language, notBack, customersNotBack.unit, away))}` : ''
  if (tolerated !== null)
    bars.push({
      label: `${w.mtpd(span(language, mtpd))}${colon}${w.within(part(language, tolerated))}, ${w.beyond(figure(language, beyond, mtpdBreaches.unit, away))}${open}`,
      share: tolerated,
    })
  const hit = say(customersHit)
  const notes = [
    w.hit(hit),
    backWords(hit, backMedianHours, told),
    ...(least < 1 ? [w.least(percent(language, least))] : []),
  ]
  return { name: nameOf(name), notes, bars }
}

/** Disrupted are also those of whose services enough ran, but too few with their data: they were never away. */
function backWords(hit: string, { applies, p50 }: Metric, { language, w, away }: Told): string {
  if (applies === 0) return w.neverAway
  return p50 === null ? w.neverBack(hit) : w.back(hit, figure(language, p50, 'h', away))
}

const columns = [
  'customersHit',
  'backMedianHours',
  'rtoMetShare',
  'rtoMetSinceDeclaredShare',
  'mtpdBreaches',
  'customersNotBack',
] as const

function tableOf(held: readonly HeldActivity[], { language, w, away, nameOf, many }: Told): DataTable {
  const say = ({ unit, applies }: Metric, value: number | null): string =>
    applies === 0 ? '–' : quantile(language, value, unit, away)
  const cellOf = (metric: Metric, value: number | null): string | Exact => {
    const { unit, applies } = metric
    const said = say(metric, value)
    if (applies === 0 || value === null) return said
    return unit === 'share' ? inPercent(said, value) : exact(said, value, unit === 'h' ? 'h' : '')
  }
  const cell = (metric: Metric, head: string): Cell => {
    const { applies, p10, p50, p90 } = metric
    const middle = cellOf(metric, p50)
    if (!many || applies === 0) return middle
    const range = interval([p10, p90], [`${head}, p10`, `${head}, p90`], value => cellOf(metric, value))
    return { said: `${saidOf(middle)} (${range.said})`, parts: [{ head, cell: middle }, ...range.parts] }
  }
  const stated = (seconds: number): Cell =>
    seconds === Infinity ? '–' : inHours(span(language, seconds), seconds)
  return {
    head: [w.activity, w.leastHead, w.rtoHead, w.mtpdHead, ...columns.map(key => w.heads[key])],
    rows: held.map(({ name, rto, mtpd, least, figures }) => [
      nameOf(name),
      inPercent(percent(language, least), least),
      stated(rto),
      stated(mtpd),
      ...columns.map(key => cell(figures[key], w.heads[key])),
    ]),
  }
}
