// French sentences need neither the article nor the gender of a place: it is named as by the sign on its door.
import { expect, test } from 'vitest'
import { fill } from '../../src/run/told/names.ts'
import { inSentences, quoted } from '../../src/run/told/called.ts'

test.each([
  ['Salle serveurs', '«\u00a0Salle serveurs\u00a0»'],
  ['Local énergie n° 2 (SBG2)', '«\u00a0Local énergie n° 2 (SBG2)\u00a0»'],
  ['Lavoir', '«\u00a0Lavoir\u00a0»'],
  ['A-salle', '«\u00a0A-salle\u00a0»'],
  ['SBG2', 'SBG2'],
  ['61A (SBG1)', '61A (SBG1)'],
  ['L’abri technique', 'L’abri technique'],
  ['Le Havre', 'Le Havre'],
])('%s is called %s in French, and stays in English', (name, called) => {
  expect(quoted(name, 'fr')).toBe(called)
  expect(quoted(name, 'en')).toBe(name)
})

test('places and units only: a crew has no sign, and an article of its own is contracted', () => {
  const named = inSentences((_, name) => name, 'fr')
  expect(fill('le feu a pris dans {}', named('rooms', 'Salle'))).toBe(
    'le feu a pris dans «\u00a0Salle\u00a0»',
  )
  expect(named('coolingUnits', 'Eau glacée')).toBe('«\u00a0Eau glacée\u00a0»')
  expect(named('pools', 'techniciens')).toBe('techniciens')
  expect(fill('l’alimentation de {}', named('buildings', 'Le Havre'))).toBe('l’alimentation du Havre')
})
