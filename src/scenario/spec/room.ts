/** A room, or one room on each storey of a range. */
import { count, exact, uncertain } from '../field/quantity.ts'
import { choice, flag, name, reference, storeys, text } from '../field/word.ts'
import { roomKinds, suppressionKinds } from '../words/room.ts'
import { z } from '../zod.ts'
import { BarrierChange } from './barrier.ts'
import { ShaftOpening } from './opening.ts'
import { RoomSource } from './source.ts'

/**
 * `id` is unique in its building. With `{storey}` in it the row stands for one room on each storey of the range; without,
 * a range is one tall room (a shaft, a courtyard).
 */
export const Room = z.strictObject({
  id: name('Name'),
  label: text('Label').optional(),
  kind: choice('Kind', roomKinds),
  storey: storeys('Storey').prefault(0),
  at: z.tuple([
    exact('length', { label: 'From the west wall', min: 0, max: 1000 }),
    exact('length', { label: 'From the south wall', min: 0, max: 1000 }),
  ]),
  size: z.tuple([
    exact('length', { label: 'Width, west to east', min: 0.3, max: 1000 }),
    exact('length', { label: 'Depth, south to north', min: 0.3, max: 1000 }),
  ]),
  height: exact('length', { label: 'Height', min: 1, max: 200 }).optional(),
  walls: BarrierChange.optional(),
  ceiling: BarrierChange.optional(),
  floor: BarrierChange.optional(),
  racks: z
    .strictObject({
      count: count({ label: 'Racks', min: 1, max: 10_000 }),
      serversEach: count({ label: 'Servers in each rack', min: 1, max: 500 }),
    })
    .optional(),
  /**
   * In front of cabinets 1 m at least, better 1.2 m (TIA-942); before electrical equipment 0.9 to 1.2 m (NEC
   * 110.26).
   */
  aisle: exact('length', { label: 'Aisles between racks', min: 0, max: 50 }).prefault('1.2 m'),
  itLoad: uncertain('power', { label: 'Electrical load of the computers', min: 0, max: 100_000 }).prefault(0),
  fireLoad: uncertain('fireLoad', { label: 'Fire load per floor area', min: 0, max: 20_000 }).prefault(0),
  sources: z.array(RoomSource).prefault([]),
  detection: flag('Smoke detection').prefault(false),
  suppression: choice('Suppression', suppressionKinds).prefault('none'),
  /**
   * For a shaft, courtyard or atrium: the rooms of this building that it joins (ids), and by what opening.
   */
  opensTo: z.array(reference('room', 'Opens to')).prefault([]),
  opening: ShaftOpening.optional(),
  openTop: flag('Open to the sky').prefault(false),
  /** Rooms that must all stand and serve for the services of this one to run. */
  needs: z.array(reference('room', 'Needs')).prefault([]),
  tenant: text('Tenant').optional(),
})
