import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { replicate } from '../../src/campaign/replicate.ts'
import { parquetOf } from '../../src/node/parquet.ts'
import { shipped } from '../run/scenario.ts'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer

test('Parquet holds every figure of every replication, with units', async () => {
  const prepared = shipped('two-rooms.yaml')
  const { gathered } = replicate(prepared, { seed: '1', replications: 9 })
  const folder = emptyFolder()
  await speak('run', twoRooms, '--replications', '9', '--out', folder)
  const file = bufferOf(readFileSync(join(folder, 'replications.parquet')))
  const rows = await parquetReadObjects({ file })
  expect(rows).toHaveLength(9)
  const { names, units } = gathered.columns
  for (const [at, row] of rows.entries()) {
    expect(Object.keys(row)).toEqual(['replication', 'strategy', ...names])
    expect({ replication: row['replication'], strategy: row['strategy'] }).toEqual({
      replication: at,
      strategy: null,
    })
    for (const [column, name] of names.entries()) {
      if (units[column] === 'state') continue
      const value = gathered.row(at)[column]!
      expect(row[name], name).toBe(Number.isFinite(value) ? value : null)
    }
  }
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
  for (const [state, share] of Object.entries(report.buildings.hut.states))
    expect(rows.filter(row => row['buildings.hut.state'] === state).length / 9).toBe(share)
  const words = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'units')?.value
  expect(JSON.parse(words!)).toMatchObject({
    'metrics.costTotal': 'EUR',
    'groups.byProduct.machine.down': 'services',
  })
})

test('strategies stand below one another, with null where one has no such column', async () => {
  const campaigns = ['two-rooms.yaml', 'battery-room.yaml'].map(file => ({
    strategy: file,
    ...replicate(shipped(file), { seed: '1', replications: 2 }),
  }))
  const rows = await parquetReadObjects({ file: bufferOf(await parquetOf(campaigns)) })
  expect(rows.map(row => [row['replication'], row['strategy']])).toEqual([
    [0, 'two-rooms.yaml'],
    [1, 'two-rooms.yaml'],
    [0, 'battery-room.yaml'],
    [1, 'battery-room.yaml'],
  ])
  expect(rows.map(row => typeof row['buildings.hut.rooms'])).toEqual(['number', 'number', 'object', 'object'])
})
