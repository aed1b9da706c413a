/** Plays the incident: advances the shared moment with each animation frame. */
import { store } from './store.ts'
import { moment } from './view.ts'

export interface Playing {
  readonly on: boolean
  /** Seconds of the incident per real second, 1 to 10,000. */
  readonly speed: number
  readonly backwards: boolean
}

export const slowest = 1
export const fastest = 10_000
export const presets = [1, 60, 600, 3600, 10_000] as const

export const playing = store<Playing>({ on: false, speed: 600, backwards: false })

export function setSpeed(speed: number): void {
  if (!Number.isFinite(speed)) return
  playing.set({ ...playing.get(), speed: Math.min(fastest, Math.max(slowest, Math.round(speed))) })
}

export function pause(): void {
  playing.set({ ...playing.get(), on: false })
}

export function play(end: number, backwards = false): void {
  const { on } = playing.get()
  playing.set({ ...playing.get(), on: true, backwards })
  if (backwards ? moment.get() <= 0 : moment.get() >= end) moment.set(backwards ? end : 0)
  if (!on) run(end)
}

function run(end: number): void {
  let before = performance.now()
  const frame = (now: number): void => {
    const { on, speed, backwards } = playing.get()
    if (!on) return
    const moved = ((now - before) / 1000) * speed * (backwards ? -1 : 1)
    before = now
    const next = Math.min(end, Math.max(0, moment.get() + moved))
    moment.set(next)
    if (next === 0 ? backwards : next === end) pause()
    else requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
