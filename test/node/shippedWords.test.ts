import { writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { frenchIn } from '../../src/node/shippedWords.ts'
import { alone, emptyFolder, speak, twoRooms } from './speak.ts'

const french = ['--language', 'fr']
const english = ['--language', 'en']

/** A file that extends the two rooms, with more of its own. */
function own(more: string): string {
  const file = join(emptyFolder(), 'own.yaml')
  writeFileSync(file, `extends: ${relative(dirname(file), twoRooms)}\n${more}`)
  return file
}

test('a run of a shipped scenario tells its labels in French; in English, and as JSON, they are as written', async () => {
  const { out } = await speak('run', twoRooms, ...french)
  expect(out).toMatch(/^Deux salles\n/)
  expect(out).toMatch(/^L’abri technique +\S/m)
  expect(out).toMatch(/^le goulet .* techniciens /m)
  const { out: plain } = await speak('run', twoRooms, ...english)
  expect(plain).toMatch(/^Two rooms\n/)
  expect(plain).toMatch(/^The hut +\S/m)
  expect(await speak('run', twoRooms, '--json', ...french)).toEqual(
    await speak('run', twoRooms, '--json', ...english),
  )
})

test('a label that the reader wrote stays, beside those of the scenario that the file extends', async () => {
  const { out } = await speak('run', own('name: Mine\nbuildings: { hut: { label: The shed } }\n'), ...french)
  expect(out).toMatch(/^Mine\n/)
  expect(out).toMatch(/^The shed +\S/m)
  expect(out).toMatch(/^le goulet .* techniciens /m)
})

test('joined shards tell the labels of the shipped scenario in French as the run in one piece does', async () => {
  const asked = ['run', twoRooms, '--replications', '2', ...alone]
  const folder = emptyFolder()
  const shards = ['1/2', '2/2'].map(shard => ({ shard, out: join(folder, shard[0]!) }))
  for (const { shard, out } of shards) await speak(...asked, '--shard', shard, '--out', out)
  const merged = await speak('merge', ...shards.map(({ out }) => out), ...french)
  expect(merged).toEqual(await speak(...asked, ...french))
  expect(merged.out).toMatch(/^Deux salles\n/)
})

test('a comparison tells what shipped strategies are called in French, and their names as options take them', async () => {
  const asked = [
    'compare',
    'scenarios/backup-strategies.yaml',
    '--replications',
    '1',
    '--places',
    '0',
    ...alone,
  ]
  const { out } = await speak(...asked, '--strategy', 'warm-standby', ...french)
  expect(out).toMatch(/^Neuf stratégies de sauvegarde\n/)
  expect(out).toMatch(/^warm-standby {2}Secours tiède$/m)
})

test('why tells rooms by their French labels, and finds them by these or by those of the file', async () => {
  const battery = 'scenarios/battery-room.yaml'
  const told = await speak('why', battery, 'Storage', ...french)
  expect(told.out).toMatch(/^Réserve \(Centre de calcul\)\nDes batteries dans une salle de serveurs, /)
  expect(told.out).toContain('«\u00a0Centre de calcul\u00a0»')
  expect(await speak('why', battery, 'Réserve', ...french)).toEqual(told)
  expect((await speak('why', battery, 'Réserve', ...english)).code).toBe(2)
})

test('the title of a sensitivity is in French', async () => {
  const asked = ['sensitivity', twoRooms, '--size', '2', '--input', 'recovery.power', ...alone]
  expect((await speak(...asked, ...french)).out).toMatch(/^Deux salles\n/)
})

test('a room of a shipped scenario has its French name, also where a file extends it; one that the file names keeps it', () => {
  const battery = 'scenarios/battery-room.yaml'
  expect(frenchIn(battery)('Storage')).toBe('Réserve')
  const ownFile = join(emptyFolder(), 'own.yaml')
  const extended = (more: string): ((label: string) => string) => {
    writeFileSync(ownFile, `extends: ${relative(dirname(ownFile), battery)}\n${more}`)
    return frenchIn(ownFile)
  }
  expect(extended('')('Storage')).toBe('Réserve')
  expect(extended('name: Storage\n')('Storage')).toBe('Storage')
  expect(extended('')('Offices of mine')).toBe('Offices of mine')
  expect(frenchIn('-')('Storage')).toBe('Storage')
})
