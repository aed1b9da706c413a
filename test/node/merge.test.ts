import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPart, unpackPart } from '../../src/campaign/part.ts'
import { planOf } from '../../src/campaign/plan.ts'
import { CampaignFolder } from '../../src/node/campaignFolder.ts'
import { manifestOf } from '../../src/node/manifest.ts'
import { partBytes, readPart } from '../../src/node/partFile.ts'
import { shipped } from '../run/scenario.ts'
import { emptyFolder, speak, twoRooms } from './speak.ts'

/** On the main thread, which is already warm. */
const campaign = ['run', twoRooms, '--replications', '60', '--workers', '1', '--json']
const whole = mkdtempSync(join(tmpdir(), 'firebreak-'))
afterAll(() => rmSync(whole, { recursive: true, force: true }))
let out = ''
beforeAll(async () => {
  out = (await speak(...campaign, '--out', whole)).out
})

async function shards(count: number, ...words: string[]): Promise<string[]> {
  const folder = emptyFolder()
  const folders = Array.from({ length: count }, (_, at) => join(folder, String(at + 1)))
  for (const [at, out] of folders.entries()) {
    const shard = [...campaign.slice(0, -1), '--shard', `${at + 1}/${count}`, '--out', out]
    expect((await speak(...shard, ...words)).code).toBe(0)
  }
  return folders
}

