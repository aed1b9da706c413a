/** French articles join the preposition before them, those that a name begins with as well. */
import { expect, test } from 'vitest'
import type { Called } from '../../src/run/told/called.ts'
import { fill } from '../../src/run/told/names.ts'
import { typicalEstate } from '../../src/run/typicalEstate.ts'
import { whyName } from '../../src/run/why/whyNames.ts'
import { hut } from './hut.ts'

test.each([
  ['une partie de {} pouvait resservir', 'Le pavillon', 'une partie du pavillon pouvait resservir'],
  ['une partie de {}', 'Les Halles', 'une partie des Halles'],
  ['retour à {}', 'Le Havre', 'retour au Havre'],
  ['de {}', 'le service 3', 'du service 3'],
  ['une partie de {}', 'La tour', 'une partie de la tour'],
  ['une partie de {}', 'Lescaut', 'une partie de Lescaut'],
  ['a part of {}', 'Le pavillon', 'a part of Le pavillon'],
])('%s: %s', (phrase, name, said) => expect(fill(phrase, name)).toBe(said))

test('so do those of sites and rooms within the names of links, copies, spare servers and racks', () => {
  const estate = typicalEstate(hut())
  const { pools, links } = estate.policy
  const called: Called = (of, name) => (of === 'otherSites' ? 'Le Havre' : of === 'rooms' ? 'Le local' : name)
  const said = (
    kind: 'shared' | 'queued' | 'read-from' | 'rack-burnt',
    subject: number,
    language: 'en' | 'fr',
  ) => whyName(estate, kind, subject, language, called)
  const all = (language: 'en' | 'fr') => [
    said('shared', links.name.length, language),
    said('queued', pools.name.length, language),
    said('read-from', 0, language),
    said('rack-burnt', 0, language),
  ]
  expect(all('fr')).toEqual([
    'la liaison du Havre',
    'des serveurs de réserve du Havre',
    'la copie p/c au Havre',
    'la baie 1 du local',
  ])
  expect(all('en')).toEqual([
    'the link of Le Havre',
    'spare servers of Le Havre',
    'the copy p/c at Le Havre',
    'rack 1 of Le local',
  ])
})
