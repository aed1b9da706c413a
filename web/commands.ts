/** The table of all commands: buttons, palette and keys all read it. */
import type { Command } from './command.ts'
import { beside, forget, keep } from './compared.ts'
import { exportCommands } from './exportCommands.ts'
import { inputs, redo, undo } from './inputs.ts'
import { whole } from './format.ts'
import { openShipped } from './opening.ts'
import { putFailed, run, session } from './session.ts'
import { begin, repeats, stop, studies } from './studies.ts'
import { shareLink } from './address/share.ts'
import { shipped } from './shipped.ts'
import { swap, travel } from './swap.ts'
import { timeCommands } from './timeCommands.ts'
import { keyOf, look, selecting, themes, view, views } from './view.ts'
import { speak, spoken, type Spoken } from './words/words.ts'

/** Once shown: from here on the keyboard, and whoever listens to the page, is there. */
function goTo(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus())
}

export function commands(said: Spoken = spoken()): Command[] {
  const { words, language } = said
  const { done, undone } = inputs.get()
  const there = session.get().shown !== null
  const { name, selection, colour } = view.get()
  return [
    ...views.map((name): Command => ({
      id: `view-${name}`,
      name: `${words.viewsLabel}${words.colon}${words.views[name]}`,
      key: keyOf(name),
      does: () => (look({ name }), goTo('#view')),
    })),
    { id: 'why', name: words.inspector.title, key: 'w', does: () => goTo('.inspector') },
    {
      id: 'close',
      name: `${words.inspector.title}${words.colon}${words.close}`,
      key: 'Escape',
      able: selection !== null && selecting.has(name),
      does: () => look({ selection: null }),
    },
    ...timeCommands(said),
    { id: 'inputs', name: words.inputs, key: 'i', does: () => look({ inputs: !view.get().inputs }) },
    { id: 'run', name: words.run, key: 'r', does: () => void run() },
    ...repeats.map((replications): Command => ({
      id: `repeat-${replications}`,
      name: `${words.brief.repeat}${words.colon}${words.brief.times(whole(language, replications))}`,
      able: there && studies.get().progress === null,
      does: () => (look({ name: 'brief' }), void begin({ of: 'campaign', replications })),
    })),
    { id: 'cancel', name: words.brief.cancel, able: studies.get().progress !== null, does: stop },
    {
      id: 'undo',
      name: done.length > 0 ? words.undoStep(done.at(-1)!.name()) : words.undo,
      key: 'mod+z',
      able: done.length > 0,
      does: () => void travel(undo),
    },
    {
      id: 'redo',
      name: undone.length > 0 ? words.redoStep(undone.at(-1)!.name()) : words.redo,
      key: 'mod+y',
      able: undone.length > 0,
      does: () => void travel(redo),
    },
    { id: 'keep', name: words.keep, key: 'k', able: there, does: () => void keep() },
    { id: 'swap', name: words.swap, key: 'x', able: beside.get() !== null, does: () => void swap() },
    { id: 'forget', name: words.forget, able: beside.get() !== null, does: forget },
    { id: 'share', name: words.share, key: 's', does: () => void shareLink() },
    ...exportCommands(said),
    {
      id: 'colour',
      name: `${words.site.colour}${words.colon}${words.site[colour === 'state' ? 'temperature' : 'state']}`,
      key: 'c',
      does: () => look({ colour: colour === 'state' ? 'temperature' : 'state' }),
    },
    ...shipped.map((file): Command => ({
      id: `open-${file}`,
      name: `${words.scenario}${words.colon}${file.replace(/\.yaml$/, '')}`,
      does: () => void openShipped(file),
    })),
    ...themes.map((theme): Command => ({
      id: `theme-${theme}`,
      name: `${words.theme}${words.colon}${words.themes[theme]}`,
      does: () => look({ theme }),
    })),
    ...(['en', 'fr'] as const).map((to): Command => ({
      id: `language-${to}`,
      name: `${words.language}${words.colon}${words.languages[to]}`,
      does: () => void speak(to).catch(putFailed),
    })),
    { id: 'letters', name: words.letters, does: () => look({ letters: !view.get().letters }) },
  ]
}

/** Whether the key is typed into a field, or into a dialog whose field is still awaited: both are left by Escape. */
function isTyped({ target, key }: KeyboardEvent): boolean {
  const fields = 'input:not([type=radio], [type=range], [type=checkbox]), textarea'
  const always = 'select, dialog, dialog *'
  return target instanceof HTMLElement && target.matches(key === 'Escape' ? always : `${fields}, ${always}`)
}

/** Whether the key opens the palette: Ctrl K, or a question mark. */
export function asksForCommands(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k'
  return event.key === '?' && view.get().letters && !isTyped(event)
}

/** The command of a key; undefined while somebody is typing. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const mod = event.ctrlKey || event.metaKey
  if (event.altKey || isTyped(event)) return undefined
  const key = mod
    ? `mod+${event.shiftKey && event.key.toLowerCase() === 'z' ? 'y' : event.key.toLowerCase()}`
    : event.key
  if (!mod && event.key !== 'Escape' && !view.get().letters) return undefined
  return commands().find(command => command.key === key && command.able !== false)
}
