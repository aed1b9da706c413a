import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from './source.ts'

/** Files without lines; only their place is checked. */
const isImage = (path: string): boolean => path.endsWith('.png')

/**
 * The files below `root` that are or would be committed: files not added yet are read too, so that they are checked
 * before they land. Without git (an archive, for example): all files that no tool has made.
 */
export function trackedFiles(root: string): Files {
  const paths = listed(root) ?? walked(root, '')
  return new Map(
    paths
      .filter(path => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true)
      .map(path => [path, isImage(path) ? '' : readFileSync(join(root, path), 'utf8')]),
  )
}

function listed(root: string): string[] | undefined {
  try {
    // Without safe.directory git refuses a clone that belongs to another user, as in many containers.
    const wanted = ['--cached', '--others', '--exclude-standard', '-z']
    const args = ['-c', 'safe.directory=*', 'ls-files', ...wanted]
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
