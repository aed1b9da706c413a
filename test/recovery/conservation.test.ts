/**
 * What a recovery conserves at every instant, on random campuses with random blows: each service is in exactly one
 * state; units, servers and bandwidth are never given out twice; and every loss has an earlier cause.
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
import { startFate } from '../../src/fate/state/state.ts'
import { advanceRecovery } from '../../src/recovery/advance.ts'
import { outlet } from '../../src/recovery/outlet.ts'
import type { Engine } from '../../src/recovery/engine/engine.ts'
import { routes } from '../../src/recovery/recovery.ts'
import { startRecovery } from '../../src/recovery/state/state.ts'
import { nextAt } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { anyCampus, blows, drawnCampus, type DrawnCopy, onCampus, orders } from './anyCampus.ts'
import { day, type Story } from './campus.ts'
import { serversUnaccounted, Told, tornLinks, tornPools, tornStates } from './conserved.ts'
import { powerCuts, strikeAll, writeOffs } from './strikes.ts'

const horizon = 120 * day
const rebuilt = routes.indexOf('rebuild')

const drawnRun = [drawnCampus, blows, orders, fc.nat(1000)] as const

const vault: DrawnCopy = {
  medium: 'backup',
  place: 'another-site',
  periodHours: 6,
  lagMinutes: 0,
  kept: 4,
  incrementals: 0,
  jobSuccess: 100,
  restoreSuccess: 100,
  repository: 'near',
}

/** Racks burn, and their data is read from another site. */
const drawnRestore = [
  drawnCampus.map(campus => ({
    ...campus,
    data: Math.max(10, campus.data),
    policies: campus.policies.map(policy => ({ ...policy, copies: [vault, ...policy.copies] })),
  })),
  blows.map(given => given.map(blow => ({ ...blow, what: 'burnt' as const }))),
  orders,
  fc.nat(1000),
] as const

/** Runs blows and recovery from instant to instant, and checks after each one. */
function watchEach(
  [drawn, given, decided, replication]: readonly [
    Parameters<typeof anyCampus>[0],
    Parameters<typeof onCampus>[0],
    Parameters<typeof advanceRecovery>[2],
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
  const struck = [...onCampus(given, estate), ...powerCuts(estate, streams), ...writeOffs(estate, streams)]
  const stops = [...new Set([...struck, ...decided].map(({ at }) => at))].sort((a, b) => a - b)
  let waiting = [...decided]
  while (recovery.time < horizon) {
    const stop = stops.find(at => at > recovery.time) ?? horizon
    const until = Math.min(stop, Math.max(nextAt(recovery.engine), recovery.time + 1))
    for (const blow of struck) if (blow.at === until) strikeAll(estate, racks, blow, ledger)
    settleFate(fate, { estate, racks, ledger }, takeChanged(racks), [], until)
    const due = waiting.filter(({ at }) => at <= until)
    waiting = waiting.filter(({ at }) => at > until)
    advanceRecovery(recovery, { estate, racks, fate, out: outlet(ledger, told) }, due, until)
    look(story, told)
  }
  return story
}

test('each service is in exactly one state, and all tables speak of the same one', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      watchEach(run, ({ estate, recovery, fate }, told) => {
        expect(tornStates(estate, recovery, fate, told)).toEqual([])
      })
    }),
    { numRuns: 20 },
  ))

test('no more units are busy than a pool has, and they are those of the tasks at work', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      watchEach(run, ({ recovery }) => {
        expect(tornPools(recovery)).toEqual([])
      })
    }),
    { numRuns: 20 },
  ))

test('no more servers are handed out than were in stock, made and bought', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRun), run => {
      watchEach(run, ({ recovery: { engine } }) => {
        expect(serversUnaccounted(engine)).toBeCloseTo(0, 6)
      })
    }),
    { numRuns: 20 },
  ))

test('the flows of a link never come to more than the link', () =>
  fc.assert(
    fc.property(fc.tuple(...drawnRestore), run => {
      const { recovery } = watchEach(run, ({ recovery: { engine } }) => {
        expect(tornLinks(engine)).toEqual([])
      })
      bytesFit(recovery.engine)
    }),
    { numRuns: 20 },
  ))

/**
 * Between the start of one flow and the end of another, complete flows on a link add up to no more bytes than it can
 * carry.
 */
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
        // Permanently lost data does not come back, whatever else happens to the service.
        if (fate.dataLoss[service] === dataLossKind.permanent && recovery.route[service] === rebuilt)
          expect(recovery.dataBackAt[service]).toBe(never)
        if (recovery.backAt[service] === never) continue
        expect(time[recovery.backCause[service]!]!).toBeLessThanOrEqual(recovery.backAt[service]!)
        expect(recovery.backAt[service]!).toBeGreaterThanOrEqual(fate.downAt[service]!)
        expect(ledger.chain(recovery.backCause[service]!).length).toBeGreaterThan(1)
      }
    }),
    { numRuns: 20 },
  ))
