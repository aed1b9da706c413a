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
}

/** null: they are being written down. */
export const reasonsOf = ({ recording }: OfCourse): Reasons | null => known.get(recording) ?? null

/** The same for a component, which is rendered again when they arrive. */
export function useReasons(shown: OfCourse): Reasons | null {
  return useStore(latest, () => reasonsOf(shown))
}

/** Resolves when the reasons have arrived. */
export function reasonsThere(shown: OfCourse): Promise<void> {
  return new Promise(resolve => {
    const look = (): void => {
      if (reasonsOf(shown) === null) return
      end()
      resolve()
    }
    const end = latest.watch(look)
    look()
  })
}
