/** What strikes again after the fire. */
import { uncertain } from '../field/quantity.ts'
import { choice, name, reference, text } from '../field/word.ts'
import { z } from '../zod.ts'

const timing = {
  id: name('Name').optional(),
  label: text('Label').optional(),
  at: uncertain('duration', { label: 'At', min: 0 }),
  probability: uncertain('ratio', { label: 'Probability', min: 0, max: 1 }).prefault('100 %'),
}

const conditions = ['burnt', 'damaged'] as const

/**
 * It strikes only if, by then, racks of a building have burnt (`burnt`), or have burnt, got wet or been
 * sooted (`damaged`): a consequence of a fire needs that fire.
 */
const onlyIf = z
  .strictObject({ building: reference('building', 'Building'), is: choice('Is', conditions) })
  .optional()

function hit<const Word extends string, Shape extends z.ZodRawShape>(word: Word, shape: Shape) {
  return z.strictObject({ kind: z.literal(word), ...timing, ...shape })
}

const SecondHit = z.discriminatedUnion('kind', [
  hit('re-ignition', { room: reference('room', 'Room') }),
  /** At Clichy (2023) water of the cooling came into a battery room, before the fire. */
  hit('leak', {
    room: reference('room', 'Room'),
    water: uncertain('volume', { label: 'Water that comes in', min: 0, max: 10_000 }),
  }),
  /** The building is given up: what runs in it stops, and nothing in it is repaired any more. */
  hit('write-off', { building: reference('building', 'Building'), if: onlyIf }),
  hit('power-cut', {
    building: reference('building', 'Building').optional(),
    lasts: uncertain('duration', { label: 'Lasts', min: 0 }),
    if: onlyIf,
  }),
  /** A script wipes copies that had survived; `building` limits it to copies that stand there. */
  hit('purge-copy', {
    repository: reference('repository', 'Repository'),
    building: reference('building', 'Building').optional(),
  }),
])
export const SecondHits = z.array(SecondHit).max(200)
