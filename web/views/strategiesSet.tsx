/** Before strategies are compared: what each of them sets. */
import type { VNode } from 'preact'
import type { Scenario } from '../../src/index.ts'
import { labelled, strategyName } from '../model/names.ts'
import { usePathNames } from '../shell/usePathNames.ts'
import { strategyWords } from '../words/strategies.ts'
import { useOwn } from '../words/words.ts'

/** Letters of a value that are shown: of lists and groups the beginning says enough. */
const mostLetters = 90

export function StrategiesSet({ scenario }: { readonly scenario: Scenario }): VNode {
  const w = useOwn(strategyWords)
  const named = usePathNames(true)
  const paths = new Set(Object.values(scenario.strategies).flatMap(({ set }) => Object.keys(set)))
  /** If all strategies set the same, it is said once, above. */
  const [only] = paths.size === 1 ? paths : []
  const nameOf = (path: string, value: unknown): VNode | string =>
    (isGroup(value) ? undefined : named(path)) ?? <code>{path}</code>
  return (
    <section class="figure">
      <h3>{w.setByEach}</h3>
      <div class="scroll all-rows" role="region" aria-label={w.setByEach} tabIndex={0}>
        <table class="strategies-set">
          <thead>
            <tr>
              <th scope="col">{w.strategy}</th>
              <th scope="col" class="words">
                {w.sets} {only !== undefined && <code>{only}</code>}
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(scenario.strategies).map(([key, { set }]) => (
              <tr key={key}>
                <th scope="row">{strategyName(scenario, key)}</th>
                <td class="words">
                  {Object.entries(set).map(([path, value]) => (
                    <div key={path} title={path}>
                      {only === undefined && nameOf(path, value)} <span>→ {said(scenario, value)}</span>
                    </div>
                  ))}
                  {Object.keys(set).length === 0 && w.written}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A group replaces what stood there, so the name of that would be wrong. */
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The label of a value; without one, the value on one line. An empty value removes what is written. */
function said(scenario: Scenario, value: unknown): string {
  if (value === null || value === '') return '–'
  const label = isGroup(value) && 'label' in value ? value.label : undefined
  if (typeof label === 'string') return labelled(scenario, label)
  const text = inLine(value)
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters)}…`
}

/** Without brackets around the whole; a number stays with its unit. */
function inLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(inLine).join(value.some(isGroup) ? '; ' : ', ')
  if (!isGroup(value)) return String(value).replaceAll(/(?<=\d) (?=\S)/g, '\u00a0')
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${isGroup(part) ? `(${inLine(part)})` : inLine(part)}`)
    .join(', ')
}
