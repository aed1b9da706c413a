/** How the operator comes back: gates, pools of people, tasks, supply, links, order of service. */
import { count, uncertain } from '../field/quantity.ts'
import { byReference, choice, key, reference, text } from '../field/word.ts'
import { dispatchRules } from '../words/dispatch.ts'
import { z } from '../zod.ts'
import { Restoring } from './restoring.ts'
import { Supply } from './supply.ts'

const time = (label: string) => uncertain('duration', { label, min: 0 })

/** Gates, in time after the ignition. What is not given for a building is the site's. */
const Gates = z.strictObject({
  access: time('People may enter').optional(),
  power: time('Power is back').optional(),
  network: time('Network is back').optional(),
  /**
   * Parts in which a building comes back, each at its own time: the racks of the rooms named, or a share of
   * the racks that no part names, in the order of the rooms.
   */
  parts: z
    .array(
      z.strictObject({
        in: z.array(reference('building or room', 'Racks of')).prefault([]),
        share: uncertain('ratio', { label: 'Share of the racks', min: 0, max: 1 }).prefault('100 %'),
        ready: time('Ready'),
      }),
    )
    .max(50)
    .prefault([]),
})

const Pool = z.strictObject({
  label: text('Label').optional(),
  /** Number of units from each time on; before the first, none. */
  units: z
    .array(
      z.strictObject({
        from: time('From'),
        units: uncertain('count', { label: 'Units', min: 0, max: 1e6 }),
      }),
    )
    .min(1)
    .max(50),
})

/**
 * `time` is what one unit of the pool takes for one rack, server or service, as the name of the task says.
 * Without a pool the task waits for nobody.
 */
function task(defaults: { readonly time: string | { readonly triangular: readonly string[] } }) {
  return z
    .strictObject({
      time: time('Time for one').prefault(defaults.time),
      pool: reference('pool', 'Done by').optional(),
    })
    .prefault({})
}

export const Recovery = z
  .strictObject({
    /** 10.7 h at Strasbourg (2021); median and spread are assumed. */
    access: time('People may enter').prefault({ lognormal: { median: '14 h', p95: '48 h' } }),
    /**
     * Time until an intact neighbour had power again after the site was cut off: days 3, 6 and 7 at
     * Strasbourg.
     */
    power: time('Power is back').prefault({ triangular: ['72 h', '144 h', '240 h'] }),
    network: time('Network is back').prefault({ triangular: ['1 d', '4 d', '8 d'] }),
    declared: time('Disaster declared after the outage').prefault({
      lognormal: { median: '1 h', p95: '6 h' },
    }),
    buildings: byReference('building', 'Gates of a building', Gates).prefault({}),
    pools: z.record(key, Pool).prefault({}),
    tasks: z
      .strictObject({
        cleanRack: task({ time: { triangular: ['2 h', '6 h', '24 h'] } }),
        dryRack: task({ time: { triangular: ['24 h', '48 h', '96 h'] } }),
        restartRack: task({ time: { triangular: ['1 h', '2 h', '4 h'] } }),
        repairServer: task({ time: '7 h' }),
        provision: task({ time: { triangular: ['15 min', '30 min', '1 h'] } }),
        verify: task({ time: { triangular: ['15 min', '1 h', '4 h'] } }),
        decide: task({ time: '0 s' }),
      })
      .prefault({}),
    /** A server that only went dark may still fail at power-up. */
    powerUpFailure: uncertain('ratio', {
      label: 'Servers that do not come back at power-up',
      min: 0,
      max: 1,
    }).prefault('3 %'),
    sootFailure: uncertain('ratio', { label: 'Servers lost despite cleaning', min: 0, max: 1 }).prefault(
      '10 %',
    ),
    supply: Supply,
    restoring: Restoring,
    dispatch: choice('Order of recovery', dispatchRules).prefault('soft'),
    maxTries: count({ label: 'Restore points tried', min: 1, max: 100 }).prefault(3),
  })
  .prefault({})
