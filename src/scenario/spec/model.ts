/** What is not known about the model itself, drawn like any other input. */
import { spread, uncertain } from '../field/quantity.ts'
import { z } from '../zod.ts'

export const Model = z
  .strictObject({
    /**
     * Multiplies the exposures that decide (flux and temperature rise at barriers, targets and racks), never
     * the state. Its bias and scatter are those that `firebreak verify` finds for this model over the
     * measured fires: mean ln ratio of the peak rise -0.036, deviation 0.178 over 41 rooms, including the
     * scatter of the measurements; over the 77 rooms of further fires the mean is 0.039, so none is corrected.
     */
    exposure: uncertain('number', { label: 'Factor on heat exposure', min: 0.2, max: 5 }).prefault({
      lognormal: { median: 1, p95: 1.35 },
    }),
    /** Life of a barrier over its rating: median 1.1, coefficient of variation 0.25, a named assumption. */
    barrierLife: spread('number', {
      label: 'Barrier life relative to its rating',
      min: 0.1,
      max: 5,
    }).prefault({
      lognormal: { median: 1.1, p95: 1.65 },
    }),
  })
  .prefault({})
