/** Why what is on show happened: it is learnt later, and what does not tell of it is not rendered again then. */
import type { Course } from '../src/index.ts'
import type { Reasons } from './protocol.ts'
import { store, useStore } from './store.ts'

const known = new WeakMap<Course, Reasons>()
/** What reasons were written down of last. */
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

/** The same for a component, which is rendered again when they are there. */
export function useReasons(shown: OfCourse): Reasons | null {
  return useStore(latest, () => reasonsOf(shown))
}

/** Resolves when they are there. */
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
