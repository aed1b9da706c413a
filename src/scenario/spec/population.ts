/** How many customers and services, and who they are. */
import { count, exact, spread } from '../field/quantity.ts'
import { key, text } from '../field/word.ts'
import { z } from '../zod.ts'
import { NamedService } from './demand.ts'

/** Each named service is read and checked by itself, hence a limit. */
export const mostNamed = 10_000

export const Population = z.strictObject({
  customers: count({ label: 'Customers', min: 0, max: 10_000_000 }),
  services: count({ label: 'Services', min: 0, max: 20_000_000 }),
  /** Heavy-tailed. Scaled so that the customers together have exactly `services`. */
  servicesPerCustomer: spread('count', { label: 'Services per customer', min: 1 }).prefault({
    lognormal: { median: 3, p95: 30 },
  }),
  /** Where customers may have their data, as shares that add up to one. */
  jurisdictions: z
    .record(key, exact('ratio', { label: 'Share of customers', min: 0, max: 1 }))
    .prefault({ anywhere: 1 }),
  /** Who is placed where is drawn from this text, not from the seed of a run. */
  seed: text('Seed of the population').prefault('population'),
  named: z.array(NamedService).max(mostNamed).prefault([]),
})
