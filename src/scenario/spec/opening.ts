/** Doors, windows, louvres, holes and ducts. */
import { exact, uncertain } from '../field/quantity.ts'
import { choice, flag, reference, storeys } from '../field/word.ts'
import { openingKinds, sides } from '../words/opening.ts'
import { z } from '../zod.ts'

const shape = {
  kind: choice('Kind', openingKinds),
  width: exact('length', { label: 'Width', min: 0.01, max: 100 }).optional(),
  height: exact('length', { label: 'Height', min: 0.01, max: 100 }).optional(),
  sill: exact('length', { label: 'Sill above the floor', min: 0, max: 100 }).prefault(0),
  /** Area of a square hole or duct, instead of width and height. */
  area: exact('area', { label: 'Area', min: 0.0001, max: 10_000 }).optional(),
  open: uncertain('ratio', { label: 'Share open at the start', min: 0, max: 1 }).prefault('100 %'),
  rating: uncertain('rating', { label: 'Fire resistance of what closes it', min: 0, max: 360 }).prefault(0),
  failsAt: uncertain('temperature', { label: 'Gives way at', min: 50, max: 1500 }).optional(),
  closesOnAlarm: flag('Closes on alarm').prefault(false),
}

/**
 * An opening between two rooms of a building (ids), or a room and `outside` with a side. With a range of
 * storeys, there is one on each, and `{storey}` and `{storey+1}` in the ids stand for it and the one above.
 */
export const Opening = z.strictObject({
  between: z.tuple([reference('room or outside', 'Room'), reference('room or outside', 'Room')]),
  storey: storeys('Storeys').optional(),
  side: choice('Side of the building', sides).optional(),
  horizontal: flag('In a floor: the first room is below').prefault(false),
  ...shape,
})

/** The opening by which a shaft joins its rooms. */
export const ShaftOpening = z.strictObject(shape)
