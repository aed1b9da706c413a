/** Writes a campaign to the reader's disk while it runs, a few seconds of it at a time. Where that cannot be, it runs all the same. */
import { packPart, type Part, unpackPart } from '../../src/index.ts'
import { claim, forgetKept, keep, type KeptCampaign, keptCampaigns, most, partsOf } from '../kept.ts'

/** Of work that a closed tab may lose, ms. */
const everyMs = 2000

export class Keeping {
  readonly #of: Omit<KeptCampaign, 'done' | 'saved' | 'ended'>
  #waiting: Part[] = []
  #written = performance.now()
  #writing: Promise<void> = Promise.resolve()

  constructor(of: Omit<KeptCampaign, 'done' | 'saved' | 'ended'>) {
    this.#of = of
  }

  /** Names what is kept. */
  get digest(): string {
    return this.#of.digest
  }

  /** What an earlier visit left of it; what is damaged is run again. */
  async parts(): Promise<Part[]> {
    try {
      const found: Part[] = []
      for (const { bytes } of await partsOf(this.#of.digest)) {
        try {
          found.push(...(await opened(bytes)))
        } catch {
          continue
        }
      }
      return found
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

  /** As many as are done were wanted: nobody is asked to go on, though whoever does starts from there. */
  end(done: number): void {
    if (done > 0) this.#next(done, true)
  }

  /** Other pages leave it alone from now on. @returns ends that */
  claim(): () => void {
    return claim(this.#of.digest)
  }

  settled(): Promise<void> {
    return this.#writing
  }

  #next(done: number, ended: boolean): void {
    const parts = this.#waiting
    this.#waiting = []
    this.#writing = this.#writing.then(() => this.#write(parts, done, ended)).catch(() => undefined)
  }

  async #write(parts: readonly Part[], done: number, ended: boolean): Promise<void> {
    const [first] = parts
    await keep(
      { ...this.#of, done, ended, saved: Date.now() },
      first === undefined ? null : { digest: this.#of.digest, from: first.from, bytes: await closed(parts) },
    )
    for (const { digest } of (await keptCampaigns()).slice(most)) await forgetKept(digest)
  }
}

const squeeze = (bytes: BlobPart, by: CompressionStream | DecompressionStream): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(by)).arrayBuffer()

/** Lengths first, then the parts. */
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
