/** The engine on a thread of its own. Studies have another, and the help of the one that runs the incident on show. */
import { isFew } from './few.ts'
import { foresee, holdReasons, onShow, readAgain, reasons, run, runOnShow, why } from './onShow.ts'
import type { Ask, Request, Told } from './protocol.ts'

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).then(post, (error: unknown) =>
    post({ id: data.id, failed: error instanceof Error ? error.message : String(error) }),
  )
})

function post(message: Told): void {
  postMessage(message)
}

/** Runs requested so far, and studies run or helped: each ends the rehearsals before it. */
let asked = 0

/** Studies run or helped that are not over: the same thread should not rehearse beside them. */
let underWay = 0

let coming: Promise<typeof import('../study/study.ts')> | undefined

/**
 * Loaded once: while a module loads, a later `import()` of it may resolve before an earlier one, and the word to end a
 * study would end the one that was asked for after it.
 */
function studies(): NonNullable<typeof coming> {
  coming ??= import('../study/study.ts').catch((error: unknown) => {
    coming = undefined
    throw error
  })
  return coming
}

function hold(study: Promise<unknown>): void {
  underWay++
  const over = (): unknown => underWay--
  void study.then(over, over)
}

async function answer(ask: Ask): Promise<Told> {
  const { id } = ask
  switch (ask.do) {
    case 'run': {
      const mine = ++asked
      const told = await run(ask)
      // A failure here recurs, and is reported, when the result is needed.
      if (!ask.isLast) setTimeout(() => void prepareFor(ask, () => mine === asked).catch(() => undefined))
      return { id, run: told }
    }
    case 'study': {
      asked++
      const found = studies().then(({ study }) =>
        study(ask, told => post({ id, ...told }), ask.onShow && runOnShow()),
      )
      hold(found)
      if (ask.onShow) holdReasons(found)
      return { id, found: await found }
    }
    case 'conclude':
      // Heard at once: who asks ends a thread that is deaf, and while a module loads it is not. Of one that cannot be
      // loaded, the study itself tells.
      void studies().then(
        ({ conclude }) => conclude(ask),
        () => undefined,
      )
      break
    case 'help': {
      asked++
      const helping = studies().then(({ help }) => help(ask, onShow()))
      const helped = helping.then(({ over }) => over)
      hold(helped)
      if (isFew(ask.study)) holdReasons(helped)
      await helping
      break
    }
    case 'rehearse':
      return {
        id,
        rehearsed: await (await studies()).rehearse(ask, told => post({ id, ...told })),
      }
    case 'reasons':
      return { id, reasons: await reasons() }
    case 'why':
      return { id, answer: await why(ask) }
    case 'exercise': {
      const { exercise } = await import('../exercise/host.ts')
      return { id, exercise: await exercise(ask, told => post({ id, exercise: told })) }
    }
    case 'noted':
      return { id, noted: await (await import('../model/notedUnder.ts')).notedUnder(ask) }
    case 'pace':
      return { id, pace: (await import('./rehearsals.ts')).pace(onShow()) }
    case 'form':
      return { id, form: (await import('./reading.ts')).scenarioForm }
    case 'edit':
      return { id, worked: (await import('../edit/textWork.ts')).done(ask) }
    case 'parameters':
      return { id, parameters: (await import('../model/inEffect.ts')).parametersInEffect(ask) }
  }
  return { id, helps: true }
}

/** Milliseconds of rest after a run: the reader's own requests come first. */
const rest = 300

/** What is done after a run, while nothing is asked, so that the next change of the incident on show is fast. */
async function prepareFor(ran: Extract<Request, { do: 'run' }>, wanted: () => boolean): Promise<void> {
  await foresee(ran)
  await new Promise(resolve => setTimeout(resolve, rest))
  // Nobody requests the reasons of a precomputed picture, so they are written down in advance for Why?
  await reasons()
  // What is asked of this thread alone: from now on it answers without a connection.
  await Promise.all([
    import('../why.ts'),
    import('../model/inEffect.ts'),
    import('../model/notedUnder.ts'),
    import('./reading.ts'),
  ])
  const { rehearse } = await import('./rehearsals.ts')
  await rehearse(
    () => (wanted() && underWay === 0 ? onShow() : undefined),
    () => readAgain(ran),
  )
  // Loads what other threads will need: from then on it is in the reader's cache.
  await studies()
  await import('../exercise/host.ts')
}
