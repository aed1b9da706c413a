/** Studies of many replications. Plan, rows and report are the same as on the command line. */
import {
  baseOf,
  type Campaign as EngineCampaign,
  campaignReport,
  Collection,
  columnsOf,
  compareObserved,
  defaultPlaces,
  furtherPlaces,
  gather,
  planOf,
  type Prepared,
  rowsDigest,
  runsOf,
  sensitivity,
  sensitivityReport,
} from '../../src/index.ts'
import type { Campaign, Found, Request } from '../thread/protocol.ts'
import { isFew } from '../thread/few.ts'
import { inPieces } from '../thread/pieces.ts'
import { type Read, readAhead, scenarioAlone, scenarioOf } from '../thread/reading.ts'
import { type Beside, forgetAhead, partsAhead, runAhead } from './ahead.ts'
import { reportOf } from './comparedReport.ts'
import { type Begun, elsewhere, firesEach } from './elsewhere.ts'
import { compile, compileAll, forgetCompiled, helperInSteps, strategiesIn, asItIs } from './entrants.ts'
import { figuresOf } from './figures.ts'
import { identity } from './identity.ts'
import { Keeping } from './keeping.ts'
import {
  forgetFires,
  giveUp,
  helperOf,
  letGo,
  noteMet,
  piecemeal,
  pool,
  runnerOf,
  serve,
  turn,
} from './pool.ts'

type Ask = Extract<Request, { do: 'study' }>
type Tell = (told: { readonly done: number; readonly of: number } | { readonly soFar: Found }) => void

/** Milliseconds between two intermediate results. */
const lookMs = 1500

/** @param beside the run on show, if this thread is that of the incident on show: usually of the same scenario */
export function study(ask: Ask, tell: Tell, beside?: Beside): Promise<Found> {
  const mine = newStudy(() => giveUp(ask.helper))
  return found(ask, tell, { underWay: mine, beside }).finally(() => letGo(ask.helper))
}

interface On {
  readonly underWay: Readonly<typeof underWay>
  readonly beside: Beside | undefined
}

async function found(ask: Ask, tell: Tell, on: On): Promise<Found> {
  if (ask.onShow) await whole(readAhead(ask.source))
  const read = readFor(ask)
  const { issues } = read
  const { of } = ask.study
  if (read.scenario === undefined) return of === 'campaign' ? { of, campaign: { issues } } : { of, issues }
  if (ask.study.of === 'campaign') return campaign(ask, ask.study.replications, { ...on, read }, tell)
  if (ask.study.of === 'comparison') return comparison(ask, ask.study.replications, read, tell)
  return driven(ask, ask.study, { ...on, read }, tell)
}

/**
 * The study or rehearsal under way on this thread, and whether it is to end. An abandoned study has its own
 * record and may still be running its last piece. `leave` is called once nobody waits for it any more.
 */
let underWay = { concluding: false, dropped: false, leave: (): void => undefined }

export function conclude({ dropped, forgets }: Omit<Extract<Request, { do: 'conclude' }>, 'do'>): void {
  Object.assign(underWay, { concluding: true, dropped })
  if (dropped) underWay.leave()
  if (forgets !== true) return
  forgetCompiled()
  forgetAhead()
  forgetFires()
}

function newStudy(leave = (): void => undefined): Readonly<typeof underWay> {
  return (underWay = { concluding: false, dropped: false, leave })
}

/**
 * Runs until all rehearsals are done, a study begins, or it is told to end. Returns whether all were done. In pieces,
 * because a change of the incident on show needs the processor at once.
 */
export async function rehearse(ask: Extract<Request, { do: 'rehearse' }>, tell: Tell): Promise<boolean> {
  const mine = newStudy()
  const read = scenarioAlone(ask)
  if (read.scenario === undefined) return false
  const written = asItIs(read)
  const prepared = compile(written)
  const runner = runnerOf([written], [prepared])
  const plan = planOf(ask.seed, ask.runs)
  const parts = partsAhead(rowsDigest(plan, [prepared.digest], identity))
  const wanted = (): boolean => mine === underWay && !mine.concluding
  while (parts.length < ask.runs) {
    const range = { from: parts.length, to: parts.length + 1 }
    const part = await inPieces(runner.inSteps(plan, range), wanted)
    if (part === undefined) return false
    parts.push(part)
    noteMet(plan.seed, range)
    tell({ done: parts.length, of: ask.runs })
    await turn()
  }
  return true
}

/**
 * Reads and compiles in pieces, because the thread is that of the incident on show, which is asked for more meanwhile.
 * @param beside the scenario on show on this thread: usually the same
 * @returns resolves with a promise of the end of that study, once its thread is heard
 */
export async function help(
  ask: Extract<Request, { do: 'help' }>,
  beside?: Prepared,
): Promise<{ readonly over: Promise<void> }> {
  const mine = newStudy()
  const left = new Promise<void>(resolve => Object.assign(mine, { leave: resolve }))
  const wanted = (): boolean => mine === underWay && !mine.dropped
  // If the result is no longer wanted, requests of the port are given up.
  const runner = (await inPieces(helperInSteps(ask, beside), wanted)) ?? helperOf([], [])
  // A thread that was ended never says that this was all.
  return { over: Promise.race([serve(runner, ask.port, wanted), left]) }
}

/** A comparison covers all strategies, whichever is on show. */
function readFor(ask: Pick<Ask, 'source' | 'set' | 'strategy' | 'study'>): Read {
  return ask.study.of === 'comparison' ? scenarioOf({ ...ask, strategy: null }) : scenarioAlone(ask)
}

