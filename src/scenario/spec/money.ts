/** What a fire costs, and whom. */
import { exact, uncertain } from '../field/quantity.ts'
import { key, text } from '../field/word.ts'
import { z } from '../zod.ts'

const money = (label: string) => uncertain('money', { label, min: 0 })
const share = (label: string) => uncertain('ratio', { label, min: 0, max: 1 })

/**
 * Costs of the operator. Defaults are named assumptions of the order of the figures OVHcloud published for
 * 2021.
 */
const Operator = z
  .strictObject({
    server: money('Price of a server').prefault('1300 €'),
    rack: money('Price of a rack without servers').prefault('5 k€'),
    building: money('Rebuilding a square metre of floor').prefault('2.5 k€'),
    cleaningRack: money('Cleaning a rack').prefault('2 k€'),
    /** Assumed: of the order of the mean loss of US fires in electronic-equipment rooms, 57 k$ (Hall, NFPA, 2012). */
    response: money('Response, once').prefault('50 k€'),
    /** Assumed: with the above, 2 M€ for the 120,000 services that went down in Strasbourg in 2021. */
    responsePerService: money('Response, per service down').prefault('16 €'),
    creditPerDay: money('Credit per day a service is down').prefault('1.5 €'),
    voucher: money('Voucher for a lost service').prefault('150 €'),
    /** Share of the customers whose data is gone for good. */
    litigants: share('Customers who sue').prefault('2 %'),
    claim: money('Paid to each customer who sues').prefault({
      lognormal: { median: '20 k€', p95: '150 k€' },
    }),
    insured: share('Insured share of property').prefault('90 %'),
    insuranceLimit: money('Insurance limit').prefault('60 M€'),
  })
  .prefault({})

/**
 * Severity of a fire, as shares that add up to one; most fires stay small. Fires per data center and year
 * 7.7e-3 (Korea: 4 fires in 87 data centers over 6 years, Yonhap, 1 October 2025; 95 % interval 2.1e-3 to
 * 2.0e-2).
 */
const Frequency = z
  .strictObject({
    firesPerYear: uncertain('number', {
      label: 'Fires',
      unit: 'per data center and year',
      min: 0,
      max: 1,
    }).prefault({
      lognormal: { median: 0.0077, p95: 0.0172 },
    }),
    item: share('Contained in the item').prefault('70 %'),
    room: share('In the room').prefault('20 %'),
    storey: share('On the storey').prefault('6 %'),
    building: share('In the building').prefault('3 %'),
    beyond: share('Beyond the building').prefault('1 %'),
  })
  .prefault({})

/**
 * What protects the site itself (sprinklers, gas, a wall). The price a year is the purchase spread over its
 * life, and the upkeep.
 */
const Measures = z.record(
  key,
  z.strictObject({
    label: text('Label').optional(),
    priceAYear: exact('money', { label: 'Yearly price', min: 0 }),
  }),
)

export const Money = z
  .strictObject({
    operator: Operator,
    frequency: Frequency,
    measures: Measures.optional(),
    /** Multiplies every loss of an activity: how well the business impact is known. */
    lossFactor: uncertain('number', { label: "Factor on customers' losses", min: 0, max: 100 }).prefault(1),
    electricity: money('Price of a kilowatt-hour').prefault('0.12 €'),
  })
  .prefault({})
