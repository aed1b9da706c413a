/** Things that can burn, beside a room's general fire load. */
import { count } from '../field/quantity.ts'
import { choice } from '../field/word.ts'
import { sourceKinds } from '../words/source.ts'
import { z } from '../zod.ts'
import { burning } from './fuel.ts'

/**
 * One source of a room: a word, or a map that overrides parts of its kind. `energy` and `peak` are for one
 * item.
 */
const Changed = z.strictObject({
  kind: choice('Kind', sourceKinds),
  count: count({ label: 'Items', min: 1, max: 100_000 }).prefault(1),
  energy: burning.energy.optional(),
  peak: burning.peak.optional(),
  growth: burning.growth.optional(),
  ignitionTemperature: burning.ignitionTemperature.optional(),
  ignitionFlux: burning.ignitionFlux.optional(),
  reignition: burning.reignition.optional(),
})
export const RoomSource = z.preprocess(
  written => (typeof written === 'string' ? { kind: written } : written),
  Changed,
)
