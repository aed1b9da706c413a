/** The source of every figure in effect, written in the scenario or not, and the validation of the model. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { whole } from '../format.ts'
import { groupsOf, standingsOf } from '../model/parameterGroups.ts'
import type { Standing } from '../model/parameters.ts'
import { sourcesOf } from '../model/sourceList.ts'
import '../style/sources.css'
import { sourceWords } from '../words/sources.ts'
import { useOwn, useWords } from '../words/words.ts'
import { Filter } from './filter.tsx'
import { ParameterGroups } from './parameterGroups.tsx'
import { Proof } from './proof.tsx'
import { StandingBar, standings } from './standingBar.tsx'
import { useGlossary, useParameters, useTexts } from './useParameters.ts'

const extents = ['all', 'written', 'default'] as const
type Extent = (typeof extents)[number]

export function Sources(): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  const { source, all, failed, of } = useParameters()
  const glossary = useGlossary()
  const [asked, setAsked] = useState('')
  const [extent, setExtent] = useState<Extent>('all')
  const [standing, setStanding] = useState<Standing | ''>('')
  const codes = useMemo(() => (source === null ? new Map<string, string>() : sourcesOf(source)), [source])
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const texts = useTexts(all, glossary)
  const rows = (all ?? []).filter(
    row =>
      (extent === 'all' || (extent === 'default') === (row.standing === 'default')) &&
      (standing === '' || row.standing === standing) &&
      wanted.every(word => (texts.get(row) ?? row.path.toLowerCase()).includes(word)),
  )
  const counts = useMemo(() => standingsOf(all ?? []), [all])
  const count = (of: Standing): string => whole(language, counts[of] ?? 0)
  const ready = all !== null && glossary !== null
  return (
    <div class="sources">
      <section class="figure">
        <h2>{w.title}</h2>
        <p class="takeaway">
          {!ready
            ? (failed ?? w.listing)
            : of === 'none'
              ? w.unread
              : w.takeaway({
                  all: whole(language, all.length),
                  sourced: count('sourced'),
                  computed: count('computed'),
                  estimate: count('estimate'),
                  explained: count('explained'),
                  unsaid: count('unsaid'),
                  changed: count('changed'),
                  usual: count('default'),
                })}
        </p>
        {ready && of === 'last' && <p class="note">{w.asLastRun}</p>}
        <StandingBar of={counts} />
        <ul class="legend" aria-label={w.standing}>
          {standings
            .filter(each => counts[each])
            .map(each => (
              <li key={each}>
                <i class={`standing-swatch ${each}`} />
                <span>{w.standings[each]}</span>
                <b>{count(each)}</b>
              </li>
            ))}
        </ul>
        <div class="filters">
          <Filter label={w.filter} hint={w.filterHint} asked={asked} ask={setAsked} />
          <label>
            <span>{w.extent}</span>
            <select value={extent} onChange={event => setExtent(event.currentTarget.value as Extent)}>
              {extents.map(each => (
                <option key={each} value={each}>
                  {w.extents[each]}
                </option>
              ))}
            </select>
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
        {ready && rows.length === 0 && <p class="note">{w.none}</p>}
        {ready && (
          <ParameterGroups
            groups={groupsOf(rows)}
            glossary={glossary}
            codes={codes}
            open={wanted.length > 0}
          />
        )}
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
