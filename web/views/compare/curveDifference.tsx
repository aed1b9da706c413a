/** Difference over time between B and A, or the medians of their runs, in the shares of services and of data that are back. */
import { scaleLinear } from 'd3'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Report } from '../../../src/index.ts'
import { DifferenceArea } from '../../charts/differenceArea.tsx'
import { Figure } from '../../charts/figure.tsx'
import { exact, inHours, spreadOver } from '../../charts/table.ts'
import { TimeAxis } from '../../charts/timeAxis.tsx'
import { evenScale, moments, type TimeScale, timeScale } from '../../charts/timeScale.ts'
import { elapsed, points, span } from '../../format.ts'
import { dataBack, servicesUp } from '../../model/services.ts'
import type { Shown } from '../../session.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../browser/size.ts'
import { useStore } from '../../store.ts'
import { view } from '../../view.ts'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'
import { Crosshair } from '../crosshair.tsx'
import { Runs } from './runs.tsx'
import { left, right } from '../margins.ts'

/** Height of each area, px. */
const height = 100
/** Space for what is written above each area, px. */
const above = 24

/** Moments at which single runs are told apart in words and figures: as many for every width of the chart. */
const steps = 2000

/** Differences between shares are equal up to the rounding of a subtraction. */
const noise = 1e-9

/** The first step with the largest difference. */
function widestIn(difference: Float64Array): number {
  const widest = Math.max(...difference.map(Math.abs))
  return difference.findIndex(share => Math.abs(share) >= widest - noise)
}

/** Shares of the services hit at some moments. */
type Shares = (of: 'servicesUp' | 'dataRestored', seconds: Float64Array) => Float64Array

const ofRun =
  ({ recording }: Shown): Shares =>
  (of, seconds) =>
    (of === 'servicesUp' ? servicesUp : dataBack)(recording, seconds)

/** Medians, on straight lines between the moments of the report, as they are drawn for each side. */
const ofRuns =
  ({ curves }: Report): Shares =>
  (of, seconds) => {
    const { hours, all } = curves[of]
    return seconds.map(
      scaleLinear(
        hours.map(hour => hour * 3600),
        all.p50,
      ),
    )
  }

/** How much larger the shares of B are than those of A. */
interface Gaps {
  readonly seconds: Float64Array
  readonly up: Float64Array
  readonly data: Float64Array
}

function gapsOf([a, b]: readonly [Shares, Shares], seconds: Float64Array): Gaps {
  const gap = (of: 'servicesUp' | 'dataRestored'): Float64Array => {
    const before = a(of, seconds)
    return b(of, seconds).map((share, step) => share - before[step]!)
  }
  return { seconds, up: gap('servicesUp'), data: gap('dataRestored') }
}

/** The differences at the moments told in words and figures, and at those drawn. */
function useGaps({ a, b, campaigns: [ofA, ofB] }: BetweenProps, scale: TimeScale): [told: Gaps, drawn: Gaps] {
  const { end, width } = scale
  const [sides, seconds] = useMemo(() => {
    if (ofA === null || ofB === null)
      return [[ofRun(a), ofRun(b)] as const, moments(timeScale(end, steps), steps)]
    const reported = Float64Array.from(ofA.report.curves.servicesUp.hours, hour => hour * 3600)
    return [[ofRuns(ofA.report), ofRuns(ofB.report)] as const, reported.filter(second => second <= end)]
  }, [a, b, ofA, ofB, end])
  const told = useMemo(() => gapsOf(sides, seconds), [sides, seconds])
  const drawn = useMemo(() => gapsOf(sides, moments(scale, Math.min(800, Math.ceil(width)))), [sides, scale])
  return [told, drawn]
}

export function CurveDifference(props: BetweenProps): VNode {
  const { a, b, campaigns } = props
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  const axis = useStore(view, ({ axis }) => axis)
  const [box, size] = useSize<HTMLDivElement>()
  // Only up to the earlier end, where both are known.
  const end = Math.min(a.scenario.horizon, b.scenario.horizon)
  const width = Math.max(160, size.width - left - right)
  const scale = useMemo(() => (axis === 'even' ? evenScale : timeScale)(end, width), [axis, end, width])
  const [told, drawn] = useGaps(props, scale)
  const { seconds, up, data } = told
  return (
    <Figure
      name="curve-difference"
      title={w.curves}
      level={3}
      takeaway={useTakeaway(told)}
      dataLabel={words.data}
      table={() => ({
        head: [words.elapsedLabel, w.up, w.data],
        rows: spreadOver(seconds.length).map(step => [
          inHours(elapsed(language, seconds[step]!), seconds[step]!),
          exact(points(language, up[step]!), 100 * up[step]!, 'points'),
          exact(points(language, data[step]!), 100 * data[step]!, 'points'),
        ]),
      })}
      tools={<ChartTools figure="curve-difference" />}
    >
      <Runs of={campaigns} />
      <div ref={box}>
        {size.width > 0 && <Areas scale={scale} drawn={drawn} most={widest(told, drawn) || 0.01} />}
      </div>
    </Figure>
  )
}

/** The largest difference, of services or, where they come back alike, of data. */
function useTakeaway({ seconds, up, data }: Gaps): string {
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  const [ofServices, ofData] = [widestIn(up), widestIn(data)]
  const [worst, gap, tell] =
    up[ofServices] === 0
      ? [ofData, data[ofData]!, w.dataTakeaway]
      : [ofServices, up[ofServices]!, w.curvesTakeaway]
  if (gap === 0) return w.curvesSame
  return tell({
    amount: points(language, Math.abs(gap)),
    side: gap > 0 ? 'B' : 'A',
    when: `${elapsed(language, seconds[worst]!)} ${words.elapsedLabel}`,
  })
}

const widest = (...all: readonly Gaps[]): number =>
  Math.max(...all.flatMap(({ up, data }) => [...up, ...data].map(Math.abs)))

interface AreasProps {
  readonly scale: TimeScale
  readonly drawn: Gaps
  /** Largest amount on the axis of both. */
  readonly most: number
}

/** The differences of services and of data, one below the other. */
function Areas({ scale, drawn, most }: AreasProps): VNode {
  const { language } = useWords()
  const w = useOwn(compareWords)
  return (
    <svg
      class="chart"
      width={scale.width + left + right}
      height={2 * (above + height) + 34}
      role="img"
      aria-label={w.curves}
    >
      {(['up', 'data'] as const).map((of, nth) => (
        <g key={of} transform={`translate(${left} ${above + nth * (height + above)})`}>
          <DifferenceArea
            scale={scale}
            height={height}
            seconds={drawn.seconds}
            difference={drawn[of]}
            most={most}
            name={w[of]}
            more={{ a: w.moreA, b: w.moreB }}
            say={share => points(language, share)}
          />
          <Crosshair scale={scale} height={height} />
        </g>
      ))}
      <g transform={`translate(${left} ${2 * (above + height) + 4})`}>
        <TimeAxis scale={scale} y={0} rise={0} name={(when, finer) => span(language, when, finer)} />
      </g>
    </svg>
  )
}
