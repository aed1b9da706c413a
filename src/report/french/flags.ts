/** Limits of validity, which a report gives in English, in the reader's language. */
import type { Language } from '../../run/told/sentences.ts'
import { unbroken } from '../unbroken.ts'

const french: Readonly<Record<string, string>> = {
  'plume: dimensionless heat release outside 0.1 to 10,000':
    'panache : débit calorifique réduit hors de 0,1 à 10\u202f000',
  'two zones: room narrower than a fifth of its height, or more than 1 MW per m³':
    'deux zones : salle plus étroite que le cinquième de sa hauteur, ou plus de 1 MW par m³',
  'two zones: room longer than six times its height or five times its width':
    'deux zones : salle plus longue que six fois sa hauteur ou cinq fois sa largeur',
  'gas: more than 3 kPa, at which panes and doors give way, which stay in place here':
    'gaz : plus de 3 kPa, où vitres et portes cèdent, alors qu’elles restent en place ici',
  'openings: air by slots of less than 3 cm, too low for their law':
    'ouvertures : air par des fentes de moins de 3 cm, trop basses pour leur loi',
  'plume: flame longer than the room is high, which spreads below the ceiling':
    'panache : flamme plus longue que la salle n’est haute, qui s’étale sous le plafond',
  'gas: above 1,250 °C, hotter than fires in compartments were measured':
    'gaz : plus de 1\u202f250 °C, plus chaud que tout feu de local jamais mesuré',
  'gas: smoke with enough unburnt fuel to explode at a spark or when air comes in, but never does here':
    'gaz : fumée assez chargée d’imbrûlés pour exploser à une étincelle ou à une arrivée d’air, ce qu’elle ne fait jamais ici',
  'combustion: more than three times the fuel that its air burns':
    'combustion : plus de trois fois le combustible que son air brûle',
  'external flame: openings cover more than half of the wall':
    'flamme extérieure : les ouvertures dépassent la moitié du mur',
  'ceiling jet: room higher than 15.5 m, up to which it was measured':
    'jet de plafond : salle plus haute que 15,5 m, limite des mesures',
  'sprinklers: less than 0.07 mm/s of water, from which the law was fitted':
    'sprinkleurs : moins de 0,07 mm/s d’eau, où commence la loi',
  'sprinklers: cooling measured with 1.7 to 3 m² of openings':
    'sprinkleurs : refroidissement mesuré avec 1,7 à 3 m² d’ouvertures',
}

export function flagName(language: Language, flag: string): string {
  const told = language === 'fr' ? french[flag] : undefined
  return told === undefined ? flag : unbroken(told)
}
