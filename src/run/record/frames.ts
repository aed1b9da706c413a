/**
 * Frames of the rooms over time: a sink that the composer calls at the end of each slice, without any effect on what
 * happens.
 */
import { zeroCelsiusK } from '../../base/celsius.ts'
import type { RoomView } from '../../fire/fire.ts'
import type { Frames } from './recording.ts'

/** Seconds between frames: dense while something burns, sparse later. */
const burningEvery = 60
const coolingEvery = 1800

/** Most frames kept; beyond that every second frame is dropped and the spacing doubles. */
const mostFrames = 1500

export class FrameSink {
  #seconds: number[] = []
  #rows: {
    stage: Uint8Array
    upperC: Float32Array
    layerHeightM: Float32Array
    sootGM3: Float32Array
    condition: Uint8Array
  }[] = []
  #next = 0
  #stretch = 1

  wants(seconds: number): boolean {
    return seconds >= this.#next
  }

  /** Keeps a frame if one is due. `condition` holds the bits of `Frames.condition`. */
  offer(seconds: number, burning: boolean, rooms: RoomView, condition: Uint8Array): void {
    if (!this.wants(seconds)) return
    this.#next = seconds + (burning ? burningEvery : coolingEvery) * this.#stretch
    this.#seconds.push(seconds)
    this.#rows.push({
      stage: rooms.stage.slice(),
      upperC: line(rooms.upperK, 1, -zeroCelsiusK),
      layerHeightM: new Float32Array(rooms.layerHeightM),
      sootGM3: line(rooms.sootKgM3, 1000, 0),
      condition: condition.slice(),
    })
    if (this.#rows.length > mostFrames) this.#thin()
  }

  frames(rooms: number): Frames {
    const count = this.#rows.length
    const frames = {
      seconds: Float64Array.from(this.#seconds),
      rooms,
      stage: new Uint8Array(count * rooms),
      upperC: new Float32Array(count * rooms),
      layerHeightM: new Float32Array(count * rooms),
      sootGM3: new Float32Array(count * rooms),
      condition: new Uint8Array(count * rooms),
    }
    for (const [frame, row] of this.#rows.entries()) {
      frames.stage.set(row.stage, frame * rooms)
      frames.upperC.set(row.upperC, frame * rooms)
      frames.layerHeightM.set(row.layerHeightM, frame * rooms)
      frames.sootGM3.set(row.sootGM3, frame * rooms)
      frames.condition.set(row.condition, frame * rooms)
    }
    return frames
  }

  #thin(): void {
    this.#stretch *= 2
    this.#seconds = this.#seconds.filter((_, frame) => frame % 2 === 0)
    this.#rows = this.#rows.filter((_, frame) => frame % 2 === 0)
  }
}

/** A loop: `Float32Array.from` goes through an iterator and takes ten times as long. */
function line(values: Float64Array, slope: number, offset: number): Float32Array {
  const into = new Float32Array(values.length)
  for (let row = 0; row < values.length; row++) into[row] = slope * values[row]! + offset
  return into
}
