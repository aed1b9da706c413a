/** Reads the fire cases that ship with the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Columns } from '../../../src/verify/fire/series.ts'

const folder = new URL('../../validation/fire/', import.meta.url)

/** The cases in a shipped folder, or further ones beside their test. */
export function casesIn(name: 'cfast' | 'experiments' | 'further' | 'furtherRooms'): {
  file: unknown
  reference: Columns
}[] {
  const at = new URL(`${name}/`, name.startsWith('further') ? import.meta.url : folder)
  return readdirSync(at)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => ({
      file: JSON.parse(readFileSync(new URL(file, at), 'utf8')) as unknown,
      reference: readColumns(new URL(file.replace('.json', '.csv'), at)),
    }))
}

export function tables(): unknown {
  return JSON.parse(readFileSync(new URL('tables.json', folder), 'utf8'))
}

function readColumns(file: URL): Columns {
  if (!existsSync(file)) return {}
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n')
  const cells = rows.map(row => row.split(','))
  return Object.fromEntries(
    head!.split(',').map((name, i) => [name, cells.map(row => (row[i] ? Number(row[i]) : NaN))]),
  )
}

/** The complaints without their places, in alphabetical order. */
export function toldIn(err: string): string[] {
  return err
    .trim()
    .split('\n')
    .map(line => line.replace(/^\S+ /, ''))
    .sort()
}
