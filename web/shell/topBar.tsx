/** Scenario, seed and run, and the actions on the page as a whole. */
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { beside, forget, keep } from '../compared.ts'
import { stepKeyIn } from '../edit/stepKey.ts'
import { inputs } from '../inputs.ts'
import { edit, openShipped, showRun } from '../opening.ts'
import { opened, putFailed, run, session } from '../session.ts'
import { shareLink } from '../address/share.ts'
import { openFile } from '../files/chosen.ts'
import { shipped } from '../shipped.ts'
import { useStore } from '../store.ts'
import { look, themes, view, type Theme } from '../view.ts'
import { speak, spoken, useWords } from '../words/words.ts'
import { changedInputs } from './choices.ts'
import { FileField, scenarioFiles } from './fileField.tsx'
import { Icon } from './icon.tsx'
import { fileName } from './useTitle.ts'
import { useTyped } from './useTyped.ts'

export function TopBar({ onMenu }: { readonly onMenu: () => void }): VNode {
  const { words } = useWords()
  const { edits, strategy } = useStore(inputs, ({ now }) => now)
  const unedited = useStore(session, ({ shown }) => shown?.unedited ?? null)
  const compared = useStore(beside) !== null
  const open = useStore(view, ({ inputs }) => inputs)
  const edited = unedited === null ? Object.keys(edits).length : changedInputs(unedited, edits, words)
  const changed = edited + Number(strategy !== null)
  return (
    <header class="bar">
      <h1>
        <Icon of="mark" />
        <span>{words.title}</span>
      </h1>
      <ScenarioChoice />
      <Seeding />
      <button type="button" aria-expanded={open} onClick={() => look({ inputs: !open })}>
        <Icon of="inputs" />
        <span>{words.inputs}</span>
        {changed > 0 && <b class="badge">{changed}</b>}
      </button>
      <button type="button" disabled={unedited === null} onClick={() => (compared ? forget() : void keep())}>
        <Icon of="compare" />
        <span>{compared ? words.forget : words.keep}</span>
      </button>
      <span class="gap" />
      <button type="button" class="sharing" title={words.share} onClick={() => void shareLink()}>
        <Icon of="share" />
        <span>{words.share}</span>
      </button>
      <Looks />
      <button
        type="button"
        aria-label={words.menu}
        title="Ctrl K, ?"
        aria-keyshortcuts="Control+K"
        onClick={onMenu}
      >
        <Icon of="menu" />
      </button>
    </header>
  )
}

function ScenarioChoice(): VNode {
  const { words } = useWords()
  const file = useStore(inputs, ({ now }) => now.file)
  const chooser = useRef<HTMLInputElement>(null)
  const choose = (value: string): void => {
    if (value === 'open') chooser.current?.click()
    else void openShipped(value)
  }
  return (
    <>
      <label class="field scenario">
        <span>{words.scenario}</span>
        <select
          value={file}
          onChange={event => {
            choose(event.currentTarget.value)
            event.currentTarget.value = file
          }}
        >
          {!shipped.includes(file) && <option value={file}>{file}</option>}
          {shipped.map(each => (
            <option key={each} value={each}>
              {fileName(each)}
            </option>
          ))}
          <option value="open">{words.openFile}</option>
        </select>
      </label>
      <FileField field={chooser} accept={scenarioFiles} choose={chosen => void openFile(chosen)} />
    </>
  )
}

function seedStep(seed: string): string {
  const { words } = spoken()
  return words.input.stepSet(words.seed, seed)
}

function Seeding(): VNode {
  const { words } = useWords()
  const { seed, run: nth } = useStore(inputs, ({ now }) => now)
  const busy = useStore(session, ({ busy }) => busy)
  // The address being loaded at the start has a seed of its own.
  const closed = useStore(opened) === null
  const field = useTyped(seed, text => {
    const value = text.trim()
    if (value !== '')
      edit(
        () => seedStep(value),
        draft => void Object.assign(draft, { seed: value, run: 1 }),
      )
  })
  return (
    <form
      class="seeding"
      onKeyDown={stepKeyIn}
      onSubmit={event => {
        event.preventDefault()
        if (!busy) void run()
      }}
    >
      {nth !== 1 && (
        <button
          type="button"
          class="nth"
          title={words.firstRun}
          aria-label={`${words.nthRun(nth)}. ${words.firstRun}`}
          onClick={() => showRun(1)}
        >
          {words.nthRun(nth)}
          <Icon of="close" />
        </button>
      )}
      <label class="field seed">
        <span>{words.seed}</span>
        <input type="text" maxLength={40} disabled={closed} {...field} />
      </label>
      <button type="submit" class="primary" aria-disabled={busy}>
        {words.run}
      </button>
    </form>
  )
}

/** Theme and language. */
function Looks(): VNode {
  const { language, words } = useWords()
  const theme = useStore(view, ({ theme }) => theme)
  return (
    <>
      <label class="field theme">
        <span class="unseen">{words.theme}</span>
        <select value={theme} onChange={event => look({ theme: event.currentTarget.value as Theme })}>
          {themes.map(each => (
            <option key={each} value={each}>
              {words.themes[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="field language">
        <span class="unseen">{words.language}</span>
        <select
          value={language}
          onChange={event => void speak(event.currentTarget.value as 'en' | 'fr').catch(putFailed)}
        >
          {(['en', 'fr'] as const).map(each => (
            <option key={each} value={each} lang={each}>
              {words.languages[each]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
