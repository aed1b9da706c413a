/** The frame around the views: bar, navigation, inputs, inspector, transport. */
import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Textures } from './charts/textures.tsx'
import { beside } from './compared.ts'
import { asksForCommands, commandOf, commands } from './commands/commands.ts'
import { lazy } from './browser/lazy.tsx'
import { canGiveUp, giveUp } from './opening.ts'
import { printing, sheet } from './files/paper.ts'
import { session, type Shown } from './session.ts'
import { missing } from './address/missing.ts'
import { awaited, isAwaited, notice, say } from './address/share.ts'
import { openFile } from './files/chosen.ts'
import { CalledUp } from './shell/calledUp.tsx'
import { Inspector } from './shell/inspector.tsx'
import { KeptOffer } from './shell/keptOffer.tsx'
import { Problems, Refused } from './shell/problems.tsx'
import { TopBar } from './shell/topBar.tsx'
import { Transport } from './shell/transport.tsx'
import { useTitle } from './shell/useTitle.ts'
import { uncover, ViewTabs } from './shell/viewTabs.tsx'
import { FixedSize } from './browser/size.ts'
import { useStore } from './store.ts'
import { followsMoment, played, selecting, view, type ViewName } from './view.ts'
import { InputsSaid } from './views/inputsSaid.tsx'
import { alone, shownBy } from './views/shownBy.ts'
import { useWords } from './words/words.ts'

const Inputs = lazy(() => import('./shell/inputs.tsx').then(({ Inputs }) => Inputs))
const MissingNote = lazy(() => import('./shell/missingNote.tsx').then(({ MissingNote }) => MissingNote))
const Palette = lazy(() => import('./shell/palette.tsx').then(({ Palette }) => Palette))
const Compare = lazy(() => import('./views/compare/compare.tsx').then(({ Compare }) => Compare))

/** @param calledUp whether the commands are on show at first */
export function App({ calledUp }: { readonly calledUp: boolean }): VNode {
  const { words } = useWords()
  const name = useStore(view, ({ name }) => name)
  const open = useStore(view, ({ inputs }) => inputs)
  const { shown, busy, issues, refused, failed } = useStore(session)
  const said = useStore(notice)
  const missed = useStore(missing)
  useTitle()
  const [palette, setPalette] = useState(calledUp)
  const [isDropping, dropTarget] = useDropTarget(words.dropHere)
  const painted = useAfterPaint(shown)
  useEffect(uncover, [name])
  const onPaper = useStore(printing)
  const around = useMemo(
    () =>
      painted && !played.has(name) ? (
        <>
          <Inspector shown={painted} />
          <Transport shown={painted} />
        </>
      ) : null,
    [painted, played.has(name)],
  )
  useKeys(() => setPalette(true))
  const edits = name === 'edit'
  return (
    <div
      class={`app${open ? ' with-inputs' : ''}${palette ? ' with-palette' : ''}${played.has(name) ? ' on-its-own' : ''}${selecting.has(name) ? ' selecting' : ''}${isDropping ? ' dropping' : ''}`}
      {...dropTarget}
    >
      <a
        class="skip"
        href="#view"
        onClick={event => (event.preventDefault(), document.getElementById('view')?.focus())}
      >
        {words.skip}
      </a>
      <Textures />
      <TopBar onMenu={() => setPalette(true)} />
      <ViewTabs />
      {open && <Inputs />}
      <main id="view" tabIndex={-1} aria-label={words.views[name]} aria-busy={busy}>
        {busy && <div class="working" />}
        {refused !== null && <Refused issue={refused} />}
        {((issues.length > 0 && !edits) || failed !== null) && (
          <Problems issues={edits ? [] : issues} failed={failed} stale={shown !== null} />
        )}
        {missed.length > 0 && <MissingNote all={missed} />}
        <KeptOffer />
        {shownBy[name] !== undefined && <Awaited />}
        <FixedSize.Provider value={onPaper ? sheet : null}>
          {onPaper &&
            shown !== null &&
            // While the edited text runs, or if it cannot, what is on show belongs to an earlier text.
            (edits ? !busy && issues.length === 0 : shownBy[name] !== undefined || name === 'sources') && (
              <Said name={name} shown={shown} />
            )}
          <Now name={name} />
        </FixedSize.Provider>
      </main>
      {shown && around}
      {palette && (
        <CalledUp label={words.menu} onClose={() => setPalette(false)}>
          <Palette commands={commands} />
        </CalledUp>
      )}
      <div class="drop" aria-hidden="true">
        {words.dropHere}
      </div>
      <p class="notice" role="status">
        {said}
      </p>
    </div>
  )
}

