/** French articles join the preposition before them, those that a name begins with as well. */
import { expect, test } from 'vitest'
import { fill } from '../../src/run/told/names.ts'

test.each([
  ['une partie de {} pouvait resservir', 'Le pavillon', 'une partie du pavillon pouvait resservir'],
  ['une partie de {}', 'Les Halles', 'une partie des Halles'],
  ['retour à {}', 'Le Havre', 'retour au Havre'],
  ['de {}', 'le service 3', 'du service 3'],
  ['une partie de {}', 'La tour', 'une partie de la tour'],
  ['une partie de {}', 'Lescaut', 'une partie de Lescaut'],
  ['a part of {}', 'Le pavillon', 'a part of Le pavillon'],
])('%s: %s', (phrase, name, said) => expect(fill(phrase, name)).toBe(said))
