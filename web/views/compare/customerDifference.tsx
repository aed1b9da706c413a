/** Losses of the same customers in A and in B: all together, and how many customers lose less or more in B. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { whole } from '../../format.ts'
import { sameServices } from '../../model/between.ts'
import { lossesOf } from '../../model/customers.ts'
import { compareWords } from '../../words/compareWords.ts'
import { customerWords } from '../../words/customersWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'
import { Gap } from './gap.tsx'
import { Heads } from '../heads.tsx'
import { WideTable } from '../wideTable.tsx'

const measures = ['hit', 'outHours', 'gone'] as const

/**
 * What is lost in A and in B, as whole as it is shown, and the number of customers that lose less in B, more, and as
 * much.
 */
interface Sums {
  readonly a: number
  readonly b: number
  readonly better: number
  readonly worse: number
  readonly same: number
}

export function CustomerDifference({ a, b }: BetweenProps): VNode {
  const { language } = useWords()
  const w = useOwn(compareWords)
  const { measures: names } = useOwn(customerWords)
  const same = sameServices(a.recording, b.recording)
  const sums = useMemo(() => {
    const [one, other] = [lossesOf(a).losses, lossesOf(b).losses]
    return measures.map(measure => ({ measure, ...sumsOf(one[measure], other[measure]) }))
  }, [a, b])
  const say = (value: number): string => whole(language, value)
  const hours = sums.find(({ measure }) => measure === 'outHours')!
  return (
    <section class="figure">
      <h3>{w.customers}</h3>
      <p class="takeaway">
        {same
          ? w.customersTakeaway({
              better: say(hours.better),
              worse: say(hours.worse),
              same: say(hours.same),
            })
          : w.customersOther}
      </p>
      <WideTable label={w.customers} class="customer-pairs">
        <Heads of={[w.loss, 'A', 'B', w.less, ...(same ? [w.lessInB, w.moreInB, w.asMuch] : [])]} />
        <tbody>
          {sums.map(({ measure, a: one, b: other, better, worse, same: equal }) => (
            <tr key={measure}>
              <th scope="row">{names[measure]}</th>
              <td>{say(one)}</td>
              <td>{say(other)}</td>
              <Gap by={other - one} say={say} />
              {same && [better, worse, equal].map(count => <td>{say(count)}</td>)}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}

/** Hours that differ by less than a second are the same: sums over services are rounded. */
const noise = 1 / 3600

export function sumsOf(a: ArrayLike<number>, b: ArrayLike<number>): Sums {
  const sums = { a: 0, b: 0, better: 0, worse: 0, same: 0 }
  for (let row = 0; row < Math.max(a.length, b.length); row++) {
    const [one, other] = [a[row] ?? 0, b[row] ?? 0]
    sums.a += one
    sums.b += other
    if (Math.abs(other - one) < noise) sums.same++
    else if (other < one) sums.better++
    else sums.worse++
  }
  return { ...sums, a: Math.round(sums.a), b: Math.round(sums.b) }
}
