// Campaigns run by other worker processes through a Redis server, and what can go wrong.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { planOf } from '../../src/campaign/plan.ts'
import { prepareAll } from '../../src/run/prepareAll.ts'
import { version } from '../../src/index.ts'
import { engineIdentity } from '../../src/node/engine.ts'
import { OutsideFailed } from '../../src/node/failure.ts'
import { manifestOf } from '../../src/node/manifest.ts'
import { failureOf } from '../../src/node/queue/coordinator.ts'
import { jobsOf, keys, queueName } from '../../src/node/queue/jobs.ts'
import { refusalOf } from '../../src/node/queue/member.ts'
import { threeShelves } from '../campaign/threeShelves.ts'
import { shipped } from '../run/scenario.ts'
import { redisServer } from './server.ts'
import { built, emptyFolder, speak, speakTo, twoRooms } from './speak.ts'
import { type Process, start, worker } from './workerProcess.ts'

/** Waits for something to happen. Resolves to whether it did before a process ended, which must have ended well. */
async function until(happens: () => boolean, { ended }: Process): Promise<boolean> {
  const seen: { over?: Awaited<Process['ended']> } = {}
  void ended.then(over => (seen.over = over))
  while (seen.over === undefined && !happens()) await wait(20)
  if (seen.over !== undefined) expect(seen.over).toMatchObject({ code: 0 })
  return seen.over === undefined
}

function partsIn(folder: string): number {
  const parts = join(folder, 'parts')
  return existsSync(parts) ? readdirSync(parts).filter(name => name.endsWith('.part')).length : 0
}

const words = (runs: number): string[] => ['run', twoRooms, '--replications', String(runs), '--json']

/** What a campaign of so many runs prints if nothing happens to it. */
const undisturbed = new Map<number, string>()
async function saidOf(runs: number): Promise<string> {
  const said = undisturbed.get(runs) ?? (await speak(...words(runs), '--workers', '1')).out
  undisturbed.set(runs, said)
  return said
}

/**
 * Disturbs a campaign in its middle. On a busy machine it may be over before this process looks again: then a longer one.
 * @param disturbed resolves to whether it came in time
 */
async function inTheMiddle(disturbed: (runs: number) => Promise<boolean>): Promise<void> {
  let runs = 120
  while (!(await disturbed(runs))) runs *= 4
}

test(
  'two workers, one killed and the server restarted in the middle: the bytes of a run in one piece',
  () =>
    inTheMiddle(async runs => {
      const server = await redisServer()
      const folder = emptyFolder()
      const [killed, steady] = [worker(server.address), worker(server.address)]
      const run = start(...words(runs), '--queue', server.address, '--out', folder)
      if (!(await until(() => partsIn(folder) > 0, run))) return false
      killed.child.kill('SIGKILL')
      const before = partsIn(folder)
      if (!(await until(() => partsIn(folder) > before, run))) return false
      await server.stop()
      await wait(300)
      await server.start()
      const { code, out, err } = await run.ended
      expect(code).toBe(0)
      // If workers start more slowly than the campaign, it asks for them.
      expect(err).toMatch(/^(firebreak: no worker is there yet: .*\n)?$/)
      expect(out === (await saidOf(runs))).toBe(true)
      steady.child.kill('SIGINT')
      expect((await steady.ended).code).toBe(0)
      return true
    }),
  600_000,
)

/** An address that leads to a server until somebody who has been greeted asks for the time: then nothing is there. */
async function leadingOnceTo(address: string): Promise<string> {
  const door = createServer(caller => {
    const server = connect(Number(new URL(address).port), '127.0.0.1')
    for (const each of [caller, server]) each.on('error', () => {})
    caller.pipe(server).pipe(caller)
    caller.on('data', words => {
      if (!/\btime\b/i.test(String(words))) return
      caller.destroy()
      door.close()
    })
  })
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  return `redis://127.0.0.1:${(door.address() as AddressInfo).port}`
}

