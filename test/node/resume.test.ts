// A campaign in a folder: stopped at any moment, and resumed.
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Executor, inline, planOf } from '../../src/index.ts'
import { conduct } from '../../src/node/campaign.ts'
import { CampaignFolder } from '../../src/node/campaignFolder.ts'
import { manifestOf } from '../../src/node/manifest.ts'
import { studyExecutor } from '../../src/node/study/studyExecutor.ts'
import { StudyFolder } from '../../src/node/study/studyFolder.ts'
import type { Threads } from '../../src/node/threads.ts'
import { shipped } from '../run/scenario.ts'
import { alone, built, emptyFolder, filesIn, silent, speak, speakTo, twoRooms } from './speak.ts'

const campaign = ['run', twoRooms, '--replications', '20', '--json', ...alone]
let undisturbed = ''
beforeAll(async () => {
  undisturbed = (await speak(...campaign)).out
})

/** The campaign that was stopped, of which each test gets a copy. */
const half = mkdtempSync(join(tmpdir(), 'firebreak-'))
afterAll(() => rmSync(half, { recursive: true, force: true }))

/** A folder whose campaign Ctrl-C stopped after some replications. */
async function stopped(): Promise<string> {
  if (readdirSync(half).length === 0) await stopIn(half)
  const folder = emptyFolder()
  cpSync(half, folder, { recursive: true })
  return folder
}

async function stopIn(folder: string): Promise<void> {
  let stop = () => {}
  // The fake clock draws the bar after every part, even if less than a tenth of a second has passed.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  const { code, err } = await speakTo(
    {
      interactive: true,
      onInterrupt: listener => {
        stop = listener
        return () => {}
      },
      err: text => void (/ [1-9]\d*\/20 replications/.test(text) && stop()),
    },
    ...campaign,
    '--out',
    folder,
  ).finally(() => clock.mockRestore())
  expect({ code, err }).toEqual({ code: 130, err: '' })
}

test('after Ctrl-C the same command goes on and prints the bytes of an undisturbed run', async () => {
  const folder = await stopped()
  expect(readdirSync(folder).sort()).toEqual(['as-run.yaml', 'campaign.json', 'parts'])
  const before = filesIn(folder)
  expect(Object.keys(before)).toHaveLength(3)
  const { code, out, err } = await speak(...campaign, '--out', folder)
  expect({ code, out, err }).toEqual({ code: 0, out: undisturbed, err: '' })
  expect(filesIn(folder)).toMatchObject(before)
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toContain('"replications": 20')
})

test('a campaign that is done is not run again', async () => {
  const folder = emptyFolder()
  await speak(...campaign, '--out', folder)
  const before = filesIn(folder)
  expect((await speak(...campaign, '--out', folder)).out).toBe(undisturbed)
  expect(filesIn(folder)).toEqual(before)
})

