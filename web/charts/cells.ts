/**
 * Layout of the unit chart: a band for each building (several where it has very many rooms), in it a block of columns for
 * each room, in it a cell for each service, filled downwards and ordered by policy. Place and service are computed from
 * each other, without a lookup table for places.
 */

export interface Block {
  /** Room row; -1 for services without a place on the site. */
  readonly room: number
  readonly column: number
  readonly columns: number
  /** Position in `order` of the block's first service. */
  readonly from: number
  readonly count: number
}

export interface Band {
  /** Building row; -1: none. */
  readonly building: number
  readonly top: number
  readonly rows: number
  readonly blocks: readonly Block[]
}

export interface Cells {
  /** Side of a cell, and the gap inside it, device px. */
  readonly side: number
  readonly gap: number
  readonly width: number
  readonly height: number
  readonly bands: readonly Band[]
  /** Services in the order of the cells. */
  readonly order: Int32Array
  /** Cell of each service. */
  readonly position: Int32Array
}

/**
 * Services ordered by room and then by policy, with stable counting sorts. Buildings are contiguous because
 * rooms are listed by building.
 */
export function orderCells(roomOf: Int32Array, policyOf: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(roomOf.length)
  for (let service = 0; service < rows.length; service++) rows[service] = service
  const byPolicy = stableOrder(rows, service => policyOf[service]!)
  return stableOrder(byPolicy, service => roomOf[service]! + 1)
}

function stableOrder(rows: Int32Array, key: (row: number) => number): Int32Array {
  let most = 0
  for (const row of rows) most = Math.max(most, key(row))
  const next = new Int32Array(most + 2)
  for (const row of rows) next[key(row) + 1]!++
  for (let value = 1; value < next.length; value++) next[value]! += next[value - 1]!
  const ordered = new Int32Array(rows.length)
  for (const row of rows) ordered[next[key(row)]!++] = row
  return ordered
}

/**
 * Gap between rooms (in cells) and between buildings (device px, in addition to the name above each band).
 */
const roomGap = 1
const bandGap = 10

/** Least share of the height for the cells: where names take more than the rest, the picture grows taller. */
const leastForCells = 0.5

/** Where the services are that have cells. */
export interface InRooms {
  /** See `orderCells`: by room, ascending. */
  readonly order: Int32Array
  /** Room of each service; -1: none. */
  readonly roomOf: Int32Array
  /** Building of each room. */
  readonly buildingOf: readonly number[]
}

/** The space for a picture, device px. */
export interface Space {
  readonly width: number
  readonly height: number
  /** Above each band, for its name. */
  readonly head: number
}

/** Lays out the largest cells with which everything fits. */
export function layCells(services: InRooms, space: Space): Cells {
  const { order } = services
  const { width } = space
  const runs = runsOf(services)
  const position = new Int32Array(order.length)
  for (let cell = 0; cell < order.length; cell++) position[order[cell]!] = cell
  const { side, bands, height: tall } = layLargest(runs, space)
  return { side: Math.max(1, side), gap: side >= 4 ? 1 : 0, width, height: tall, bands, order, position }
}

type Laid = Pick<Cells, 'side' | 'bands' | 'height'>

/** Below this side (device px) of the cells, a building of many rooms has several bands if that makes them larger. */
const readable = 4

function layLargest(runs: readonly Run[], space: Space): Laid {
  const whole = largest(runs, space)
  if (whole.side >= readable) return whole
  const columns = Math.floor(space.width / readable)
  const roomsInBand = Math.max(1, Math.floor((columns + roomGap) / (1 + roomGap)))
  if (runs.every(({ rooms }) => rooms.length <= roomsInBand)) return whole
  const broken = largest(
    runs.flatMap(run => breakRun(run, roomsInBand)),
    space,
  )
  return broken.side > whole.side ? broken : whole
}

/** As few bands as hold the rooms of a building, with as many in each. */
function breakRun({ building, rooms }: Run, most: number): Run[] {
  const count = Math.ceil(rooms.length / most)
  const each = Math.ceil(rooms.length / count)
  return Array.from({ length: count }, (_, nth) => ({
    building,
    rooms: rooms.slice(nth * each, (nth + 1) * each),
  })).filter(({ rooms }) => rooms.length > 0)
}

/** Side 0: they do not fit at all. */
function largest(runs: readonly Run[], { width, height, head }: Space): Laid {
  const most = Math.max(height, runs.length * (head + bandGap) + leastForCells * height)
  let laid = layAt(1, runs, width, head)
  for (let side = 2; side <= 24; side++) {
    const tried = layAt(side, runs, width, head)
    if (tried === undefined || tried.height > most) break
    laid = tried
  }
  return laid ?? { side: 0, bands: [], height: 0 }
}

