/** The list of injects: sent, to come, held, and the contingency injects outside the timeline. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type FacilitatorView, unbroken } from '../../../src/index.ts'
import { comingOf, type Inject, openOnes, stateOf, whenOf } from '../../exercise/coming.ts'
import { ask } from '../../exercise/ask.ts'
import { useTableNames } from '../../exercise/tableNames.ts'
import { whole } from '../../format.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { deskWords } from '../../words/exerciseDesk.ts'
import { decisionWords } from '../../words/exerciseDecisions.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Sign } from '../sign.tsx'
import { Unheard } from './readAloud.tsx'

type Kind = 'release' | 'hold' | 'resume' | 'skip'

export function Injects({ view }: { readonly view: FacilitatorView }): VNode {
  const { language } = useWords()
  const w = useOwn(exerciseWords).injects
  const [all, setAll] = useState(false)
  const { injects, participants } = view
  const { start } = participants
  const when = useWhen(start)
  const isNext = ({ id }: Inject): boolean => id === view.next
  const timeline = injects
    .filter(({ spec }) => !spec.contingency)
    .filter(inject => all || openOnes(inject))
    .sort((a, b) => timeOf(a) - timeOf(b))
  const contingencies = injects
    .filter(({ spec }) => spec.contingency)
    .filter(inject => all || openOnes(inject))
  return (
    <section class="panel injects" aria-labelledby="injects-title">
      <header class="panel-head">
        <h2 id="injects-title">{w.title}</h2>
        <label class="check">
          <input type="checkbox" checked={all} onChange={event => setAll(event.currentTarget.checked)} />
          <span>{w.showAll}</span>
        </label>
      </header>
      <p class="takeaway">
        {w.takeaway({
          sent: whole(language, injects.filter(({ status }) => status === 'sent').length),
          all: whole(language, injects.length),
          coming: comingOf(view).map(inject =>
            w[isNext(inject) ? 'next' : 'mayCome'](`${inject.id}, ${when(inject)}`),
          ),
        })}
      </p>
      <Unheard injects={injects.filter(openOnes)} view={view} />
      <ol class="inject-list" tabIndex={0} aria-labelledby="injects-title">
        {timeline.map(inject => (
          <Row key={inject.id} inject={inject} next={isNext(inject)} start={start} />
        ))}
      </ol>
      {contingencies.length > 0 && (
        <>
          <h3>{w.contingency}</h3>
          <ol class="inject-list off" tabIndex={0} aria-label={w.contingency}>
            {contingencies.map(inject => (
              <Row key={inject.id} inject={inject} next={false} start={start} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** Says when injects come, or came. */
function useWhen(start: string | undefined): (inject: Inject) => string {
  const w = useOwn(exerciseWords).injects
  const d = useOwn(decisionWords)
  const called = useTableNames()
  return inject => whenOf(inject, start, { w, d, called })
}

const timeOf = ({ sentAt, due, comes }: Inject): number =>
  sentAt ?? due ?? (comes !== null && 'at' in comes ? comes.at : Infinity)

interface RowProps {
  readonly inject: Inject
  readonly next: boolean
  readonly start: string | undefined
}

function Row({ inject, next, start }: RowProps): VNode {
  const { words } = useWords()
  const w = useOwn(exerciseWords).injects
  const d = useOwn(decisionWords)
  const when = useWhen(start)
  const { id, status, spec } = inject
  const to = spec.to.map(role => d.roles[role]).join(', ')
  return (
    <li class={`inject is-${status}${next ? ' is-next' : ''}`} aria-current={next ? 'step' : undefined}>
      <p class="inject-head">
        <b>{id}</b> <span class="when">{when(inject)}</span>
        <span class={`badge-state is-${status}`}>{w.status[stateOf(inject)]}</span>
        {spec.wrong && <span class="badge-state is-wrong">{w.wrong}</span>}
      </p>
      <p class="inject-text">{unbroken(spec.event)}</p>
      <p class="note">
        {spec.from}, {d.methods[spec.method] ?? spec.method}
        {to && [<Sign of=" → " said={d.sentTo} />, to]}
      </p>
      {spec.expected && (
        <p class="note">
          {w.expected}
          {words.colon}
          {unbroken(spec.expected)}
        </p>
      )}
      {openOnes(inject) && <Acts inject={inject} />}
      {status === 'skipped' && (
        <div class="acts">
          <Act kind="resume" said={w.bringBack} id={id} />
        </div>
      )}
    </li>
  )
}

function Acts({ inject: { id, status, due } }: { readonly inject: Inject }): VNode {
  const w = useOwn(exerciseWords).injects
  const by = useOwn(deskWords).log.controller
  const [minutes, setMinutes] = useState('5')
  const button = (kind: Kind): VNode => <Act kind={kind} said={w[kind]} id={id} />
  return (
    <div class="acts">
      {button('release')}
      {status === 'held' ? button('resume') : button('hold')}
      {button('skip')}
      {due !== null && (
        <form
          class="shift"
          onSubmit={event => {
            event.preventDefault()
            void ask({ to: 'shift', inject: id, seconds: 60 * Number(minutes), by })
          }}
        >
          <input
            type="number"
            step="any"
            title={w.shiftBy}
            aria-label={w.shiftLabel(id)}
            value={minutes}
            onInput={event => setMinutes(event.currentTarget.value)}
          />
          <span aria-hidden="true">min</span>
          <button type="submit" title={w.shiftBy} aria-label={w.act({ act: w.shift, id })}>
            {w.shift}
          </button>
        </form>
      )}
    </div>
  )
}

function Act({ kind, said, id }: { readonly kind: Kind; readonly said: string; readonly id: string }): VNode {
  const w = useOwn(exerciseWords).injects
  const by = useOwn(deskWords).log.controller
  return (
    <button
      type="button"
      aria-label={w.act({ act: said, id })}
      onClick={() => void ask({ to: 'inject', kind, inject: id, by })}
    >
      {said}
    </button>
  )
}
