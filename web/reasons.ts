/**
 * Reasons of the incident on show. They arrive after the run; only components that show them are rendered
 * again.
 */
import type { Course } from '../src/index.ts'
import type { Reasons } from './thread/protocol.ts'
import { store, useStore } from './store.ts'

const known = new WeakMap<Course, Reasons>()
/** The incident whose reasons arrived last. */
const latest = store<Course | null>(null)

interface OfCourse {
  readonly recording: Course
}

export function learnReasons({ recording }: OfCourse, reasons: Reasons): void {
  known.set(recording, reasons)
  latest.set(recording)
  for (const told of waiting.get(recording) ?? []) told()
  waiting.delete(recording)
}

/** null: they are being written down. */
export const reasonsOf = ({ recording }: OfCourse): Reasons | null => known.get(recording) ?? null

/** The same for a component, which is rendered again when they arrive. */
export function useReasons(shown: OfCourse): Reasons | null {
  return useStore(latest, () => reasonsOf(shown))
}

/** Who waits for the reasons of an incident: of one that is gone before they arrive, nothing is held. */
const waiting = new WeakMap<Course, (() => void)[]>()

/** Resolves when the reasons have arrived; never, if another incident took its place before. */
export function reasonsThere(shown: OfCourse): Promise<void> {
  const { recording } = shown
  return new Promise(resolve => {
    if (reasonsOf(shown) !== null) resolve()
    else waiting.set(recording, [...(waiting.get(recording) ?? []), resolve])
  })
}
