// Behaviour that only a real process shows: closed pipes, full disks, standard input, signals.
import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { beforeAll, expect, test } from 'vitest'
import { emptyFolder, twoRooms } from './speak.ts'

/** A module that sends Ctrl-C once something starts to listen for it, or has just stopped listening. */
const interrupting = (
  event: 'newListener' | 'removeListener',
  how: 'kill()' | 'setImmediate(kill)',
): string =>
  `data:text/javascript,${encodeURIComponent(
    `let sent = false; const kill = () => process.kill(process.pid, 'SIGINT');
     process.on('${event}', name => { if (name === 'SIGINT' && !sent) { sent = true; ${how} } })`,
  )}`
const bin = 'src/node/firebreak.mjs'

beforeAll(async () => {
  // Build first, so that no test sees the messages of the set-up.
  expect((await ended(spawn(execPath, ['src/node/setup.mjs', '--build']))).code).toBe(0)
})

test('a reader that has seen enough is no failure', async () => {
  const child = spawn(execPath, [bin, 'schema'])
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended(child)).toMatchObject({ code: 0, err: '' })
})

test('a reader that was never there is no failure', async () => {
  const child = spawn(execPath, [bin, 'run', twoRooms, '--json'])
  child.stdout.destroy()
  expect(await ended(child)).toMatchObject({ code: 0, err: '' })
})

test('a full disk behind stdout is the outside failing', async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(execPath, [bin, 'run', twoRooms], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  const { code, err } = await ended(child)
  expect(code).toBe(4)
  expect(err).toMatch(/^firebreak: standard output: ENOSPC: .*\n$/)
})

test('a disk that fills in the middle of what is printed is the outside failing', async () => {
  const out = join(emptyFolder(), 'schema.json')
  const limit = 'ulimit -f 20; exec "$0" "$@" > ' + out // a part of the schema fits
  const { code, err } = await ended(spawn('bash', ['-c', limit, execPath, bin, 'schema']))
  expect(code).toBe(4)
  expect(err).toMatch(/^firebreak: standard output: EFBIG: .*\n$/)
})

test('what is printed is added to a file whole, after what is there', async () => {
  const out = join(emptyFolder(), 'schemas.json')
  for (const how of ['>', '>>'])
    expect(
      await ended(spawn('bash', ['-c', `"$0" "$@" ${how} ${out}`, execPath, bin, 'schema'])),
    ).toMatchObject({
      code: 0,
      err: '',
    })
  const text = readFileSync(out, 'utf8')
  expect(text.slice(text.length / 2)).toBe(text.slice(0, text.length / 2))
  expect(() => JSON.parse(text.slice(text.length / 2))).not.toThrow()
})

test('a disk that fills while results are written leaves nothing of them, exit 4', async () => {
  const folder = emptyFolder()
  const limit = 'ulimit -f 20; exec "$0" "$@"' // files of 20 blocks at most, fewer than report.json needs
  const words = ['-c', limit, execPath, bin, 'run', twoRooms, '--out', join(folder, 'results')]
  const { code, out, err } = await ended(spawn('bash', words))
  expect(code).toBe(4)
  expect(err).toMatch(/^firebreak: EFBIG: [^;]*, write '.*\/results\/[a-z.]+'\n$/)
  expect(out).toMatch(/^Two rooms\n/)
  expect(readdirSync(folder)).toEqual([])
})

test('too few open files to load the command are the system failing, in one line', async () => {
  const { code, out, err } = await ended(
    spawn('bash', ['-c', 'ulimit -n 40; exec "$0" "$@"', execPath, bin, 'schema']),
  )
  expect({ code, out }).toEqual({ code: 4, out: '' })
  expect(err).toMatch(/^firebreak: EMFILE: [^\n]*\n$/)
})

test('Ctrl-C while the command is loaded ends it with a word', async () => {
  const child = spawn(execPath, [
    '--import',
    interrupting('newListener', 'setImmediate(kill)'),
    bin,
    'run',
    twoRooms,
  ])
  expect(await ended(child)).toEqual({
    code: 130,
    out: '',
    err: 'firebreak: stopped before anything was run\n',
  })
})

