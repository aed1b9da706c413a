/** What can be seen of each room at a moment, read from the frames. */
import type { Course } from '../../src/index.ts'

type Frames = Course['frames']

/** In the order of the engine's numbers. */
const stages = ['cold', 'smoke', 'burning', 'flashed-over', 'decay', 'burnt-out', 'cooling'] as const

export const roomStates = [
  'intact',
  'dark',
  'sooted',
  'wet',
  'smoke',
  'burning',
  'flashed-over',
  'decay',
  'cooling',
  'burnt-out',
] as const
export type RoomState = (typeof roomStates)[number]

/** States of a room that burns. */
export const alight: ReadonlySet<string> = new Set<RoomState>(['burning', 'flashed-over', 'decay'])

export const conditions = ['dark', 'sooted', 'wet', 'cut-off', 'cooling-lost'] as const
export type Condition = (typeof conditions)[number]

export interface RoomNow {
  readonly state: RoomState
  readonly upperC: number
  readonly layerHeightM: number
  readonly sootGM3: number
  readonly conditions: readonly Condition[]
}

/** The last frame at or before the moment. */
export function frameAt({ seconds }: Frames, at: number): number {
  let low = 0
  let high = seconds.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (seconds[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

export function roomsAt(frames: Frames, frame: number): RoomNow[] {
  return Array.from({ length: frames.rooms }, (_, room) => {
    const at = frame * frames.rooms + room
    const bits = frames.condition[at] ?? 0
    return {
      state: stateOf(stages[frames.stage[at] ?? 0] ?? 'cold', bits),
      upperC: frames.upperC[at] ?? 20,
      layerHeightM: frames.layerHeightM[at] ?? 0,
      sootGM3: frames.sootGM3[at] ?? 0,
      conditions: conditions.filter((_, bit) => bits & (1 << bit)),
    }
  })
}

/** The first moment at which most rooms burn; the ignition if none does. */
export function worstMoment({ seconds, rooms, stage }: Frames): number {
  let most = 0
  let at = 0
  for (let frame = 0; frame < seconds.length; frame++) {
    let burning = 0
    for (let room = 0; room < rooms; room++) if (alight.has(stages[stage[frame * rooms + room]!]!)) burning++
    if (burning <= most) continue
    most = burning
    at = seconds[frame]!
  }
  return at
}

/** Fire takes precedence; in a room that does not burn, the worst of what has reached it. */
function stateOf(stage: (typeof stages)[number], bits: number): RoomState {
  if (stage !== 'cold' && stage !== 'smoke') return stage
  if (bits & 4) return 'wet'
  if (bits & 2) return 'sooted'
  if (stage === 'smoke') return 'smoke'
  return bits & 1 ? 'dark' : 'intact'
}
