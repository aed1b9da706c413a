// Threads of studies that answer when a test tells them to.
import { afterEach, beforeEach, vi } from 'vitest'
import type { Request, Told } from '../../web/thread/protocol.ts'
import { StudyThreads } from '../../web/thread/studyThreads.ts'
import type { Thread } from '../../web/thread/thread.ts'

/** A thread that answers when the test tells it to. */
export class Fake {
  static readonly all: Fake[] = []
  readonly asked: Request[] = []
  readonly answers = new Map<Request['do'], (message: Told) => void>()
  readonly #failing: ((error: Error) => void)[] = []
  onBreak: ((error: Error) => void) | undefined
  isBroken = false
  /** Hears nothing any more, like a worker that died without an error event. */
  isDeaf = false

  constructor() {
    Fake.all.push(this)
  }

  ask(request: Request, read: (message: Told) => unknown): Promise<unknown> {
    this.asked.push(request)
    if (request.do === 'conclude' && !this.isDeaf) return Promise.resolve(true)
    return new Promise((resolve, reject) => {
      this.#failing.push(reject)
      this.answers.set(request.do, message => {
        const result = read(message)
        if (result !== undefined) resolve(result)
      })
    })
  }

  end(): void {
    this.isBroken = true
    this.onBreak?.(new Error('given up'))
    for (const failed of this.#failing) failed(new Error('given up'))
  }
}

let shownBy: Fake | undefined

/** Undefined until it is asked for. */
export const onShow = (): Fake | undefined => shownBy

/** The thread of the incident on show: the one that helps; another once it is broken. */
function helper(): Thread {
  if (shownBy === undefined || shownBy.isBroken) shownBy = new Fake()
  return shownBy as unknown as Thread
}

export const studyThreads = (): StudyThreads =>
  new StudyThreads(helper, () => new Fake() as unknown as Thread)

export const campaign = {
  source: { file: 'a.yaml', text: '', beside: {} },
  set: [],
  strategy: null,
  seed: '1',
  study: { of: 'campaign', replications: 200 },
} as const
export const few = { ...campaign, study: { of: 'campaign', replications: 20 } } as const
export const found = { id: 1, found: { of: 'campaign', campaign: { issues: [] } } } as const
export const none = (): void => undefined
/** Lets everything happen that waits for nothing. */
export const settled = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))

/** The result of a study. If it has not ended although nothing is left to wait for, this fails instead of hanging. */
export async function ended<Result>(study: Promise<Result>): Promise<Result> {
  const open = Symbol('open')
  const told = Promise.race([study, settled().then(() => open)])
  const result = await told
  if (result === open) throw new Error('the study has not ended, though nothing is left that it waits for')
  return result as Result
}

/** The nth thread that was started, from 0. */
export function thread(nth: number): Fake {
  const found = Fake.all[nth]
  if (found === undefined) throw new Error(`${Fake.all.length} threads were started, none at ${nth}`)
  return found
}

/** Sends the answer to a request that a thread was given. */
export function answer(nth: number, what: Request['do'], message: Told): void {
  const told = thread(nth).answers.get(what)
  if (told === undefined)
    throw new Error(
      `the thread at ${nth} was asked for ${
        thread(nth)
          .asked.map(({ do: each }) => each)
          .join(', ') || 'nothing'
      }, not for ${what}`,
    )
  told(message)
}

/** To be called by a test file: time stands still, and no thread is left of the test before. */
export function withFakeThreads(): void {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
    Fake.all.length = 0
    shownBy = undefined
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}
