/** Samples: what is lost, by whom, and under which strategies. */
import type { VNode } from 'preact'
import { money } from '../../src/index.ts'
import { ActivityBars, type ActivityBar } from '../charts/activityBars.tsx'
import { Dotplot } from '../charts/dotplot.tsx'
import { Exceedance, ticksIn } from '../charts/exceedance.tsx'
import { LossPlane } from '../charts/lossPlane.tsx'
import { Pareto } from '../charts/pareto.tsx'
import { RankCurve } from '../charts/rankCurve.tsx'
import { lossAxis } from '../model/yearlyLoss.ts'
import type { Sample } from './sample.ts'

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const euro = (value: number): string => money(value, 'en')
const span = (seconds: number): string => `${Math.round(seconds / 3600)} h`
const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row)

const dots = (values: readonly number[]): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <Dotplot
        values={values}
        count={Math.min(50, values.length)}
        width={width}
        label="services lost"
        axis="services with data lost for good"
        figure={whole}
      />
    )
  }

const barsOf = (range: ActivityBar['range']): readonly ActivityBar[] => [
  { label: 'RTO 12 h: 40 % in time', share: 0.4, mark: 0.7, ...(range && { range }) },
  { label: 'MTPD 24 h: 92 % in time, 96 beyond', share: 0.92 },
]
const held = (count: number, range?: ActivityBar['range']): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <ActivityBars
        rows={rows(count).map(row => ({
          name: `activity-${row}`,
          notes: ['1,200 customers hit', 'half of them back after 14 h', 'runs at 50 % of its services'],
          bars: barsOf(range).slice(row % 3),
        }))}
        width={width}
        label="activities in time"
      />
    )
  }

const descending = (row: number): number => 300_000 / (row + 1)
const alike = (row: number): number => 1140 - row
const ranks = (count: number, marked: number, loss = descending): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <RankCurve
        values={rows(count).map(loss)}
        width={width}
        height={220}
        label="loss by rank"
        axis="hours out of service"
        rankAxis="rank of the customer"
        figure={whole}
        marked={marked}
        onSelect={() => undefined}
      />
    )
  }

/** Outages from minutes to months; every seventh never ends, and every fifth customer loses all data. */
const plane = (count: number, selected: number | null): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <LossPlane
        outage={rows(count).map(row => (row % 7 === 0 ? Infinity : 600 * 1.5 ** (row % 20)))}
        age={rows(count).map(row => (row % 5 === 0 ? Infinity : 60 * 1.8 ** (row % 17)))}
        rows={rows(count)}
        width={width}
        height={320}
        label="outage against loss"
        axes={{ outage: 'longest outage', age: 'data lost', none: 'none', never: 'never', gone: 'all gone' }}
        span={span}
        objectives={[
          { name: 'gold', said: 'gold: 4 h', rto: 4 * 3600, rpo: 900 },
          { name: 'bronze', said: 'bronze: 72 h', rto: 72 * 3600, rpo: 24 * 3600 },
        ]}
        density={{ label: 'customers', figure: whole }}
        selected={selected}
        describe={of => `${of.length} customers`}
        onSelect={() => undefined}
      />
    )
  }

const strategies = ['none', 'copies beside', 'copies off-site', 'warm standby', 'active-active']
const front = (worst: number): ((width: number) => VNode) =>
  function picture(width) {
    return (
      <Pareto
        points={strategies.map((name, nth) => {
          const [x, y] = [1e6 * nth, nth === 0 ? worst : 0.5 / (nth + 1)]
          return {
            name,
            x,
            y,
            xInterval: [x * 0.9, x * 1.1],
            yInterval: [y === Infinity ? 1 : y * 0.8, y * 1.2],
            verdict: nth === 3 ? 'beaten' : nth === 1 ? 'open' : 'unbeaten',
          }
        })}
        width={width}
        height={320}
        label="cost against loss"
        axes={{ x: 'cost a year', y: 'data lost for good' }}
        figures={{ x: euro, y: value => (value === Infinity ? 'never' : `${(value * 100).toFixed(1)} %`) }}
        verdicts={{ unbeaten: 'unbeaten', open: 'not clear yet', beaten: 'beaten' }}
      />
    )
  }

const often = (chance: number): string => `1 in ${whole(1 / chance)}`
const exceeded = (most: number): ((width: number) => VNode) =>
  function picture(width) {
    const wide = Math.min(300, width)
    const curves = ['operator', 'customers'].map((name, nth) => ({
      name,
      euro: rows(8).map(row => most / 3 ** (row + nth)),
      chance: rows(8).map(row => 1e-6 * 3 ** row),
      interval: rows(8).map(row => [2e-7 * 3.5 ** row, 4e-6 * 2.7 ** row] as const),
      largerAtMost: 3e-6,
    }))
    return (
      <Exceedance
        name="copies off-site"
        label="copies off-site"
        lines={1}
        curves={curves}
        others={curves.map(curve => ({ ...curve, euro: curve.euro.map(loss => loss / 3) }))}
        axes={{ loss: 'loss of at least this', chance: 'chance a year' }}
        losses={lossAxis(curves, ticksIn(wide))}
        chances={[1e-6, 1e-2]}
        width={wide}
        euro={euro}
        chance={often}
        say={(whose, loss, chance, [low, high]) =>
          `${whose}: at least ${euro(loss)}, ${often(chance)} a year (95 %: ${often(low)} to ${often(high)})`
        }
      />
    )
  }

export const lossSamples: readonly Sample[] = [
  { chart: 'Dotplot', state: 'all alike', picture: dots(rows(50).map(() => 7)) },
  { chart: 'Dotplot', state: 'spread', picture: dots(rows(200).map(run => run ** 2)) },
  { chart: 'RankCurve', state: 'one customer', picture: ranks(1, -1) },
  { chart: 'RankCurve', state: 'losses alike', picture: ranks(12, -1, alike) },
  { chart: 'RankCurve', state: 'many, one marked', picture: ranks(14_000, 40) },
  { chart: 'LossPlane', state: 'nobody', picture: plane(0, null) },
  { chart: 'LossPlane', state: 'few, one selected', picture: plane(40, 3) },
  { chart: 'LossPlane', state: 'many', picture: plane(14_000, null) },
  { chart: 'Pareto', state: 'five strategies', picture: front(0.6) },
  { chart: 'Pareto', state: 'a loss without an end', picture: front(Infinity) },
  { chart: 'ActivityBars', state: 'one', picture: held(1) },
  { chart: 'ActivityBars', state: 'five, of many runs', picture: held(5, [0.2, 0.6]) },
  { chart: 'Exceedance', state: 'operator and customers', picture: exceeded(1e9) },
]
