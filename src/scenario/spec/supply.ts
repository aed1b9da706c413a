/** Servers: stock, factories, and what is moved to other sites. */
import { exact, uncertain } from '../field/quantity.ts'
import { key, reference } from '../field/word.ts'
import { z } from '../zod.ts'

const time = (label: string) => uncertain('duration', { label, min: 0 })

const Factory = z.strictObject({
  share: exact('ratio', { label: 'Share of the supply', min: 0, max: 1 }),
  rate: uncertain('rate', { label: 'Servers made', min: 0 }),
  transport: time('Transport').prefault('2 d'),
})

/**
 * Servers go out in the order of the dispatch rule. A batch arrives together; by default servers arrive one
 * by one, as they are made. Defaults: 1,500 in stock and 3,500 a week, assumed within the range reported.
 */
export const Supply = z
  .strictObject({
    stock: uncertain('count', { label: 'Servers in stock', min: 0, max: 1e7 }).prefault(1500),
    stockTransport: time('Transport from stock').prefault('2 d'),
    /** Longer than from stock, shorter than when parts are scarce. */
    purchase: time('Delivery of a purchase').prefault('21 d'),
    starts: time('Factories start').prefault('2 d'),
    batch: uncertain('count', { label: 'Servers per delivery', min: 1, max: 1e5 }).prefault(1),
    limit: uncertain('count', { label: 'Most servers made', min: 0, max: 1e7 }).optional(),
    factories: z.record(key, Factory).prefault({ factory: { share: 1, rate: '3500 /week' } }),
    /** Services that are moved to another site instead of waiting for their building. */
    relocations: z
      .array(
        z.strictObject({
          from: reference('building or room', 'From'),
          to: reference('site', 'To'),
          tier: reference('tier', 'Tier').optional(),
          share: uncertain('ratio', { label: 'Share moved', min: 0, max: 1 }).prefault('100 %'),
          starts: time('Starts').prefault('1 d'),
          /**
           * At Saint-Trivier (2023) servers were taken out of an intact hall on the day of the fire and ran
           * elsewhere the next day.
           */
          carried: time('Time to carry its own servers there').optional(),
        }),
      )
      .max(100)
      .prefault([]),
  })
  .prefault({})
