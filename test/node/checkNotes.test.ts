import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, speak, twoRooms } from './speak.ts'

test('check tells where named services crowd the servers of their place', async () => {
  const file = join(emptyFolder(), 'crowded.yaml')
  const crowding = (count: number): void => {
    const products =
      'products:\n  large: { serversEach: 0.6, data: 1 GB, tiers: { normal: 100 % }, policies: { nightly: 100 % } }'
    const named = `named: [{ name: 'shop {1..${count}}', customer: Operator, product: large, tier: normal, policy: nightly, in: [hut/left] }]`
    const text = readFileSync(twoRooms, 'utf8')
    writeFileSync(
      file,
      text
        .replace('rpo: 24 h', 'rpo: 26 h')
        .replace(/^products:/m, products)
        .replace(/services: 60,/, `services: ${count}, ${named},`),
    )
  }
  // The room has three racks of ten servers, and two services that take 60 % each do not fit on one.
  crowding(30)
  expect(await speak('check', file)).toEqual({ code: 0, out: `${file}: good\n`, err: '' })
  crowding(31)
  const note =
    'the 31 services of hut/left ask for 31 servers, but the racks there hold 30: several share a server that has no room for all of them'
  expect(await speak('check', file)).toEqual({
    code: 0,
    out: `${file}: good\n${file}: note: ${note}\n`,
    err: '',
  })
  const { out } = await speak('check', '--json', file)
  expect(JSON.parse(out)).toEqual({ results: [{ file, issues: [], notes: [{ path: '', message: note }] }] })
})

test('check tells where nothing but the fire lets the fire brigade in', async () => {
  const file = join(emptyFolder(), 'held-back.yaml')
  writeFileSync(file, readFileSync(twoRooms, 'utf8').replace(/^.*do: cut-power.*\n/m, ''))
  const { code, out } = await speak('check', file)
  expect(code).toBe(0)
  expect(out).toMatch(/held-back.yaml: note: decisions: nobody cuts the power of hut /)
})

test('check tells which promise a policy cannot keep, where the policy stands', async () => {
  const line = readFileSync(twoRooms, 'utf8').split('\n').indexOf('  nightly:') + 1
  const message = 'just before the next point, the newest one is 26 h old, more than the RPO of normal (1 d)'
  expect(await speak('check', twoRooms)).toEqual({
    code: 0,
    out: `${twoRooms}: good\n${twoRooms}:${line}:3: note: policies.nightly: ${message}\n`,
    err: '',
  })
  const { out } = await speak('check', '--json', twoRooms)
  const note = { path: 'policies.nightly', message, file: twoRooms, line, column: 3 }
  expect(JSON.parse(out)).toEqual({ results: [{ file: twoRooms, issues: [], notes: [note] }] })
})

test('a file that is named twice is checked once', async () => {
  const once = await speak('check', twoRooms)
  expect(await speak('check', twoRooms, twoRooms)).toEqual({
    ...once,
    err: `firebreak: ${twoRooms} is named more than once, and is taken once\n`,
  })
})
