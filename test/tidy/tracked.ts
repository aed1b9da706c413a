import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from './source.ts'

/** What has no lines; only its place is looked at. */
const isImage = (path: string): boolean => path.endsWith('.png')

/** The tracked files below `root`; where git does not answer (an archive, no git), all that no tool has made. */
export function trackedFiles(root: string): Files {
  const paths = listed(root) ?? walked(root, '')
  return new Map(
    paths
      .filter(path => existsSync(join(root, path)))
      .map(path => [path, isImage(path) ? '' : readFileSync(join(root, path), 'utf8')]),
  )
}

function listed(root: string): string[] | undefined {
  try {
    // Without safe.directory git refuses a clone that belongs to somebody else, as in many containers.
    const args = ['-c', 'safe.directory=*', 'ls-files', '-z']
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio }).split('\0').filter(Boolean)
  } catch {
    return undefined
  }
}

function walked(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !['.git', 'node_modules', 'dist', 'coverage'].includes(name))
    .flatMap(entry =>
      entry.isDirectory() ? walked(root, `${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    )
}
