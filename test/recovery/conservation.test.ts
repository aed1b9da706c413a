/**
 * What is conserved at every instant of a recovery, on random campuses under random blows: services are in one state each,
 * units, servers and bandwidth are never given twice, and whatever is lost has a reason that came before it.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { invariant } from '../../src/base/invariant.ts'
import { Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { intactRacks, takeChanged } from '../../src/damage/racks.ts'
import { never } from '../../src/damage/damage.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { startFate } from '../../src/fate/state.ts'
import { advanceRecovery } from '../../src/recovery/advance.ts'
import type { Engine } from '../../src/recovery/engine.ts'
import { routes, serviceState, serviceStates, type Transitions } from '../../src/recovery/recovery.ts'
import { phase, type RecoveryState, startRecovery } from '../../src/recovery/state.ts'
import { nextAt } from '../../src/recovery/step.ts'
import { stageKind, taskState } from '../../src/recovery/tasks.ts'
import { anyCampus, blows, drawnCampus, onCampus, orders } from './anyCampus.ts'
import { day, strike, type Story } from './campus.ts'

const horizon = 120 * day
const ALMOST = 1 + 1e-9
const rebuilt = routes.indexOf('rebuild')

/** State of each service by what was told, checked against the way a service can go. */
class Told implements Transitions {
  readonly state: Uint8Array
  readonly at: Int32Array

  constructor(services: number) {
    this.state = new Uint8Array(services)
    this.at = new Int32Array(services)
  }

  add(service: number, seconds: number, state: number): void {
    invariant(seconds >= this.at[service]!, `service ${service} goes back in time`)
    invariant(state in serviceStates, `state ${state}`)
    this.state[service] = state
    this.at[service] = seconds
  }

  rack(): void {}
}

const drawnRun = [drawnCampus, blows, orders, fc.nat(1000)] as const

/** Runs the blows and the recovery from instant to instant, and looks after each one. */
function watchEach(
  [drawn, given, decided, replication]: readonly [
    Parameters<typeof anyCampus>[0],
    Parameters<typeof onCampus>[0],
    Parameters<typeof advanceRecovery>[4],
    number,
  ],
  look: (story: Story, told: Told) => void,
): Story & { ledger: Ledger } {
  const estate = anyCampus(drawn)
  const streams = new Streams('conservation', replication)
  const racks = intactRacks(estate.site.racks.count)
  const fate = startFate(estate, streams)
  const recovery = startRecovery(estate, streams)
  const told = new Told(estate.population.services.count)
  const ledger = new Ledger()
  const story = { estate, racks, fate, recovery, ledger }
  const struck = onCampus(given, estate)
  const stops = [...new Set([...struck, ...decided].map(({ at }) => at))].sort((a, b) => a - b)
  let waiting = [...decided]
  while (recovery.time < horizon) {
    const stop = stops.find(at => at > recovery.time) ?? horizon
    const until = Math.min(stop, Math.max(nextAt(recovery.engine), recovery.time + 1))
    for (const blow of struck)
      if (blow.at === until) for (const rack of blow.racks) strike(racks, rack, blow, ledger)
    settleFate(fate, estate, racks, takeChanged(racks), [], until, ledger)
    const due = waiting.filter(({ at }) => at <= until)
    waiting = waiting.filter(({ at }) => at > until)
    advanceRecovery(recovery, estate, racks, fate, due, until, ledger, told)
    look(story, told)
  }
  return story
}

test('each service is in exactly one state, and all tables speak of the same one', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      watchEach(run, ({ recovery, fate, estate }, told) => {
        const torn: number[] = []
        for (let service = 0; service < estate.population.services.count; service++) {
          const state = told.state[service]!
          const down = state === serviceState.down || state === serviceState.destroyed
          // Never hit, or down, or back: one of the three.
          const hit = fate.outage[service] !== outageKind.none && recovery.downSince[service] !== never
          const back = recovery.backAt[service] !== never
          const states = [!hit, hit && down && !back, hit && !down && back].filter(Boolean)
          const phased = recovery.phase[service] !== phase.up
          const empty = state === serviceState.restoredEmpty && recovery.dataBackAt[service] !== never
          if (states.length !== 1 || phased !== down || empty) torn.push(service)
        }
        expect(torn).toEqual([])
      })
    }),
    { numRuns: 20 },
  ))

test('no more units are busy than a pool has, and they are those of the tasks at work', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      watchEach(run, ({ recovery }) => {
        const held = unitsHeld(recovery)
        const { pools } = recovery.engine
        const torn = pools.busy.subarray(0, pools.count).filter((busy, pool) => {
          const units = (pools.units[pool]! + pools.extra[pool]!) * ALMOST
          return !(busy >= -1e-9 && busy <= units && Math.abs(busy - held[pool]!) < 1e-9)
        })
        expect(torn).toHaveLength(0)
      })
    }),
    { numRuns: 440 },
  ))