test(
  'the queue goes away for good: exit 4, and the same command goes on from what was done',
  () =>
    inTheMiddle(async runs => {
      const server = await redisServer()
      const folder = emptyFolder()
      const asked = [...words(runs), '--out', folder]
      const member = worker(server.address)
      const early = worker(await leadingOnceTo(server.address))
      const run = start(...asked, '--queue', server.address)
      if (!(await until(() => partsIn(folder) > 0, run))) return false
      await server.stop()
      const [{ code, out, err }, left] = await Promise.all([run.ended, member.ended])
      if (code === 0) return false
      const gone = String.raw`firebreak: the queue at 127\.0\.0\.1:\d+ is gone: .*`
      for (const ended of [left, await early.ended])
        expect(ended).toMatchObject({ code: 4, out: '', err: expect.stringMatching(`${gone}\n$`) })
      expect({ code, out }).toEqual({ code: 4, out: '' })
      expect(err).toMatch(
        new RegExp(`${gone}; what was done so far is kept in ${folder}, and the same command resumes`),
      )
      // Not in a process or threads of its own, which would start cold.
      const resumed = await speak(...asked, '--workers', '1')
      expect(resumed.code).toBe(0)
      expect(resumed.out === (await saidOf(runs))).toBe(true)
      return true
    }),
  600_000,
)

test('a server that wants a password is told where to write it', async () => {
  const { address } = await redisServer('--requirepass', 'open sesame')
  const { code, err } = await speak('worker', '--queue', address)
  expect(code).toBe(4)
  expect(err).toMatch(
    /^firebreak: no queue at 127\.0\.0\.1:\d+: NOAUTH .*redis:\/\/:PASSWORD@host.*FIREBREAK_QUEUE/,
  )
  const wrong = await speak('worker', '--queue', address.replace('//', '//:closed@'))
  expect(wrong.code).toBe(4)
  expect(wrong.err).toMatch(/: WRONGPASS .*another password/)
  expect(wrong.err).not.toContain('closed')
})

test('no queue there, or no address of one', async () => {
  for (const words of [['worker'], ['run', twoRooms, '--replications', '9']]) {
    expect(await speak(...words, '--queue', 'redis://127.0.0.1:1')).toMatchObject({
      code: 4,
      out: '',
      err: expect.stringMatching(/^firebreak: no queue at 127\.0\.0\.1:1: /),
    })
    for (const address of [
      'localhost',
      'redis://localhost/x',
      'redis://localhost/1.5',
      'redis://localhost/1/2',
    ])
      expect(await speak(...words, '--queue', address)).toMatchObject({
        code: 2,
        err: `--queue must be an address such as redis://localhost:6379, is ${address}\n`,
      })
  }
})

