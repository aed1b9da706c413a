/** A customer in the inspector: its losses and its services. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { span, whole } from '../format.ts'
import { lossesOf } from '../model/customers.ts'
import { statesNow } from '../model/incident.ts'
import { customerName, productName } from '../model/names.ts'
import { serviceStates } from '../model/services.ts'
import type { Shown } from '../session.ts'
import { useStore } from '../store.ts'
import { look, moment } from '../view.ts'
import { useWords } from '../words/words.ts'
import { Fact } from './fact.tsx'

/** Most services listed; the others are only counted. */
const listed = 60

export function Customer({ shown, row }: { readonly shown: Shown; readonly row: number }): VNode {
  const { language, words } = useWords()
  const { recording } = shown
  const seconds = useStore(moment)
  const { losses } = lossesOf(shown)
  const { states } = statesNow(recording, seconds)
  const own = useMemo(() => {
    const rows: number[] = []
    recording.services.customer.forEach((customer, service) => customer === row && rows.push(service))
    return rows
  }, [recording, row])
  const i = words.inspector
  const w = words.services
  const outage = losses.worstOutage[row]!
  const age = losses.worstAge[row]!
  return (
    <>
      <h2>{customerName(shown, row)}</h2>
      <dl>
        <Fact of={words.site.services} is={whole(language, losses.services[row]!)} />
        <Fact of={i.hit} is={whole(language, losses.hit[row]!)} />
        <Fact of={i.gone} is={whole(language, losses.gone[row]!)} />
        <Fact of={i.worstOutage} is={outage === Infinity ? i.notBack : span(language, outage)} />
        <Fact
          of={i.dataLoss}
          is={age === Infinity ? i.dataGone : age === 0 ? i.dataKept : i.dataWindow(span(language, age))}
        />
      </dl>
      <h3>{i.ownServices}</h3>
      <ul class="changes">
        {own.slice(0, listed).map(service => (
          <li key={service}>
            <i style={{ background: `var(--service-${serviceStates[states[service]!]!})` }} />
            <button
              type="button"
              class="quiet"
              onClick={() => look({ selection: { of: 'service', row: service } })}
            >
              {w.name(whole(language, service + 1), productName(shown, recording.services.product[service]!))}
            </button>
            {words.states[serviceStates[states[service]!]!]}
          </li>
        ))}
      </ul>
      {own.length > listed && <p class="note">{i.others(whole(language, own.length - listed))}</p>}
    </>
  )
}