/** A shuffled order, the same on every run. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item, at) => [(at * 37 + 11) % 53, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)

test.each([1, 7, 50])('%i shards in any order are the run in one piece, files and all', async count => {
  const merged = emptyFolder()
  const answer = await speak('merge', ...shuffled(await shards(count)), '--json', '--out', merged)
  expect(answer).toEqual({ code: 0, out, err: '' })
  expect(readdirSync(merged).sort()).toEqual([
    'as-run.yaml',
    'campaign.json',
    'curves.csv',
    'parts',
    'replications.csv',
    'replications.parquet',
    'report.json',
  ])
  for (const name of readdirSync(merged).filter(each => each !== 'parts'))
    expect(readFileSync(join(merged, name)).equals(readFileSync(join(whole, name)))).toBe(true)
})

test('what was merged goes on to more replications, and computes only these', async () => {
  const merged = emptyFolder()
  await speak('merge', ...(await shards(2)), '--out', merged)
  const parts = join(merged, 'parts')
  const before = readdirSync(parts)
  const [on, anew] = [merged, emptyFolder()].map(out =>
    campaign.map(word => (word === '60' ? '70' : word)).concat('--out', out),
  )
  expect((await speak(...on!)).out).toBe((await speak(...anew!)).out)
  const added = readdirSync(parts).filter(name => !before.includes(name))
  expect(added).not.toEqual([])
  expect(added.every(name => Number(name.slice(0, 7)) >= 60)).toBe(true)
})

test('shards may share one folder, and overlap', async () => {
  const folder = emptyFolder()
  for (const shard of ['2/3', '1/3', '3/3']) await speak(...campaign, '--shard', shard, '--out', folder)
  const [, half = ''] = await shards(2)
  expect((await speak('merge', folder, half, '--json')).out).toBe(out)
})

test('missing shards are named', async () => {
  const [first = '', , , fourth = '', fifth = ''] = await shards(5)
  // As an archive has it that leaves out empty folders.
  rmSync(join(fifth, 'parts'), { recursive: true })
  for (const folders of [
    [first, fourth],
    [first, fourth, fifth],
  ])
    expect(await speak('merge', ...folders)).toEqual({
      code: 2,
      out: '',
      err: 'missing: shard 2 of 5 (replications 12 to 23), shard 3 of 5 (replications 24 to 35), shard 5 of 5 (replications 48 to 59)\n',
    })
})

test('of a campaign with a precision no more is missing than up to where it is looked at next', async () => {
  const folder = emptyFolder()
  cpSync(whole, folder, { recursive: true })
  const precision = { halfWidth: 0.01, aims: ['servicesDown'] } as const
  const plan = { ...planOf('1', 10_000), precision }
  void new CampaignFolder(folder, manifestOf(plan, [shipped('two-rooms.yaml')]))
  expect(await speak('merge', folder)).toEqual({ code: 2, out: '', err: 'missing: replications 60 to 99\n' })
})

test('a folder that is named twice is taken once', async () => {
  const empty = emptyFolder()
  expect(await speak('merge', empty, empty)).toEqual({
    code: 2,
    out: '',
    err: `firebreak: ${empty} is named more than once, and is taken once\n${empty}: there is no campaign (campaign.json) in it\n`,
  })
})

test('shards of another campaign are refused', async () => {
  const [first = ''] = await shards(2)
  const [, second = ''] = await shards(2, '--seed', '2')
  expect(await speak('merge', first, second)).toEqual({
    code: 2,
    out: '',
    err: `${second}: does not belong to ${first}: it has seed 2, not 1\n`,
  })
  const [, third = ''] = await shards(2, '--seed', '2', '--sampling', 'sobol', '--set', 'horizon=3 d')
  expect((await speak('merge', first, third)).err).toBe(
    `${third}: does not belong to ${first}: it has seed 2, not 1; it is for another scenario, or for this one before it was changed; it has --sampling sobol, not random\n`,
  )
  const empty = emptyFolder()
  expect(await speak('merge', first, empty)).toMatchObject({
    code: 2,
    err: `${empty}: there is no campaign (campaign.json) in it\n`,
  })
})

test('two results of one replication that differ are an alarm with both files', async () => {
  const [first = '', second = ''] = await shards(2)
  const copy = emptyFolder()
  cpSync(first, copy, { recursive: true })
  const [name = ''] = readdirSync(join(copy, 'parts')).sort()
  const file = join(copy, 'parts', name)
  const { campaign: digest, range, part } = readPart(readFileSync(file))!
  const changed = unpackPart(packPart(part()!))
  const rows = changed.rows.map((row, at) => (at === 0 ? { ...row, digest: 'another' } : row))
  writeFileSync(file, partBytes(digest, range, { ...changed, rows }))
  const { code, out: printed, err } = await speak('merge', first, copy, second)
  expect({ code, out: printed }).toEqual({ code: 3, out: '' })
  expect(err).toMatch(/^firebreak: replication 0 was computed twice, with different results: compare /)
  expect(err).toContain(file)
})

test.each([
  ['another seed', { plan: { seed: '2' } }],
  ['fewer replications', { plan: { replications: 30 } }],
  ['no strategies', { plan: { strategies: null } }],
  ['no engine', { engine: undefined }],
])('a campaign.json that was changed is refused: %s', async (_, changed) => {
  const copy = emptyFolder()
  cpSync(whole, copy, { recursive: true })
  const file = join(copy, 'campaign.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { plan: object }
  const plan = { ...manifest.plan, ...('plan' in changed ? changed.plan : {}) }
  writeFileSync(file, JSON.stringify({ ...manifest, ...changed, plan }))
  expect(await speak('merge', copy)).toEqual({
    code: 2,
    out: '',
    err: `${file} is damaged: its digest is not that of what it says\n`,
  })
})

test('whatever is no folder of a campaign is refused by name, all at once', async () => {
  const folder = emptyFolder()
  const at = (name: string): string => join(folder, name)
  writeFileSync(at('file'), '')
  symlinkSync(at('loop'), at('loop'))
  const named = [at('file'), at('file/in it'), at('nothing'), at('loop'), folder, at('n'.repeat(300))]
  expect(await speak('merge', ...named)).toEqual({
    code: 2,
    out: '',
    err:
      `${at('file')}: is a file, not a folder\n` +
      `${at('file/in it')}: there is no such folder\n` +
      `${at('nothing')}: there is no such folder\n` +
      `${at('loop')}: cannot be read: it is a link that leads back to itself\n` +
      `${folder}: there is no campaign (campaign.json) in it\n` +
      `${at('n'.repeat(300))}: there is no such folder\n`,
  })
})

test('a campaign of another engine is refused: its figures may mean something else', async () => {
  const copy = emptyFolder()
  cpSync(whole, copy, { recursive: true })
  const file = join(copy, 'campaign.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"engine":"[^"]+"/, '"engine":"0.0.1"'))
  const { code, err } = await speak('merge', copy)
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining(`${copy} was begun by Firebreak 0.0.1, but this is `) as string,
  })
  const beside = await speak('merge', whole, copy)
  expect(beside.code).toBe(2)
  expect(beside.err).toContain(`${copy}: does not belong to ${whole}: it was begun by Firebreak 0.0.1`)
})

test.each([
  ['bytes that are no part', () => Buffer.from('x'.repeat(100))],
  ['a part of other replications', (part: Buffer) => part],
])('under a digest of its own, what is no part is refused: %s', async (_, contentOf) => {
  const copy = emptyFolder()
  cpSync(whole, copy, { recursive: true })
  const [name = '', other = ''] = readdirSync(join(copy, 'parts')).sort()
  const [file, beside] = [join(copy, 'parts', name), join(copy, 'parts', other || name)]
  const { campaign: digest, range, part } = readPart(readFileSync(beside))!
  const content = deflateRawSync(contentOf(Buffer.from(packPart({ ...part()!, from: 7 }))), { level: 1 })
  const body = Buffer.concat([Buffer.from(`${digest} 0 ${range.to - range.from}\n`), content])
  const sum = createHash('sha256').update(body).digest('hex')
  writeFileSync(file, Buffer.concat([Buffer.from(`firebreak part 1 ${sum}\n`), body]))
  expect(await speak('merge', copy)).toEqual({
    code: 2,
    out: '',
    err: `${file} is not as Firebreak writes it: remove it\n`,
  })
})

type Rows = ReturnType<typeof unpackPart>['rows']
test.each<[string, (rows: Rows) => Rows]>([
  ['a figure fewer', rows => rows.map(row => ({ ...row, figures: row.figures.slice(1) }))],
  ['a step more', rows => rows.map(row => ({ ...row, steps: Uint16Array.of(0, ...row.steps) }))],
  ['a share above 1', rows => rows.map(row => ({ ...row, steps: row.steps.map(() => 1001) }))],
  ['a state that no building has', rows => rows.map(row => ({ ...row, figures: row.figures.map(() => 99) }))],
  ['replications that were not asked for', rows => Array.from({ length: 61 }, () => rows[0]!)],
])('a part whose rows are not those of the campaign is refused, and no bug: %s', async (_, forged) => {
  const copy = emptyFolder()
  cpSync(whole, copy, { recursive: true })
  const [name = ''] = readdirSync(join(copy, 'parts')).sort()
  const file = join(copy, 'parts', name)
  const { campaign: digest, part } = readPart(readFileSync(file))!
  const rows = forged(part()!.rows)
  writeFileSync(file, partBytes(digest, { from: 0, to: rows.length }, { from: 0, rows }))
  const refused = { code: 2, out: '', err: `${file} is not as Firebreak writes it: remove it\n` }
  expect(await speak('merge', copy)).toEqual(refused)
  expect(await speak(...campaign, '--out', copy)).toEqual(refused)
})

test.each([
  [
    ['--shard', '0/3', '--out', 'x'],
    '--shard must be i/n, one of n parts counted from 1, such as 1/7, is 0/3',
  ],
  [
    ['--shard', '4/3', '--out', 'x'],
    '--shard must be i/n, one of n parts counted from 1, such as 1/7, is 4/3',
  ],
  [['--shard', '1/61', '--out', 'x'], '--shard: 60 replications cannot be split into 61 shards'],
  [['--shard', '1/3'], '--shard needs --out DIR, where its part is kept'],
])('%j is refused', async (words, complaint) => {
  expect(await speak(...campaign, ...words)).toEqual({ code: 2, out: '', err: `${complaint}\n` })
})

test('one replication makes no shards, in words of one', async () => {
  const { code, err } = await speak('run', twoRooms, '--shard', '1/2', '--out', 'x')
  expect({ code, err }).toEqual({ code: 2, err: '--shard: 1 replication cannot be split into 2 shards\n' })
})

test.each(['policies', 'buildings'])(
  'a campaign whose scenario has lost its %s is damaged, and no bug',
  async key => {
    const folder = emptyFolder()
    cpSync(whole, folder, { recursive: true })
    const file = join(folder, 'campaign.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: { scenario: object }[] }
    Object.assign(manifest.scenarios[0]!.scenario, { [key]: null })
    writeFileSync(file, JSON.stringify(manifest))
    expect(await speak('merge', folder)).toEqual({
      code: 2,
      out: '',
      err: `${file} is damaged: its scenario is not the one it names\n`,
    })
  },
)
