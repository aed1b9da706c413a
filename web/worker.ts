/** The engine on a thread of its own. A study has workers to itself. */
import { foresee, onShow, reasons, run, why } from './onShow.ts'
import type { Ask, Told } from './protocol.ts'

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).then(post, (error: unknown) =>
    post({ id: data.id, failed: error instanceof Error ? error.message : String(error) }),
  )
})

function post(message: Told): void {
  postMessage(message)
}

/** Runs asked for, so far. */
let asked = 0

async function answer(ask: Ask): Promise<Told> {
  const { id } = ask
  switch (ask.do) {
    case 'run': {
      const mine = ++asked
      const told = await run(ask)
      // What fails here fails again, and is told, when it is wanted.
      setTimeout(
        () =>
          void foresee(ask)
            .then(() => new Promise(resolve => setTimeout(resolve, rest)))
            .then(fetchRest)
            // Of a picture that came with the page nobody asked for them: Why? finds them written.
            .then(reasons)
            .then(() => import('./rehearsals.ts'))
            .then(({ rehearse }) => rehearse(() => (mine === asked ? onShow() : undefined)))
            .catch(() => undefined),
      )
      return { id, run: told }
    }
    case 'study':
      return { id, found: await (await import('./study/study.ts')).study(ask, told => post({ id, ...told })) }
    case 'conclude':
      ;(await import('./study/study.ts')).conclude(ask.dropped)
      return { id, helps: true }
    case 'help':
      await (await import('./study/study.ts')).help(ask)
      return { id, helps: true }
    case 'rehearse':
      return { id, rehearsed: await (await import('./study/study.ts')).rehearse(ask) }
    case 'reasons':
      return { id, reasons: await reasons() }
    case 'why':
      return { id, answer: await why(ask) }
    case 'exercise': {
      const { exercise } = await import('./exercise/host.ts')
      return { id, exercise: await exercise(ask, told => post({ id, exercise: told })) }
    }
    case 'pace':
      return { id, pace: (await import('./rehearsals.ts')).pace(onShow()) }
    case 'form':
      return { id, form: (await import('./reading.ts')).scenarioForm }
    case 'parameters':
      return { id, parameters: (await import('./model/inEffect.ts')).parametersInEffect(ask) }
  }
}

/** Milliseconds after which a thread of one run has come to its end (Firefox reports an import that is cut off with its thread), and in which the reader may want something else first. */
const rest = 2000

/** What other threads than this one will want: from here on it is on the reader's machine. */
async function fetchRest(): Promise<void> {
  await import('./study/study.ts')
  await import('./exercise/host.ts')
}
