/** Water in the rooms between two steps of the fire: leaks in between soak what has been poured already. */
import type { RoomView } from '../fire/fire.ts'

/** By room: litres poured by hoses and heads, the part of it from open heads, and the floor under those, m2. */
export type Poured = Readonly<Record<'waterLitres' | 'sprayLitres' | 'sprayM2', Float64Array>>

/** Before anything is poured. */
export function noWater(rooms: number): Poured {
  return {
    waterLitres: new Float64Array(rooms),
    sprayLitres: new Float64Array(rooms),
    sprayM2: new Float64Array(rooms),
  }
}

/** Takes over what the fire gives as of the end of a step. */
export function takeIn(poured: Poured, { waterLitres, sprayLitres, sprayM2 }: RoomView): void {
  poured.waterLitres.set(waterLitres)
  poured.sprayLitres.set(sprayLitres)
  poured.sprayM2.set(sprayM2)
}
