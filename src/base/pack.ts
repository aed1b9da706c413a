/**
 * Tables as one buffer with a header, for what crosses to a worker or into a file: a mark, the length of the
 * header, the header as JSON in UTF-16, then the tables, each column aligned to 8 bytes. Byte order is that
 * of the machine; a machine of the other order reads another mark and refuses.
 */
import {
  aligned,
  type Columns,
  type ColumnType,
  columnsOf,
  type Table,
  tableBytes,
  tableIn,
} from './table.ts'

export interface PackHeader {
  /** What the buffer holds, as the error names it: "not a <format>". */
  readonly format: string
  readonly version: number
  /** Whatever is not a column: names, strings, small records. It must survive JSON. */
  readonly text?: unknown
}

export class PackError extends Error {
  override readonly name = 'PackError'
}

/** "TABLES01" read as two words. */
const MARK = [0x4c424154, 0x31305345] as const
const PREFIX_BYTES = 16

const types: Readonly<Record<string, ColumnType>> = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
}

interface Header extends PackHeader {
  readonly tables: Readonly<Record<string, { count: number; columns: Readonly<Record<string, string>> }>>
}

type AnyTable = { readonly count: number }

export function pack(tables: Readonly<Record<string, AnyTable>>, header: PackHeader): ArrayBuffer {
  const shapes: Record<string, { count: number; columns: Record<string, string> }> = {}
  for (const [name, table] of Object.entries(tables)) {
    const columns: Record<string, string> = {}
    for (const [column, values] of columnsOf(table)) columns[column] = values.constructor.name
    shapes[name] = { count: table.count, columns }
  }
  const words = JSON.stringify({ ...header, tables: shapes } satisfies Header)
  const start = aligned(PREFIX_BYTES + 2 * words.length)
  let bytes = start
  for (const shape of Object.values(shapes)) bytes += tableBytes(shape.count, columnTypes(shape.columns))

  const buffer = new ArrayBuffer(bytes)
  new Uint32Array(buffer, 0, 4).set([...MARK, words.length, 0])
  const letters = new Uint16Array(buffer, PREFIX_BYTES, words.length)
  for (let i = 0; i < words.length; i++) letters[i] = words.charCodeAt(i)
  let offset = start
  for (const [name, shape] of Object.entries(shapes)) {
    const columns = columnTypes(shape.columns)
    const target = tableIn(buffer, offset, shape.count, columns)
    for (const [column, values] of columnsOf(tables[name]!)) target[column]!.set(values)
    offset += tableBytes(shape.count, columns)
  }
  return buffer
}

/**
 * The tables of a packed buffer, without a copy, and its text.
 * @throws PackError "not a <format>", or "<format> format 3, this engine reads 4"
 */
export function unpack(
  buffer: ArrayBuffer,
  expected: { readonly format: string; readonly version: number },
): { tables: Record<string, Table>; text: unknown } {
  const header = readHeader(buffer)
  if (header?.format !== expected.format) throw new PackError(`not a ${expected.format}`)
  if (header.version !== expected.version)
    throw new PackError(`${expected.format} format ${header.version}, this engine reads ${expected.version}`)
  const tables: Record<string, Table> = {}
  let offset = aligned(PREFIX_BYTES + 2 * new Uint32Array(buffer, 8, 1)[0]!)
  for (const [name, shape] of Object.entries(header.tables)) {
    const columns = columnTypes(shape.columns)
    const bytes = tableBytes(shape.count, columns)
    if (offset + bytes > buffer.byteLength) throw new PackError(`${expected.format} is cut short`)
    tables[name] = tableIn(buffer, offset, shape.count, columns)
    offset += bytes
  }
  return { tables, text: header.text }
}

function readHeader(buffer: ArrayBuffer): Header | undefined {
  if (buffer.byteLength < PREFIX_BYTES) return undefined
  const [first, second, length = 0] = new Uint32Array(buffer, 0, 4)
  if (first !== MARK[0] || second !== MARK[1] || PREFIX_BYTES + 2 * length > buffer.byteLength)
    return undefined
  const letters = new Uint16Array(buffer, PREFIX_BYTES, length)
  let words = ''
  for (let i = 0; i < length; i += 0x2000) words += String.fromCharCode(...letters.subarray(i, i + 0x2000))
  return JSON.parse(words) as Header
}

function columnTypes(named: Readonly<Record<string, string>>): Columns {
  return Object.fromEntries(
    Object.entries(named).map(([column, type]) => {
      const known = types[type]
      if (known === undefined) throw new PackError(`no column type is called ${type}`)
      return [column, known]
    }),
  )
}
