/** The table of all commands: buttons, palette and keys all read it. */
import { pause, play, playing, presets, setSpeed } from './clock.ts'
import { beside, forget, keep, swap } from './compared.ts'
import { canSaveOneFile, exported } from './files/exported.ts'
import { inputs, redo, undo } from './inputs.ts'
import { whole } from './format.ts'
import { eventBeside, eventsOf } from './model/events.ts'
import { worstMoment } from './model/rooms.ts'
import { openShipped, travel } from './opening.ts'
import { reasonsThere } from './reasons.ts'
import { putFailed, run, session } from './session.ts'
import { begin, repeats, stop, studies } from './studies.ts'
import { say, shareLink } from './address/share.ts'
import { shipped } from './shipped.ts'
import { keyOf, look, moment, played, themes, view, views } from './view.ts'
import { speak, spoken, type Spoken } from './words/words.ts'

export interface Command {
  readonly id: string
  readonly name: string
  /** As `KeyboardEvent.key`; `mod+` is Ctrl, or Command on a Mac. Single letters can be switched off. */
  readonly key?: string
  readonly able?: boolean
  readonly does: () => void
}

const end = (): number => session.get().shown?.scenario.horizon ?? 0

export function toggle(): void {
  if (playing.get().on) pause()
  else play(end())
}

/** Moves to the next or previous event. If the events are still being written down, waits for them. */
export function toEvent(backwards: boolean): void {
  const { shown } = session.get()
  if (shown === null) return
  pause()
  void reasonsThere(shown).then(() => {
    if (session.get().shown !== shown) return
    moment.set(eventBeside(eventsOf(shown, view.get().language), moment.get(), backwards))
  })
}

function toWorst(): void {
  const { shown } = session.get()
  if (shown === null) return
  pause()
  moment.set(worstMoment(shown.recording.frames))
}

/** Once shown: from here on the keyboard, and whoever listens to the page, is there. */
function goTo(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus())
}

/** Acts on the exercise, whose script is loaded on demand. */
function inExercise(act: (lead: typeof import('./exercise/lead.ts')) => unknown): void {
  void import('./exercise/lead.ts').then(act)
}

export function commands({ words, language }: Spoken = spoken()): Command[] {
  const { done, undone } = inputs.get()
  const there = session.get().shown !== null
  const w = words.transport
  const ownClock = played.has(view.get().name)
  return [
    ...views.map((name): Command => ({
      id: `view-${name}`,
      name: `${words.viewsLabel}${words.colon}${words.views[name]}`,
      key: keyOf(name),
      does: () => (look({ name }), goTo('#view')),
    })),
    { id: 'why', name: words.inspector.title, key: 'w', does: () => goTo('.inspector') },
    {
      id: 'play',
      name: playing.get().on ? w.pause : w.play,
      key: 'p',
      able: there || ownClock,
      does: () => (ownClock ? inExercise(({ toggle }) => toggle()) : toggle()),
    },
    { id: 'back', name: w.back, key: 'b', able: there, does: () => play(end(), true) },
    {
      id: 'next',
      name: w.next,
      key: '.',
      able: there || ownClock,
      does: () => (ownClock ? inExercise(({ step }) => step()) : toEvent(false)),
    },
    { id: 'previous', name: w.previous, key: ',', able: there, does: () => toEvent(true) },
    { id: 'start', name: w.start, key: '0', able: there, does: () => (pause(), moment.set(0)) },
    { id: 'worst', name: words.site.toWorst, key: 'm', able: there, does: toWorst },
    { id: 'end', name: w.end, able: there, does: () => (pause(), moment.set(end())) },
    ...presets.map((speed): Command => ({
      id: `speed-${speed}`,
      name: `${w.speed}${words.colon}${w.times(speed.toLocaleString(language))}`,
      does: () => setSpeed(speed),
    })),
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
      does: () => travel(undo),
    },
    {
      id: 'redo',
      name: undone.length > 0 ? words.redoStep(undone.at(-1)!.name()) : words.redo,
      key: 'mod+y',
      able: undone.length > 0,
      does: () => travel(redo),
    },
    { id: 'keep', name: words.keep, key: 'k', able: there, does: () => void keep() },
    { id: 'swap', name: words.swap, key: 'x', able: beside.get() !== null, does: () => void swap() },
    { id: 'forget', name: words.forget, able: beside.get() !== null, does: forget },
    { id: 'share', name: words.share, key: 's', does: () => void shareLink() },
    {
      id: 'export',
      name: words.exportReport,
      able: there,
      does: () => exported(exports => exports.saveReport()),
    },
    {
      id: 'export-run',
      name: words.exportRun,
      able: there,
      does: () => exported(exports => exports.saveRun()),
    },
    {
      id: 'export-html',
      name: words.exportHtml,
      able: there,
      does: () => exported(exports => exports.saveHtml()),
    },
    {
      id: 'export-one-file',
      name: words.exportOneFile,
      able: there && canSaveOneFile,
      does: () => exported(exports => exports.saveOneFile().then(done => done || say(words.noOneFile))),
    },
    { id: 'print', name: words.print, able: there, does: () => exported(exports => exports.printView()) },
    {
      id: 'colour',
      name: `${words.site.colour}${words.colon}${words.site[view.get().colour === 'state' ? 'temperature' : 'state']}`,
      key: 'c',
      does: () => look({ colour: view.get().colour === 'state' ? 'temperature' : 'state' }),
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

/** The command for a button: its name and action. */
export function commandBy(id: string, said: Spoken): Command {
  return commands(said).find(command => command.id === id)!
}

/** Whether the key is typed into a field. */
function isTyped({ target }: KeyboardEvent): boolean {
  const fields = 'input:not([type=radio], [type=range], [type=checkbox]), select, textarea'
  return target instanceof HTMLElement && target.matches(fields)
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
  if (!mod && !view.get().letters) return undefined
  return commands().find(command => command.key === key && command.able !== false)
}
