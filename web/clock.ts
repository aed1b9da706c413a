/** Plays the incident: advances the shared moment with each animation frame. */
import { store } from './store.ts'
import { moment, view } from './view.ts'

export interface Playing {
  readonly on: boolean
  /** Seconds of the incident per real second, 1 to 10,000. */
  readonly speed: number
  readonly backwards: boolean
  /** Whether it plays from pin to pin again and again. */
  readonly loops: boolean
}

/** Limits of the speed, seconds of the incident per second. */
export const slowest = 1
export const fastest = 10_000
/** Speeds that the menu offers. */
export const presets = [1, 60, 600, 3600, 10_000] as const

export const playing = store<Playing>({ on: false, speed: 600, backwards: false, loops: false })

export function setSpeed(speed: number): void {
  if (!Number.isFinite(speed)) return
  playing.set({ ...playing.get(), speed: Math.min(fastest, Math.max(slowest, Math.round(speed))) })
}

export function pause(): void {
  playing.set({ ...playing.get(), on: false })
}

export function toggleLoop(): void {
  playing.set({ ...playing.get(), loops: !playing.get().loops })
}

export function play(end: number, backwards = false): void {
  const { on } = playing.get()
  playing.set({ ...playing.get(), on: true, backwards })
  if (backwards ? moment.get() <= 0 : moment.get() >= end) moment.set(backwards ? end : 0)
  if (!on) run(end)
}

/**
 * The loop around a moment: from pin to pin, or else from the ignition, or to the end. A loop that is turned round at the
 * first of several pins stays between pins.
 */
export function loopAround(
  pins: readonly number[],
  seconds: number,
  end: number,
  backwards: boolean,
): readonly [from: number, to: number] {
  const within = pins.filter(pin => pin < end)
  const turned = within.length > 1 && seconds === within[0]
  const from = within.findLast(pin => (backwards && !turned ? pin < seconds : pin <= seconds)) ?? 0
  return [from, within.find(pin => pin > from) ?? end]
}

/** How often playing has begun. A loop ends when another has begun, else two begun within a frame would both run. */
let begun = 0

function run(end: number): void {
  const mine = ++begun
  let before = performance.now()
  const frame = (now: number): void => {
    const { on, speed, backwards, loops } = playing.get()
    if (!on || mine !== begun) return
    const moved = ((now - before) / 1000) * speed * (backwards ? -1 : 1)
    before = now
    const [from, to] = loops ? loopAround(view.get().pins, moment.get(), end, backwards) : [0, end]
    const next = Math.min(to, Math.max(from, moment.get() + moved))
    const isOver = backwards ? next === from : next === to
    moment.set(isOver && loops ? (backwards ? to : from) : next)
    if (isOver && !loops) pause()
    else requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