/** Units of each pool held by tasks: those in a pool stage that has begun, and those taken for as long as the service is there. */
function unitsHeld({ engine, otherTask }: RecoveryState): Float64Array {
  const { tasks, stages, pools } = engine
  const held = new Float64Array(pools.count)
  for (let task = 0; task < tasks.count; task++) {
    if (tasks.state[task] === taskState.cancelled) continue
    const isDone = tasks.state[task] === taskState.done
    for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++) {
      const [kind, pool, units] = [stages.kind[stage], stages.on[stage]!, stages.units[stage]!]
      const isAt = !isDone && stage === tasks.stage[task] && !Number.isNaN(stages.beganAt[stage])
      if (kind === stageKind.pool && isAt) held[pool]! += units
      const stays = isDone ? otherTask[tasks.subject[task]!] === task : stage < tasks.stage[task]!
      if (kind === stageKind.take && stays) held[pool]! += units
    }
  }
  return held
}

test('no more servers are handed out than were in stock, made and bought', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      watchEach(run, ({ recovery: { engine } }) => {
        const { supplies } = engine
        const { factories } = supplies
        let delivered = 0
        for (let row = 0; row < factories.count; row++)
          delivered += factories.made[row]! * factories.batch[row]!
        expect(supplies.stock[0]!).toBeGreaterThanOrEqual(-1e-9)
        expect(supplies.taken[0]! + supplies.stock[0]!).toBeCloseTo(delivered, 6)
      })
    }),
    { numRuns: 20 },
  ))

test('the flows of a link never come to more than the link', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      const { recovery } = watchEach(run, ({ recovery: { engine } }) => {
        const { links } = engine
        const { classes, hops } = links
        const used = new Float64Array(links.count)
        const torn: number[] = []
        for (let c = 0; c < classes.count; c++) {
          const [flows, rate] = [classes.flows[c]!, classes.rate[c]!]
          if (flows === 0) continue
          if (!(flows > 0 && rate >= 0 && rate <= classes.cap[c]! * ALMOST)) torn.push(c)
          for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++)
            used[hops.link[h]!]! += classes.rate[c]! * classes.flows[c]!
        }
        expect(torn).toEqual([])
        expect(used.filter((rate, link) => rate > links.capacity[link]! * ALMOST)).toHaveLength(0)
      })
      bytesFit(recovery.engine)
    }),
    { numRuns: 440 },
  ))

/** Between the start of one flow and the end of another, a link has carried whole flows of no more bytes than fit. */
function bytesFit({ tasks, stages, links }: Engine): void {
  const flows: { link: number; began: number; ended: number; size: number }[] = []
  for (let task = 0; task < tasks.count; task++)
    for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++) {
      if (stages.kind[stage] !== stageKind.link || !(stages.endedAt[stage]! > stages.beganAt[stage]!))
        continue
      const c = stages.on[stage]!
      for (let h = links.classes.firstHop[c]!; h < links.classes.lastHop[c]!; h++)
        flows.push({
          link: links.hops.link[h]!,
          began: stages.beganAt[stage]!,
          ended: stages.endedAt[stage]!,
          size: stages.amount[stage]!,
        })
    }
  for (const first of flows) {
    const inside = flows.filter(flow => flow.link === first.link && flow.began >= first.began)
    for (const { ended } of inside) {
      const carried = inside.reduce((sum, flow) => sum + (flow.ended <= ended ? flow.size : 0), 0)
      invariant(
        carried <= links.capacity[first.link]! * (ended - first.began) * (1 + 1e-6),
        `link ${first.link} carried ${carried} from ${first.began} to ${ended}`,
      )
    }
  }
}

test('every outage, loss and return is explained by what came before it', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      const { ledger, fate, recovery } = watchEach(run, () => {})
      const { time, before } = ledger
      for (let row = 0; row < ledger.count; row++)
        invariant(before[row]! < 0 || time[before[row]!]! <= time[row]!, `row ${row} comes before its cause`)
      for (const [service, outage] of fate.outage.entries()) {
        if (outage === outageKind.none) continue
        const down = fate.downCause[service]!
        expect(down).toBeGreaterThanOrEqual(0)
        expect(time[down]!).toBe(fate.downAt[service])
        if (fate.dataLoss[service] !== dataLossKind.none) {
          expect(fate.lostAt[service]).not.toBe(never)
          const lost = fate.dataLossCause[service]!
          expect(lost).toBeGreaterThanOrEqual(0)
          expect(ledger.chain(lost).length).toBeGreaterThan(1)
        }
        // What was lost for good does not come back, whatever else happens to the service.
        if (fate.dataLoss[service] === dataLossKind.permanent && recovery.route[service] === rebuilt)
          expect(recovery.dataBackAt[service]).toBe(never)
        if (recovery.backAt[service] === never) continue
        expect(time[recovery.backCause[service]!]!).toBeLessThanOrEqual(recovery.backAt[service]!)
        expect(recovery.backAt[service]!).toBeGreaterThanOrEqual(fate.downAt[service]!)
        expect(ledger.chain(recovery.backCause[service]!).length).toBeGreaterThan(1)
      }
    }),
    { numRuns: 460 },
  ))
