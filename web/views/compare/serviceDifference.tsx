/**
 * States of the same services in A and in B at the moment on show: the diagonal holds what does not differ.
 */
import type { VNode } from 'preact'
import { whole } from '../../format.ts'
import { sameServices, statePairs } from '../../model/between.ts'
import { statesNow } from '../../model/incident.ts'
import { serviceStates, serving } from '../../model/services.ts'
import { useStore } from '../../store.ts'
import { moment } from '../../view.ts'
import { compareWords } from '../../words/compareWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import type { BetweenProps } from './between.ts'
import { Gap } from './gap.tsx'
import { Heads } from '../heads.tsx'
import { WideTable } from '../wideTable.tsx'

/** Rows of the states in which a service is up. */
const up = serving.map(state => serviceStates.indexOf(state))

export function ServiceDifference({ a, b }: BetweenProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(compareWords)
  const seconds = useStore(moment)
  const [one, other] = [statesNow(a.recording, seconds), statesNow(b.recording, seconds)]
  const same = sameServices(a.recording, b.recording)
  const pairs = same ? statePairs(one.states, other.states) : undefined
  const states = serviceStates.length
  const sum = (test: (from: number, to: number) => boolean): string => {
    let total = 0
    pairs?.forEach((count, at) => {
      if (test(Math.floor(at / states), at % states)) total += count
    })
    return whole(language, total)
  }
  return (
    <section class="figure">
      <h3>{w.services}</h3>
      <p class="takeaway">
        {same
          ? w.servicesTakeaway({
              same: sum((from, to) => from === to),
              better: sum((from, to) => !up.includes(from) && up.includes(to)),
              worse: sum((from, to) => up.includes(from) && !up.includes(to)),
            })
          : w.servicesOther}
      </p>
      <WideTable label={w.services} class="state-pairs">
        <Heads
          of={[
            w.state,
            'A',
            'B',
            w.less,
            ...(pairs ? serviceStates.map(state => `B ${words.states[state]}`) : []),
          ]}
        />
        <tbody>
          {serviceStates.map((state, row) => (
            <tr key={state}>
              <th scope="row">
                {words.states[state]}
                {pairs && <small> {w.inA}</small>}
              </th>
              <td>{whole(language, one.counts[row]!)}</td>
              <td>{whole(language, other.counts[row]!)}</td>
              <Gap by={other.counts[row]! - one.counts[row]!} say={amount => whole(language, amount)} />
              {pairs &&
                serviceStates.map((each, column) => (
                  <td key={each} class={row === column ? 'diagonal' : ''}>
                    {whole(language, pairs[row * states + column]!)}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}
