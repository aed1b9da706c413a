/** The commands that have a key. */
import type { Command } from './command.ts'
import { beside, keep } from '../compared.ts'
import { inputs, redo, undo } from '../inputs.ts'
import { run, session } from '../session.ts'
import { shareLink } from '../address/share.ts'
import { swap, travel } from '../swap.ts'
import { timeCommands } from './timeCommands.ts'
import { keyOf, look, selecting, view, views } from '../view.ts'
import { spoken, type Spoken } from '../words/words.ts'

/** Once shown: from here on the keyboard, and whoever listens to the page, is there. */
function goTo(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus())
}

export function commands(said: Spoken = spoken()): Command[] {
  const { words } = said
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
    { id: 'share', name: words.share, key: 's', does: () => void shareLink() },
    {
      id: 'colour',
      name: `${words.site.colour}${words.colon}${words.site[colour === 'state' ? 'temperature' : 'state']}`,
      key: 'c',
      does: () => look({ colour: colour === 'state' ? 'temperature' : 'state' }),
    },
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
