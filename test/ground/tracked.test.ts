// The files that the rules read: everything that is or would be committed, and nothing else.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tidy } from '../tidy/tidy.ts'
import { trackedFiles } from '../tidy/tracked.ts'

test('a file that was never added to git is read, one that git ignores or that is gone is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'firebreak-tracked-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(join(root, name), text)
  execFileSync('git', ['init', '-q'], { cwd: root })
  write('.gitignore', 'made.ts\n')
  write('added.ts', '')
  write('gone.ts', '')
  execFileSync('git', ['add', '.'], { cwd: root })
  rmSync(join(root, 'gone.ts'))
  write('made.ts', '')
  write('new.ts', "import '../src/index.ts'\n")
  symlinkSync(tmpdir(), join(root, 'folder'))

  const files = trackedFiles(root)

  expect([...files.keys()].sort()).toEqual(['.gitignore', 'added.ts', 'new.ts'])
  expect(tidy(files)).toContainEqual(expect.stringContaining('new.ts:1'))
})
