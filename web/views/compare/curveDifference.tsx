/** Difference over time between B and A in the shares of services and of data that are back. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { DifferenceArea } from '../../charts/differenceArea.tsx'
import { Figure } from '../../charts/figure.tsx'
import { exact, inHours } from '../../charts/table.ts'
import { TimeAxis } from '../../charts/timeAxis.tsx'
import { evenScale, moments, timeScale } from '../../charts/timeScale.ts'
import { elapsed, points, span } from '../../format.ts'
import { dataBack, servicesUp } from '../../model/services.ts'
import type { Shown } from '../../session.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { useSize } from '../../size.ts'
import { useStore } from '../../store.ts'
import { view } from '../../view.ts'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'
import { Crosshair } from '../crosshair.tsx'
import { left, right } from '../margins.ts'

const height = 100
/** Space for what is written above each area, px. */
const above = 24

/** Moments at which the curves are told apart in words and figures: as many for every width of the chart. */
const steps = 2000

/** Differences between shares are equal up to the rounding of a subtraction. */
const noise = 1e-9

/** The first step with the largest difference. */
function widestIn(difference: Float64Array): number {
  const widest = Math.max(...difference.map(Math.abs))
  return difference.findIndex(share => Math.abs(share) >= widest - noise)
}

/** How much larger the shares of B are than those of A. */
function gaps(a: Shown, b: Shown, seconds: Float64Array): Record<'up' | 'data', Float64Array> {
  const gap = (of: typeof servicesUp): Float64Array => {
    const [one, other] = [of(a.recording, seconds), of(b.recording, seconds)]
    return other.map((share, step) => share - one[step]!)
  }
  return { up: gap(servicesUp), data: gap(dataBack) }
}

export function CurveDifference({ a, b }: BetweenProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  const axis = useStore(view, ({ axis }) => axis)
  const [box, size] = useSize<HTMLDivElement>()
  // Only up to the earlier end, where both are known.
  const end = Math.min(a.scenario.horizon, b.scenario.horizon)
  const width = Math.max(160, size.width - left - right)
  const scale = useMemo(() => (axis === 'even' ? evenScale : timeScale)(end, width), [axis, end, width])
  const { seconds, up, data } = useMemo(() => {
    const seconds = moments(timeScale(end, steps), steps)
    return { seconds, ...gaps(a, b, seconds) }
  }, [a, b, end])
  const drawn = useMemo(() => {
    const seconds = moments(scale, Math.min(800, Math.ceil(width)))
    return { seconds, ...gaps(a, b, seconds) }
  }, [a, b, scale])
  const most = Math.max(...[up, data, drawn.up, drawn.data].flatMap(all => [...all].map(Math.abs))) || 0.01
  const [ofServices, ofData] = [widestIn(up), widestIn(data)]
  const [worst, gap, tell] =
    up[ofServices] === 0
      ? [ofData, data[ofData]!, w.dataTakeaway]
      : [ofServices, up[ofServices]!, w.curvesTakeaway]
  const say = (share: number): string => points(language, share)
  return (
    <Figure
      name="curve-difference"
      title={w.curves}
      level={3}
      takeaway={
        gap === 0
          ? w.curvesSame
          : tell({
              amount: say(Math.abs(gap)),
              side: gap > 0 ? 'B' : 'A',
              when: `${elapsed(language, seconds[worst]!)} ${words.elapsedLabel}`,
            })
      }
      dataLabel={words.data}
      table={() => ({
        head: [words.elapsedLabel, w.up, w.data],
        rows: Array.from({ length: 41 }, (_, nth) => Math.round((nth / 40) * (seconds.length - 1))).map(
          step => [
            inHours(elapsed(language, seconds[step]!), seconds[step]!),
            exact(say(up[step]!), 100 * up[step]!, 'points'),
            exact(say(data[step]!), 100 * data[step]!, 'points'),
          ],
        ),
      })}
      tools={<ChartTools figure="curve-difference" />}
    >
      <div ref={box}>
        {size.width > 0 && (
          <svg
            class="chart"
            width={scale.width + left + right}
            height={2 * (above + height) + 34}
            role="img"
            aria-label={w.curves}
          >
            {[
              [w.up, drawn.up],
              [w.data, drawn.data],
            ].map(([name, difference], nth) => (
              <g key={nth} transform={`translate(${left} ${above + nth * (height + above)})`}>
                <DifferenceArea
                  scale={scale}
                  height={height}
                  seconds={drawn.seconds}
                  difference={difference as Float64Array}
                  most={most}
                  name={name as string}
                  more={{ a: w.moreA, b: w.moreB }}
                  say={say}
                />
                <Crosshair scale={scale} height={height} />
              </g>
            ))}
            <g transform={`translate(${left} ${2 * (above + height) + 4})`}>
              <TimeAxis scale={scale} y={0} rise={0} name={(when, finer) => span(language, when, finer)} />
            </g>
          </svg>
        )}
      </div>
    </Figure>
  )
}
