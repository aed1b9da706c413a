/** What each strategy sets, and what is noted of it. */
import type { VNode } from 'preact'
import { useRegion } from '../../charts/side.ts'
import type { Noted } from '../../model/noted.ts'
import { strategyName } from '../../model/names.ts'
import type { Shown } from '../../session.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn } from '../../words/words.ts'
import { NotesTold } from '../notes.tsx'
import { Sign } from '../sign.tsx'
import { useSettings } from './useSettings.ts'

interface StrategiesSetProps {
  readonly shown: Pick<Shown, 'scenario' | 'inputs'>
  /** By strategy. */
  readonly noted: Readonly<Record<string, Noted>>
}

export function StrategiesSet({ shown, noted }: StrategiesSetProps): VNode {
  const w = useOwn(strategyWords)
  const { scenario } = shown
  const settingOf = useSettings(shown)
  const all = Object.entries(scenario.strategies)
  const paths = new Map(all.flatMap(([, { set }]) => Object.entries(set)))
  /** If all strategies set the same, it is said once, above. */
  const only = paths.size === 1 ? [...paths][0] : undefined
  const called = (path: string, value: unknown): VNode | string =>
    settingOf(path, value).name ?? <code>{path}</code>
  return (
    <section class="figure">
      <h3>{w.setByEach}</h3>
      <div class="scroll all-rows" role="region" aria-label={useRegion(w.setByEach)} tabIndex={0}>
        <table class="strategies-set" aria-label={w.setByEach}>
          <thead>
            <tr>
              <th scope="col">{w.strategy}</th>
              <th scope="col" class="words">
                {only ? <span title={only[0]}>{called(...only)}</span> : w.sets}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(([key, { set }]) => (
              <tr key={key}>
                <th scope="row">{strategyName(scenario, key)}</th>
                <td class="words">
                  {Object.entries(set).map(([path, value]) => (
                    <div key={path} title={path}>
                      {only === undefined && called(path, value)} <Parts of={settingOf(path, value).parts} />
                    </div>
                  ))}
                  {Object.keys(set).length === 0 && w.written}
                  {noted[key] && <NotesTold {...noted[key]} scenario={scenario} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A line breaks between parts, and within one only if it is too long for a line of its own. */
function Parts({ of }: { readonly of: readonly string[] }): VNode {
  const w = useOwn(strategyWords)
  return (
    <>
      {of.map((part, nth) => [
        nth > 0 && ' ',
        <span class="part">
          {nth === 0 && <Sign of="→ " said={w.becomes} />}
          {part}
        </span>,
      ])}
    </>
  )
}
