/**
 * Snapshots that share memory: every column is cut into pieces, and a piece equal to that of the snapshot before is
 * stored once. Many snapshots of an exercise then take little more than what changed between them.
 */
import { copyWorld } from './snapshot.ts'
import type { World } from './world.ts'

const pieceBytes = 1 << 14

type Packed =
  | {
      readonly type: 'view'
      readonly of: ViewType
      readonly bytes: number
      readonly pieces: readonly Uint8Array<ArrayBuffer>[]
    }
  | { readonly type: 'list'; readonly items: readonly Packed[] }
  | { readonly type: 'record'; readonly fields: readonly (readonly [string, Packed])[] }
  | { readonly type: 'value'; readonly value: unknown }
type ViewType = new (buffer: ArrayBuffer) => ArrayBufferView

/** A snapshot whose columns may be those of others. */
export interface KeptWorld {
  readonly packed: Packed
  readonly shared: Pick<World, 'estate' | 'knowledge' | 'waiting'> & {
    readonly index: World['fate']['index']
  }
}

/** @param before an earlier snapshot of the same world, to share pieces with */
export function keepWorld(world: World, before?: KeptWorld): KeptWorld {
  const { estate, knowledge, waiting, fate, ...rest } = copyWorld(world)
  const { index, ...ownFate } = fate
  const packed = pack({ ...rest, fate: ownFate }, before?.packed)
  return { packed, shared: { estate, knowledge, waiting, index } }
}

/** An independent world in the state of the snapshot. */
export function worldKept({ packed, shared }: KeptWorld): World {
  const { index, ...others } = shared
  const own = unpack(packed) as Omit<World, keyof typeof others>
  return { ...own, ...others, fate: { ...own.fate, index } }
}

/** Bytes that several snapshots take together; shared pieces count once. */
export function bytesHeld(snapshots: readonly KeptWorld[]): number {
  const pieces = new Set<Uint8Array>()
  for (const { packed } of snapshots) gather(packed, pieces)
  let bytes = 0
  for (const piece of pieces) bytes += piece.length
  return bytes
}

function gather(packed: Packed, into: Set<Uint8Array>): void {
  if (packed.type === 'view') for (const piece of packed.pieces) into.add(piece)
  else if (packed.type === 'list') for (const item of packed.items) gather(item, into)
  else if (packed.type === 'record') for (const [, item] of packed.fields) gather(item, into)
}

function pack(value: unknown, before: Packed | undefined): Packed {
  if (value === null || typeof value !== 'object') return { type: 'value', value }
  if (ArrayBuffer.isView(value)) return packView(value, before)
  if (Array.isArray(value)) {
    const was = before?.type === 'list' ? before.items : []
    return { type: 'list', items: value.map((item, at) => pack(item, was[at])) }
  }
  const was = new Map(before?.type === 'record' ? before.fields : [])
  return {
    type: 'record',
    fields: Object.entries(value).map(([name, item]) => [name, pack(item, was.get(name))] as const),
  }
}

function packView(view: ArrayBufferView, before: Packed | undefined): Packed {
  const bytes = new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength)
  const was = before?.type === 'view' ? before.pieces : []
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes)
    const old = was[pieces.length]
    if (old !== undefined && same(old, piece)) pieces.push(old)
    else pieces.push(piece.slice())
  }
  return { type: 'view', of: view.constructor as ViewType, bytes: bytes.length, pieces }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  const words = (b.byteOffset & 3) === 0 ? a.length >>> 2 : 0
  if (words > 0) {
    const one = new Int32Array(a.buffer, a.byteOffset, words)
    const other = new Int32Array(b.buffer, b.byteOffset, words)
    for (let at = 0; at < words; at++) if (one[at] !== other[at]) return false
  }
  for (let at = 4 * words; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

function unpack(packed: Packed): unknown {
  switch (packed.type) {
    case 'value':
      return packed.value
    case 'list':
      return packed.items.map(unpack)
    case 'record':
      return Object.fromEntries(packed.fields.map(([name, item]) => [name, unpack(item)]))
    case 'view': {
      const bytes = new Uint8Array(packed.bytes)
      packed.pieces.forEach((piece, at) => bytes.set(piece, at * pieceBytes))
      return new packed.of(bytes.buffer)
    }
  }
}