test('Ctrl-C just when the command begins to listen in its turn is not lost', async () => {
  const words = ['run', twoRooms, '--replications', '500', '--workers', '1']
  const { code, err } = await ended(
    spawn(execPath, ['--import', interrupting('removeListener', 'kill()'), bin, ...words]),
  )
  expect(code).toBe(130)
  expect(err).toMatch(/^firebreak: stopped[^\n]*\n$/)
})

test('Ctrl-C ends one incident at once, though it is computed without a pause', async () => {
  const child = spawn(execPath, ['--import', interrupting('removeListener', 'kill()'), bin, 'run', twoRooms])
  expect(await ended(child)).toEqual({ code: null, out: '', err: '' })
  expect(child.signalCode).toBe('SIGINT')
})

test('- is standard input, named so in all that is said of it', async () => {
  const good = spawn(execPath, [bin, 'check', '-'])
  good.stdin.end(readFileSync(twoRooms))
  expect(await ended(good)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^standard input: good\nstandard input:\d+:3: note: /),
  })
  const bad = spawn(execPath, [bin, 'run', '-'])
  bad.stdin.end('schema: firebreak/1\nname: [')
  const { code, err } = await ended(bad)
  expect(code).toBe(2)
  expect(err).toMatch(/^standard input:2:\d+: /)
})

test('verify takes cases from standard input, and refuses a pipe without an end', async () => {
  const cases = {
    id: 'two of three',
    kind: 'deterministic',
    inputs: { jobs: 3, serviceH: 2, servers: 2 },
    expected: { makespanH: 4 },
  }
  const good = spawn(execPath, [bin, 'verify', '-'])
  good.stdin.end(JSON.stringify(cases))
  expect(await ended(good)).toMatchObject({ code: 0, out: expect.stringContaining('1 passed, 0 failed') })
  const fire = spawn(execPath, [bin, 'verify', '-'])
  fire.stdin.end(readFileSync('test/validation/fire/cfast/o1.json'))
  expect((await ended(fire)).out).toContain('curves not judged: a file of curves missing')
  const bad = spawn(execPath, [bin, 'verify', '-'])
  bad.stdin.end(JSON.stringify({ ...cases, kind: 'exact' }))
  expect(await ended(bad)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^standard input:1:\d+ kind: /),
  })
  const endless = await ended(spawn(execPath, [bin, 'verify', '/dev/zero']))
  expect(endless).toMatchObject({
    code: 2,
    err: '/dev/zero: has more than the 50 MB of a file of cases\n',
  })
})

test('a pipe without an end is refused, not read for ever', async () => {
  const { code, err } = await ended(spawn(execPath, [bin, 'run', '/dev/zero']))
  expect({ code, err }).toEqual({
    code: 2,
    err: '/dev/zero: has more than the 4 MB that a scenario may have: give numbers and shares instead of listing them\n',
  })
})

test('the dashboard is served on loopback, nothing outside it, until Ctrl-C', async () => {
  const child = spawn(execPath, [bin, 'serve', '--port', '0'])
  const end = ended(child)
  const url = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.on('data', chunk => {
      const found = /dashboard on (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl-C stops it\)\n/.exec(
        (out += String(chunk)),
      )
      if (found?.[1] !== undefined) resolve(found[1])
    })
    child.on('close', code => reject(new Error(`ended with ${code}`)))
  })
  const page = await fetch(url)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toMatch(/<script[^>]+src=/)
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  // A foreign host name that resolves to this machine.
  expect(await statusFor(url, 'elsewhere.example')).toBe(421)
  for (const path of ['nothing', '%2e%2e%2fcommand.digest', '..%2f..%2fpackage.json', '%00', '%E0'])
    expect((await fetch(url + path)).status, path).toBe(404)
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 0, err: '' })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout?.on('data', chunk => (out += chunk))
  child.stderr?.on('data', chunk => (err += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', code => resolve({ code, out, err }))
  })
}

/** Status of the response to a request that names another host. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
