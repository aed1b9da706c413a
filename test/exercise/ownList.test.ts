// An exercise that is played with a reader's list of injects keeps what its things are called.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exerciseFrom } from '../../src/node/exercise/exerciseFile.ts'
import { exerciseNames } from '../../src/node/exercise/exerciseNames.ts'

const file = join(import.meta.dirname, '../../scenarios/exercises/battery-room.yaml')

test('what a shipped exercise calls its own is French in French under a list of injects, whatever that speaks of', () => {
  const list = join(mkdtempSync(join(tmpdir(), 'exercise-')), 'own.csv')
  writeFileSync(list, 'number,time or condition,event\n1,2 min,Hall 1 is dark and the engineers ask why\n')
  const names = (own: string | undefined) => {
    const { session, texts } = exerciseFrom(file, undefined, own)
    session.language = 'fr'
    return exerciseNames(session, texts)
  }
  expect(names(list).rooms).toMatchObject({
    'center/batteries': 'Local batteries (Centre de calcul)',
    'center/hall-1': 'Salle 1 (Centre de calcul)',
  })
  expect(names(list)).toEqual(names(undefined))
})