/** Keys of the commands, and the one that asks for all of them. */
function useKeys(callUp: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const does = asksForCommands(event) ? callUp : commandOf(event)?.does
      if (does === undefined) return
      event.preventDefault()
      does()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}

/**
 * Opens a file that is dropped on the page. Of several at once none is opened: each would replace the one before.
 * @param dropHere notice if there are several
 * @returns whether a file is held above the page, and the listeners of the page's element
 */
function useDropTarget(dropHere: string) {
  const [isDropping, setDropping] = useState(false)
  const takes = (event: DragEvent, dropping: boolean): boolean => {
    if (!bringsFile(event)) return false
    event.preventDefault()
    setDropping(dropping)
    return true
  }
  return [
    isDropping,
    {
      onDragOver: (event: DragEvent): void => void takes(event, true),
      onDragLeave: ({ relatedTarget }: DragEvent): void => {
        if (relatedTarget === null) setDropping(false)
      },
      onDrop: (event: DragEvent): void => {
        const files = takes(event, false) ? event.dataTransfer!.files : []
        if (files.length > 1) say(dropHere)
        else if (files[0]) void openFile(files[0])
      },
    },
  ] as const
}

/** Whether a file is dragged; dragged text is left to the browser. */
const bringsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Follows a value one paint later: whatever surrounds a view must not delay the view's own update. */
function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value)
  useEffect(() => setPainted(value), [value])
  return painted
}

/** On paper: says which runs the view shows. */
function Said({ name, shown }: { readonly name: ViewName; readonly shown: Shown }): VNode {
  const other = useStore(beside)
  const dated = followsMoment.has(name)
  if (other === null) return <InputsSaid shown={shown} name={name} dated={dated} />
  return (
    <>
      <InputsSaid shown={shown} side="A" name={name} dated={dated} />
      <InputsSaid shown={other.shown} side="B" name={name} dated={dated} />
    </>
  )
}

/** The view with this name; if it has nothing to show yet, a placeholder. */
function Now({ name }: { readonly name: ViewName }): VNode | null {
  const { shown, busy, issues, failed, campaign } = useStore(session)
  const other = useStore(beside)
  const Alone = alone[name]
  const View = shownBy[name]
  /** Memoised: rendered again for another incident, but not when a run begins. */
  const incident = useMemo(
    () => (shown !== null && View !== undefined ? <View shown={shown} /> : null),
    [shown, View],
  )
  if (Alone !== undefined) return <Alone />
  if (shown !== null && View !== undefined)
    return other === null ? (
      incident
    ) : (
      <Compare name={name} view={View} a={shown} campaign={campaign} beside={other} />
    )
  return issues.length === 0 && failed === null ? <Waiting busy={busy} /> : null
}

/** Keeps the place of the comparison's head until B of the address has loaded, so that A does not move. */
function Awaited(): VNode | null {
  const { words } = useWords()
  const coming = useStore(awaited)
  const other = useStore(beside)
  return isAwaited(coming) && other === null ? <p class="note awaited">{words.awaited}</p> : null
}

/** Seconds after which the reader is offered a way out. */
const patience = 1.5

/** Button that gives up reading a file; appears if reading takes long. */
function GiveUp(): VNode | null {
  const { words } = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000 * patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late || !canGiveUp()) return null
  return (
    <button type="button" onClick={giveUp}>
      {words.brief.cancel}
    </button>
  )
}

function Waiting({ busy }: { readonly busy: boolean }): VNode {
  const { words } = useWords()
  return (
    <div class="waiting">
      <svg width="120" height="72" viewBox="0 0 120 72" aria-hidden="true">
        {[2, 6, 5, 1].map((storeys, tower) =>
          Array.from({ length: storeys }, (_, storey) => (
            <rect
              key={`${tower}.${storey}`}
              x={tower * 30 + 4}
              y={60 - storey * 11}
              width={24}
              height={9}
              rx={1}
            />
          )),
        )}
      </svg>
      <p class="big">{busy ? words.loading : words.empty}</p>
      <p class="note">{busy ? words.loadingHint : words.emptyHint}</p>
      {busy && <GiveUp />}
    </div>
  )
}
