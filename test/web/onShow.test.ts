// What the engine's thread sends the page about an incident is what the engine recorded, however it computed it.
import { expect, test, vi } from 'vitest'
import { follow, prepare, reelFor, simulate } from '../../src/index.ts'
import { marked } from '../../web/model/namedThings.ts'
import { pack } from '../../web/model/packed.ts'
import { placesOf } from '../../web/model/places.ts'
import { groundOf, happenedIn, together } from '../../web/model/told.ts'
import { holdReasons, onShow, readAgain, reasons, run, why } from '../../web/thread/onShow.ts'
import { inPieces } from '../../web/thread/pieces.ts'
import { write } from '../../web/thread/writing.ts'
import { pace, rehearse } from '../../web/thread/rehearsals.ts'
import type { FireBefore } from '../../web/thread/protocol.ts'
import { type Tale, tell } from '../../web/thread/recording.ts'
import { scenarioOf, writtenIn } from '../../web/thread/reading.ts'
import { loadShipped, readyOf, shipped } from '../../web/shipped.ts'

test.each(shipped)('%s was read when the page was built as it is read now', async file => {
  const source = await loadShipped(file)
  expect(readyOf.get(source)).toEqual(writtenIn(source).scenario)
})

test('a course in two parts is the course, as it is recorded and as it is followed', async () => {
  const { scenario } = writtenIn(await loadShipped('two-rooms.yaml'))
  const prepared = prepare(scenario!)
  const { recording } = simulate(prepared, { seed: '1', replication: 0 })
  const { plan, frames, racks, services, history } = recording
  const { cause: _, ...changes } = history
  const course = { plan, frames, racks, services, history: changes }
  expect(together(groundOf(recording), happenedIn(recording))).toEqual(course)
  expect(follow(prepared, { seed: '1', replication: 0 }).course).toEqual(course)
})

test('a run that is given its fire computes no other, and tells what one that computes it does', async () => {
  const { scenario } = writtenIn(await loadShipped('two-rooms.yaml'))
  const told = async (fire?: FireBefore): Promise<Tale> => {
    const tale = await tell(
      { prepared: prepare(scenario!), seed: 'given', replication: 0, standing: undefined, fire },
      () => true,
    )
    return { ...tale!, told: structuredClone(tale!.told) }
  }
  const computed = await told()
  const [key, { frames, ...hazard }] = [...computed.memory.fires.entries()].at(-1)!
  const packed = pack([key, hazard], () => 0).buffer
  expect((await told({ packed, frames })).told).toEqual(computed.told)
  // The rooms look as they did in the fire that is given.
  const colder = { ...frames, upperC: frames.upperC.map(() => 20) }
  expect((await told({ packed, frames: colder })).told.happened.frames).toEqual(colder)
})

test('one run after another, of what was ready, of edits and of another seed or replication, is each time the run of a fresh engine', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const ready = readyOf.get(source)!
  let ground: ReturnType<typeof groundOf> | undefined
  // Whatever was shown before, the ground of the next site is sent again.
  const other = await loadShipped('battery-room.yaml')
  await run({ do: 'run', source: other, set: [], strategy: null, seed: '1', ready: readyOf.get(other)! })
  for (const [seed, replication, set, onNewGround] of [
    ['1', 0, [], true],
    ['2', 0, [], false],
    ['2', 17, [], false],
    ['2', 0, ['recovery.supply.stock=3'], false],
    ['2', 0, ['buildings.hut.rooms.left.racks={ count: 5, serversEach: 10 }'], true],
    ['2', 0, ['buildings.hut.label=Shed'], true],
    ['1', 0, [], true],
  ] as const) {
    const told = await run({ do: 'run', source, set, strategy: null, seed, replication, ready })
    expect(told.ground !== undefined).toBe(onNewGround)
    ground = told.ground ?? ground
    const prepared = prepare(scenarioOf({ source, set, strategy: null }, writtenIn(source)).scenario!)
    const fresh = simulate(prepared, { seed, replication }, reelFor(prepared))
    expect(told.report).toEqual(fresh.report)
    expect(await reasons()).toEqual({
      causes: { count: fresh.recording.causes.seconds.length, ...fresh.roomsTold() },
      entries: { en: fresh.timeline('en', marked), fr: fresh.timeline('fr', marked) },
    })
    const whole = together(groundOf(fresh.recording), happenedIn(fresh.recording))
    expect(together(ground!, told.happened!)).toEqual(whole)
    expect(ground!.places).toEqual(placesOf(whole))
  }
})

