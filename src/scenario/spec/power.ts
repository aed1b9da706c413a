/**
 * Power units. A unit is live while its room stands, it is not cut off, and one of its inputs or its own
 * store is live.
 */
import { uncertain } from '../field/quantity.ts'
import { byReference, choice, flag, key, reference, text } from '../field/word.ts'
import { powerKinds } from '../words/power.ts'
import { z } from '../zod.ts'

const Unit = z.strictObject({
  label: text('Label').optional(),
  kind: choice('Kind', powerKinds),
  room: reference('room or outside', 'Stands in').prefault('outside'),
  /** Any one of them suffices. */
  from: z.array(reference('power unit', 'Fed by')).prefault([]),
  /** Batteries of a UPS, fuel of a generator. */
  store: uncertain('duration', { label: 'Autonomy (battery or fuel)', min: 0 }).prefault('0 s'),
  start: uncertain('duration', { label: 'Starts within', min: 0 }).prefault('0 s'),
  starts: uncertain('ratio', { label: 'Probability that it starts', min: 0, max: 1 }).prefault('100 %'),
  /**
   * Isolation upstream leaves stored charge and fuel live; the cut-off switch of a site takes these as well.
   */
  survivesIsolation: flag('Stays live when the site is isolated upstream').optional(),
})

export const Power = z
  .strictObject({
    cutOff: z
      .strictObject({
        exists: flag('Emergency cut-off switch').prefault(false),
        works: uncertain('ratio', { label: 'Probability that it works', min: 0, max: 1 }).prefault('95 %'),
      })
      .prefault({}),
    units: z.record(key, Unit).prefault({}),
    serves: byReference(
      'building or room',
      'Serves',
      z.array(reference('power unit', 'Power unit')),
    ).prefault({}),
  })
  .prefault({})