test.each([
  [['--seed', '2'], 'has seed 1, not 2'],
  [['--set', 'horizon=3 d'], 'is for another scenario, or for this one before it was changed'],
  [['--sampling', 'sobol'], 'has --sampling random, not sobol'],
])('another campaign in the same folder (%j) is refused, nothing is written', async (words, how) => {
  const folder = await stopped()
  const before = filesIn(folder)
  const { code, out, err } = await speak(...campaign, '--out', folder, ...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(
    `--out: the campaign in ${folder} ${how}; give another folder, or the command that began it\n`,
  )
  expect(filesIn(folder)).toEqual(before)
})

test('one incident is not written over a campaign', async () => {
  const folder = await stopped()
  const before = filesIn(folder)
  expect(await speak('run', twoRooms, '--out', folder)).toEqual({
    code: 2,
    out: '',
    err: `--out: ${folder} holds a campaign; give another folder for one incident\n`,
  })
  expect(filesIn(folder)).toEqual(before)
})

test('another engine is refused as well', async () => {
  const folder = await stopped()
  const file = join(folder, 'campaign.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  // Another version may write other parts of it.
  for (const parts of [manifest, { format: manifest.format }]) {
    writeFileSync(file, JSON.stringify({ ...parts, engine: '0.0.1', digest: 'x' }))
    const older = await speak(...campaign, '--out', folder)
    expect(older).toMatchObject({
      code: 2,
      err: expect.stringContaining('was begun by Firebreak 0.0.1, but this is '),
    })
  }
  writeFileSync(file, '{')
  expect(await speak(...campaign, '--out', folder)).toMatchObject({
    code: 2,
    err: `${file}: not the campaign.json of a campaign\n`,
  })
})

const damages: [string, (file: string, bytes: Buffer) => void][] = [
  ['cut short', (file, bytes) => writeFileSync(file, bytes.subarray(0, -1))],
  ['empty', file => writeFileSync(file, '')],
  ['with a flipped bit', (file, bytes) => ((bytes[bytes.length >> 1]! ^= 4), writeFileSync(file, bytes))],
  ['with another head', (file, bytes) => (bytes.write('g', 20), writeFileSync(file, bytes))],
]
test.each(damages)('a part that is %s is told and computed again', async (_, damage) => {
  const folder = await stopped()
  const [name = ''] = readdirSync(join(folder, 'parts'))
  const file = join(folder, 'parts', name)
  damage(file, readFileSync(file))
  const { code, out, err } = await speak(...campaign, '--out', folder)
  expect({ code, out }).toEqual({ code: 0, out: undisturbed })
  expect(err).toBe(`firebreak: ${file} is damaged; its replications are computed again\n`)
})

test('a part that cannot be read is told by its name', async () => {
  const folder = await stopped()
  const [name = ''] = readdirSync(join(folder, 'parts'))
  const file = join(folder, 'parts', name)
  rmSync(file)
  mkdirSync(file)
  const { code, err } = await speak(...campaign, '--out', folder)
  expect(code).toBe(4)
  expect(err).toMatch(`read '${file}'\n`)
})

test('a part of another campaign is refused', async () => {
  const [here, there] = [await stopped(), emptyFolder()]
  await speak('run', twoRooms, '--replications', '2', '--seed', '7', '--out', there)
  const file = join(here, 'parts', '0000010-0000012.part')
  const [name = ''] = readdirSync(join(there, 'parts'))
  cpSync(join(there, 'parts', name), file)
  expect(await speak(...campaign, '--out', here)).toMatchObject({
    code: 2,
    err: `${file} belongs to another campaign\n`,
  })
})

test('a full disk is exit 4, and what was done stays', async () => {
  const folder = await stopped()
  const before = filesIn(folder)
  const words = [...campaign, '--out', folder]
  // Files of one block at most: a part of a few replications does not fit, even on a slow machine.
  const limit = 'ulimit -f 1; exec "$0" "$@"'
  const full = spawnSync('bash', ['-c', limit, execPath, ...built, ...words], { encoding: 'utf8' })
  expect({ code: full.status, out: full.stdout }).toEqual({ code: 4, out: '' })
  expect(full.stderr).toMatch(
    /^firebreak: EFBIG: [^;]*, write '.*\/parts\/\d+-\d+\.part'; what was done so far is kept in .*, and the same command/,
  )
  expect(filesIn(folder)).toMatchObject(before)
  expect(readdirSync(folder, { recursive: true }).filter(name => String(name).includes('.new'))).toEqual([])
  expect(await speak(...words)).toMatchObject({ code: 0, out: undisturbed })
})

test('a disk that is full when the report is written is told with its file, and the campaign goes on', async () => {
  const folder = emptyFolder()
  const few = ['run', twoRooms, '--replications', '3', ...alone, '--out', folder]
  // Parts of three replications are smaller than a report.
  const limit = 'ulimit -f 24; exec "$0" "$@"'
  const full = spawnSync('bash', ['-c', limit, execPath, ...built, ...few], { encoding: 'utf8' })
  expect(full.status).toBe(4)
  expect(full.stderr).toBe(
    `firebreak: EFBIG: file too large, write '${join(folder, 'report.json')}'; what was done so far is kept in ${folder}, and the same command resumes from there\n`,
  )
  expect(readdirSync(folder).sort()).toEqual(['as-run.yaml', 'campaign.json', 'parts'])
  expect(await speak(...few)).toMatchObject({ code: 0, err: '' })
})

/** Hands that run one replication, and then have no memory for another. */
const outOfRoom: Threads = {
  executor: variants => {
    const own = inline(variants)
    const run: Executor['run'] = async (plan, _, onPart) => {
      await own.run(plan, [{ from: 0, to: 1 }], onPart)
      throw new RangeError('Array buffer allocation failed')
    }
    return { ...own, run }
  },
  close: async () => {},
}

test.each(['campaign', 'study'])(
  'where the memory of a %s ends, what was done is kept, and told to be',
  async kind => {
    const prepared = shipped('two-rooms.yaml')
    const plan = planOf('1', 4)
    const means = { threads: outOfRoom, stopped: () => false }
    const path = emptyFolder()
    const ended =
      kind === 'campaign'
        ? conduct(
            {
              ...means,
              plan,
              prepared: [prepared],
              folder: new CampaignFolder(path, manifestOf(plan, [prepared])),
            },
            silent,
          )
        : studyExecutor(prepared, { ...means, folder: new StudyFolder(path, '') }, silent).run(
            plan,
            [{ from: 0, to: 4 }],
            () => true,
          )
    await expect(ended).rejects.toThrow(
      `out of memory: this takes more than is free; what was done so far is kept in ${path}, and`,
    )
    expect(readdirSync(join(path, 'parts'))).toEqual(['0000000-0000001.part'])
  },
)

test('a folder that can not be made is exit 4 or 2, before anything is run', async () => {
  const refused = await speak(...campaign, '--out', '/proc/firebreak')
  expect(refused).toEqual({ code: 4, out: '', err: 'firebreak: --out: no folder can be made in /proc\n' })
  expect(await speak(...campaign, '--out', 'package.json')).toMatchObject({ code: 2, out: '' })
})

test('killed at ten random moments, on threads and without, it prints the bytes of an undisturbed run', async () => {
  const folder = emptyFolder()
  const whole = ['run', twoRooms, '--replications', '160', '--json']
  const words = [...whole, '--out', folder]
  const kept = (): number => {
    const parts = join(folder, 'parts')
    return existsSync(parts) ? readdirSync(parts).filter(name => name.endsWith('.part')).length : 0
  }
  const moments: number[] = []
  for (let kill = 0; kill < 10; kill++) {
    // Threads start cold in each process, and take most of its time.
    const ways = kill < 4 ? [] : alone
    const child = spawn(execPath, [...built, ...words, ...ways], { stdio: 'ignore' })
    let over = false
    const ended = new Promise<void>(resolve => child.once('close', () => resolve())).then(() => (over = true))
    // Half of the moments are counted from the first part kept: on a busy machine the others may all be too early.
    const before = kept()
    while (kill % 2 === 1 && kept() === before && !over) await wait(5)
    moments.push(Math.round(500 * Math.random()))
    await Promise.race([wait(moments.at(-1)), ended])
    child.kill('SIGKILL')
    await ended
  }
  expect(kept(), `killed after ${moments.join(', ')} ms`).toBeGreaterThan(0)
  const last = await speak(...words, ...alone)
  expect(last.code, last.err).toBe(0)
  const undisturbed = await speak(...whole, ...alone)
  expect(last.out === undisturbed.out, `killed after ${moments.join(', ')} ms`).toBe(true)
}, 600_000)
