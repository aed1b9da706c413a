/** Words of the key to the marks of the timeline. */
import { french } from './unbroken.ts'

const en = {
  label: 'Marks',
  ignition: 'the fire begins',
  'room-ignited': 'catches fire, or burns again',
  flashover: 'flashes over, or a building is lost',
  'written-off': 'building written off',
  'power-cut': 'power cut',
  brigade: 'fire brigade',
  suppression: 'suppression',
  decision: 'decision',
  gate: 'recovery can go on',
  other: 'anything else',
  lasting: 'lasts, or comes again and again',
}

const fr: typeof en = {
  label: 'Marques',
  ignition: 'départ de feu',
  'room-ignited': 'prend feu, ou reprend feu',
  flashover: 'embrasement, ou bâtiment perdu',
  'written-off': 'bâtiment abandonné',
  'power-cut': 'coupure du courant',
  brigade: 'sapeurs-pompiers',
  suppression: 'extinction',
  decision: 'décision',
  gate: 'la reprise peut avancer',
  other: 'toute autre chose',
  lasting: 'dure, ou se répète',
}

export const lanesKeyWords = { en, fr: french(fr) }
