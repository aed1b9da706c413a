/** Walls, floors and ceilings as separations: what they are made of and how long they hold. */
import { exact, uncertain } from '../field/quantity.ts'
import { reference } from '../field/word.ts'
import { z } from '../zod.ts'

const parts = {
  assembly: reference('assembly', 'Layers'),
  rating: uncertain('rating', { label: 'Fire resistance', min: 0, max: 360 }),
  /** Thickness of structural timber that chars and feeds the fire. */
  timber: exact('length', { label: 'Structural timber', min: 0, max: 0.6 }),
  sound: uncertain('ratio', { label: 'Probability that it is sound as built', min: 0, max: 1 }),
  unsoundFactor: uncertain('ratio', { label: 'Share of its life left if it is not sound', min: 0, max: 1 }),
}

/**
 * A barrier of a whole building. Fire-resisting construction works as built in 70 % of cases (Warrington
 * study, as tabulated by Milke, FCIA 2013).
 */
export function barrierOf(assembly: string) {
  return z.strictObject({
    assembly: parts.assembly.prefault(assembly),
    rating: parts.rating.prefault(0),
    timber: parts.timber.prefault(0),
    sound: parts.sound.prefault('70 %'),
    unsoundFactor: parts.unsoundFactor.prefault('50 %'),
  })
}

/** A barrier of one room or one pair of rooms: what it does not state is the building's. */
export const BarrierChange = z.strictObject({
  assembly: parts.assembly.optional(),
  rating: parts.rating.optional(),
  timber: parts.timber.optional(),
  sound: parts.sound.optional(),
  unsoundFactor: parts.unsoundFactor.optional(),
})
