/**
 * Packs plain data with typed arrays into one buffer: a JSON head, then the arrays one after another.
 * Unpacked arrays are views of the buffer, without copying. An array that compresses better as differences is
 * stored that way.
 */

const types = { Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array }
type Name = keyof typeof types
type Numbers = InstanceType<(typeof types)[Name]>

interface Column {
  readonly path: readonly string[]
  readonly type: Name
  /** Offset in bytes after the head. */
  readonly at: number
  readonly length: number
  readonly differences: boolean
}

interface Head {
  readonly value: unknown
  readonly columns: readonly Column[]
  /** Paths of values that are Infinity, which JSON cannot express. */
  readonly infinite: readonly (readonly string[])[]
}

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8
const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** @param weigh returns the compressed size of some bytes */
export function pack(value: unknown, weigh: (bytes: Uint8Array) => number): Uint8Array<ArrayBuffer> {
  const columns: Column[] = []
  const infinite: string[][] = []
  const kept: Uint8Array[] = []
  let at = 0
  const plain = (each: unknown, path: string[]): unknown => {
    if (each === Infinity) return void infinite.push(path)
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return each.map((item: unknown, row) => plain(item, [...path, String(row)]))
    if (!ArrayBuffer.isView(each))
      return Object.fromEntries(Object.entries(each).map(([key, item]) => [key, plain(item, [...path, key])]))
    const column = each as Numbers
    if (!(column.constructor.name in types))
      throw new Error(`${path.join('.')}: cannot pack a ${column.constructor.name}`)
    const [as, bytes] = lighter(column, weigh)
    columns.push({ path, type: column.constructor.name as Name, at, length: column.length, differences: as })
    kept.push(bytes)
    at += aligned(bytes.length)
    return undefined
  }
  const head: Head = { value: plain(value, []), columns, infinite }
  const words = new TextEncoder().encode(JSON.stringify(head))
  const from = 8 + aligned(words.length)
  const whole = new Uint8Array(from + at)
  new DataView(whole.buffer).setUint32(0, words.length, true)
  whole.set(words, 8)
  for (const [nth, bytes] of kept.entries()) whole.set(bytes, from + columns[nth]!.at)
  return whole
}

function lighter(column: Numbers, weigh: (bytes: Uint8Array) => number): [boolean, Uint8Array] {
  const plain = bytesOf(column)
  if (!(column instanceof Int32Array || column instanceof Uint16Array)) return [false, plain]
  // Overflow wraps around, and wraps back when the differences are summed.
  const differences = bytesOf(column.map((each, row) => each - (row === 0 ? 0 : column[row - 1]!)))
  return weigh(differences) < weigh(plain) ? [true, differences] : [false, plain]
}

export function unpack(whole: ArrayBuffer): unknown {
  const length = new DataView(whole).getUint32(0, true)
  const from = 8 + aligned(length)
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(whole, 8, length))) as Head
  for (const { path, type, at, length: count, differences } of head.columns) {
    const column = new types[type](whole, from + at, count)
    if (differences) sumUp(column as Int32Array | Uint16Array)
    put(head.value, path, column)
  }
  for (const path of head.infinite) put(head.value, path, Infinity)
  return head.value
}

function sumUp(column: Int32Array | Uint16Array): void {
  for (let row = 1; row < column.length; row++) column[row] = column[row]! + column[row - 1]!
}

function put(value: unknown, path: readonly string[], what: unknown): void {
  let here = value as Record<string, unknown>
  for (const key of path.slice(0, -1)) here = here[key] as Record<string, unknown>
  here[path.at(-1)!] = what
}
