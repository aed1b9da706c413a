/** What services waited for, and what more of them waited for than for anything else at a time. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Report, type Scenario, waitsIn } from '../../../src/index.ts'
import { percentLost } from '../../format.ts'
import { calledIn } from '../../model/calledIn.ts'
import { labelled } from '../../model/names.ts'
import { heldUpWords, waitedFor } from '../../words/heldUpWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'
import { WideTable } from '../wideTable.tsx'

/** Most rows. */
const most = 6
/** Least share of a row: nobody adds crews or links for less. A named assumption. */
const least = 0.005

interface HeldUpProps {
  readonly report: Report
  readonly scenario: Scenario
}

export function HeldUp({ report, scenario }: HeldUpProps): VNode | null {
  const { language } = useWords()
  const w = useOwn(heldUpWords)
  const { binding, bottlenecks } = report
  const of = (shares: Readonly<Record<string, number>>, name: string): number => shares[name] ?? 0
  const names = [...new Set([...Object.keys(binding), ...Object.keys(bottlenecks)])]
    .filter(name => of(binding, name) >= least || of(bottlenecks, name) >= least)
    .sort((a, b) => of(binding, b) - of(binding, a) || of(bottlenecks, b) - of(bottlenecks, a))
    .slice(0, most)
  const known = useMemo(() => calledIn(scenario), [scenario, language])
  const waits = useMemo(() => waitsIn(scenario), [scenario])
  const called = (name: string): string =>
    waitedFor(w.names, waits.get(name), name, (of, each) => known[of][each] ?? labelled(scenario, each))
  const [first] = names
  if (first === undefined) return null
  const say = (share: number): string => (share === 0 ? '–' : percentLost(language, share))
  return (
    <section class="figure">
      <h3>{w.title}</h3>
      {of(binding, first) > 0 && (
        <p class="takeaway">{w.takeaway({ what: called(first), share: say(of(binding, first)) })}</p>
      )}
      <WideTable label={w.title}>
        <Heads of={[w.what, w.binding, w.waited]} />
        <tbody>
          {names.map(name => (
            <tr key={name}>
              <th scope="row">{called(name)}</th>
              <td>{say(of(binding, name))}</td>
              <td>{say(of(bottlenecks, name))}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p class="note">{w.note}</p>
    </section>
  )
}
