/**
 * Compares the reference workload with the same model in Python (numpy and heapq), on the same draws: the
 * answers for each service, and the run times.
 */
import { spawnSync } from 'node:child_process'
import { exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { bits, dataBytesOf, drawsOf, never, schedulesOf, serverKey, Streams, table } from './engine.ts'
import {
  burntAt,
  darkAt,
  differing,
  horizon,
  type Reached,
  reference,
  referenceServices,
} from './reference.ts'

const ROUNDS = 9
const WARM_UP = 12
const work = reference(referenceServices)
const { site, population, policy } = work.estate
const { services, copies } = population

/** Number of a service's server, counted over the whole site. */
function serverOf(row: number): number {
  return site.racks.firstServer[services.rack[row]!]! + services.server[row]!
}

/** One replication with all its draws, as `python_case.py` reads it. */
function caseOf(replication: number): object {
  const schedules = schedulesOf(policy, new Streams('reference', replication))
  const draws = drawsOf(schedules)
  const rows = Array.from({ length: services.count }, (_, row) => row)
  const weights = Object.values(policy.tiers).map(({ weight }) => weight)
  const copyRows = rows.flatMap(row =>
    Array.from(
      { length: copies.firstCopy[row + 1]! - copies.firstCopy[row]! },
      (_, nth) => [row, copies.firstCopy[row]! + nth] as const,
    ),
  )
  const drawn = (purpose: 'read' | 'phase'): number[] =>
    copyRows.map(([row, copy]) => bits(draws[copies.kind[copy]!]![purpose], services.key[row]!))
  const racks = Array.from({ length: site.racks.count }, (_, rack) => rack)
  const { recovery } = policy
  const { supply, tasks } = recovery
  return {
    never,
    rounds: ROUNDS,
    racks: site.racks.count,
    policies: policy.policies.count,
    burnt: [...work.burnt],
    dark: [...work.dark],
    columns: {
      rack: [...services.rack],
      server: rows.map(serverOf),
      customer: [...services.customer],
      priority: rows.map(row => weights[services.tier[row]!]!),
      policy: [...services.policy],
      bytes: rows.map(row => dataBytesOf(services, row)),
    },
    copies: {
      service: copyRows.map(([row]) => row),
      kind: copyRows.map(([, copy]) => copies.kind[copy]!),
      rack: copyRows.map(([, copy]) => copies.rack[copy]!),
      read: drawn('read'),
      phase: drawn('phase'),
    },
    kinds: {
      unusable: [...schedules.unusable],
      readable: Array.from(
        schedules.period,
        (_, kind) => schedules.readable[schedules.firstReadable[kind]!]!,
      ),
      period: [...schedules.period],
      lag: [...schedules.lag],
    },
    serverKey: racks.flatMap(rack =>
      Array.from({ length: site.racks.firstServer[rack + 1]! - site.racks.firstServer[rack]! }, (_, nth) =>
        serverKey(site, rack, nth),
      ),
    ),
    terms: {
      horizon,
      darkAt,
      burntAt,
      declared: darkAt + recovery.declared,
      starts: supply.starts,
      restarted: Math.max(recovery.access, recovery.power) + tasks.restartRack.time,
      provision: tasks.provision.time,
      verify: tasks.verify.time,
      technicians: policy.pools.stepUnits[0]!,
      stock: Math.round(supply.stock),
      stockTransport: supply.stockTransport,
      batch: Math.max(1, Math.round(supply.batch)),
      factories: Object.values(supply.factories),
      capacity: policy.links.bytesPerS[0]!,
      cap: policy.links.streamBytesPerS[0]!,
    },
  }
}

const python = '/usr/bin/python3'
if (spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status !== 0) {
  stdout.write('skipped: numpy is not installed (Debian: apt-get install python3-numpy)\n')
  exit(0)
}
const script = fileURLToPath(new URL('../../test/bench/python_case.py', import.meta.url))
const told = spawnSync(python, [script], {
  input: JSON.stringify(caseOf(0)),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (told.status !== 0) throw new Error(`Python failed: ${told.stderr.slice(-2000)}`)
const { milliseconds, reached } = JSON.parse(told.stdout) as { milliseconds: number[]; reached: Reached }
const own: number[] = []
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const began = performance.now()
  work.run(round)
  if (round >= WARM_UP) own.push(performance.now() - began)
}
const differ = differing(work.run(0), reached)
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const [ours, theirs] = [median(own), median(milliseconds)]
stdout.write(
  `${table(
    [`${services.count} services, ${reached.affected} affected`, 'Firebreak', 'numpy and heapq', 'ratio'],
    [['one replication', `${ours.toFixed(1)} ms`, `${theirs.toFixed(1)} ms`, (theirs / ours).toFixed(1)]],
  )}\n\nservices of which the two think differently: ${differ}\n`,
)
exit(differ === 0 ? 0 : 1)
