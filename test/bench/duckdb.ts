/**
 * Reads a campaign's Parquet file back with DuckDB (https://duckdb.org) and compares rows, columns and
 * figures with the CSV beside it. DuckDB is 70 MB, so it is downloaded into dist/ only when this is run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'

const duckdb = '@duckdb/node-api@1.5.6-r.1'

interface Duck {
  readonly DuckDBInstance: {
    create: () => Promise<{
      connect: () => Promise<{
        runAndReadAll: (sql: string) => Promise<{ columnNames: () => string[]; getRowsJS: () => unknown[][] }>
      }>
    }>
  }
}

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status === 0) return
  stdout.write(`${command} ${args.join(' ')}: ${error?.message ?? stderr}\n`)
  exit(1)
}

run('npm', 'install', '--silent', '--no-save', '--no-package-lock', '--prefix', at('dist/duckdb'), duckdb)
const { DuckDBInstance } = createRequire(at('dist/duckdb/'))('@duckdb/node-api') as Duck

/** The value that DuckDB should give for the Parquet cell of this CSV text. */
function cell(text: string): unknown {
  if (text === '') return null
  if (text === 'inf') return Infinity
  return Number.isNaN(Number(text)) ? text : Number(text)
}

const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
let differ = 0
let figures = 0
try {
  const scenario = at('scenarios/two-rooms.yaml')
  run('node', at('src/node/firebreak.mjs'), 'run', scenario, '--replications', '200', '--out', folder)
  const [names, ...lines] = readFileSync(join(folder, 'replications.csv'), 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split(','))
  const connection = await (await DuckDBInstance.create()).connect()
  const read = await connection.runAndReadAll(`select * from '${join(folder, 'replications.parquet')}'`)
  const columns = read.columnNames()
  const rows = read.getRowsJS()
  if (rows.length !== lines.length) differ++
  for (const [column, name] of names!.entries()) {
    // The CSV names a figure with its unit; the Parquet names its place in the report and has units in its
    // metadata.
    const figure = name.replace(/ \[.*/u, '')
    const there = columns.findIndex(other => other === figure || other === `metrics.${figure}`)
    rows.forEach((row, nth) => {
      figures++
      if (!Object.is(row[there], cell(lines[nth]![column]!))) differ++
    })
  }
  // DuckDB's own CSV reader must find numbers in columns that contain inf, and as many inf and empty cells as
  // we wrote.
  const late = await connection.runAndReadAll(
    `select count(*) filter (isinf("recoveryP95Hours [h]")), count(*) filter ("recoveryP95Hours [h]" is null) from '${join(folder, 'replications.csv')}'`,
  )
  const column = names!.indexOf('recoveryP95Hours [h]')
  const written = ['inf', ''].map(text => lines.filter(line => line[column] === text).length)
  const [nevers, gaps] = late.getRowsJS()[0]!.map(Number)
  if (nevers !== written[0] || gaps !== written[1]) differ++
  stdout.write(
    `never in ${nevers}, without a meaning in ${gaps} of the CSV as DuckDB reads it (written: ${written.join(', ')})\n`,
  )
  stdout.write(
    `${rows.length} rows, ${columns.length} columns by Parquet, ${names!.length} by CSV: ${differ} of ${figures} figures differ\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
exit(differ > 0 ? 1 : 0)
