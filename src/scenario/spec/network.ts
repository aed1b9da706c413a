/** Network rooms, and which rooms they serve. */
import { byReference, key, reference } from '../field/word.ts'
import { z } from '../zod.ts'

export const Network = z
  .strictObject({
    rooms: z.record(key, reference('room', 'Network room')).prefault({}),
    /** Any one of the listed network rooms suffices. */
    serves: byReference(
      'building or room',
      'Serves',
      z.array(reference('network room', 'Network room')),
    ).prefault({}),
  })
  .prefault({})
