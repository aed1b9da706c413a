import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { Gathering } from '../../src/campaign/gathering.ts'
import { replicate } from '../../src/campaign/replicate.ts'
import { cellsOf } from '../../src/campaign/row.ts'
import { type Origin, parquetOf } from '../../src/node/parquet.ts'
import { replicationsCsv } from '../../src/report/csv.ts'
import { version } from '../../src/report/version.ts'
import { shipped } from '../run/scenario.ts'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const origin: Origin = {
  engine: { name: 'firebreak', version },
  scenario: { name: 'a test', digest: '' },
  seed: '1',
  replications: 2,
  digest: '',
}

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
      expect(row[name], name).toBe(Number.isNaN(value) ? null : value)
    }
  }
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
  for (const [state, share] of Object.entries(report.buildings.hut.states))
    expect(rows.filter(row => row['buildings.hut.state'] === state).length / 9).toBe(share)
  expect(metadata(file, 'units')).toMatchObject({
    'metrics.costTotal': 'EUR',
    'groups.byProduct.machine.down': 'services',
  })
})

function metadata(file: ArrayBuffer, name: string): unknown {
  return JSON.parse(parquetMetadata(file).key_value_metadata!.find(({ key }) => key === name)!.value!)
}

test('report and Parquet file say how their replications were drawn', async () => {
  const drawn = [
    { options: [], sampling: 'random', typical: false, replications: 1 },
    { options: ['--typical'], sampling: 'random', typical: true, replications: 1 },
    {
      options: ['--replications', '4', '--sampling', 'latin'],
      sampling: 'latin',
      typical: false,
      replications: 4,
    },
  ]
  for (const { options, ...expected } of drawn) {
    const folder = emptyFolder()
    await speak('run', twoRooms, ...options, '--seed', 'monday', '--out', folder)
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
    const { engine, scenario, digest } = report
    expect(report).toMatchObject({ seed: 'monday', ...expected })
    expect(metadata(bufferOf(readFileSync(join(folder, 'replications.parquet'))), 'firebreak')).toEqual({
      engine,
      scenario,
      digest,
      seed: 'monday',
      ...expected,
    })
  }
})

test('strategies stand below one another, with null where one has no such column', async () => {
  const campaigns = ['two-rooms.yaml', 'battery-room.yaml'].map(file => ({
    strategy: file,
    ...replicate(shipped(file), { seed: '1', replications: 2 }),
  }))
  const rows = await parquetReadObjects({ file: bufferOf(await parquetOf(campaigns, origin)) })
  expect(rows.map(row => [row['replication'], row['strategy']])).toEqual([
    [0, 'two-rooms.yaml'],
    [1, 'two-rooms.yaml'],
    [0, 'battery-room.yaml'],
    [1, 'battery-room.yaml'],
  ])
  expect(rows.map(row => typeof row['buildings.hut.rooms'])).toEqual(['number', 'number', 'object', 'object'])
})

test('never and without a meaning are told apart in a row, in CSV and in Parquet', async () => {
  const { gathered, ...campaign } = replicate(shipped('two-rooms.yaml'), { seed: '1', replications: 1 })
  const { columns } = gathered
  const rows = new Gathering(columns)
  const [hours, share] = ['metrics.recoveryP95Hours', 'metrics.rpoMetShare'].map(name =>
    columns.names.indexOf(name),
  )
  for (const [time, met] of [
    [Infinity, 0.5],
    [7.5, NaN],
    [NaN, NaN],
  ] as const) {
    const figures = gathered.row(0).slice()
    figures[hours!] = time
    figures[share!] = met
    rows.add({ digest: '', figures, steps: new Uint16Array(cellsOf(columns)), flags: [] })
  }
  const all = [{ ...campaign, strategy: null, gathered: rows }]
  const parquet = await parquetReadObjects({ file: bufferOf(await parquetOf(all, origin)) })
  expect(parquet.map(row => [row['metrics.recoveryP95Hours'], row['metrics.rpoMetShare']])).toEqual([
    [Infinity, 0.5],
    [7.5, null],
    [null, null],
  ])
  // Spreadsheets would calculate a name that begins with a sign.
  expect(replicationsCsv([{ ...all[0]!, strategy: '- one' }]).split('\n')[1]).toMatch(/^0,'- one,/)
  const [head, ...lines] = replicationsCsv(all)
    .trim()
    .split('\n')
    .map(line => line.split(','))
  // The scenario does not state what customers lose.
  const at = ['recoveryP95Hours [h]', 'rpoMetShare [share]', 'costCustomers [EUR]'].map(name =>
    head!.indexOf(name),
  )
  expect(lines.map(line => at.map(column => line[column]))).toEqual([
    ['inf', '0.5', ''],
    ['7.5', '', ''],
    ['', '', ''],
  ])
})
