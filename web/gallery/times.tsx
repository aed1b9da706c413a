/** Samples: charts over time. */
import type { ComponentChildren, VNode } from 'preact'
import { Curves, type CurveLine } from '../charts/curves.tsx'
import { DifferenceArea } from '../charts/differenceArea.tsx'
import { StateArea } from '../charts/stateArea.tsx'
import { Swimlanes } from '../charts/swimlanes.tsx'
import { TimeAxis } from '../charts/timeAxis.tsx'
import { timeScale, type TimeScale } from '../charts/timeScale.ts'
import { points } from '../format.ts'
import { stacked } from '../model/incident.ts'
import type { Sample } from './sample.ts'

const day = 86_400
const horizon = 80 * day
const steps = 60
const height = 150
const margin = { left: 96, right: 14 }

/** Dense near ignition, as in recordings. */
const seconds = Float64Array.from({ length: steps }, (_, step) => horizon * (step / (steps - 1)) ** 4)
const share = (step: number): number => step / (steps - 1)
const percent = (value: number): string => `${Math.round(value * 100)} %`
const spoken = (at: number): string => (at < day ? `${Math.round(at / 60)} min` : `${Math.round(at / day)} d`)

const chart =
  (marks: (scale: TimeScale) => ComponentChildren): ((width: number) => VNode) =>
  width => {
    const scale = timeScale(horizon, width - margin.left - margin.right)
    return (
      <svg class="chart" width={width} height={height + 48} role="img" aria-label="over time">
        <g transform={`translate(${margin.left} 16)`}>
          {marks(scale)}
          <TimeAxis scale={scale} y={height} rise={height} name={spoken} />
        </g>
      </svg>
    )
  }

/** From all up to nearly all destroyed, and back. */
const counts = (most: number): Int32Array => {
  const rows = new Int32Array(6 * steps)
  for (let step = 0; step < steps; step++) {
    const gone = Math.round(most * Math.sin(Math.PI * share(step)))
    rows[3 * steps + step] = gone
    rows[2 * steps + step] = Math.round((most - gone) / 3)
    rows[step] = most - gone - rows[2 * steps + step]!
  }
  return rows
}

const rising = (name: string, top: number, banded: boolean): CurveLine => {
  const middle = Array.from({ length: steps }, (_, step) => top * share(step))
  return {
    name,
    label: name,
    seconds,
    middle,
    ...(banded && {
      low: middle.map(value => value * 0.8),
      high: middle.map(value => Math.min(1, value * 1.1)),
    }),
  }
}

const curves = (lines: readonly CurveLine[], seen: number): ((width: number) => VNode) =>
  chart(scale => (
    <Curves
      scale={scale}
      height={height}
      lines={lines}
      seen={Array.from({ length: seen }, (_, nth) => ({
        seconds: (nth + 5) * 9 * day,
        share: 0.8,
        label: 'seen',
      }))}
      percent={percent}
    />
  ))

const difference = (amount: number): ((width: number) => VNode) =>
  chart(scale => (
    <DifferenceArea
      scale={scale}
      height={height}
      seconds={seconds}
      difference={Float64Array.from(seconds, (_, step) => amount * Math.sin(2 * Math.PI * share(step)))}
      most={Math.max(0.01, amount)}
      name="services back"
      more={{ a: 'more in A', b: 'more in B' }}
      say={value => points('en', value)}
    />
  ))

const names = ['Fire', 'Power', 'Cooling', 'Network', 'People', 'Recovery']
const kinds = ['ignition', 'flashover', 'power-cut', 'room-dark', 'brigade-arrives', 'building-lost']
const lanes = (count: number, selected: number | null): ((width: number) => VNode) =>
  chart(scale => (
    <Swimlanes
      scale={scale}
      lanes={names}
      events={Array.from({ length: count }, (_, nth) => ({
        lane: nth % names.length,
        seconds: (nth * 9 * day) / count,
        kind: kinds[nth % kinds.length]!,
        sentence: `event ${nth}`,
        ...(nth % 4 === 1 && { until: (nth * 9 * day) / count + 7200 }),
      }))}
      laneHeight={height / names.length}
      selected={selected}
      label="Events"
      onSelect={() => undefined}
    />
  ))

const areas = (most: number): ((width: number) => VNode) =>
  chart(scale => (
    <StateArea scale={scale} states={stacked} seconds={seconds} counts={counts(most)} height={height} />
  ))

export const timeSamples: readonly Sample[] = [
  { chart: 'StateArea', state: 'no service', picture: areas(0) },
  { chart: 'StateArea', state: 'many', picture: areas(120_000) },
  { chart: 'Curves', state: 'one run', picture: curves([rising('servicesUp', 0.95, false)], 0) },
  {
    chart: 'Curves',
    state: 'a campaign, with what was seen',
    picture: curves([rising('servicesUp', 0.95, true), rising('dataRestored', 0.6, true)], 3),
  },
  {
    chart: 'Curves',
    state: 'two that end together',
    picture: curves([rising('servicesUp', 1, false), rising('dataRestored', 0.99, false)], 0),
  },
  { chart: 'DifferenceArea', state: 'none', picture: difference(0) },
  { chart: 'DifferenceArea', state: 'both ways', picture: difference(0.4) },
  { chart: 'Swimlanes', state: 'no event', picture: lanes(0, null) },
  { chart: 'Swimlanes', state: 'one selected', picture: lanes(12, 3) },
  { chart: 'Swimlanes', state: 'many', picture: lanes(240, null) },
]
