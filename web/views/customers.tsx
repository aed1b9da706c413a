/** Who loses what: customers ranked by loss, and plotted by length of outage and loss of data. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Figure } from '../charts/figure.tsx'
import { LossPlane } from '../charts/lossPlane.tsx'
import { RankCurve } from '../charts/rankCurve.tsx'
import { exact, inHours, mostRows, zero } from '../charts/table.ts'
import { percent, span, whole } from '../format.ts'
import { type CustomerLosses, lossesOf, ranked } from '../model/customers.ts'
import type { Shown } from '../session.ts'
import { ChartTools } from '../shell/chartTools.tsx'
import { Choice } from '../shell/choice.tsx'
import { useSize } from '../size.ts'
import { useStore } from '../store.ts'
import '../style/customers.css'
import { look, view } from '../view.ts'
import { customerWords } from '../words/customers.ts'
import { useOwn, useWords } from '../words/words.ts'
import { customerName, tierName } from '../model/names.ts'
import { Activities } from './activities.tsx'
import { Heads } from './heads.tsx'

type Measure = 'outHours' | 'gone' | 'hit'

const listed = 25

export function Customers({ shown }: { readonly shown: Shown }): VNode {
  const [box, size] = useSize<HTMLDivElement>()
  const { losses } = lossesOf(shown)
  const selected = useStore(view, ({ selection }) => (selection?.of === 'customer' ? selection.row : null))
  return (
    <div class="customers" ref={box}>
      {size.width > 0 && (
        <>
          <Ranked shown={shown} losses={losses} width={size.width} selected={selected} />
          <Plane shown={shown} losses={losses} width={size.width} selected={selected} />
          <Activities shown={shown} width={size.width} />
        </>
      )}
    </div>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly losses: CustomerLosses
  readonly width: number
  readonly selected: number | null
}

/** Number of values, from the first on, that make up half of the total. */
function countToHalf(values: Float64Array, total: number): number {
  let count = 0
  for (let sum = 0; count < values.length && 2 * sum < total; count++) sum += values[count]!
  return count
}

