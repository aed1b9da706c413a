/**
 * SHA-256 of values in order, as lower-case hex: equal digests mean equal bytes. Each value is marked with
 * its type and length, so that neighbours cannot run together. Numbers are float64 and words of arrays are
 * little endian; every NaN counts as the same one; the keys of a record are taken in code unit order.
 */
// The class itself: the function `sha256` would bring the checks of options that SHA-256 does not have.
import { _SHA256 as Sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export type Digestible =
  | string
  | number
  | boolean
  | null
  | undefined
  | ArrayBufferView
  | readonly Digestible[]
  | { readonly [key: string]: Digestible }

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

export class Digest {
  readonly #hash = new Sha256()
  readonly #number = new DataView(new ArrayBuffer(8))

  /** Takes in one value and returns itself. */
  add(value: Digestible): this {
    if (typeof value === 'number') this.#mark('n', value)
    else if (typeof value === 'string') {
      const bytes = utf8ToBytes(value)
      this.#mark('s', bytes.length)
      this.#hash.update(bytes)
    } else if (value === null || value === undefined || typeof value === 'boolean')
      this.#mark(String(value), 0)
    else if (ArrayBuffer.isView(value)) this.#view(value)
    else if (isList(value)) {
      this.#mark('l', value.length)
      for (const item of value) this.add(item)
    } else {
      const keys = Object.keys(value).sort()
      this.#mark('r', keys.length)
      for (const key of keys) this.add(key).add(value[key])
    }
    return this
  }

  /** The digest of everything added so far; more may be added afterwards. */
  hex(): string {
    return bytesToHex(this.#hash.clone().digest())
  }

  #mark(type: string, value: number): void {
    if (Number.isNaN(value)) this.#number.setBigUint64(0, 0x7ff8000000000000n, true)
    else this.#number.setFloat64(0, value, true)
    this.#hash.update(utf8ToBytes(`${type} `)).update(new Uint8Array(this.#number.buffer))
  }

  #view(view: ArrayBufferView): void {
    const words = view instanceof Float64Array || view instanceof Float32Array ? withOneNaN(view) : view
    const size = 'BYTES_PER_ELEMENT' in view ? Number(view.BYTES_PER_ELEMENT) : 1
    let bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
    if (!LITTLE_ENDIAN && size > 1) bytes = swapped(bytes, size)
    this.#mark(Object.prototype.toString.call(view), view.byteLength)
    this.#hash.update(bytes)
  }
}

/** The digest of the values in this order. */
export function digestOf(...values: readonly Digestible[]): string {
  const digest = new Digest()
  for (const value of values) digest.add(value)
  return digest.hex()
}

/** Engines may leave different bits in a NaN: each becomes the quiet one without sign or payload. */
function withOneNaN(values: Float64Array | Float32Array): Float64Array | Float32Array {
  if (!values.some(Number.isNaN)) return values
  const copy = values.slice()
  const size = copy.BYTES_PER_ELEMENT
  const view = new DataView(copy.buffer)
  for (let i = 0; i < copy.length; i++)
    if (Number.isNaN(copy[i])) {
      if (size === 4) view.setUint32(4 * i, 0x7fc00000, LITTLE_ENDIAN)
      else view.setBigUint64(8 * i, 0x7ff8000000000000n, LITTLE_ENDIAN)
    }
  return copy
}

function swapped(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  for (let i = 0; i < copy.length; i += size) copy.subarray(i, i + size).reverse()
  return copy
}

function isList(value: object): value is readonly Digestible[] {
  return Array.isArray(value)
}
