/** Where every figure of the scenario comes from, and how the model was tested. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { whole } from '../format.ts'
import { inputs } from '../inputs.ts'
import { type Parameter, parametersOf, sourcesOf, type Standing } from '../model/parameters.ts'
import { useLabel } from '../edit/leaf.tsx'
import { opened } from '../session.ts'
import { useStore } from '../store.ts'
import '../style/sources.css'
import { sourceWords } from '../words/sources.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Proof } from './proof.tsx'

const standings: readonly Standing[] = ['sourced', 'computed', 'estimate', 'explained', 'unsaid']

export function Sources(): VNode {
  const { language, words } = useWords()
  const w = useOwn(sourceWords)
  const file = useStore(opened)
  const text = useStore(inputs, ({ now }) => now.text)
  const [asked, setAsked] = useState('')
  const [standing, setStanding] = useState<Standing | ''>('')
  const source = useMemo(
    () => (file === null ? null : text === null ? file : { ...file, text }),
    [file, text],
  )
  const all = useMemo(() => (source === null ? [] : parametersOf(source)), [source])
  const codes = useMemo(() => (source === null ? new Map<string, string>() : sourcesOf(source)), [source])
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = all.filter(
    each =>
      (standing === '' || each.standing === standing) &&
      wanted.every(word => `${each.path} ${each.written} ${each.comment}`.toLowerCase().includes(word)),
  )
  const count = (of: Standing): string => whole(language, all.filter(each => each.standing === of).length)
  const parts = [...new Set(rows.map(({ path }) => path.split('.')[0]!))]
  return (
    <div class="sources">
      <section class="figure">
        <h2>{w.title}</h2>
        <p class="takeaway">
          {source === null
            ? words.loading
            : w.takeaway({
                all: whole(language, all.length),
                sourced: count('sourced'),
                computed: count('computed'),
                estimate: count('estimate'),
                explained: count('explained'),
                unsaid: count('unsaid'),
              })}
        </p>
        <div class="standing-bar" aria-hidden="true">
          {standings.map(each => (
            <i
              key={each}
              class={each}
              style={{ flexGrow: all.filter(one => one.standing === each).length }}
            />
          ))}
        </div>
        <div class="filters">
          <label>
            <span>{w.filter}</span>
            <input
              type="text"
              value={asked}
              placeholder={w.filterHint}
              onInput={event => setAsked(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{w.standing}</span>
            <select
              value={standing}
              onChange={event => setStanding(event.currentTarget.value as Standing | '')}
            >
              <option value="">{w.anyStanding}</option>
              {standings.map(each => (
                <option key={each} value={each}>
                  {w.standings[each]}
                </option>
              ))}
            </select>
          </label>
        </div>
        {parts.map(part => (
          <Part
            key={part}
            name={part}
            rows={rows.filter(({ path }) => path.split('.')[0] === part)}
            codes={codes}
            open={wanted.length > 0}
          />
        ))}
        <p class="note">{w.usual}</p>
        {codes.size > 0 && (
          <details>
            <summary>{w.part({ name: w.sources, count: whole(language, codes.size) })}</summary>
            <dl class="codes">
              {[...codes].map(([code, address]) => (
                <div key={code}>
                  <dt>{code}</dt>
                  <dd>{address}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </section>
      <Proof />
    </div>
  )
}

interface PartProps {
  readonly name: string
  readonly rows: readonly Parameter[]
  readonly codes: ReadonlyMap<string, string>
  readonly open: boolean
}

/** The parameters below one word of the scenario; its table is made when it is opened. */
function Part({ name, rows, codes, open }: PartProps): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  const [opened, setOpened] = useState(false)
  const labelled = useLabel()
  const label = w.part({ name: labelled(name), count: whole(language, rows.length) })
  const shown = opened || (open && rows.length < 60)
  return (
    <details open={shown} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{label}</summary>
      {shown && (
        <div class="scroll" role="region" aria-label={label} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[w.parameter, w.value, w.interval, w.standing, w.source, w.place].map(head => (
                  <th scope="col" class="words" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ path, written, interval, standing, comment, file, line }) => (
                <tr key={`${file} ${path} ${line}`}>
                  <th scope="row">
                    <code>{path}</code>
                  </th>
                  <td class="words">{written}</td>
                  <td class="words">{interval}</td>
                  <td class={`words standing-${standing}`}>{w.standings[standing]}</td>
                  <td class="words" title={addressesIn(comment, codes)}>
                    {comment}
                  </td>
                  <td class="words">{`${file}:${line}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

function addressesIn(comment: string, codes: ReadonlyMap<string, string>): string {
  return [...comment.matchAll(/\[([A-Z]+\d+)\]/g)]
    .map(([, code]) => `${code}: ${codes.get(code!) ?? ''}`)
    .join('\n')
}
