/** All that is wrong with a decision is told at once, even if nobody knows what is to be done. */
import { expect, test } from 'vitest'
import { readScript } from '../../src/exercise/script/script.ts'

const told = (act: string): string[] =>
  readScript(`decisions: firebreak/1\nacts:\n  - ${act}\n`, 'night.yaml').issues.map(
    ({ path, nearest }) => `${path} ${nearest ?? ''}`,
  )

test('a word that is nearly a decision: its fields are those of that decision', () =>
  expect(told('{ do: cut-powr, at: soon, role: captain, where: swich, bilding: SBG2 }')).toEqual([
    'acts.0.do cut-power',
    'acts.0.where switch',
    'acts.0.at ',
    'acts.0.role ',
    'acts.0.bilding building',
  ]))

test('a word that is none: time and role, which every decision has', () =>
  expect(told('{ do: juggle, at: soon, role: captain, balls: 3 }')).toEqual([
    'acts.0.do ',
    'acts.0.at ',
    'acts.0.role ',
  ]))

test('a known decision is told of once', () =>
  expect(told('{ do: cut-power, at: soon }')).toEqual(['acts.0.at ', 'acts.0.role ']))
