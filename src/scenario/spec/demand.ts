/** What is sold: products, tiers with their objectives, activities with their losses. */
import { exact, spread, uncertain } from '../field/quantity.ts'
import { byReference, choice, key, name, reference, text } from '../field/word.ts'
import { z } from '../zod.ts'

const share = (label: string) => exact('ratio', { label, min: 0, max: 1 })
const objective = (label: string) => exact('duration', { label, min: 0 })

/** The shares of a mix add up to one. */
const Product = z.strictObject({
  label: text('Label').optional(),
  share: share('Share of services').prefault(0),
  /** A bare-metal service fills a server, a virtual machine part of one. */
  serversEach: exact('number', { label: 'Servers per service', min: 0.0001, max: 100 }),
  data: spread('data', { label: 'Data per service', min: 0 }),
  dailyChange: uncertain('ratio', { label: 'Data that changes in a day', min: 0, max: 1 }).prefault('3 %'),
  tiers: byReference('tier', 'Tiers', share('Share')),
  policies: byReference('policy', 'Protection', share('Share')),
  activity: reference('activity', 'Activity').optional(),
  /** Where its services run; not given: anywhere on the site. */
  in: z.array(reference('building or room', 'Runs in')).prefault([]),
  /** Named services without which it does not run. */
  needs: z.array(reference('service', 'Needs')).prefault([]),
  /** `customer`: all services of one customer restore to one common point. */
  consistency: choice('Restores together', ['service', 'customer'] as const).prefault('service'),
  price: uncertain('money', { label: 'Yearly price of one service', min: 0 }).prefault('600 €'),
})
export const Products = z.record(key, Product)

const Tier = z.strictObject({
  label: text('Label').optional(),
  rto: objective('Recovery time objective'),
  rpo: objective('Recovery point objective'),
  mtpd: objective('Maximum tolerable period of disruption'),
  /** Soft dispatch serves a tier of twice the weight twice as often. */
  weight: uncertain('number', { label: 'Weight in soft dispatch', min: 0, max: 1e6 }).prefault(1),
})
export const Tiers = z.record(key, Tier)

/** Business impact of an outage of one service: a loss per hour, from each length of outage on; none if there are objectives alone. */
const Activity = z.strictObject({
  label: text('Label').optional(),
  outage: z
    .array(
      z.strictObject({
        from: exact('duration', { label: 'From', min: 0 }),
        perHour: exact('money', { label: 'Loss per hour', min: 0 }),
      }),
    )
    .max(50)
    .prefault([]),
  dataLossPerHour: exact('money', { label: 'Loss per hour of data', min: 0 }).prefault('0 €'),
  permanentLoss: exact('money', { label: 'Loss when all data is gone', min: 0 }).prefault('0 €'),
  rto: objective('Recovery time objective at its least capacity').optional(),
  mtpd: objective('Maximum tolerable period of disruption').optional(),
  /** Minimum business continuity objective. */
  leastCapacity: share('Least capacity').prefault('100 %'),
  needs: z.array(reference('service', 'Needs')).prefault([]),
})
export const Activities = z.record(key, Activity)

/** A service known by name; `{1..20}` in the name makes twenty. */
export const NamedService = z.strictObject({
  name: name('Name'),
  customer: text('Customer'),
  product: reference('product', 'Product'),
  tier: reference('tier', 'Tier'),
  policy: reference('policy', 'Policy'),
  in: z.array(reference('building or room', 'Runs in')).prefault([]),
  data: spread('data', { label: 'Data', min: 0 }).optional(),
  activity: reference('activity', 'Activity').optional(),
  needs: z.array(reference('service', 'Needs')).prefault([]),
  /**
   * `run`: those that need it stop without it. `start`: they run on, but cannot be started again, as a
   * machine outlives its control plane.
   */
  neededTo: choice('Others need it to', ['run', 'start'] as const).prefault('run'),
  group: name('Restores together with').optional(),
})
