// A study in the page equals that of the command line: the same plan, fires, places and report.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  campaignReport,
  follow,
  planOf,
  prepare,
  readScenario,
  replicate,
  replicationsCsv,
  rowsDigest,
  version,
} from '../../src/index.ts'
import { buildOf, identityOf } from '../../src/node/engine.ts'
import { rowsCsv } from '../../web/files/rowsCsv.ts'
import { identity } from '../../web/study/identity.ts'
import { Keeping } from '../../web/study/keeping.ts'
import type { Found, Request, Told } from '../../web/thread/protocol.ts'
import { conclude, rehearse, study } from '../../web/study/study.ts'
import { speak } from '../node/speak.ts'
import { request, text } from './threeStrategies.ts'

const root = join(import.meta.dirname, '../..')

test('a comparison, with the fires that begin elsewhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'three.yaml')
  writeFileSync(file, text)
  const words = [
    '--replications',
    '4',
    '--seed',
    '5',
    '--workers',
    '1',
    '--json',
    '--out',
    join(folder, 'out'),
  ]
  const { code, out, err } = await speak('compare', file, ...words)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const told: [number, number][] = []
  const early: Found[] = []
  const found = await study(
    {
      ...request,
      study: { of: 'comparison', replications: 4 },
    },
    each => ('done' in each ? told.push([each.done, each.of]) : early.push(each.soFar)),
  )
  expect(found.of === 'comparison' && JSON.parse(JSON.stringify(found.report))).toEqual(JSON.parse(out))
  expect(found.of === 'comparison' && rowsCsv(found.rows!)).toBe(
    readFileSync(join(folder, 'out/replications.csv'), 'utf8'),
  )
  expect(told.at(-1)![0]).toBe(told.at(-1)![1])
  // The fires of the original place are shown while the others are still coming.
  expect(early).toMatchObject([{ of: 'comparison', whole: false, report: { places: [], replications: 4 } }])
  expect(found).toMatchObject({ whole: true })
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
})

test('a rehearsal ends as soon as a study begins, which comes out as without it', async () => {
  let over = false
  const rehearsed = rehearse({ ...request, do: 'rehearse', runs: 100_000 }, () => undefined).then(
    () => (over = true),
  )
  await new Promise(resolve => setTimeout(resolve))
  expect(over).toBe(false)
  const campaign = { of: 'campaign', replications: 6 } as const
  const after = await study({ ...request, study: campaign }, () => undefined)
  await rehearsed
  if (after.of !== 'campaign') throw new Error('another study')
  // With a memory of its own that holds no fire yet.
  const prepared = prepare(readScenario(text, { file: 'three.yaml' }).scenario!)
  const alone = replicate(prepared, { seed: '5', replications: campaign.replications })
  expect(after.campaign.report).toEqual(campaignReport(prepared, alone))
  expect(rowsCsv([{ strategy: null, figures: after.campaign.figures! }])).toBe(
    replicationsCsv([{ strategy: null, ...alone }]),
  )
})

test('a campaign begins with the runs of a rehearsal of its incident, and with those of no other', async () => {
  const kept = vi.spyOn(Keeping.prototype, 'add').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  const asked = { ...request, seed: 'ahead' }
  const made: unknown[] = []
  expect(await rehearse({ ...asked, do: 'rehearse', runs: 4 }, told => made.push(told))).toBe(true)
  expect(made).toEqual([1, 2, 3, 4].map(done => ({ done, of: 4 })))
  const begins = async (of: { seed: string; set?: string[] }, replications = 6): Promise<[number, Found]> => {
    const told: number[] = []
    const found = await study(
      { ...request, ...of, study: { of: 'campaign', replications } },
      each => 'done' in each && told.push(each.done),
    )
    return [told[0]!, found]
  }
  expect((await begins({ seed: 'other' }))[0]).toBe(0)
  expect((await begins({ seed: 'ahead', set: ['recovery.supply.stock=3'] }))[0]).toBe(0)
  kept.mockClear()
  const [done, found] = await begins({ seed: 'ahead' })
  expect(done).toBe(4)
  // What was run ahead is kept on disk as well.
  expect(kept.mock.calls.reduce((sum, [{ rows }]) => sum + rows.length, 0)).toBe(6)
  const prepared = prepare(readScenario(text, { file: 'three.yaml' }).scenario!)
  const alone = replicate(prepared, { seed: 'ahead', replications: 6 })
  if (found.of !== 'campaign') throw new Error('another study')
  expect(found.campaign.report).toEqual(campaignReport(prepared, alone))
  expect((await begins({ seed: 'ahead' }, 3))[0]).toBe(3)
  conclude({ dropped: true, forgets: true })
  expect((await begins({ seed: 'ahead' }))[0]).toBe(0)
})

test('on the thread of the incident on show, a campaign begins with that run, and comes out as without it', async () => {
  const { scenario } = readScenario(text, { file: 'three.yaml' })
  const prepared = prepare(scenario!)
  const rows = [0, 2].map(replication => follow(prepared, { seed: 'shown', replication }).row)
  const begins = async (seed: string, set: string[] = [], replication = 0): Promise<[number, Found]> => {
    const told: number[] = []
    const found = await study(
      { ...request, seed, set, study: { of: 'campaign', replications: 3 }, onShow: true },
      each => 'done' in each && told.push(each.done),
      { prepared, seed: 'shown', replication, row: rows[replication / 2]! },
    )
    return [told[0]!, found]
  }
  const alone = campaignReport(prepared, replicate(prepared, { seed: 'shown', replications: 3 }))
  for (const onShow of [0, 2]) {
    const [done, found] = await begins('shown', [], onShow)
    expect(done).toBe(1)
    expect(found.of === 'campaign' && found.campaign.report).toEqual(alone)
  }
  // It is the run of no other seed, and of no other scenario.
  expect((await begins('other'))[0]).toBe(0)
  expect((await begins('shown', ['recovery.supply.stock=3']))[0]).toBe(0)
})

