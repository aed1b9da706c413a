/** A list of customers with all their figures; selecting one opens it in the inspector. */
import type { VNode } from 'preact'
import { useRegion } from '../../charts/side.ts'
import { zero } from '../../charts/table.ts'
import { span, whole } from '../../format.ts'
import type { CustomerLosses } from '../../model/customers.ts'
import { customerName } from '../../model/names.ts'
import type { Shown } from '../../session.ts'
import { look } from '../../view.ts'
import { customerWords } from '../../words/customersWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'

/** Longer lists are cut off here. */
export const listed = 25

interface CustomerListProps {
  readonly title: string
  readonly rows: readonly number[]
  readonly shown: Shown
  readonly losses: CustomerLosses
  readonly selected: number | null
}

export function CustomerList({ title, rows, shown, losses, selected }: CustomerListProps): VNode {
  const { language } = useWords()
  const w = useOwn(customerWords)
  const say = (value: number): string => whole(language, value)
  const time = (seconds: number): string =>
    seconds === Infinity ? w.never : seconds === 0 ? '–' : span(language, seconds)
  return (
    <div class="scroll customer-list" role="region" aria-label={useRegion(title)} tabIndex={0}>
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
              <td class={zero(losses.rtoMissed[row]! + losses.rtoOpen[row]!)}>
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
