/** Reasons of refusals, in every language. */
import { nearestWord } from '../../base/nearest.ts'
import { quoted } from '../../run/told/called.ts'
import { numbered } from '../../run/told/numbered.ts'
import { both, inEach, type Said } from '../../scenario/words/language.ts'
import { verbWords } from './verbWords.ts'
import { seatWords } from './seatWords.ts'
import type { Role } from '../setting.ts'

export const refusals = {
  past: both('the past can no longer be decided', 'on ne peut plus décider pour le passé'),
  over: both('the exercise is over', 'l’exercice est terminé'),
  lookingBack: both(
    'you are looking back: name a branch here to decide differently',
    'ceci est un retour en arrière : ouvrez ici une branche pour décider autrement',
  ),

  noInject: (id: string) => both(`there is no inject "${id}"`, `il n’y a pas d’événement « ${id} »`),
  sentAlready: (id: string) => both(`inject ${id} has already been sent`, `l’événement ${id} est déjà lancé`),
  skippedAlready: (id: string) =>
    both(`inject ${id} has already been skipped`, `l’événement ${id} est déjà sauté`),
  notHeld: (id: string) => both(`inject ${id} is not held`, `l’événement ${id} n’est pas retenu`),
  heldAlready: (id: string) => both(`inject ${id} is already held`, `l’événement ${id} est déjà retenu`),
  noTime: (id: string) =>
    both(`inject ${id} has no time to shift`, `l’événement ${id} n’a pas d’heure à décaler`),
  noShift: both('a shift needs a number of seconds', 'un décalage veut un nombre de secondes'),
  dueInPast: (id: string) =>
    both(`inject ${id} would be due in the past`, `l’événement ${id} serait dû dans le passé`),

  emptySeat: (role: Role, seated: readonly Role[]) =>
    inEach(language => {
      const seats = seated.map(one => seatWords[language][one]).join(', ')
      return language === 'fr'
        ? `personne ne tient le rôle : ${seatWords.fr[role]} ; il y a : ${seats}`
        : `nobody has the seat: ${seatWords.en[role]}; the seats are: ${seats}`
    }),
  emptyNote: both('the note is empty', 'une note vide ne dit rien'),
  confidence: both('confidence is a share from 0 to 1', 'la certitude est une part de 0 à 1'),
  notPlayers: (verb: string) =>
    both(
      `it is not for players to ${brigades[verb]?.en ?? verbWords(verb)}`,
      `ce n’est pas aux joueurs de ${brigades[verb]?.fr ?? verbWords(verb, 'fr')}`,
    ),
  notYours: (owners: readonly Role[]) =>
    inEach(language => {
      const seats = owners.map(role => seatWords[language][role])
      return language === 'fr'
        ? `cette décision revient à : ${seats.join(' ou ') || 'personne à cette table'}`
        : `that is for ${seats.join(' or ') || 'nobody at this table'} to decide`
    }),
  unknown: (kind: keyof typeof kinds, name: string, known: readonly string[]) => {
    const more = known.length > mostNames + 1 ? known.length - mostNames : 0
    const told = (more === 0 ? known : known.slice(0, mostNames)).join(', ')
    const nearest = more === 0 ? undefined : nearestWord(name, known)
    const there =
      known.length === 0
        ? both('there are none', 'il n’y en a pas')
        : both(
            `there are ${told}${more ? ` and ${more} more` : ''}`,
            `il y a ${told}${more ? ` et ${more} autres` : ''}`,
          )
    return both(
      `there is no ${kind} "${name}"${nearest ? `; nearest: ${nearest}` : ''}; ${there.en}`,
      `${kinds[kind]} « ${name} » n’existe pas${nearest ? ` ; le plus proche : ${nearest}` : ''} ; ${there.fr}`,
    )
  },

  decidedAlready: (at: Said) => both(`was decided already, at ${at.en}`, `c’est déjà décidé, à ${at.fr}`),
  dark: both('the site is without power', 'le site est sans courant'),
  noSwitch: both('the site has no cut-off switch', 'le site n’a pas de coupure d’urgence'),
  noFireboat: both('there is no fireboat', 'il n’y a pas de bateau-pompe'),
  nobodyThere: both(
    'nobody is there yet to connect a hose',
    'personne n’est encore là pour brancher une lance',
  ),
  notUnderControl: both(
    'the brigade has not said that the fire is under control',
    'les sapeurs-pompiers n’ont pas dit que le feu est maîtrisé',
  ),
  notCut: both('nobody has cut the power', 'personne n’a coupé le courant'),
  notOut: both('nobody has said that the fire is out', 'personne n’a dit que le feu est éteint'),
  noGas: (room: string) =>
    both(
      `there is no gas to release in ${room}`,
      `il n’y a pas de gaz à déclencher dans ${quoted(room, 'fr')}`,
    ),
  nothingToClose: (place: string) =>
    both(`there is nothing to close in ${place}`, `il n’y a rien à fermer dans ${quoted(place, 'fr')}`),
  noFailover: (policy: string | undefined) =>
    policy === undefined
      ? both('nothing on the site can be failed over', 'rien sur le site ne peut être basculé')
      : both(
          `there is nothing to fail over to for ${policy}`,
          `il n’y a rien vers quoi basculer pour ${policy}`,
        ),
  noCopies: (policy: string | undefined, to: string | undefined) =>
    to === undefined
      ? both(
          `no other site may hold copies of ${policy ?? 'anything here'}`,
          `aucun autre site ne peut recevoir de copies ${policy === undefined ? 'd’ici' : `de ${policy}`}`,
        )
      : both(
          `copies of ${policy ?? 'what is here'} may not stand at ${to}`,
          `les copies ${policy === undefined ? 'd’ici' : `de ${policy}`} ne peuvent pas être à ${to}`,
        ),
  nothingToCut: both(
    'isolation cuts off no power unit of the site',
    'aucun équipement électrique du site ne peut être isolé',
  ),
  uncountable: (most: number) =>
    both(
      `it takes a whole number from 1 to ${numbered(most, 'en')}`,
      `il faut un nombre entier de 1 à ${numbered(most, 'fr')}`,
    ),
  weightless: (most: number) =>
    both(
      `it takes a weight from 0 to ${numbered(most, 'en')}`,
      `il faut un poids de 0 à ${numbered(most, 'fr')}`,
    ),
} as const satisfies Readonly<Record<string, Said | ((...of: never[]) => Said)>>

/** Of more names, the others are counted. */
const mostNames = 8

/** Acts of the brigade on its own. */
const brigades: Readonly<Record<string, Said>> = {
  'brigade-arrives': both('have the fire brigade arrive', 'faire arriver les sapeurs-pompiers'),
  attack: both('attack the fire', 'attaquer le feu'),
}

const kinds = {
  building: 'le bâtiment',
  room: 'la salle',
  policy: 'la protection',
  tier: 'la classe',
  pool: 'l’équipe',
  site: 'le site',
} as const
