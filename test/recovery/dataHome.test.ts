/** Time on the last copy: a service that runs on its only replica has no other copy until it is home again. */
import { expect, test } from 'vitest'
import { countVulnerable } from '../../src/fate/losses/vulnerable.ts'
import { dataHomeAt } from '../../src/recovery/settle/dataHome.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
import { type Blow, campus, day, hour, on, recoverFrom } from './campus.ts'

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
const replica = `{ medium: replica, place: another-site, period: 0 s, lag: 0 s, ${sure} }`
const backup = `{ medium: backup, place: another-site, period: 1 h, lag: 0 s, ${sure} }`

const ends = new Set<number>([serviceState.up, serviceState.restoredEmpty])
const standby = 'approach: hot-standby, failover: { success: 100 %, attempts: 1, time: 30 min }'

/**
 * Hours on the last copy for each service of a rack that burns after an hour, and the hour at which it was home again.
 */
function exposed(copies: string, horizon: number, policy = standby) {
  const estate = campus({
    policies: `kept: { copies: [${copies}], ${policy} }`,
    mix: '{ kept: 100 % }',
  })
  const home = new Map<number, number>()
  const { fate, racks, recovery } = recoverFrom(estate, [{ racks: [0], at: hour, what: 'burnt' }], {
    horizon,
    transitions: {
      add: (service, seconds, state) => void (ends.has(state) && home.set(service, seconds)),
      rack() {},
    },
  })
  countVulnerable(fate, estate, racks, dataHomeAt(recovery), horizon)
  const services = on(estate, 0)
  return {
    hours: services.map(service => fate.vulnerableSeconds[service]! / hour),
    home: services.map(service => home.get(service)! / hour),
  }
}

test('of the only replica lasts until the service is home, not until it runs', () => {
  const { hours, home } = exposed(replica, 60 * day)
  // Declared at 2 h, servers at 13 h, provisioned by two crews, and home ten days later.
  expect(home.toSorted((a, b) => a - b)).toEqual([254, 254, 255, 255])
  expect(hours).toEqual(home.map(at => at - 1))
})

test('lasts as far as one looks where it is not home by then', () => {
  expect(exposed(replica, 5 * day).hours).toEqual([119, 119, 119, 119])
})

test('is none where there is a backup besides', () => {
  expect(exposed(`${replica}, ${backup}`, 60 * day).hours).toEqual([0, 0, 0, 0])
})

test('ends with the return of one that is back without its data', () => {
  const { hours, home } = exposed(backup, 60 * day, 'verifyFailure: 100 %')
  for (const at of home) expect(at).toBeLessThan(48)
  expect(hours).toEqual(home.map(at => at - 1))
})

test('of one that is back without its data is not longer for an outage of what it needs since', () => {
  const named = `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west], needs: [names] } ]`
  const estate = campus({
    policies: `bare: { approach: none }, kept: { copies: [${backup}], verifyFailure: 100 % }`,
    mix: '{ bare: 100 % }',
    named,
  })
  const [names, shop] = ['names', 'shop'].map(name => estate.population.named.get(name)![0]!)
  const { rack } = estate.population.services
  const burns = { racks: [rack[shop!]!], at: hour, what: 'burnt' } as const
  const seconds = (blows: readonly Blow[]): number => {
    const { fate, racks, recovery } = recoverFrom(estate, blows)
    countVulnerable(fate, estate, racks, dataHomeAt(recovery), 200 * day)
    return fate.vulnerableSeconds[shop!]!
  }
  const alone = seconds([burns])
  expect(alone).toBeGreaterThan(0)
  expect(seconds([burns, { racks: [rack[names!]!], at: 30 * day, what: 'dark' }])).toBe(alone)
})
