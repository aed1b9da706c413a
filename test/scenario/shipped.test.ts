import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFile, sentences } from './read.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const shipped = ['', 'exercises/'].flatMap(below =>
  readdirSync(new URL(below, folder))
    .filter(name => name.endsWith('.yaml'))
    .map(name => below + name),
)

test.each(shipped)('%s is read without an issue and names the schema for editors in its first line', name => {
  expect(sentences(readFile(`scenarios/${name}`))).toEqual([])
  const [first] = readFileSync(new URL(name, folder), 'utf8').split('\n')
  const up = name.includes('/') ? '../' : './'
  expect(first).toBe(`# yaml-language-server: $schema=${up}firebreak.schema.json`)
})
