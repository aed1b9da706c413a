/** What is not known of the model itself, drawn like any other input. */
import { spread, uncertain } from '../field/quantity.ts'
import { z } from '../zod.ts'

export const Model = z
  .strictObject({
    /**
     * Multiplies exposures that decide (flux and temperature rise seen by barriers, targets, racks), never the state. Bias 1.02 and
     * relative deviation 0.35 are CFAST's published figures for natural ventilation.
     */
    exposure: uncertain('number', { label: 'Factor on exposures', min: 0.2, max: 5 }).prefault({
      lognormal: { median: 0.98, p95: 1.74 },
    }),
    /** Life of a barrier over its rating: median 1.1, coefficient of variation 0.25, a named assumption. */
    barrierLife: spread('number', { label: 'Life of a barrier over its rating', min: 0.1, max: 5 }).prefault({
      lognormal: { median: 1.1, p95: 1.65 },
    }),
  })
  .prefault({})
