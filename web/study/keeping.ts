/**
 * Writes a campaign to the reader's disk every few seconds while it runs. If that is impossible, or the disk gives no
 * answer, the campaign runs anyway.
 */
import { packPart, type Part, unpackPart } from '../../src/index.ts'
import { claim, forgetKept, keep, type KeptCampaign, keptCampaigns, most, partsOf } from '../address/kept.ts'

/** Most work that a closed tab loses, ms. */
const everyMs = 2000
/**
 * Longest wait for an answer of the disk, ms: a browser may leave a request open for good. A named assumption, well above
 * what a busy disk takes.
 */
const patienceMs = 10_000

export class Keeping {
  readonly #of: Omit<KeptCampaign, 'done' | 'saved' | 'ended'>
  #waiting: Part[] = []
  #written = performance.now()
  #writing: Promise<void> = Promise.resolve()
  /** Whether the disk has left a write without an answer for too long, and still does. */
  #isLate = false

  constructor(of: Omit<KeptCampaign, 'done' | 'saved' | 'ended'>) {
    this.#of = of
  }

  /** Key of the kept campaign. */
  get digest(): string {
    return this.#of.digest
  }

  /** Parts kept by an earlier visit, or by a campaign of another size; damaged ones are run again. */
  async parts(): Promise<Part[]> {
    try {
      const found: Part[] = []
      for (const { bytes } of (await inTime(partsOf(this.#of.digest))) ?? []) {
        try {
          found.push(...(await opened(bytes)))
        } catch {
          continue
        }
      }
      return found.flatMap(part => below(this.#of.replications, part))
    } catch {
      return []
    }
  }

  add(part: Part, done: number): void {
    this.#waiting.push(part)
    const now = performance.now()
    if (now - this.#written < everyMs && done < this.#of.replications) return
    this.#written = now
    this.#next(done, false)
  }

  /**
   * Marks the campaign as sufficient: the page does not offer to continue it, but a larger request starts
   * from what is done.
   */
  end(done: number): void {
    if (done > 0) this.#next(done, true)
  }

  /** Tells other pages to leave the campaign alone. @returns a function that ends this */
  claim(): () => void {
    return claim(this.#of.digest)
  }

  /** Resolves once all is on disk, or the disk does not answer. */
  async settled(): Promise<void> {
    if (this.#isLate) return
    const written = this.#writing.then(() => true)
    if (await inTime(written)) return
    this.#isLate = true
    void written.then(() => (this.#isLate = false))
  }

  #next(done: number, ended: boolean): void {
    const parts = this.#waiting
    this.#waiting = []
    this.#writing = this.#writing.then(() => this.#write(parts, done, ended)).catch(() => undefined)
  }

  async #write(parts: readonly Part[], done: number, ended: boolean): Promise<void> {
    const [first] = parts
    const larger = await this.#unfinished()
    await keep(
      {
        ...this.#of,
        replications: larger?.replications ?? this.#of.replications,
        done: Math.max(done, larger?.done ?? 0),
        // Who stops the smaller one has not stopped the larger.
        ended: ended && larger === undefined,
        saved: Date.now(),
      },
      first === undefined ? null : { digest: this.#of.digest, from: first.from, bytes: await closed(parts) },
    )
    // Never itself: its time is older than that of all others if the clock was set back.
    const others = (await keptCampaigns()).filter(({ digest }) => digest !== this.#of.digest)
    for (const { digest } of others.slice(most - 1)) await forgetKept(digest)
  }

  /** A larger campaign of the same rows that was left: it stays on offer, and these rows are its own. */
  async #unfinished(): Promise<KeptCampaign | undefined> {
    return (await keptCampaigns()).find(
      ({ digest, replications, ended }) =>
        digest === this.#of.digest && replications > this.#of.replications && ended !== true,
    )
  }
}

/** Undefined if there is no answer in time. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patienceMs)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** What a part holds of a campaign of this size: one of more replications may have been kept before. */
function below(replications: number, { from, rows }: Part): Part[] {
  return from < replications ? [{ from, rows: rows.slice(0, replications - from) }] : []
}

const squeeze = (bytes: BlobPart, by: CompressionStream | DecompressionStream): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(by)).arrayBuffer()

/** Format: number of parts, their lengths, the parts; deflated. */
async function closed(parts: readonly Part[]): Promise<ArrayBuffer> {
  const packed = parts.map(packPart)
  const head = Float64Array.from([packed.length, ...packed.map(({ byteLength }) => byteLength)])
  const whole = await new Blob([head, ...packed]).arrayBuffer()
  return squeeze(whole, new CompressionStream('deflate-raw'))
}

async function opened(bytes: ArrayBuffer): Promise<Part[]> {
  const whole = await squeeze(bytes, new DecompressionStream('deflate-raw'))
  const [count = 0] = new Float64Array(whole, 0, 1)
  const lengths = [...new Float64Array(whole, 8, count)]
  let at = 8 * (1 + count)
  return lengths.map(length => unpackPart(whole.slice(at, (at += length))))
}