test('without the packages of the queue a command says which, and ends', async () => {
  const server = await redisServer()
  const failing = 'throw Object.assign(new Error(), { code: "ERR_MODULE_NOT_FOUND" })'
  const hooks = `export const resolve = (name, of, next) => { if (name === 'bullmq') ${failing}; return next(name, of) }`
  const asModule = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`
  const hooked = `import { register } from 'node:module'; register(${JSON.stringify(asModule(hooks))})`
  const { status, stderr } = spawnSync(
    execPath,
    ['--import', asModule(hooked), ...built, ...words(2), '--queue', server.address],
    { encoding: 'utf8', timeout: 60_000 },
  )
  expect({ status, stderr }).toEqual({
    status: 4,
    stderr: 'firebreak: --queue needs the packages bullmq and ioredis: npm install bullmq ioredis\n',
  })
})

/** How many timers keep this process from ending. */
const timers = (): number => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length

test('Ctrl-C takes the jobs back; who has no worker is told how to start one', async () => {
  const server = await redisServer()
  const before = timers()
  let stop = () => {}
  const { code, err } = await speakTo(
    {
      onInterrupt: listener => {
        stop = listener
        return () => {}
      },
      err: text => void (text.includes('no worker') && setTimeout(() => stop(), 500)),
    },
    'run',
    twoRooms,
    '--replications',
    '40',
    '--queue',
    server.address,
  )
  expect({ code, err }).toEqual({ code: 130, err: '' })
  // The process can end: nothing is waited for any more.
  for (let looks = 0; timers() > before && looks < 20; looks++) await wait(50)
  expect(timers()).toBeLessThanOrEqual(before)
  const redis = new Redis(server.address)
  const left = await redis.keys('*')
  expect(
    left.filter(key => key.includes('replications') || /:(manifest|results):|:running$/.test(key)),
  ).toEqual([])
  expect(await redis.llen(`firebreak:${queueName()}:wait`)).toBe(0)
  redis.disconnect()
})

test('a worker of another engine, or of another scenario under the same name, refuses', async () => {
  const server = await redisServer()
  const redis = new Redis(server.address)
  const [seconds] = await redis.time()
  const entry = { digest: 'x', engine: '9.9.9', name: 'Elsewhere' }
  // What no coordinator wrote is passed over.
  for (const each of [JSON.stringify(entry), 'no JSON', 'null', '{"engine":"9.9.9"}'])
    await redis.zadd(keys.running, Number(seconds) * 1000, each)
  redis.disconnect()
  const { child, ended } = worker(server.address)
  child.stderr!.on('data', text => String(text).includes('leaves it alone') && child.kill('SIGINT'))
  const { code, err } = await ended
  expect(code).toBe(0)
  expect(err).toMatch(
    /^firebreak: the campaign of "Elsewhere" needs Firebreak 9\.9\.9; this worker is .* and leaves it alone$/m,
  )
  const prepared = shipped('two-rooms.yaml')
  const manifest = manifestOf(planOf('1', 9), [prepared])
  expect(refusalOf(manifest, [prepared], manifest.digest)).toBeUndefined()
  for (const engine of ['9.9.9', `${version} (build 000000000000)`])
    expect(refusalOf({ ...manifest, engine }, [prepared], manifest.digest)).toBe(
      `the campaign needs Firebreak ${engine}, but this worker is ${engineIdentity()}`,
    )
  const another = prepareAll([{ ...prepared.scenario, horizon: 3600 }])
  expect(refusalOf(manifest, another, manifest.digest)).toBe(
    'the scenario in the queue is not that of the campaign',
  )
  // Only who writes into the queue can bring this about: no bug, for those who wait for the campaign.
  for (const refusal of [
    refusalOf({ ...manifest, engine: '9.9.9' }, [prepared], manifest.digest)!,
    refusalOf(manifest, another, manifest.digest)!,
  ]) {
    const failure = failureOf({ campaign: manifest.digest, from: 3, to: 5 }, refusal)
    expect(failure).toBeInstanceOf(OutsideFailed)
    expect(failure.message).toMatch(/refused replications 3 to 4: .* was changed; find out who writes it$/)
  }
})

test('a comparison and a sensitivity by a queue print the bytes of threads', async () => {
  const server = await redisServer()
  const member = worker(server.address)
  const few = ['--replications', '4', '--places', '1', '--json']
  for (const words of [
    ['compare', twoRooms, ...threeShelves.flatMap(setting => ['--set', setting]), ...few],
    ['sensitivity', twoRooms, '--method', 'tornado', '--size', '3', '--top', '2', '--json'],
  ]) {
    const { code, out } = await speak(...words, '--queue', server.address)
    expect(code).toBe(0)
    expect(out === (await speak(...words)).out).toBe(true)
  }
  member.child.kill('SIGINT')
  expect((await member.ended).code).toBe(0)
})

test('jobs are cut on one grid, whatever is missing', () => {
  const all = jobsOf('c', 1000, [{ from: 0, to: 1000 }])
  expect(all).toHaveLength(100)
  const some = jobsOf('c', 1000, [{ from: 15, to: 41 }])
  expect(some.map(({ from, to }) => [from, to])).toEqual([
    [15, 20],
    [20, 30],
    [30, 40],
    [40, 41],
  ])
  expect(jobsOf('c', 3, [{ from: 0, to: 3 }]).map(({ to }) => to)).toEqual([1, 2, 3])
})
