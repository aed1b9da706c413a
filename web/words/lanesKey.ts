/** Words of the key to the marks of the timeline. */
import { french } from './unbroken.ts'

const en = {
  label: 'Marks',
  'room-ignited': 'catches fire',
  flashover: 'flashes over, or a building is lost',
  brigade: 'fire brigade',
  decision: 'decision',
  gate: 'recovery can go on',
  other: 'anything else',
  lasting: 'lasts, or comes again and again',
}

const fr: typeof en = {
  label: 'Marques',
  'room-ignited': 'prend feu',
  flashover: 'embrasement, ou bâtiment perdu',
  brigade: 'sapeurs-pompiers',
  decision: 'décision',
  gate: 'la reprise peut avancer',
  other: 'toute autre chose',
  lasting: 'dure, ou se répète',
}

export const lanesKeyWords = { en, fr: french(fr) }
