/**
 * A fast fingerprint of typed arrays, to tell whether large states are the same. Not cryptographic:
 * MurmurHash3_x86_128 (Appleby 2011, public domain) of each column in turn, started where the previous one
 * ended instead of from a seed. Its four lanes do not wait for each other. Little endian, as all engines that
 * run JavaScript are.
 */
const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93

export class Fingerprint {
  #h1: number
  #h2: number
  #h3: number
  #h4: number

  constructor(seed = 0) {
    this.#h1 = this.#h2 = this.#h3 = this.#h4 = seed | 0
  }

  add({ buffer, byteOffset, byteLength }: ArrayBufferView): this {
    const whole = byteLength & ~15
    const aligned = (byteOffset & 3) === 0
    this.#blocks(
      aligned
        ? new Int32Array(buffer, byteOffset, whole >> 2)
        : new Int32Array(buffer.slice(byteOffset, byteOffset + whole)),
    )
    this.#tail(new Uint8Array(buffer, byteOffset + whole, byteLength - whole))
    this.#finish(byteLength)
    return this
  }

  /** Thirty-two hexadecimal digits. */
  hex(): string {
    return [this.#h1, this.#h2, this.#h3, this.#h4]
      .map(lane => (lane >>> 0).toString(16).padStart(8, '0'))
      .join('')
  }

  #blocks(words: Int32Array): void {
    let h1 = this.#h1
    let h2 = this.#h2
    let h3 = this.#h3
    let h4 = this.#h4
    for (let at = 0; at < words.length; at += 4) {
      h1 ^= mix1(words[at]!)
      h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0
      h2 ^= mix2(words[at + 1]!)
      h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0
      h3 ^= mix3(words[at + 2]!)
      h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0
      h4 ^= mix4(words[at + 3]!)
      h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0
    }
    this.#h1 = h1
    this.#h2 = h2
    this.#h3 = h3
    this.#h4 = h4
  }

  /** The last bytes, less than a block, as if padded with zeros, but without mixing the lanes. */
  #tail(bytes: Uint8Array): void {
    const words = new Int32Array(4)
    new Uint8Array(words.buffer).set(bytes)
    this.#h1 ^= mix1(words[0]!)
    this.#h2 ^= mix2(words[1]!)
    this.#h3 ^= mix3(words[2]!)
    this.#h4 ^= mix4(words[3]!)
  }

  #finish(length: number): void {
    this.#h1 ^= length
    this.#h2 ^= length
    this.#h3 ^= length
    this.#h4 ^= length
    this.#exchange()
    this.#h1 = avalanche(this.#h1)
    this.#h2 = avalanche(this.#h2)
    this.#h3 = avalanche(this.#h3)
    this.#h4 = avalanche(this.#h4)
    this.#exchange()
  }

  #exchange(): void {
    this.#h1 = (this.#h1 + this.#h2 + this.#h3 + this.#h4) | 0
    this.#h2 = (this.#h2 + this.#h1) | 0
    this.#h3 = (this.#h3 + this.#h1) | 0
    this.#h4 = (this.#h4 + this.#h1) | 0
  }
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

const mix1 = (word: number): number => Math.imul(rotate(Math.imul(word, C1), 15), C2)
const mix2 = (word: number): number => Math.imul(rotate(Math.imul(word, C2), 16), C3)
const mix3 = (word: number): number => Math.imul(rotate(Math.imul(word, C3), 17), C4)
const mix4 = (word: number): number => Math.imul(rotate(Math.imul(word, C4), 18), C1)

function avalanche(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
