// Campaigns that are kept go on where they ended, whatever their size, and wait for no disk.
import { expect, onTestFinished, test, vi } from 'vitest'
import { planOf, prepare, readScenario, rowsDigest } from '../../src/index.ts'
import { keep, type KeptCampaign, keptCampaigns, leftCampaigns } from '../../web/address/kept.ts'
import { identity } from '../../web/study/identity.ts'
import { Keeping } from '../../web/study/keeping.ts'
import { conclude, study } from '../../web/study/study.ts'
import type { Found } from '../../web/thread/protocol.ts'
import { diskInMemory } from './diskInMemory.ts'
import { request, text } from './threeStrategies.ts'

const twoRuns = (seed: string) => ({ ...request, seed, study: { of: 'campaign', replications: 2 } }) as const

test('a campaign is there before it is on disk, and the next one does not wait for that either', async () => {
  vi.spyOn(Keeping.prototype, 'add').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  const found = await study(twoRuns('slow disk'), each => {
    if ('done' in each && each.done === 2)
      vi.spyOn(Keeping.prototype, 'settled').mockReturnValue(new Promise(() => undefined))
  })
  expect(found).toMatchObject({ of: 'campaign', campaign: { whole: true } })
})

test('a campaign that was cancelled makes no report, one that was ended does', async () => {
  vi.spyOn(Keeping.prototype, 'add').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  const many = { of: 'campaign', replications: 1000 } as const
  let replications = 0
  const after = (dropped: boolean): Promise<Found> =>
    study({ ...request, seed: `left ${dropped}`, study: many }, each => {
      if (!('done' in each) || each.done < 3) return
      replications = each.done
      conclude({ dropped })
    })
  expect(await after(true)).toEqual({ of: 'campaign', campaign: { issues: [] } })
  expect(await after(false)).toMatchObject({ campaign: { whole: false, report: { replications } } })
})

test('a campaign goes on where the disk never answers', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('indexedDB', { open: () => ({}) })
  // Anew, for a disk that an earlier test opened stays open.
  vi.resetModules()
  onTestFinished(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  const { Keeping: Anew } = await import('../../web/study/keeping.ts')
  const { source, set, strategy, seed } = request
  const keeping = new Anew({ digest: 'unanswered', source, set, strategy, seed, replications: 1 })
  const answers: string[] = []
  void keeping.parts().then(parts => answers.push(`${parts.length} parts`))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answers).toEqual(['0 parts'])
  const row = { digest: 'row', figures: Float64Array.of(1), steps: Uint16Array.of(1), flags: [] }
  keeping.add({ from: 0, rows: [row] }, 1)
  void keeping.settled().then(() => answers.push('settled'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answers.at(-1)).toBe('settled')
  // Known by now to be late: no run waits for it again.
  void keeping.settled().then(() => answers.push('at once'))
  await vi.advanceTimersByTimeAsync(0)
  expect(answers.at(-1)).toBe('at once')
})

test('a campaign goes on from a smaller one of the same rows, and begins a larger one; each comes to the bytes it has from nothing', async () => {
  const { campaigns } = diskInMemory()
  const run = async (replications: number): Promise<[number[], Found]> => {
    conclude({ dropped: true, forgets: true })
    const told: number[] = []
    const found = await study(
      { ...request, seed: 'longer', study: { of: 'campaign', replications } },
      each => 'done' in each && told.push(each.done),
    )
    return [told, found]
  }
  await run(6)
  const [longer, ofNine] = await run(9)
  expect([longer[0], longer.at(-1)]).toEqual([6, 9])
  const [shorter, ofFour] = await run(4)
  expect(shorter, 'nothing is run').toEqual([4])
  expect((await run(9))[0], 'what a smaller one left alone is still there').toEqual([9])
  expect(campaigns(), 'one campaign on disk').toMatchObject([{ replications: 9, done: 9 }])
  vi.unstubAllGlobals()
  for (const [replications, there] of [[9, ofNine] as const, [4, ofFour] as const]) {
    const [alone, found] = await run(replications)
    expect(alone[0], 'from nothing').toBe(0)
    expect(JSON.stringify(there)).toBe(JSON.stringify(found))
    expect(there.of === 'campaign' && there.campaign.report?.replications).toBe(replications)
  }
})

/** The disk may be that of an earlier test: its database stays open. */
const keptAs = async (name: string): Promise<KeptCampaign | undefined> =>
  (await keptCampaigns()).find(({ digest }) => digest === name)

