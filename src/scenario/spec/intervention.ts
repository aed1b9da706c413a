/**
 * Detection, suppression, the fire brigade and its water. A default without a source beside it is a named
 * assumption.
 */
import { count, uncertain } from '../field/quantity.ts'
import { flag } from '../field/word.ts'
import { z } from '../zod.ts'

const share = (label: string) => uncertain('ratio', { label, min: 0, max: 1 })
const time = (label: string) => uncertain('duration', { label, min: 0 })
const flow = (label: string) => uncertain('flow', { label, min: 0, max: 10 })

/** Smoke detection works in 75 % of cases (Warrington study, as tabulated by Milke, FCIA 2013). */
const Detection = z
  .strictObject({
    works: share('Probability that a detector works').prefault('75 %'),
    /** Time from an alarm to a person who acts on it. */
    toPerson: time('From alarm to a person').prefault({ triangular: ['1.2 min', '4.8 min', '30 min'] }),
  })
  .prefault({})

/**
 * The heat-sensitive link that opens a sprinkler or a mist nozzle.
 * @param of defaults that differ between the two
 */
const hotLink = (of: { readonly responseIndex: number }) => ({
  activation: uncertain('temperature', { label: 'Link gives way at', min: 50, max: 300 }).prefault('68 °C'),
  responseIndex: uncertain('number', {
    label: 'Response time index',
    unit: '(m s)^0.5',
    min: 10,
    max: 400,
  }).prefault(of.responseIndex),
})

const Suppression = z
  .strictObject({
    /**
     * Pumps on a town main, diesel pumps (EN 12845) and pumps fed ahead of the switch that isolates the
     * building (NFPA 20) run on when the building is dark. The default assumes one of these.
     */
    pumpNeedsPower: flag('Pumps stop when their building loses power').prefault(false),
    /** Sprinklers operate in 92 % of cases and are effective in 96 % of those (NFPA, Ahrens 2017). */
    sprinkler: z
      .strictObject({
        operates: share('Operates').prefault('92 %'),
        effective: share('Effective once it operates').prefault('96 %'),
        ...hotLink({ responseIndex: 100 }),
        density: uncertain('number', { label: 'Water density', unit: 'mm/s', min: 0.01, max: 1 }).prefault(
          0.083,
        ),
      })
      .prefault({}),
    /**
     * Gas puts out about 90 % of cabinet fires and at most 10 % of battery runaways; open louvres make it
     * void.
     */
    gas: z
      .strictObject({
        operates: share('Operates').prefault('92 %'),
        effective: share('Effective on cabinets').prefault('90 %'),
        effectiveOnBatteries: share('Effective on lithium batteries').prefault('10 %'),
        delay: time('From alarm to release').prefault('60 s'),
      })
      .prefault({}),
    mist: z
      .strictObject({
        operates: share('Operates').prefault('90 %'),
        effective: share('Effective once it operates').prefault('85 %'),
        ...hotLink({ responseIndex: 50 }),
      })
      .prefault({}),
  })
  .prefault({})

const Brigade = z
  .strictObject({
    travel: time('From call to arrival').prefault({ triangular: ['8 min', '13 min', '20 min'] }),
    setUp: time('From arrival to first water').prefault('5 min'),
    hoses: count({ label: 'Hoses on arrival', max: 200 }).prefault(4),
    hoseFlow: flow('Flow of one hose').prefault('500 l/min'),
    reinforcements: z
      .array(z.strictObject({ after: time('After the call'), hoses: count({ label: 'Hoses', max: 200 }) }))
      .max(50)
      .prefault([]),
    needsIsolation: flag('No attack inside while the power is on').prefault(true),
    /** Share of the water that reaches burning fuel. */
    efficiency: share('Effective share of water').prefault({ uniform: ['20 %', '50 %'] }),
  })
  .prefault({})

const Water = z
  .strictObject({
    hydrants: count({ label: 'Hydrants', max: 1000 }).prefault(4),
    hydrantFlow: flow('Flow of one hydrant').prefault('60 m3/h'),
    tank: uncertain('volume', { label: 'Water on site', min: 0, max: 1e6 }).prefault('0 m3'),
    fireboat: z
      .strictObject({
        /** It comes only if asked for, by the decision `start-fireboat`. */
        exists: flag('Fireboat or pump at open water').prefault(false),
        arrives: time('From request to first water').prefault('2 h'),
        flow: flow('Flow').prefault('900 m3/h'),
      })
      .prefault({}),
  })
  .prefault({})

export const Intervention = z
  .strictObject({
    detection: Detection,
    suppression: Suppression,
    brigade: Brigade,
    water: Water,
    /** People on the site at night, for the record: no result depends on it. */
    staff: count({ label: 'People on site', max: 10_000 }).prefault(2),
  })
  .prefault({})
