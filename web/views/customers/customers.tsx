/** Who loses what: customers ranked by loss, and plotted by length of outage and loss of data. */
import type { VNode } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { Figure } from '../../charts/figure.tsx'
import { RankCurve } from '../../charts/rankCurve.tsx'
import { Side } from '../../charts/side.ts'
import { exact, mostRows } from '../../charts/table.ts'
import { beside } from '../../compared.ts'
import { percent, whole } from '../../format.ts'
import { type CustomerLosses, lossesOf, ranked } from '../../model/customers.ts'
import { session, type Shown } from '../../session.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { Choice } from '../../shell/choice.tsx'
import { useSize } from '../../browser/size.ts'
import { store, useStore } from '../../store.ts'
import '../../style/customers.css'
import { look, view } from '../../view.ts'
import { customerWords } from '../../words/customersWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { customerName } from '../../model/names.ts'
import { Activities } from '../activities.tsx'
import { CustomerList, listed } from './customerList.tsx'
import { Plane, type PlaneProps } from './customerPlane.tsx'

type Measure = 'outHours' | 'gone' | 'hit'

/** What customers are ranked by, on both sides of a comparison. */
const measured = store<Measure>('outHours')

export function Customers({ shown }: { readonly shown: Shown }): VNode {
  const [box, size] = useSize<HTMLDivElement>()
  const { losses } = lossesOf(shown)
  const across = useAcross()
  const selected = useStore(view, ({ selection }) => (selection?.of === 'customer' ? selection.row : null))
  return (
    <div class="customers" ref={box}>
      {size.width > 0 && (
        <>
          <Ranked shown={shown} losses={losses} across={across} width={size.width} selected={selected} />
          <Plane shown={shown} losses={losses} across={across} width={size.width} selected={selected} />
          <Activities shown={shown} width={size.width} />
        </>
      )}
    </div>
  )
}

function useAcross(): CustomerLosses | undefined {
  const isB = useContext(Side).side === 'b'
  const a = useStore(session, ({ shown }) => shown)
  const b = useStore(beside, other => other?.shown ?? null)
  return b === null || a === null ? undefined : lossesOf(isB ? a : b).losses
}

/** Number of values, from the first on, that make up half of the total. */
function countToHalf(values: Float64Array, total: number): number {
  let count = 0
  for (let sum = 0; count < values.length && 2 * sum < total; count++) sum += values[count]!
  return count
}

function Ranked({ shown, losses, across, width, selected }: PlaneProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(customerWords)
  const measure = useStore(measured)
  const order = useMemo(() => ranked(losses[measure]), [losses, measure])
  const values = useMemo(() => Float64Array.from(order, row => losses[measure][row]!), [order])
  const others = useMemo(
    () => across && Float64Array.from(ranked(across[measure]), row => across[measure][row]!),
    [across, measure],
  )
  const say = (value: number): string => whole(language, value)
  const total = values.reduce((sum, value) => sum + value, 0)
  const half = countToHalf(values, total)
  return (
    <Figure
      name="ranked"
      title={w.ranked}
      takeaway={
        order.length === 0
          ? w.nobody
          : w.rankedTakeaway({
              count: say(order.length),
              half: say(half),
              share: percent(language, half / losses.count),
            })
      }
      dataLabel={words.data}
      table={() => ({
        head: [w.rank, w.name, w.measures[measure]],
        rows: [...order].map((row, rank) => [
          rank + 1,
          customerName(shown, row),
          exact(say(losses[measure][row]!), losses[measure][row]!),
        ]),
        ...(order.length > mostRows && { first: mostRows, note: w.more(say(order.length - mostRows)) }),
      })}
      tools={
        <>
          <Choice
            name="measure"
            label={w.measure}
            options={w.measures}
            value={measure}
            onChoose={each => measured.set(each)}
          />
          <ChartTools figure="ranked" />
        </>
      }
    >
      {order.length > 0 && (
        <>
          <RankCurve
            values={values}
            {...(others && { across: others })}
            width={width}
            height={240}
            label={w.rankLabel({ axis: w.measures[measure], count: say(order.length), top: say(values[0]!) })}
            axis={w.measures[measure]}
            rankAxis={w.rank}
            figure={say}
            marked={selected === null ? -1 : order.indexOf(selected)}
            onSelect={rank => look({ selection: { of: 'customer', row: order[rank]! } })}
          />
          <CustomerList
            title={w.table}
            rows={[...order.subarray(0, listed)]}
            shown={shown}
            losses={losses}
            selected={selected}
          />
        </>
      )}
    </Figure>
  )
}