test('an input that is set back is not run again, and on show as if it were, with its reasons', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const asked = { do: 'run', source, strategy: null, seed: 'back' } as const
  const asItWas = { ...asked, set: [] }
  const other = { ...asked, set: ['recovery.supply.stock=2', 'buildings.hut.label=Shed'] }
  const first = await run(asItWas)
  const told = structuredClone(first)
  await run(other)
  await reasons()
  const again = await run(asItWas)
  // The same object: nothing was computed.
  expect(again.report).toBe(first.report)
  expect(again.happened).toEqual(told.happened)
  // The page has the other plan by now.
  expect(again.ground!.plan.buildings[0]!.name).toBe('hut')
  const fresh = simulate(onShow()!, { seed: 'back', replication: 0 })
  expect(fresh.report).toEqual(told.report)
  expect((await reasons())!.entries.en).toEqual(fresh.timeline('en', marked))
  // What is run next begins with the memory and the site of the run that is on show again.
  expect((await run({ ...other, seed: 'next' })).report).toEqual(
    simulate(onShow()!, { seed: 'next', replication: 0 }).report,
  )
})

test('what is asked while a run is under way is answered from that run', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const asked = { do: 'run', source, set: [], strategy: null, ready: readyOf.get(source)! } as const
  const running = run({ ...asked, seed: 'under way' })
  const answer = await why({
    do: 'why',
    subject: { of: 'room', row: 0, seconds: Infinity },
    language: 'en',
  })
  await running
  expect(answer.name).not.toBe('')
  expect(answer.chains.length).toBeGreaterThan(0)
})

test('reasons are dropped where another run is asked for, and are asked for again of that', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const asked = { do: 'run', source, set: [], strategy: null, ready: readyOf.get(source)! } as const
  await run({ ...asked, seed: 'one' })
  const dropped = reasons()
  const told = await run({ ...asked, seed: 'other' })
  expect(await dropped).toBeNull()
  const fresh = simulate(prepare(asked.ready), { seed: 'other', replication: 0 })
  expect(told.report).toEqual(fresh.report)
  expect((await reasons())!.entries.en).toEqual(fresh.timeline('en', marked))
  // An edit that cannot be run leaves the present incident, with its reasons.
  const again = run({ ...asked, set: ['recovery.supply.stock=many'], seed: 'other' })
  const kept = await reasons()
  expect((await again).issues).not.toEqual([])
  expect(kept!.entries.fr).toEqual(fresh.timeline('fr', marked))
})

/** Reasons wait for this. Their patience does not end. */
function holdFor(study: Promise<unknown>): void {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  holdReasons(study)
  vi.useRealTimers()
}

test('reasons wait for a study that this thread runs alone, for some seconds and not where a reader asks Why?', async () => {
  const source = await loadShipped('strasbourg-2021.yaml')
  const set = ['population.services=4000', 'population.customers=500']
  const asked = { do: 'run', source, set, strategy: null, seed: 'held' } as const
  const never = new Promise(() => undefined)
  await run(asked)
  let over = (): void => undefined
  holdFor(new Promise<void>(resolve => (over = resolve)))
  let written = false
  const first = reasons().finally(() => (written = true))
  // Twice as long as they take.
  const begun = performance.now()
  simulate(onShow()!, { seed: 'held', replication: 0 })
  await new Promise(resolve => setTimeout(resolve, 2 * (performance.now() - begun)))
  expect(written).toBe(false)
  over()
  const told = await first
  expect(told?.causes.count).toBeGreaterThan(0)
  await run(asked)
  holdFor(never)
  const asWell = reasons()
  const question = { do: 'why', subject: { of: 'room', row: 0, seconds: Infinity }, language: 'en' } as const
  expect((await why(question)).chains.length).toBeGreaterThan(0)
  expect(await asWell).toEqual(told)
  await run(asked)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  holdReasons(never)
  vi.advanceTimersByTime(5000)
  vi.useRealTimers()
  expect(await reasons()).toEqual(told)
})