interface Run {
  readonly building: number
  readonly rooms: { room: number; from: number; count: number }[]
}

function runsOf({ order, roomOf, buildingOf }: InRooms): Run[] {
  const runs: Run[] = []
  let from = 0
  while (from < order.length) {
    const room = roomOf[order[from]!]!
    const to = endOfRoom(order, roomOf, from)
    const building = buildingOf[room] ?? -1
    const last = runs.at(-1)
    const run = last?.building === building ? last : { building, rooms: [] }
    if (run !== last) runs.push(run)
    run.rooms.push({ room, from, count: to - from })
    from = to
  }
  return runs
}

/** End of the room that begins at `from`: of 120,000 services few are looked at, because this is in the first picture. */
function endOfRoom(order: Int32Array, roomOf: Int32Array, from: number): number {
  const room = roomOf[order[from]!]!
  let [low, high] = [from + 1, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (roomOf[order[middle]!]! > room) high = middle
    else low = middle + 1
  }
  return low
}

function layAt(side: number, runs: readonly Run[], width: number, head: number): Laid | undefined {
  const columns = Math.floor(width / side)
  const bands: Band[] = []
  let top = head
  for (const { building, rooms } of runs) {
    const rows = fewestRows(rooms, columns)
    if (rows === undefined) return undefined
    let column = 0
    const blocks = rooms.map(({ room, from, count }): Block => {
      const block = { room, column, columns: Math.ceil(count / rows), from, count }
      column += block.columns + roomGap
      return block
    })
    bands.push({ building, top, rows, blocks })
    top += rows * side + head + bandGap
  }
  return { side, bands, height: Math.max(0, top - head - bandGap) }
}

function fewestRows(rooms: readonly { count: number }[], columns: number): number | undefined {
  const free = columns - (rooms.length - 1) * roomGap
  if (free < rooms.length) return undefined
  const total = rooms.reduce((sum, { count }) => sum + count, 0)
  const used = (rows: number): number => rooms.reduce((sum, { count }) => sum + Math.ceil(count / rows), 0)
  let rows = Math.max(1, Math.ceil(total / free))
  while (used(rows) > free) rows++
  return rows
}

/** The service at a point of the picture (device px); -1: none. */
export function serviceAt({ side, bands, order }: Cells, x: number, y: number): number {
  const column = Math.floor(x / side)
  for (const { top, rows, blocks } of bands) {
    const row = Math.floor((y - top) / side)
    if (y < top || row >= rows) continue
    for (const { column: first, columns, from, count } of blocks) {
      if (column < first || column >= first + columns) continue
      const nth = (column - first) * rows + row
      return nth < count ? order[from + nth]! : -1
    }
  }
  return -1
}

/** Upper left corner of a service's cell, device px. */
export function placeOf(
  { side, bands, position }: Cells,
  service: number,
): { x: number; y: number; room: number } | undefined {
  const cell = position[service]
  if (cell === undefined) return undefined
  for (const { top, rows, blocks } of bands)
    for (const { room, column, from, count } of blocks)
      if (cell >= from && cell < from + count) {
        const nth = cell - from
        return { x: (column + Math.floor(nth / rows)) * side, y: top + (nth % rows) * side, room }
      }
  return undefined
}

/** Cells from one position in the order to before another. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/** Opacity of cells outside the brushed ones, of 255. */
const pale = 0x40

interface Paint {
  /** By state. */
  readonly colours: Uint32Array
  /** All other cells are pale; null: none is. */
  readonly brushed: CellRange | null
}

/**
 * Writes the colour of each service into the pixels of a picture (ABGR words, the layout of ImageData on
 * little-endian machines).
 * @param states of the services, by row
 */
export function paintCells(
  pixels: Uint32Array,
  { side, gap, width, bands, order }: Cells,
  states: Uint8Array,
  { colours, brushed }: Paint,
): void {
  const filled = side - gap
  const paled = colours.map(colour => ((pale << 24) | (colour & 0xffffff)) >>> 0)
  const { from: first, to: last } = brushed ?? { from: 0, to: order.length }
  for (const { top, rows, blocks } of bands)
    for (const { column, from, count } of blocks)
      for (let nth = 0; nth < count; nth++) {
        const cell = from + nth
        const colour = (cell >= first && cell < last ? colours : paled)[states[order[cell]!]!]!
        const down = nth % rows
        const start = (top + down * side) * width + (column + (nth - down) / rows) * side
        for (let y = 0; y < filled; y++)
          for (let pixel = start + y * width, end = pixel + filled; pixel < end; pixel++)
            pixels[pixel] = colour
      }
}
