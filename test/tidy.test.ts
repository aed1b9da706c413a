import { join } from 'node:path'
import { expect, test } from 'vitest'
import { long } from './tidy/layout.ts'
import { rules, show } from './tidy/tidy.ts'
import { trackedFiles } from './tidy/tracked.ts'

const files = trackedFiles(join(import.meta.dirname, '..'))

test('the repository is read', () => expect(files.has('package.json')).toBe(true))

test.each(Object.entries(rules))('%s', (_, rule) => expect(rule(files).map(show)).toEqual([]))

const grown = long(files)
if (grown.length > 0) process.stderr.write(`files over 200 lines:\n  ${grown.join('\n  ')}\n`)
