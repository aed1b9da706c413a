/** The source of every figure in effect, written in the scenario or not, and the validation of the model. */
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { whole } from '../../format.ts'
import { groupsOf, standingsOf } from '../../model/parameterGroups.ts'
import type { Parameter, Standing } from '../../model/parameters.ts'
import { sourcesOf } from '../../model/sourceList.ts'
import '../../style/sources.css'
import { sourceWords } from '../../words/sourcesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Filter } from '../filter.tsx'
import { ParameterTables } from './parameterTables.tsx'
import { ProofTables } from './proofTables.tsx'
import { StandingBar, standings } from './standingBar.tsx'
import { useGlossary, useParameters, useTexts } from './useParameters.ts'

const extents = ['all', 'written', 'default'] as const
type Extent = (typeof extents)[number]

interface Asked {
  /** As typed: the words that a row has to contain. */
  readonly text: string
  readonly extent: Extent
  /** Empty: any. */
  readonly standing: Standing | ''
}

export function Sources(): VNode {
  const { source, all, failed, of } = useParameters()
  const glossary = useGlossary()
  const w = useOwn(sourceWords)
  const [asked, setAsked] = useState<Asked>({ text: '', extent: 'all', standing: '' })
  const codes = useMemo(() => (source === null ? new Map<string, string>() : sourcesOf(source)), [source])
  const texts = useTexts(all, glossary)
  const words = asked.text.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = (all ?? []).filter(row => answers(row, texts.get(row), { ...asked, words }))
  const counts = useMemo(() => standingsOf(all ?? []), [all])
  const ready = all !== null && glossary !== null
  return (
    <div class="sources">
      <section class="figure">
        <h2>{w.title}</h2>
        {ready ? (
          <Takeaway all={all.length} counts={counts} of={of} />
        ) : (
          <p class="takeaway">{failed ?? w.listing}</p>
        )}
        <StandingBar of={counts} />
        <StandingKey counts={counts} />
        <Filters asked={asked} ask={setAsked} />
        {ready && rows.length === 0 && <p class="note">{w.none}</p>}
        {ready && (
          <ParameterTables
            groups={groupsOf(rows)}
            glossary={glossary}
            codes={codes}
            open={words.length > 0}
          />
        )}
        {codes.size > 0 && <Codes codes={codes} />}
      </section>
      <ProofTables />
    </div>
  )
}

interface Wanted extends Omit<Asked, 'text'> {
  /** In lower case. */
  readonly words: readonly string[]
}

function answers(row: Parameter, text: string | undefined, { words, extent, standing }: Wanted): boolean {
  return (
    (extent === 'all' || (extent === 'default') === (row.standing === 'default')) &&
    (standing === '' || row.standing === standing) &&
    words.every(word => (text ?? row.path.toLowerCase()).includes(word))
  )
}

type Counts = ReturnType<typeof standingsOf>

interface TakeawayProps {
  readonly all: number
  readonly counts: Counts
  readonly of: ReturnType<typeof useParameters>['of']
}

/** How many parameters are in effect, and on what they rest. */
function Takeaway({ all, counts, of }: TakeawayProps): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  const count = (standing: Standing): string => whole(language, counts[standing] ?? 0)
  if (of === 'none') return <p class="takeaway">{w.unread}</p>
  return (
    <>
      <p class="takeaway">
        {w.takeaway({
          all: whole(language, all),
          sourced: count('sourced'),
          computed: count('computed'),
          estimate: count('estimate'),
          explained: count('explained'),
          unsaid: count('unsaid'),
          changed: count('changed'),
          usual: count('default'),
        })}
      </p>
      {of === 'last' && <p class="note">{w.asLastRun}</p>}
    </>
  )
}

function StandingKey({ counts }: { readonly counts: Counts }): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  return (
    <ul class="legend" aria-label={w.standing}>
      {standings
        .filter(each => counts[each])
        .map(each => (
          <li key={each}>
            <i class={`standing-swatch ${each}`} />
            <span>{w.standings[each]}</span>
            <b>{whole(language, counts[each]!)}</b>
          </li>
        ))}
    </ul>
  )
}

interface FiltersProps {
  readonly asked: Asked
  readonly ask: (asked: Asked) => void
}

function Filters({ asked, ask }: FiltersProps): VNode {
  const w = useOwn(sourceWords)
  const idle = asked.text === '' && asked.extent === 'all' && asked.standing === ''
  return (
    <div class={idle ? 'filters idle' : 'filters'}>
      <Filter label={w.filter} hint={w.filterHint} asked={asked.text} ask={text => ask({ ...asked, text })} />
      <label>
        <span>{w.extent}</span>
        <select
          value={asked.extent}
          onChange={event => ask({ ...asked, extent: event.currentTarget.value as Extent })}
        >
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
          value={asked.standing}
          onChange={event => ask({ ...asked, standing: event.currentTarget.value as Asked['standing'] })}
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
  )
}

/** The publications that comments of the scenario name by a code. */
function Codes({ codes }: { readonly codes: ReadonlyMap<string, string> }): VNode {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  return (
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
  )
}
