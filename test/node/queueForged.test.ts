// Results in a queue that are damaged, forged or computed twice.
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import type { Part } from '../../src/campaign/part.ts'
import { planOf } from '../../src/campaign/plan.ts'
import { Runner } from '../../src/campaign/runner.ts'
import { manifestOf } from '../../src/node/manifest.ts'
import { partBytes, readPart } from '../../src/node/partFile.ts'
import { connect } from '../../src/node/queue/connection.ts'
import { jobsOf, keys } from '../../src/node/queue/jobs.ts'
import { Member } from '../../src/node/queue/member.ts'
import { shipped } from '../run/scenario.ts'
import { redisServer } from './server.ts'
import { emptyFolder, speak, speakTo, twoRooms } from './speak.ts'
import { worker } from './workerProcess.ts'

test('a result that is there already must be the same', async () => {
  const server = await redisServer()
  const connection = await connect(server.address)
  onTestFinished(() => connection.close())
  const { redis } = connection
  const prepared = shipped('two-rooms.yaml')
  const manifest = manifestOf(planOf('1', 3), [prepared])
  const [job] = jobsOf(manifest.digest, 3, [{ from: 0, to: 3 }])
  await redis.set(keys.manifest(manifest.digest), JSON.stringify(manifest))
  const member = new Member(connection)
  await member.run(job!)
  await member.run(job!)
  const runner = new Runner([{ strategy: null, scenario: prepared.scenario }])
  const [field = ''] = await redis.hkeys(keys.results(manifest.digest))
  const range = { from: job!.from, to: job!.to }
  const other = partBytes(manifest.digest, range, runner.run(planOf('2', 3), range))
  await redis.hset(keys.results(manifest.digest), field, Buffer.from(other))
  await expect(member.run(job!)).rejects.toThrow(/computed twice, with different results/)
  await member.close()
})

/** Results of three replications whose digests are right, and nothing else: nobody needs a secret to write one. */
function forgeries() {
  const prepared = shipped('two-rooms.yaml')
  const plan = planOf('1', 3)
  const { digest } = manifestOf(plan, [prepared])
  const runner = new Runner([{ strategy: null, scenario: prepared.scenario }])
  const forged = (at: number, change: (rows: Part['rows']) => Part['rows']): Buffer => {
    const range = { from: at, to: at + 1 }
    const { from, rows } = runner.run(plan, range)
    return Buffer.from(partBytes(digest, range, { from, rows: change(rows) }))
  }
  const results = {
    '0-1': forged(0, rows => rows.map(row => ({ ...row, figures: row.figures.slice(1) }))),
    '1-2': forged(1, rows => [...rows, ...rows]),
    '2-3': Buffer.from('no part'),
    'x\u001b[2J': Buffer.from('of a job that there is not'),
  }
  return { manifest: manifestOf(plan, [prepared]), results, key: keys.results(digest) }
}

const few = ['run', twoRooms, '--replications', '3', '--json']

test('forged results are refused by name, and the campaign ends as if they had never come', async () => {
  const server = await redisServer()
  const redis = new Redis(server.address)
  const { results, key } = forgeries()
  await redis.hset(key, results)
  redis.disconnect()
  const told: string[] = []
  const hear = (text: string): void => {
    told.push(text)
    if (text.includes('3 so far')) worker(server.address)
  }
  const { code, out } = await speakTo({ err: hear }, ...few, '--queue', server.address)
  const refusals = told.map(
    text => /^firebreak: a result of replication (\d) is .* computed again\n$/.exec(text)?.[1],
  )
  // Which comes first is up to the server.
  expect(refusals.filter(at => at !== undefined).sort()).toEqual(['0', '1', '2'])
  expect({ code, same: out === (await speak(...few)).out }).toEqual({ code: 0, same: true })
})

test('a shard leaves its campaign and the results of others to another shard under way; the last one clears up', async () => {
  const server = await redisServer()
  const redis = new Redis(server.address)
  onTestFinished(() => redis.disconnect())
  const { manifest, key } = forgeries()
  const { digest, engine } = manifest
  const other = JSON.stringify({ digest, engine, name: 'Two rooms', coordinator: 'another' })
  await redis.zadd(keys.running, String(Date.now()), other)
  await redis.hset(key, { '2-3': 'what the other shard has asked for' })
  worker(server.address)
  const shard = async (at: number): Promise<number> => {
    const words = ['--shard', `${at}/3`, '--out', emptyFolder(), '--queue', server.address]
    return (await speak('run', twoRooms, '--replications', '3', ...words)).code
  }
  expect(await shard(1)).toBe(0)
  expect(await redis.hkeys(key)).toEqual(['2-3'])
  expect(await redis.exists(keys.manifest(digest))).toBe(1)
  expect(await redis.zrange(keys.running, '0', '-1')).toEqual([other])
  await redis.zrem(keys.running, other)
  expect(await shard(2)).toBe(0)
  expect(await redis.exists(key, keys.manifest(digest), keys.running)).toBe(0)
})

test('a worker that finds a forged result puts its own in its place', async () => {
  const server = await redisServer()
  const connection = await connect(server.address)
  onTestFinished(() => connection.close())
  const { redis } = connection
  const { manifest, results, key } = forgeries()
  await redis.set(keys.manifest(manifest.digest), JSON.stringify(manifest))
  await redis.hset(key, results)
  const member = new Member(connection)
  for (const job of jobsOf(manifest.digest, 3, [{ from: 0, to: 3 }])) await member.run(job)
  const after = await redis.hgetallBuffer(key)
  for (const field of ['0-1', '1-2', '2-3'] as const)
    expect(readPart(after[field]!)!.part()!.rows, field).toHaveLength(1)
  expect(readPart(after['0-1']!)!.part()!.rows[0]!.figures).toHaveLength(102)
  await member.close()
})

test('who damages a result again and again ends the campaign with exit 4', async () => {
  const server = await redisServer()
  const redis = new Redis(server.address)
  const { results, key } = forgeries()
  const again = setInterval(() => void redis.hset(key, { '0-1': results['0-1'] }), 30)
  const { code, out, err } = await speak(...few, '--queue', server.address)
  clearInterval(again)
  redis.disconnect()
  expect({ code, out }).toEqual({ code: 4, out: '' })
  expect(err.match(/is refused/g)).toHaveLength(10)
  expect(err).toMatch(
    /firebreak: 10 results of replication 0 in the queue at 127\.0\.0\.1:\d+ were damaged or forged: find out who writes them\n$/,
  )
})
