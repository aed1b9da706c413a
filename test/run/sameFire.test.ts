/** Nights that come to the same fire do not compute it again, and end as if they did. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import type { Decision } from '../../src/run/told/phrases.ts'
import { alsoDecided, beginRehearsal } from '../../src/run/rehearsal.ts'
import { noOrders } from '../../src/run/orders.ts'
import { afterSlice, type FiresMet, playRest } from '../../src/run/sameFire.ts'
import { copyWorld } from '../../src/run/snapshot.ts'
import { stateFingerprint } from '../../src/run/workspace.ts'
import { advance, unrecorded, type World } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

const prepared = shipped('exercises/battery-room.yaml')
const until = 48 * 3600
const at = 4 * 60
const copied = at + 120
const of = (seconds: number, choice: object): Decision => ({ at: seconds, ...choice }) as Decision
const call = of(at, { do: 'call-brigade' })
const elsewhere = [
  of(at, { do: 'preemptive-failover' }),
  of(copied, { do: 'emergency-copy', building: 'center' }),
]
const cut = of(copied, { do: 'cut-power', where: 'switch' })
const declared = of(copied, { do: 'declare-disaster' })

/** What a reader sees of services at the end of a night that computes its own fire, and of one that may meet another's. */
function bothEnds(world: World, decisions: readonly Decision[], looks: readonly number[], met: FiresMet) {
  const begun = decisions.reduce(alsoDecided, copyWorld(world))
  const own = copyWorld(begun)
  advance(own, noOrders, until, unrecorded)
  const { fate, recovery } = playRest(begun, looks, until, met)
  return [own, { ...own, fate, recovery }].map(stateFingerprint)
}

test('what does not touch the fire meets the one before, what does makes another', () => {
  const world = beginRehearsal(prepared, { seed: '169', replication: 0 }, () => false, silent)
  advance(world, noOrders, at, unrecorded)
  const met: FiresMet = new Map()
  const fires = (): number => new Set(met.values()).size
  const nights: [Decision[], number][] = [
    [[], 1],
    [[call], 2],
    [[call, ...elsewhere], 2],
    [[call, declared], 2],
    [[call, cut], 3],
  ]
  for (const [decisions, known] of nights) {
    const looks = [at, copied].map(afterSlice).filter(look => decisions.every(one => one.at! < look))
    const [own, other] = bothEnds(world, decisions, looks, met)
    expect(other, JSON.stringify(decisions)).toBe(own)
    expect(fires(), JSON.stringify(decisions)).toBe(known)
  }
})

test('a decision that is still to come keeps nights apart that stand alike', () => {
  const world = beginRehearsal(prepared, { seed: '169', replication: 0 }, () => false, silent)
  advance(world, noOrders, at, unrecorded)
  const met: FiresMet = new Map()
  bothEnds(world, [], [afterSlice(at)], met)
  const late = of(1800, { do: 'cut-power', where: 'switch' })
  const [own, other] = bothEnds(world, [late], [afterSlice(at)], met)
  expect(other).toBe(own)
  expect(new Set(met.values()).size).toBe(2)
})
