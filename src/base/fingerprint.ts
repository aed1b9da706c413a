/**
 * A fast 64-bit fingerprint of typed arrays, for telling whether large states are the same. Not cryptographic: two
 * lanes of MurmurHash3's 32-bit mix (Appleby 2011, public domain) over the 32-bit words. Little endian, as all engines
 * that run JavaScript are.
 */
const C1 = 0xcc9e2d51
const C2 = 0x1b873593

export class Fingerprint {
  #a = 0x9747b28c | 0
  #b = 0x2f0b4a27 | 0
  #length = 0

  add(column: ArrayBufferView): this {
    const { buffer, byteOffset, byteLength } = column
    const whole = byteLength >>> 2
    if ((byteOffset & 3) === 0) this.#words(new Int32Array(buffer, byteOffset, whole))
    else this.#words(new Int32Array(buffer.slice(byteOffset, byteOffset + (whole << 2))))
    const rest = new Uint8Array(buffer, byteOffset + (whole << 2), byteLength & 3)
    let word = 0
    for (const [index, byte] of rest.entries()) word |= byte << (8 * index)
    if (rest.length > 0) this.#words(Int32Array.of(word))
    this.#length += byteLength
    return this
  }

  /** Sixteen hexadecimal digits. */
  hex(): string {
    return hex(finish(this.#a ^ this.#length)) + hex(finish(this.#b ^ this.#length))
  }

  #words(words: Int32Array): void {
    let a = this.#a
    let b = this.#b
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!
      let k = Math.imul(word, C1)
      k = (k << 15) | (k >>> 17)
      a ^= Math.imul(k, C2)
      a = (a << 13) | (a >>> 19)
      a = (Math.imul(a, 5) + 0xe6546b64) | 0
      k = Math.imul(word ^ a, C2)
      k = (k << 16) | (k >>> 16)
      b ^= Math.imul(k, C1)
      b = (b << 17) | (b >>> 15)
      b = (Math.imul(b, 5) + 0x561ccd1b) | 0
    }
    this.#a = a
    this.#b = b
  }
}

function finish(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
