/** Names of the players' decisions without an object, for the table and every report. */
import type { Language } from '../../scenario/words/language.ts'
import type { Choice } from '../command.ts'

type PlayersVerb = Exclude<Choice['do'], 'attack' | 'brigade-arrives'>

/** They follow "decided to"; the page's buttons begin with them. */
export const verbPhrases: Readonly<Record<Language, Readonly<Record<PlayersVerb, string>>>> = {
  en: {
    'call-brigade': 'call the fire brigade',
    evacuate: 'evacuate',
    'close-openings': 'close openings',
    'release-gas': 'release the gas',
    'open-hydrants': 'open the hydrants',
    'start-fireboat': 'ask for the fireboat',
    'cut-power': 'cut the power',
    'restore-power': 'restore the power',
    'orderly-shutdown': 'shut down in good order',
    'preemptive-failover': 'fail over ahead of the fire',
    'emergency-copy': 'make emergency copies',
    'declare-disaster': 'declare the disaster',
    'set-dispatch': 'set the order of recovery',
    prioritise: 'give priority to a tier',
    'add-units': 'bring in more people',
    'buy-servers': 'buy servers',
    'release-building': 'let people into a building',
    'choose-point': 'choose the restore point',
    communicate: 'tell people outside',
  },
  fr: {
    'call-brigade': 'appeler les sapeurs-pompiers',
    evacuate: 'évacuer',
    'close-openings': 'fermer les ouvertures',
    'release-gas': 'déclencher le gaz extincteur',
    'open-hydrants': 'ouvrir les poteaux d’incendie',
    'start-fireboat': 'demander le bateau-pompe',
    'cut-power': 'couper le courant',
    'restore-power': 'rétablir le courant',
    'orderly-shutdown': 'arrêter en bon ordre',
    'preemptive-failover': 'basculer avant le feu',
    'emergency-copy': 'copier en urgence',
    'declare-disaster': 'déclarer le sinistre',
    'set-dispatch': 'fixer l’ordre de reprise',
    prioritise: 'donner la priorité à une classe',
    'add-units': 'faire venir des équipes',
    'buy-servers': 'acheter des serveurs',
    'release-building': 'laisser entrer dans un bâtiment',
    'choose-point': 'choisir le point de restauration',
    communicate: 'informer l’extérieur',
  },
}

/** A verb that is not for players keeps its name in the scenario. */
export function verbWords(verb: string, language: Language = 'en'): string {
  return (verbPhrases[language] as Readonly<Record<string, string>>)[verb] ?? verb
}