test('nothing of the reasons is written down before what goes first is over', async () => {
  const { scenario } = writtenIn(await loadShipped('two-rooms.yaml'))
  const prepared = prepare(scenario!)
  const { report } = follow(prepared, { seed: 'first', replication: 0 })
  const wanted = vi.fn(() => true)
  let over = (): void => undefined
  const first = new Promise<void>(resolve => (over = resolve))
  const run = { prepared, seed: 'first', replication: 0, digest: report.digest, memory: reelFor(prepared) }
  const written = write(run, wanted, () => first)
  await new Promise(resolve => setTimeout(resolve))
  expect(wanted).not.toHaveBeenCalled()
  over()
  expect((await written)!.report).toEqual(report)
})

test('what is written down in pieces ends where it is not wanted any more, and is not gone on with', async () => {
  let steps = 0
  function* writing(): Generator<void, string> {
    for (; steps < 1000; steps++) {
      const until = performance.now() + 1
      while (performance.now() < until);
      yield
    }
    return 'written'
  }
  let wanted = true
  const written = inPieces(writing(), () => wanted)
  // The thread receives messages between two pieces.
  await new Promise(resolve => setTimeout(resolve))
  wanted = false
  expect(await written).toBeUndefined()
  expect(steps).toBeLessThan(900)
  steps = 990
  expect(await inPieces(writing(), () => true)).toBe('written')
})

test('a run that another is asked for is given up, wherever it is, and the other is that of a fresh engine', async () => {
  const source = await loadShipped('strasbourg-2021.yaml')
  // A thirtieth of the services: most of a run is then its fire.
  const set = ['population.services=4000', 'population.customers=500']
  const asked = { do: 'run', source, set, strategy: null, ready: readyOf.get(source)! } as const
  const prepared = prepare(scenarioOf(asked, writtenIn(source)).scenario!)
  const fresh = (seed: string): unknown => follow(prepared, { seed, replication: 0 }).report
  const [first, second] = [run({ ...asked, seed: 'first' }), run({ ...asked, seed: 'second' })]
  expect((await first).report).toBeUndefined()
  expect((await second).report).toEqual(fresh('second'))
  void run({ ...asked, seed: 'third' })
  await new Promise(resolve => setTimeout(resolve, 60))
  expect((await run({ ...asked, seed: 'fourth' })).report).toEqual(fresh('fourth'))
  expect(await reasons()).not.toBeNull()
})

test('rehearsals change nothing of what is on show and of what is run next, and end where something is asked', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const asked = { do: 'run', source, set: [], strategy: null, ready: readyOf.get(source)! } as const
  await run({ ...asked, source: await loadShipped('battery-room.yaml'), seed: 'another site' })
  const told = await run({ ...asked, seed: 'on show' })
  const question = { do: 'why', subject: { of: 'room', row: 0, seconds: Infinity }, language: 'en' } as const
  const answer = await why(question)
  const again = (): ReturnType<typeof readAgain> => readAgain({ ...asked, seed: 'on show' })
  expect((await again())!.digest).toBe(onShow()!.digest)
  let beats = 0
  await rehearse(() => (++beats < 4 ? onShow() : undefined), again)
  // Asked before the first run and before two of its steps, where it is stopped.
  expect(beats).toBe(4)
  const asksOfAll = async (): Promise<number> => {
    let asks = 0
    await rehearse(() => (asks++, onShow()), again)
    return asks
  }
  expect(await asksOfAll()).toBeGreaterThan(1)
  expect(await asksOfAll()).toBe(1)
  expect(pace(onShow()).length).toBeGreaterThan(2)
  for (const took of pace(onShow())) expect(took).toBeGreaterThan(0)
  expect(pace(undefined)).toEqual([])
  expect(await why(question)).toEqual(answer)
  const prepared = prepare(asked.ready)
  const fresh = (seed: string): unknown =>
    simulate(prepared, { seed, replication: 0 }, reelFor(prepared)).report
  expect(told.report).toEqual(fresh('on show'))
  expect((await run({ ...asked, seed: 'after' })).report).toEqual(fresh('after'))
})
