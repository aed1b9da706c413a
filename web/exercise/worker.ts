/** The worker in which an exercise runs: requests to it and their answers, and what it tells unasked. */
import { startWorker } from '../thread/thread.ts'
import { view as page } from '../view.ts'
import { put } from './desk.ts'
import { untranslated, type ExerciseAsk, type ExerciseRequest, type ExerciseTold } from './protocol.ts'

let worker: Worker | undefined
/** Number of the next request: answers carry that of theirs. */
let next = 1
const waiting = new Map<number, (told: ExerciseTold) => void>()

/** Resolves with the worker's answer. @param beat called with the views that the running clock makes */
export function request(asked: ExerciseRequest, beat: (told: ExerciseTold) => void): Promise<ExerciseTold> {
  const running = (worker ??= start(beat))
  const id = next++
  return new Promise(resolve => {
    waiting.set(id, resolve)
    running.postMessage({
      do: 'exercise',
      id,
      language: page.get().language,
      request: asked,
    } satisfies ExerciseAsk)
  })
}

/** Ends the worker with its exercise. What was asked and not yet answered stays unanswered. */
export function endWorker(): void {
  worker?.terminate()
  worker = undefined
  waiting.clear()
}

function start(beat: Parameters<typeof request>[1]): Worker {
  const started = startWorker()
  started.addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; exercise?: ExerciseTold; failed?: string }>) => {
      const { id, exercise, failed } = data
      if (exercise?.progress !== undefined) {
        put({ progress: exercise.progress })
        return
      }
      if (exercise?.beat) {
        beat(exercise)
        return
      }
      waiting.get(id)?.(exercise ?? { refused: untranslated(failed ?? '') })
      waiting.delete(id)
    },
  )
  started.addEventListener('error', event => {
    event.preventDefault()
    const refused = untranslated(event.message || 'the worker could not be started')
    // Nothing may have been asked: the clock stands still.
    put({ refused })
    for (const tell of waiting.values()) tell({ refused })
    // An error does not end a worker, whose clock would run on with nobody to stop it.
    endWorker()
  })
  return started
}
