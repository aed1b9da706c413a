/**
 * Which engine this is: its version, and a digest of what is built, which tells apart two builds of one
 * version.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../index.ts'
import { packaged } from './root.ts'

const dist = packaged('dist')

/**
 * The folders that decide the row of a replication. Those that only tell of it (`report`, `node`) may differ.
 */
const floors = [
  'base',
  'scenario',
  'estate',
  'fire',
  'damage',
  'fate',
  'recovery',
  'impact',
  'run',
  'campaign',
]
/** Digits of the SHA-256: enough to tell builds apart, few enough to be read out. */
const digits = 12

let known: string | undefined

/** Such as `0.1.0 (build 1f3a5c7e9b2d)`. */
export const engineIdentity = (): string => (known ??= identityOf(buildOf(dist)))

export const identityOf = (build: string): string => `${version} (build ${build})`

/** @param ending of the files that count; the page is identified by its sources */
export function buildOf(folder: string, ending: '.js' | '.ts' = '.js'): string {
  const hash = createHash('sha256')
  for (const floor of floors) {
    const files = readdirSync(join(folder, floor), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(name => name.endsWith(ending)).sort())
      hash.update(`${floor}/${file.replaceAll('\\', '/')}\0`).update(readFileSync(join(folder, floor, file)))
  }
  return hash.digest('hex').slice(0, digits)
}
