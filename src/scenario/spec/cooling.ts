/** Cooling: what keeps the rooms cool, what it needs, and what it saves. */
import { uncertain } from '../field/quantity.ts'
import { byReference, choice, key, reference, text } from '../field/word.ts'
import { coolingKinds } from '../words/cooling.ts'
import { z } from '../zod.ts'

const Unit = z.strictObject({
  label: text('Label').optional(),
  kind: choice('Kind', coolingKinds),
  room: reference('room or outside', 'Stands in').prefault('outside'),
  power: reference('power unit', 'Powered by').optional(),
  /**
   * Free cooling saves 30 to 50 % of the electricity for cooling, but breaks up compartments and makes
   * draughts.
   */
  saves: uncertain('ratio', { label: 'Electricity saved over chilled water', min: 0, max: 1 }).prefault(
    '0 %',
  ),
})

export const Cooling = z
  .strictObject({
    units: z.record(key, Unit).prefault({}),
    serves: byReference(
      'building or room',
      'Serves',
      z.array(reference('cooling unit', 'Cooling unit')),
    ).prefault({}),
    thermalShutdown: uncertain('temperature', {
      label: 'Thermal shutdown at',
      min: 25,
      max: 90,
    }).prefault('45 °C'),
    /** Electricity of chilled cooling as a share of that of the computers. */
    overhead: uncertain('ratio', { label: 'Electricity for chilled-water cooling', min: 0, max: 2 }).prefault(
      '40 %',
    ),
  })
  .prefault({})
