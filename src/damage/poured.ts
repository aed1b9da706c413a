import type { RoomView } from '../fire/fire.ts'

/** Water poured by hoses and heads; the fire gives it as of the end of a step. */
export type Poured = Readonly<Record<'waterLitres' | 'sprayLitres' | 'sprayM2', Float64Array>>

export function noWater(rooms: number): Poured {
  return {
    waterLitres: new Float64Array(rooms),
    sprayLitres: new Float64Array(rooms),
    sprayM2: new Float64Array(rooms),
  }
}

export function takeIn(poured: Poured, { waterLitres, sprayLitres, sprayM2 }: RoomView): void {
  poured.waterLitres.set(waterLitres)
  poured.sprayLitres.set(sprayLitres)
  poured.sprayM2.set(sprayM2)
}
