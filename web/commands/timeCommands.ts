/** Commands of the clock that have a key: of the incident on show or, in its view, of the exercise. */
import { pause, play, playing, toggleLoop } from '../clock.ts'
import type { Command } from './command.ts'
import { eventBeside, eventsOf } from '../model/events.ts'
import { worstMoment } from '../model/rooms.ts'
import { reasonsThere } from '../reasons.ts'
import { putFailed, session } from '../session.ts'
import { canPin, isPinned, moment, pin, played, view } from '../view.ts'
import type { Spoken } from '../words/words.ts'

const end = (): number => session.get().shown?.scenario.horizon ?? 0

export function toggle(): void {
  if (playing.get().on) pause()
  else play(end())
}

/** Moves to the next or previous event or pin. If the events are still being written down, waits for them. */
export function toEvent(backwards: boolean): void {
  const { shown } = session.get()
  if (shown === null) return
  pause()
  void reasonsThere(shown).then(() => {
    if (session.get().shown !== shown) return
    const now = moment.get()
    const event = eventBeside(eventsOf(shown, view.get().language), now, backwards)
    moment.set(nearer([event, pinBeside(view.get().pins, now, backwards)], now, backwards))
  })
}

/** As with events, less than half a second away counts as here. */
const pinBeside = (pins: readonly number[], now: number, backwards: boolean): number =>
  (backwards ? pins.findLast(pin => pin < now - 0.5) : pins.find(pin => pin > now + 0.5)) ?? now

/** @param moments `now` if there is none in that direction */
function nearer(moments: readonly number[], now: number, backwards: boolean): number {
  const others = moments.filter(each => each !== now)
  if (others.length === 0) return now
  return backwards ? Math.max(...others) : Math.min(...others)
}

function toWorst(): void {
  const { shown } = session.get()
  if (shown === null) return
  pause()
  moment.set(worstMoment(shown.recording.frames))
}

/** Acts on the exercise, whose script is loaded on demand. */
function inExercise(act: (lead: typeof import('../exercise/lead.ts')) => unknown): void {
  void import('../exercise/lead.ts').then(act, putFailed)
}

export function timeCommands({ words }: Spoken): Command[] {
  const there = session.get().shown !== null
  const w = words.transport
  const ownClock = played.has(view.get().name)
  return [
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
    { id: 'pin', name: isPinned() ? w.unpin : w.pin, key: 'f', able: there && canPin(), does: pin },
    {
      id: 'loop',
      name: playing.get().loops ? w.loopNoMore : w.loop,
      key: 'l',
      able: there,
      does: toggleLoop,
    },
    { id: 'start', name: w.start, key: '0', able: there, does: () => (pause(), moment.set(0)) },
    { id: 'worst', name: words.site.toWorst, key: 'm', able: there, does: toWorst },
  ]
}
