/** Correlations used outside their range of validity: one bit each, reported with the result. */
import { validity as zoneValidity } from './zone/zones.ts'

export const validity = {
  ...zoneValidity,
  /** Annex B flame from openings that cover more than half of the wall. */
  facadeOpenings: 16,
  /** Alpert's ceiling jet in a room higher than 15.5 m. */
  ceilingJet: 32,
  /** Evans' sprinkler law below 0.07 mm/s. */
  waterDensity: 64,
  /** Cooling by sprinklers in a room without the 1.7 to 3 m2 of openings of the tests. */
  sprayOpening: 128,
} as const

const words: Readonly<Record<keyof typeof validity, string>> = {
  qStar: 'plume: dimensionless heat release outside 0.1 to 10,000',
  roomSize: 'two zones: room narrower than a fifth of its height, or more than 1 MW per m³',
  lengthToHeight: 'two zones: room longer than six times its height or five times its width',
  equivalenceRatio: 'combustion: more than three times the fuel that its air burns',
  pressure: 'gas: more than 3 kPa, at which panes and doors give way, which stay in place here',
  slot: 'openings: air by slots of less than 3 cm, too low for their law',
  flame: 'plume: flame longer than the room is high, which spreads below the ceiling',
  hot: 'gas: above 1,250 °C, hotter than fires in compartments were measured',
  explosive:
    'gas: smoke with enough unburnt fuel to explode at a spark or when air comes in, but never does here',
  facadeOpenings: 'external flame: openings cover more than half of the wall',
  ceilingJet: 'ceiling jet: room higher than 15.5 m, up to which it was measured',
  waterDensity: 'sprinklers: less than 0.07 mm/s of water, from which the law was fitted',
  sprayOpening: 'sprinklers: cooling measured with 1.7 to 3 m² of openings',
}

/** Sentences for the bits that are set. */
export function validityFlags(bits: number): string[] {
  return (Object.keys(validity) as (keyof typeof validity)[])
    .filter(name => (bits & validity[name]) !== 0)
    .map(name => words[name])
}
