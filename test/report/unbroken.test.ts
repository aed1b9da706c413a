import { expect, test } from 'vitest'
import { unbroken, unbrokenPage } from '../../src/report/unbroken.ts'

test('signs of French keep to the word beside them, a path and English do not change', () => {
  expect(unbroken('Est-ce « perdu » ? Oui ; à 95 % !')).toBe(
    'Est-ce «\u00a0perdu\u00a0»\u202f? Oui\u202f; à 95\u00a0%\u202f!',
  )
  for (const same of ['Is it lost? Yes; at 95%.', 'a :b', 'see %d']) expect(unbroken(same)).toBe(same)
})

test('a number stays beside its sign', () => {
  expect(unbroken('Local énergie n° 2 (SBG2)')).toBe('Local énergie n°\u00a02 (SBG2)')
  expect(unbroken('Energy room no. 2 (SBG2); No. 2')).toBe('Energy room no.\u00a02 (SBG2); No.\u00a02')
  for (const same of ['Is it lost? No.', 'piano. 2 of them', 'no 2']) expect(unbroken(same)).toBe(same)
})

test('a time stays on one line', () => {
  expect(unbroken('à 23 h 15 et vers 00 h 30.')).toBe('à 23\u00a0h\u00a015 et vers 00\u00a0h\u00a030.')
})

test('a number stays beside its unit, not beside a word', () => {
  expect(unbroken('encore 23 h 15 min; after 100 s, 2.5 d')).toBe(
    'encore 23\u00a0h 15\u00a0min; after 100\u00a0s, 2.5\u00a0d',
  )
  expect(unbroken('60 m, 198 MJ/m2, 10 Gb/s')).toBe('60\u00a0m, 198\u00a0MJ/m2, 10\u00a0Gb/s')
  for (const same of ['les 2 d’un côté', 'les 3 mêmes', '100 services', 'room 2 is', '3 minutes'])
    expect(unbroken(same)).toBe(same)
})

test('markup and styles of a page stay as they are', () => {
  const page = (text: string): string => `<style>a { b : c ; }</style><p style="d : e">${text}</p>`
  expect(unbrokenPage(page('oui ; non'))).toBe(page('oui\u202f; non'))
})