test('a campaign that is over soon shows nothing in between, and a long one does', async () => {
  vi.spyOn(Keeping.prototype, 'add').mockReturnValue()
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => void vi.restoreAllMocks())
  const looks = async (replications: number): Promise<number> => {
    let count = 0
    await study({ ...request, seed: 'look', study: { of: 'campaign', replications } }, each => {
      // Half the time between two looks.
      if ('done' in each) now += 800
      else if (each.soFar.of === 'campaign' && each.soFar.campaign.whole !== true) count++
    })
    return count
  }
  expect(await looks(3)).toBe(0)
  expect(await looks(10)).toBeGreaterThan(0)
})

test('the page names the engine by its sources', () => {
  expect(identity).toBe(identityOf(buildOf(join(root, 'src'), '.ts')))
  expect(identity).not.toBe(version)
})

test('what a rebuilt engine computes is kept apart', async () => {
  const parts = vi.spyOn(Keeping.prototype, 'parts')
  const added = vi.spyOn(Keeping.prototype, 'add').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  const kept: string[] = []
  parts.mockImplementation(function (this: Keeping) {
    kept.push(this.digest)
    return Promise.resolve([])
  })
  await study({ ...request, study: { of: 'campaign', replications: 2 } }, () => undefined)
  const { digest } = prepare(readScenario(text, { file: 'three.yaml' }).scenario!)
  const named = (engine: string): string => rowsDigest(planOf('5', 2), [digest], engine)
  expect(added).toHaveBeenCalled()
  expect(kept).toEqual([named(identity)])
  expect(kept).not.toEqual([named(version)])
})

test('sensitivities that are cancelled tell what is whole', async () => {
  const told = await study(
    {
      ...request,
      study: { of: 'sensitivity', method: 'tornado', output: 'costTotal', size: 6, top: 2 },
    },
    each => 'done' in each && each.done >= 6 + 3 * 4 && conclude({ dropped: false }),
  )
  if (told.of !== 'sensitivity') throw new Error('another study')
  const { cut, findings } = told.report!
  expect(cut!.of).toBe(6)
  expect(cut!.done).toBeGreaterThanOrEqual(3)
  expect(cut!.done).toBeLessThan(6)
  expect(findings['costTotal']!.bars).toHaveLength(2)
})

test('a campaign that is cancelled comes to the runs it has, and is not offered again', async () => {
  const end = vi.spyOn(Keeping.prototype, 'end').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  const told = await study(
    {
      ...request,
      study: { of: 'campaign', replications: 4000 },
    },
    // A single run has no medians.
    each => 'done' in each && each.done > 1 && conclude({ dropped: false }),
  )
  if (told.of !== 'campaign') throw new Error('another study')
  const { report, whole } = told.campaign
  const { replications } = report!
  expect(whole).toBe(false)
  expect(replications).toBeGreaterThan(0)
  expect(replications).toBeLessThan(4000)
  const prepared = prepare(readScenario(text, { file: 'three.yaml' }).scenario!)
  expect(report!.metrics).toEqual(
    campaignReport(prepared, replicate(prepared, { seed: '5', replications })).metrics,
  )
  expect(end).toHaveBeenCalledWith(replications)
})

test('a thread hears at once, rehearses for the next run once it is idle, and not beside a study', async () => {
  // The thread as it is, spoken to as the page does.
  const heard: ((event: { data: unknown }) => void)[] = []
  const waiting = new Map<number, (told: Told) => void>()
  Object.assign(globalThis, {
    addEventListener: (_: string, hear: (typeof heard)[number]) => heard.push(hear),
    postMessage: (told: Told) => 'soFar' in told || 'done' in told || waiting.get(told.id)?.(told),
  })
  onTestFinished(() => {
    for (const key of ['addEventListener', 'postMessage']) Reflect.deleteProperty(globalThis, key)
  })
  await import('../../web/thread/worker.ts')
  let ids = 0
  const ask = (what: Request): Promise<Told> =>
    new Promise(resolve => {
      waiting.set(++ids, resolve)
      heard[0]!({ data: { ...what, id: ids } })
    })
  // Before the module of studies is there: a thread that does not hear that it is to end is taken for dead.
  let isHeard = false
  void ask({ do: 'conclude', dropped: true }).then(() => (isHeard = true))
  for (let nth = 0; nth < 5; nth++) await Promise.resolve()
  expect(isHeard).toBe(true)
  const rehearsals = async (): Promise<number> => {
    const told = await ask({ do: 'pace' })
    return 'pace' in told ? told.pace.length : NaN
  }
  // Scenarios that no other test has rehearsed.
  const [one, other] = ['One', 'Other'].map(name => ({
    ...request,
    source: { ...request.source, text: text.replace(/^name: .*/m, `name: ${name}`) },
  })) as [typeof request, typeof request]
  const run = { do: 'run', replication: 0 } as const
  await ask({ ...one, ...run })
  await vi.waitFor(async () => expect(await rehearsals()).toBeGreaterThan(0), { timeout: 20_000 })
  const long = ask({ ...other, study: { of: 'campaign', replications: 1_000_000 } })
  await ask({ ...other, ...run })
  // Several times the rest that the thread takes after a run.
  await new Promise(resolve => setTimeout(resolve, 1500))
  expect(await rehearsals()).toBe(0)
  await ask({ do: 'conclude', dropped: true })
  await long
  // Nothing goes on after the test.
  await ask({ ...other, study: { of: 'campaign', replications: 1 } })
})
