/** The weather around the site. */
import { exact, uncertain } from '../field/quantity.ts'
import { flag } from '../field/word.ts'
import { z } from '../zod.ts'

export const Ambient = z.strictObject({
  temperature: uncertain('temperature', { label: 'Outside temperature', min: -50, max: 60 }).prefault(
    '15 °C',
  ),
  wind: z
    .strictObject({
      speed: uncertain('speed', { label: 'Wind speed at 10 m', min: 0, max: 60 }),
      from: exact('number', { label: 'Wind from', unit: 'degrees from north', min: 0, max: 360 }),
      brands: flag('Burning brands carried by the wind').prefault(false),
    })
    .optional(),
})