test('a larger campaign that was left is still on offer after a smaller one, whose rows are its own', async () => {
  diskInMemory()
  conclude({ dropped: true, forgets: true })
  const { digest } = prepare(readScenario(text, { file: 'three.yaml' }).scenario!)
  const { source, set, strategy } = request
  const of = {
    source,
    set,
    strategy,
    seed: 'left',
    digest: rowsDigest(planOf('left', 9), [digest], identity),
  }
  const run = async (replications: number): Promise<number[]> => {
    const told: number[] = []
    await study(
      { ...request, seed: 'left', study: { of: 'campaign', replications } },
      each => 'done' in each && told.push(each.done),
    )
    return told
  }
  const onDisk = (done: number): Promise<void> =>
    expect.poll(async () => (await keptAs(of.digest))?.done).toBe(done)
  await run(2)
  await onDisk(2)
  // As a closed tab leaves it.
  await keep({ ...of, replications: 9, done: 2, ended: false, saved: 1 }, null)
  expect((await run(4))[0]).toBe(2)
  await onDisk(4)
  expect(await keptAs(of.digest)).toMatchObject({ replications: 9, done: 4, ended: false })
  const told = await run(9)
  expect([told[0], told.at(-1)]).toEqual([4, 9])
  await onDisk(9)
  expect(await keptAs(of.digest)).toMatchObject({ replications: 9, done: 9 })
})

test('a larger one that the reader stopped is not: what is on offer is the smaller one that was left', async () => {
  diskInMemory()
  const { source, set, strategy, seed } = request
  const rows = [1, 2, 3].map(each => ({
    digest: `row ${each}`,
    figures: Float64Array.of(each),
    steps: Uint16Array.of(each),
    flags: [],
  }))
  const keeping = (replications: number): Keeping =>
    new Keeping({ digest: 'stopped', source, set, strategy, seed, replications })
  const larger = keeping(9)
  larger.add({ from: 0, rows: rows.slice(0, 1) }, 1)
  larger.end(1)
  await larger.settled()
  const smaller = keeping(3)
  smaller.add({ from: 1, rows: rows.slice(1) }, 3)
  await smaller.settled()
  expect(await keptAs('stopped')).toMatchObject({ replications: 3, done: 3 })
})

test('a campaign that ends while the page looks for one that was left is not on offer', async () => {
  diskInMemory()
  const { source, set, strategy } = request
  const almost = { digest: 'ending', source, set, strategy, seed: '5', replications: 100, done: 95, saved: 1 }
  await keep(almost, null)
  expect(await leftCampaigns()).toMatchObject([{ digest: 'ending', done: 95 }])
  // Its last rows come to the disk, and its lock ends, just before the locks are looked at.
  const query = async (): Promise<object> => {
    await keep({ ...almost, done: 100 }, null)
    return { held: [] }
  }
  vi.stubGlobal('navigator', { locks: { query } })
  expect(await leftCampaigns()).toEqual([])
})

test('who stops a smaller one has not stopped the larger that was left', async () => {
  diskInMemory()
  const { source, set, strategy, seed } = request
  const of = { digest: 'smaller stopped', source, set, strategy, seed }
  await keep({ ...of, replications: 9, done: 2, ended: false, saved: 1 }, null)
  const smaller = new Keeping({ ...of, replications: 4 })
  smaller.end(3)
  await smaller.settled()
  expect(await keptAs(of.digest)).toMatchObject({ replications: 9, done: 3, ended: false })
})

test('of a part that reaches beyond a smaller campaign, that one takes what is its own', async () => {
  diskInMemory()
  const rows = [1, 2, 3, 4, 5, 6].map(each => ({
    digest: `row ${each}`,
    figures: Float64Array.of(each),
    steps: Uint16Array.of(each),
    flags: [],
  }))
  const { source, set, strategy, seed } = request
  const of = { digest: 'rows', source, set, strategy, seed }
  const larger = new Keeping({ ...of, replications: 6 })
  larger.add({ from: 0, rows: rows.slice(0, 3) }, 3)
  larger.add({ from: 3, rows: rows.slice(3) }, 6)
  await larger.settled()
  const parts = async (replications: number) => new Keeping({ ...of, replications }).parts()
  expect(await parts(4)).toEqual([
    { from: 0, rows: rows.slice(0, 3) },
    { from: 3, rows: rows.slice(3, 4) },
  ])
  expect(await parts(3)).toEqual([{ from: 0, rows: rows.slice(0, 3) }])
  expect((await parts(9)).flatMap(part => part.rows)).toEqual(rows)
})
