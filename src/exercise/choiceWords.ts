/** A decision in words: in English as they go on after "decided to", in French the verb and what it is of. */
import { fill } from '../run/names.ts'
import { nouns } from '../run/nouns.ts'
import { audiences, decided, type Decision } from '../run/phrases.ts'
import type { Language } from '../scenario/words/language.ts'
import type { Choice } from './command.ts'

export function choiceWords(choice: Choice, language: Language = 'en'): string {
  const what =
    choice.do === 'communicate'
      ? audiences[language][choice.to]
      : choice.do === 'prioritise'
        ? choice.tier
        : choice.do === 'add-units'
          ? choice.pool
          : choice.do === 'buy-servers'
            ? String(choice.servers)
            : (('room' in choice ? choice.room : undefined) ??
              ('building' in choice ? choice.building : undefined) ??
              nouns[language].site)
  return fill(alone(decided[language][choice.do]), what)
}

/** A French phrase goes on after "il a été décidé": without the word that joins it. */
function alone(phrase: string): string {
  return phrase.replace(/^(?:de |d’)/, '')
}

/** The verb alone, where it is not said of what. */
export function verbWords(verb: string, language: Language = 'en'): string {
  return verbs[language][verb as Decision['do']] ?? verb
}

const verbs: Readonly<Record<Language, Partial<Readonly<Record<Decision['do'], string>>>>> = {
  en: {
    'call-brigade': 'call the fire brigade',
    evacuate: 'evacuate',
    'cut-power': 'cut the power',
    'restore-power': 'restore the power',
    'orderly-shutdown': 'shut down in order',
    'preemptive-failover': 'fail over ahead of the fire',
    'emergency-copy': 'make emergency copies',
    'open-hydrants': 'open the hydrants',
    'start-fireboat': 'bring in the fireboat',
    'declare-disaster': 'declare a disaster',
    'set-dispatch': 'change the order of service',
    'add-units': 'bring in more hands',
    'buy-servers': 'buy servers',
    'release-building': 'let people into a building',
    'release-gas': 'release the gas',
    'close-openings': 'close the openings',
    'choose-point': 'choose other restore points',
    prioritise: 'set priorities of the recovery',
    communicate: 'tell people outside',
  },
  fr: {
    'call-brigade': 'appeler les sapeurs-pompiers',
    evacuate: 'évacuer',
    'cut-power': 'couper le courant',
    'restore-power': 'rétablir le courant',
    'orderly-shutdown': 'arrêter en bon ordre',
    'preemptive-failover': 'basculer avant le feu',
    'emergency-copy': 'copier en urgence',
    'open-hydrants': 'ouvrir les bornes d’incendie',
    'start-fireboat': 'engager le bateau-pompe',
    'declare-disaster': 'déclarer le sinistre',
    'set-dispatch': 'changer l’ordre de service',
    'add-units': 'faire venir des équipes',
    'buy-servers': 'acheter des serveurs',
    'release-building': 'laisser entrer dans un bâtiment',
    'release-gas': 'déclencher le gaz',
    'close-openings': 'fermer les ouvertures',
    'choose-point': 'choisir d’autres points de reprise',
    prioritise: 'fixer les priorités de la reprise',
    communicate: 'informer au-dehors',
  },
}
