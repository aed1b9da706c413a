/** How long studies of the incident on show take: expected before them, and learnt from each. */
import { type Mark, type Pace, paceOf, paceSeen, speedOf } from './pace.ts'
import { runsTook, session } from '../session.ts'
import type { Study } from '../thread/protocol.ts'

/** Pace of a run on one thread in the studies made here, by kind of study and file. */
const seen = new Map<string, Pace>()
/** How much slower studies are than the page's own runs suggest: other programs use the machine too. */
let slower = 1

/** Threads that a study usually has. */
const usual = (): number => Math.min(2, navigator.hardwareConcurrency)

interface Threads {
  /** Whether that of the study is at full speed. */
  readonly warm: boolean
  readonly hands?: number
}

/** Expected pace of a run in a study of the incident on show; undefined while nothing is known, or too little to tell. */
export async function paceFor(
  of: Study['of'],
  { warm, hands = usual() }: Threads,
): Promise<Pace | undefined> {
  const file = session.get().shown?.inputs.file
  const known = seen.get(`${of} ${file}`) ?? seen.get(`campaign ${file}`)
  if (known !== undefined) return { ...known, each: known.each / speedOf(hands) }
  const took = await runsTook()
  if (took === undefined) return undefined
  const pace = paceOf(took, hands)
  if (pace.rough) return undefined
  return { ...pace, start: warm ? 0 : pace.start, each: pace.each * slower }
}

/** A study that is done. */
interface Done {
  readonly of: Study['of']
  readonly file: string
  readonly marks: readonly Mark[]
  /** Runs for each item that the marks count. */
  readonly runsEach: number
  readonly hands: number
}

/** @param expected the pace that was announced for it */
export function learnPace({ of, file, marks, runsEach, hands }: Done, expected?: Pace): void {
  const pace = paceSeen(marks, performance.now())
  if (pace === undefined) return
  const each = pace.each / runsEach
  if (expected !== undefined && of === 'campaign' && !seen.has(`${of} ${file}`))
    slower *= each / expected.each
  seen.set(`${of} ${file}`, { ...pace, each: each * speedOf(hands) })
}
