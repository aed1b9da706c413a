/** Where and how the fire begins. */
import { uncertain } from '../field/quantity.ts'
import { choice, reference } from '../field/word.ts'
import { sourceKinds } from '../words/source.ts'
import { z } from '../zod.ts'

export const Ignition = z.strictObject({
  room: reference('room', 'Room'),
  source: choice('What burns first', sourceKinds),
  incubation: uncertain('duration', { label: 'Smoulders before it grows', min: 0 }).prefault('0 s'),
  /** Fires that begin elsewhere at nearly the same time. */
  also: z
    .array(
      z.strictObject({
        room: reference('room', 'Room'),
        source: choice('What burns first', sourceKinds),
        after: uncertain('duration', { label: 'After the first', min: 0 }).prefault('0 s'),
      }),
    )
    .max(100)
    .prefault([]),
})
