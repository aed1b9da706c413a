/** The commands without a key: the palette alone has them. */
import { pause, presets, setSpeed } from '../clock.ts'
import type { Command } from '../commands/command.ts'
import { beside, forget } from '../compared.ts'
import { exportCommands } from '../commands/exportCommands.ts'
import { whole } from '../format.ts'
import { openShipped } from '../opening.ts'
import { putFailed, session } from '../session.ts'
import { shipped } from '../shipped.ts'
import { begin, repeats, stop, studies } from '../studies.ts'
import { look, moment, themes, view } from '../view.ts'
import { speak, type Spoken } from '../words/words.ts'

export function keyless(said: Spoken): Command[] {
  const { words, language } = said
  const { shown } = session.get()
  const there = shown !== null
  const w = words.transport
  return [
    { id: 'unpin', name: w.unpinAll, able: view.get().pins.length > 0, does: () => look({ pins: [] }) },
    { id: 'end', name: w.end, able: there, does: () => (pause(), moment.set(shown!.scenario.horizon)) },
    ...presets.map((speed): Command => ({
      id: `speed-${speed}`,
      name: `${w.speed}${words.colon}${w.times(whole(language, speed))}`,
      does: () => setSpeed(speed),
    })),
    ...repeats.map((replications): Command => ({
      id: `repeat-${replications}`,
      name: `${words.brief.repeat}${words.colon}${words.brief.times(whole(language, replications))}`,
      able: there && studies.get().progress === null,
      does: () => (look({ name: 'brief' }), void begin({ of: 'campaign', replications })),
    })),
    { id: 'cancel', name: words.brief.cancel, able: studies.get().progress !== null, does: stop },
    { id: 'forget', name: words.forget, able: beside.get() !== null, does: forget },
    ...exportCommands(said),
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
