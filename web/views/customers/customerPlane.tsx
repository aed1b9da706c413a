/** Customers by their longest outage and the oldest data that they came back with, against the objectives. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Figure } from '../../charts/figure.tsx'
import { LossPlane, type LossPlaneProps } from '../../charts/lossPlane.tsx'
import { inHours, mostRows } from '../../charts/table.ts'
import { span, whole } from '../../format.ts'
import { type CustomerLosses, ranked } from '../../model/customers.ts'
import { customerName, tierName } from '../../model/names.ts'
import type { Shown } from '../../session.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { look } from '../../view.ts'
import { customerWords } from '../../words/customersWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { CustomerList, listed } from './customerList.tsx'

export interface PlaneProps {
  readonly shown: Shown
  readonly losses: CustomerLosses
  /** Losses of the other side, whose charts have the same axes; undefined: nothing is compared. */
  readonly across: CustomerLosses | undefined
  readonly width: number
  /** Row of the selected customer. */
  readonly selected: number | null
}

export function Plane({ shown, losses, across, width, selected }: PlaneProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(customerWords)
  const [place, setPlace] = usePlace(losses)
  const own = useMemo(() => hitIn(losses), [losses])
  const other = useMemo(() => across && hitIn(across), [across])
  const { rows } = own
  const many = (test: (row: number) => boolean): string => whole(language, rows.filter(test).length)
  const time = (seconds: number, all: string): string =>
    seconds === Infinity ? all : span(language, seconds)
  const objectives = useObjectives(shown)
  const describe = useDescription(shown, losses)
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
        {...own}
        across={other}
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
        <CustomerList
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

/** The customers of the place that was chosen. Those of another incident stand elsewhere, or are none of this one. */
function usePlace(losses: CustomerLosses) {
  const [chosen, choose] = useState<{ readonly of: CustomerLosses; readonly rows: readonly number[] }>()
  const rows = chosen?.of === losses ? chosen.rows : []
  return [rows, (rows: readonly number[]) => choose({ of: losses, rows })] as const
}

/** The customers that were hit, and what they lost. */
function hitIn({ hit, worstOutage, worstAge }: CustomerLosses) {
  return { outage: worstOutage, age: worstAge, rows: ranked(hit).sort() }
}

/** Objectives of each tier that has both. */
function useObjectives(shown: Shown): LossPlaneProps['objectives'] {
  const { language, words } = useWords()
  return shown.recording.services.tiers.flatMap(name => {
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
}

/** Who stands in one place of the plane, and the range of what they lose. */
function useDescription(shown: Shown, losses: CustomerLosses): (customers: readonly number[]) => string {
  const { language } = useWords()
  const w = useOwn(customerWords)
  const range = (values: Float64Array, rows: readonly number[], all: string): string => {
    const time = (seconds: number): string => (seconds === Infinity ? all : span(language, seconds))
    // One by one: a place may hold more customers than a function takes arguments.
    let [low, high] = [Infinity, 0]
    for (const row of rows) [low, high] = [Math.min(low, values[row]!), Math.max(high, values[row]!)]
    return low === high ? time(low) : `${time(low)} – ${time(high)}`
  }
  return customers =>
    w.cell({
      count:
        customers.length === 1
          ? customerName(shown, customers[0]!)
          : w.customers(customers.length, whole(language, customers.length)),
      outage: range(losses.worstOutage, customers, w.never),
      age: range(losses.worstAge, customers, w.gone),
    })
}
