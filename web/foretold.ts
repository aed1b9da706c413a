/**
 * The run of the scenario that is opened first, computed when the page was built. It is shown while the
 * engine starts and runs the scenario again. Both come from the same build; comparing digests shows whether
 * they agree.
 */
import strasbourg from '../scenarios/strasbourg-2021.yaml?kept'
import type { Inputs } from './inputs.ts'
import { unpack } from './model/packed.ts'
import { store } from './store.ts'
import type { FireBefore, RunTold } from './thread/protocol.ts'

/** The digest is that of the file as it is sent, before it is unpacked. */
interface Kept {
  readonly address: string
  readonly integrity: string
}

/**
 * Precomputed runs by scenario file, valid for unchanged inputs. A one-file page has none: it would be half
 * as large again.
 */
const kept: Readonly<Record<string, Kept | null>> = { 'strasbourg-2021.yaml': strasbourg }

let asked: Promise<RunTold | undefined> | undefined

type Untouched = Pick<Inputs, 'file' | 'edits' | 'strategy' | 'seed' | 'run'>

/**
 * Begins to fetch the precomputed run, if there is one for these inputs.
 * @param view resolves once the view on show has its script: without it, what surrounds the view would be drawn first
 */
export function foretell(
  { file, edits, strategy, seed, run }: Untouched,
  view: Promise<void> | undefined,
): void {
  const there = kept[file]
  const isFirst = seed === '1' && run === 1
  if (there && isFirst && strategy === null && Object.keys(edits).length === 0)
    asked = Promise.all([fetched(there), view]).then(
      ([run]) => run,
      () => undefined,
    )
}

/** The run being fetched. It is used once: from then on the engine is running and just as fast. */
export function takeForetold(): Promise<RunTold | undefined> {
  const run = asked ?? Promise.resolve(undefined)
  asked = undefined
  return run
}

/** Milliseconds for which the engine waits for a precomputed run; only a slow line takes longer. A named assumption. */
const soon = 300

/**
 * Resolves with a precomputed run once it has been drawn, or with nothing if it is not about to be: on two cores, the
 * engine and its compilers would hold up the picture.
 */
export async function pictureFirst(foretelling: Promise<RunTold | undefined>): Promise<RunTold | undefined> {
  const late = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), soon))
  const foretold = await Promise.race([foretelling, late])
  if (foretold === undefined) return undefined
  // A page in the background has no frames.
  await Promise.race([
    new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))),
    new Promise(resolve => setTimeout(resolve, soon)),
  ])
  return foretold
}

/** Copied, because to send a view is to send the whole run. */
export function fireIn({ fire, happened }: RunTold): FireBefore | undefined {
  if (fire === undefined || happened === undefined) return undefined
  const { rooms, seconds, stage, upperC, layerHeightM, sootGM3, condition } = happened.frames
  return {
    packed: fire.slice().buffer,
    frames: {
      rooms,
      seconds: seconds.slice(),
      stage: stage.slice(),
      upperC: upperC.slice(),
      layerHeightM: layerHeightM.slice(),
      sootGM3: sootGM3.slice(),
      condition: condition.slice(),
    },
  }
}

/** Whether a precomputed run came that is not the one the page was built with: it is not shown. */
export const altered = store(false)

/** The browser compares the digest before anything is read, also where pages may not compute one themselves. */
export async function fetched({ address, integrity }: Kept): Promise<RunTold> {
  const { ok, body } = await fetch(address, { integrity }).catch(async (error: unknown) => {
    // A lost connection and a refused digest cannot be told apart.
    if (await isThere(address)) altered.set(true)
    throw error
  })
  if (!ok || body === null) throw new Error(`${address} is not there`)
  const whole = new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
  return unpack(await whole) as RunTold
}

const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )
