/** Gates that somebody opens: the decision is in the chain of what waited there, and later decisions are not. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause, causes } from '../../src/estate/cause.ts'
import type { RecoveryOrder } from '../../src/recovery/recovery.ts'
import { type Blow, campus, hour, on, recoverFrom } from './campus.ts'

type Decided = readonly [at: number, verb: RecoveryOrder['do']]

/** Causes of the return of a service of rack 0, earliest first; decisions are given by their hour. */
function told(decided: readonly Decided[], what: Blow['what'], policies?: string): (string | number)[] {
  const ledger = new Ledger()
  const orders = decided.map(([at, verb], row): RecoveryOrder => {
    const by = ledger.add(cause.decision, row, at * hour, -1)
    return { at: at * hour, do: verb, subject: -1, value: 0, by }
  })
  const estate = campus(policies === undefined ? {} : { policies, mix: '{ paired: 100 % }' })
  const blows: Blow[] = [{ racks: [0], at: hour, what }]
  const { recovery } = recoverFrom(estate, blows, { orders, ledger })
  return ledger
    .chain(recovery.backCause[on(estate, 0)[0]!]!)
    .toReversed()
    .map(row => (ledger.kind[row] === cause.decision ? ledger.time[row]! / hour : causes[ledger.kind[row]!]!))
}

test('who gave the power back is named, and not who did once more while the rack was being restarted', () => {
  // The restart takes from 13 h to 15 h; the building's batteries outlast the second cut.
  const thrice: Decided[] = [
    [13, 'restore-power'],
    [13.2, 'cut-power'],
    [13.4, 'restore-power'],
  ]
  expect(told(thrice, 'dark').slice(1)).toEqual(['gate', 13, 'gate', 'task-done', 'service-up'])
})

test('who handed the building back is named, and not who did later, or once people could enter anyway', () => {
  const handed = (...hours: number[]) =>
    told(
      hours.map(at => [at, 'release-building']),
      'dark',
    ).slice(1, 4)
  expect(handed(5, 8)).toEqual([5, 'gate', 'gate'])
  expect(handed(13)).toEqual(['gate', 'gate', 'task-done'])
})

test('who declared the disaster is named, of what was ordered then and of a failover that waited for it', () => {
  // Without an order the disaster is declared an hour after the first outage.
  expect(told([[1.5, 'declare-disaster']], 'burnt').slice(1, 4)).toEqual([1.5, 'gate', 'delivered'])
  expect(told([[3, 'declare-disaster']], 'burnt').slice(1, 3)).toEqual(['gate', 'delivered'])
  const paired =
    'paired: { approach: warm-standby, copies: [{ medium: replica, place: another-site, period: 0 s, lag: 60 s }], failover: { success: 100 %, attempts: 1, time: 10 min } }'
  const failover = told([[1.5, 'declare-disaster']], 'dark', paired)
  expect(failover.slice(failover.indexOf(1.5))).toEqual([1.5, 'gate', 'failover', 'service-up'])
})