function Ranked({ shown, losses, width, selected }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(customerWords)
  const [measure, setMeasure] = useState<Measure>('outHours')
  const order = useMemo(() => ranked(losses[measure]), [losses, measure])
  const values = useMemo(() => Float64Array.from(order, row => losses[measure][row]!), [order])
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
            onChoose={setMeasure}
          />
          <ChartTools figure="ranked" />
        </>
      }
    >
      {order.length > 0 && (
        <>
          <RankCurve
            values={values}
            width={width}
            height={240}
            label={w.rankLabel({ axis: w.measures[measure], count: say(order.length), top: say(values[0]!) })}
            axis={w.measures[measure]}
            rankAxis={w.rank}
            figure={say}
            marked={selected === null ? -1 : order.indexOf(selected)}
            onSelect={rank => look({ selection: { of: 'customer', row: order[rank]! } })}
          />
          <List
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

interface ListProps {
  readonly title: string
  readonly rows: readonly number[]
  readonly shown: Shown
  readonly losses: CustomerLosses
  readonly selected: number | null
}

/** A list of customers with all their figures; selecting one opens it in the inspector. */
function List({ title, rows, shown, losses, selected }: ListProps): VNode {
  const { language } = useWords()
  const w = useOwn(customerWords)
  const say = (value: number): string => whole(language, value)
  const time = (seconds: number): string =>
    seconds === Infinity ? w.never : seconds === 0 ? '–' : span(language, seconds)
  return (
    <div class="scroll customer-list" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>
          <span>{title}</span>
        </caption>
        <Heads
          of={[
            w.name,
            w.services,
            w.hit,
            w.goneHead,
            w.outHead,
            w.outHours,
            w.ageHead,
            w.rtoMissed,
            w.rpoMissed,
          ]}
        />
        <tbody>
          {rows.map(row => (
            <tr key={row} class={row === selected ? 'selected' : ''}>
              <th scope="row">
                <button
                  type="button"
                  class="quiet"
                  onClick={() => look({ selection: { of: 'customer', row } })}
                >
                  {customerName(shown, row)}
                </button>
              </th>
              <td>{say(losses.services[row]!)}</td>
              <td class={zero(losses.hit[row]!)}>{say(losses.hit[row]!)}</td>
              <td class={zero(losses.gone[row]!)}>{say(losses.gone[row]!)}</td>
              <td>{time(losses.worstOutage[row]!)}</td>
              <td>{say(losses.outHours[row]!)}</td>
              <td>{losses.worstAge[row] === Infinity ? w.gone : time(losses.worstAge[row]!)}</td>
              <td>
                {losses.rtoOpen[row] === 0
                  ? say(losses.rtoMissed[row]!)
                  : w.rtoMissedOrOpen(say(losses.rtoMissed[row]!), say(losses.rtoOpen[row]!))}
              </td>
              <td class={zero(losses.rpoMissed[row]!)}>{say(losses.rpoMissed[row]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Plane({ shown, losses, width, selected }: PartProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(customerWords)
  const [place, setPlace] = useState<readonly number[]>([])
  const rows = useMemo(() => ranked(losses.hit).sort(), [losses])
  const many = (test: (row: number) => boolean): string => whole(language, rows.filter(test).length)
  const time = (seconds: number, all: string): string =>
    seconds === Infinity ? all : span(language, seconds)
  const range = (values: Float64Array, of: readonly number[], all: string): string => {
    const found = of.map(row => values[row]!)
    const [low, high] = [Math.min(...found), Math.max(...found)]
    return low === high ? time(low, all) : `${time(low, all)} – ${time(high, all)}`
  }
  const describe = (of: readonly number[]): string =>
    w.cell({
      count:
        of.length === 1 ? customerName(shown, of[0]!) : w.customers(of.length, whole(language, of.length)),
      outage: range(losses.worstOutage, of, w.never),
      age: range(losses.worstAge, of, w.gone),
    })
  const objectives = shown.recording.services.tiers.flatMap(name => {
    const { rto, rpo } = shown.scenario.tiers[name] ?? {}
    const tier = tierName(shown, name)
    return rto === undefined || rpo === undefined
      ? []
      : [
          {
            name: tier,
            said: `${tier}${words.colon}RTO ${span(language, rto)}, RPO ${span(language, rpo)}`,
            rto,
            rpo,
          },
        ]
  })
  return (
    <Figure
      name="plane"
      title={w.plane}
      level={3}
      takeaway={
        rows.length === 0
          ? w.nobody
          : w.planeTakeaway({
              hit: whole(language, rows.length),
              never: many(row => losses.worstOutage[row] === Infinity),
              gone: many(row => losses.worstAge[row] === Infinity),
              both: many(
                row =>
                  losses.rtoMissed[row] === 0 && losses.rtoOpen[row] === 0 && losses.rpoMissed[row] === 0,
              ),
            })
      }
      dataLabel={words.data}
      table={() => ({
        head: [w.outHead, w.ageHead, w.name],
        rows: [...rows].map(row => [
          inHours(time(losses.worstOutage[row]!, w.never), losses.worstOutage[row]!),
          inHours(time(losses.worstAge[row]!, w.gone), losses.worstAge[row]!),
          customerName(shown, row),
        ]),
        ...(rows.length > mostRows && {
          first: mostRows,
          note: w.more(whole(language, rows.length - mostRows)),
        }),
      })}
      tools={<ChartTools figure="plane" />}
    >
      <LossPlane
        outage={losses.worstOutage}
        age={losses.worstAge}
        rows={rows}
        width={width}
        height={380}
        label={w.planeLabel}
        axes={{ outage: w.outage, age: w.age, none: w.none, never: w.never, gone: w.gone }}
        span={seconds => span(language, seconds)}
        objectives={objectives}
        density={{ label: w.density, figure: count => whole(language, count) }}
        selected={selected}
        describe={describe}
        onSelect={found => {
          setPlace(found)
          look({ selection: { of: 'customer', row: found[0]! } })
        }}
      />
      {objectives.length > 0 && <p class="note">{w.objective}</p>}
      {place.length > 1 && (
        <List
          title={w.chosen}
          rows={place.slice(0, listed)}
          shown={shown}
          losses={losses}
          selected={selected}
        />
      )}
      {place.length > listed && <p class="note">{w.more(whole(language, place.length - listed))}</p>}
    </Figure>
  )
}
