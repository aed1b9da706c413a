/** Limits of validity, which a report gives in English, in the reader's language. */
import type { Language } from '../../run/told/sentences.ts'
import { unbroken } from '../unbroken.ts'

const french: Readonly<Record<string, string>> = {
  'plume: dimensionless heat release outside 0.1 to 10,000':
    'panache : débit calorifique réduit hors de 0,1 à 10\u202f000',
  'two zones: room too small or too large for its fire':
    'deux zones : salle trop petite ou trop grande pour son feu',
  'two zones: room too long for its height': 'deux zones : salle trop longue pour sa hauteur',
  'gas: pressure at which panes and doors give way, which stay in place here':
    'gaz : pression à laquelle vitres et portes cèdent, alors qu’elles restent en place ici',
  'openings: air by slots too low for their law': 'ouvertures : air par des fentes trop basses pour leur loi',
  'plume: flame longer than the room is high, which spreads below the ceiling':
    'panache : flamme plus longue que la salle n’est haute, qui s’étale sous le plafond',
  'gas: hotter than fires in compartments were measured':
    'gaz : plus chaud que les feux de local n’ont été mesurés',
  'combustion: far more fuel than air': 'combustion : bien plus de combustible que d’air',
  'external flame: openings cover more than half of the wall':
    'flamme extérieure : les ouvertures dépassent la moitié du mur',
  'ceiling jet: room outside the heights it was measured in':
    'jet de plafond : hauteur de salle hors des mesures',
  'sprinklers: less water than the law was fitted for': 'sprinkleurs : moins d’eau que la loi n’en suppose',
  'sprinklers: cooling measured with other openings':
    'sprinkleurs : refroidissement mesuré avec d’autres ouvertures',
}

export function flagName(language: Language, flag: string): string {
  const told = language === 'fr' ? french[flag] : undefined
  return told === undefined ? flag : unbroken(told)
}
