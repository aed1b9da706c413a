// Whoever passes the built page on passes on the code of others: their licenses lie beside it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { address, built } from './dashboard.ts'

test('every package in the scripts of the page and of its workers is named with the text of its license', async () => {
  await address()
  const [, ...entries] = readFileSync(join(built, 'licenses.md'), 'utf8').split(/^## /m)
  const told = new Map(entries.map(entry => [entry.slice(0, entry.indexOf(' - ')), entry]))
  // The page's scripts have the first three, only its workers the others.
  for (const name of ['d3-scale', 'preact', 'immer', 'yaml', 'zod', 'seedrandom', '@noble/hashes']) {
    expect(told.get(name), name).toMatch(/copyright/i)
    expect(told.get(name), name).toMatch(/permission/i)
  }
})
