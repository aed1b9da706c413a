/** The words from which names of rooms, barriers and gates are put together. */
import type { GateKind } from '../../recovery/state/gateOf.ts'
import type { Language } from './sentences.ts'

export interface Nouns {
  readonly wall: string
  readonly floor: string
  readonly between: string
  readonly and: string
  readonly outside: string
  readonly gap: string
  readonly service: string
  readonly site: string
  /** In the order of the subjects. */
  readonly brigade: readonly string[]
  /** `{}` stands for the building. */
  readonly gates: Readonly<Record<GateKind, string>>
}

export const nouns: Readonly<Record<Language, Nouns>> = {
  en: {
    wall: 'the wall',
    floor: 'the floor',
    between: 'between',
    and: 'and',
    outside: 'the outside',
    gap: 'the gap',
    service: 'service',
    site: 'the whole site',
    gates: {
      access: 'people could enter {} again',
      power: '{} had power again',
      network: '{} had its network again',
      declaration: 'the disaster was declared',
      part: 'a part of {} could be used again',
    },
    brigade: [
      'the fire brigade was called',
      'the fire brigade arrived',
      'the fire brigade had water on the fire',
      'the fire was under control',
      'the fire was out',
      'the fire was no longer under control',
    ],
  },
  fr: {
    wall: 'le mur',
    floor: 'le plancher',
    between: 'entre',
    and: 'et',
    outside: 'l’extérieur',
    gap: 'l’intervalle',
    service: 'le service',
    site: 'tout le site',
    gates: {
      access: 'on pouvait de nouveau entrer dans {}',
      power: '{} avait de nouveau du courant',
      network: '{} avait de nouveau son réseau',
      declaration: 'le sinistre a été déclaré',
      part: 'une partie de {} pouvait resservir',
    },
    brigade: [
      'les sapeurs-pompiers ont été appelés',
      'les sapeurs-pompiers sont arrivés',
      'les sapeurs-pompiers ont mis l’eau sur le feu',
      'le feu était maîtrisé',
      'le feu était éteint',
      'le feu n’était plus maîtrisé',
    ],
  },
}
