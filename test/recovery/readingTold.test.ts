import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause, type CauseKind, causes } from '../../src/estate/cause.ts'
import { waitingOf } from '../../src/recovery/told/waiting.ts'
import { day, hour, on, recoverFrom } from './campus.ts'
import { burnt, eastHas, eastIs, far, site } from './readingSite.ts'

describe('why', () => {
  const told = (until: number) => {
    const ledger = new Ledger()
    const estate = site({ recovery: eastHas('power', 300) })
    const story = recoverFrom(estate, [eastIs('dark', 99), burnt], { ledger, horizon: until })
    return { ledger, story, service: on(estate, 0)[0]! }
  }

  test('the copy that was waited for, for how long, and what kept its place', () => {
    const { ledger, story, service } = told(40 * day)
    const chain: { kind: CauseKind; lasted: number }[] = []
    for (let row = story.recovery.backCause[service]!; row >= 0; row = ledger.before[row]!)
      chain.push({ kind: causes[ledger.kind[row]!]!, lasted: ledger.lasted[row]! })
    const kinds = chain.map(({ kind }) => kind)
    const reached = kinds.indexOf('copy-reached')
    expect(kinds.slice(0, reached)).toContain('restored-in-stream')
    // From when its server was ready until a rack of the other building was restarted.
    expect(chain[reached]!.lasted / hour).toBeGreaterThan(300 - 115)
    expect(kinds.slice(reached + 1)).toContain('gate')
    expect(kinds.at(-1)).toBe('rack-dark')
  })

  test('a copy that was lost before it was within reach was never within reach', () => {
    const ledger = new Ledger()
    const purge = { at: 200 * hour, do: 'purge-copy', building: -1, policy: -1, by: -1 } as const
    const { estate, recovery } = recoverFrom(site({ copies: [far], cutOver: '6 min' }), [burnt], {
      ledger,
      dataOrders: [purge],
    })
    const kinds: CauseKind[] = []
    for (let row = recovery.backCause[on(estate, 0)[0]!]!; row >= 0; row = ledger.before[row]!)
      kinds.push(causes[ledger.kind[row]!]!)
    expect(kinds.slice(0, 4)).toEqual(['service-up', 'changed-over', 'copy-lost', 'read-from'])
  })

  test.each([
    ['whose one point passes', '0 %'],
    ['of which points before it are tried', '100 %'],
  ])('a copy %s, within reach a time after the outage', (_, verifyFailure) => {
    const ledger = new Ledger()
    const estate = site({ copies: [far], verifyFailure })
    const { recovery } = recoverFrom(estate, [burnt], { ledger, horizon: 40 * day })
    const [service] = on(estate, 0)
    const chain: number[] = []
    for (let row = recovery.backCause[service!]!; row >= 0; row = ledger.before[row]!) chain.push(row)
    const reached = chain.filter(row => ledger.kind[row] === cause['copy-reached'])
    // Five days after the fire at 100 h; its server was ready between 112 h and 114 h.
    expect(reached.map(row => ledger.time[row]! / hour)).toEqual([220])
    expect(ledger.lasted[reached[0]!]! / hour).toBeGreaterThanOrEqual(106)
    expect(ledger.lasted[reached[0]!]! / hour).toBeLessThanOrEqual(108)
    expect(ledger.kind[ledger.before[reached[0]!]!]).toBe(cause['read-from'])
  })

  test('and while it is waited for', () => {
    const { ledger, story, service } = told(200 * hour)
    const waits = waitingOf(story.recovery, story.estate, story.racks, ledger, service)!
    expect(waits.on).toBe('copy')
    expect(waits.since / hour).toBeGreaterThanOrEqual(112)
    expect(ledger.kind[story.recovery.backCause[service]!]).toBe(cause['read-from'])
  })
})