async function campaign(
  ask: Ask,
  replications: number,
  { underWay: mine, beside, read }: On & { readonly read: Read },
  tell: Tell,
): Promise<Found> {
  const { source, set, strategy, seed } = ask
  const written = asItIs(read)
  const prepared = compile(written, beside?.prepared)
  const plan = planOf(seed, replications)
  const collection = new Collection(plan, [columnsOf(prepared)])
  const digest = rowsDigest(plan, [prepared.digest], identity)
  const keeping = new Keeping({ digest, source, set, strategy, seed, replications })
  // Its last rows may still be on their way to the disk.
  if (lastKept?.digest === digest) await lastKept.settled()
  lastKept = keeping
  for (const part of await keeping.parts()) collection.add(part)
  for (const part of runAhead(digest, { collection, digest: prepared.digest, beside })) {
    collection.add(part)
    keeping.add(part, collection.held)
  }
  tell({ done: collection.held, of: replications })
  const released = keeping.claim()
  const saved = (): Promise<void> => keeping.settled()
  // A few runs are made in pieces as well, so that an input that is moved on does not wait for the end of several.
  const executor =
    ask.onShow || isFew(ask.study)
      ? piecemeal(helperOf([written], [prepared]), ask.helper, () => !mine.dropped, saved)
      : pool(runnerOf([written], [prepared]), ask.helper, saved)
  const begun = performance.now()
  const had = collection.held
  const leftMs = (): number =>
    ((performance.now() - begun) * (replications - collection.held)) / (collection.held - had)
  let looked = begun
  let seen = 0
  await executor.run(plan, collection.missing(), part => {
    collection.add(part)
    keeping.add(part, collection.held)
    tell({ done: collection.held, of: replications })
    if (mine.concluding) return false
    if (performance.now() - looked < lookMs || collection.done === seen) return true
    // The whole result is there about as soon.
    if (leftMs() < lookMs) return true
    tell({ soFar: { of: 'campaign', campaign: reported(prepared, collection, read) } })
    seen = collection.done
    looked = performance.now()
    return true
  })
  if (!collection.whole && !mine.dropped) keeping.end(collection.held)
  // Neither the reader nor the next study waits until it is on disk.
  void keeping.settled().then(released)
  // The result of a cancelled study is not wanted.
  if (mine.dropped) return { of: 'campaign', campaign: { issues: read.issues } }
  return { of: 'campaign', campaign: reported(prepared, collection, read) }
}

/** The campaign written last by this thread. */
let lastKept: Keeping | undefined

function reported(prepared: Prepared, collection: Collection, { issues }: Read): Campaign {
  // A single run has no median, and is on show already.
  if (collection.done < 2) return { issues }
  const concluded: EngineCampaign = collection.conclude([prepared.digest])[0]!
  const report = campaignReport(prepared, concluded)
  return {
    issues,
    report,
    comparisons: compareObserved(report, prepared.scenario.observed),
    figures: figuresOf(concluded.gathered),
    whole: collection.whole,
  }
}

/** In pieces, so that this thread hears when the study is to end. */
const whole = async <Result>(steps: Generator<void, Result>): Promise<Result> =>
  (await inPieces(steps, () => true))!

async function comparison(ask: Ask, replications: number, read: Read, tell: Tell): Promise<Found> {
  const variants = await whole(strategiesIn(read))
  const plan = {
    seed: ask.seed,
    strategies: variants.map(({ strategy }) => strategy),
    replications,
    sampling: 'random' as const,
  }
  const base = baseOf(read.scenario!, variants)
  const places = furtherPlaces(read.scenario!, defaultPlaces, ask.seed)
  const of = replications + places.reduce((sum, { times }) => sum + times * firesEach(plan, places), 0)
  tell({ done: 0, of })
  const prepared = await whole(compileAll(variants))
  const gathered = await gather(
    pool(runnerOf(variants, prepared), ask.helper),
    plan,
    prepared.map(each => columnsOf(each)),
    done => tell({ done, of }),
  )
  const reported = (begun: readonly Begun[]): Found => ({
    of: 'comparison',
    issues: read.issues,
    report: reportOf({ plan, base, variants, prepared, gathered }, begun),
    rows: variants.map(({ strategy }, row) => ({ strategy, figures: figuresOf(gathered[row]!) })),
    whole: begun.length === places.length,
  })
  if (places.length > 0) tell({ soFar: reported([]) })
  const begun = await elsewhere(read, { plan, prepared }, places, fires =>
    tell({ done: replications + fires, of }),
  )
  return reported(begun)
}

async function driven(
  ask: Ask,
  { method, output, size, top }: Extract<Ask['study'], { of: 'sensitivity' }>,
  { underWay: mine, read }: On & { readonly read: Read },
  tell: Tell,
): Promise<Found> {
  const written = asItIs(read)
  const prepared = compile(written)
  const question = { method, seed: ask.seed, strategy: null, outputs: [output], size, top }
  const of = runsOf(prepared.inputs.length, question)
  tell({ done: 0, of })
  const told = await sensitivity(
    prepared,
    pool(runnerOf([written], [prepared]), ask.helper),
    question,
    done => {
      tell({ done, of })
      return !mine.concluding
    },
  )
  return {
    of: 'sensitivity',
    issues: read.issues,
    // The result of a cancelled study is not wanted.
    ...(told && !mine.dropped && { report: sensitivityReport(prepared, ask.strategy, ask.seed, told) }),
  }
}
