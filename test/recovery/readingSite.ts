/** A site whose copies stand in its other building or elsewhere, for tests of what a restore reads. */
import { type Blow, campus, yard, hour, on, type Story } from './campus.ts'

const copy = (id: string, place: string, period: string, repository: string): string =>
  `{ id: ${id}, medium: backup, place: ${place}, period: ${period}, lag: 0 s, retention: 30 d, jobSuccess: 100 %, restoreSuccess: 100 %, repository: ${repository} }`
export const nearby = copy('nearby', 'yard', '1 h', 'hand')
export const far = copy('far', 'another-site', '24 h', 'far')

interface Words {
  readonly copies?: readonly string[]
  readonly point?: string
  readonly recovery?: string
  readonly secondHits?: string
  readonly verifyFailure?: string
  readonly cutOver?: string
}

/**
 * New servers for rack 0 are ready between 112 h and 114 h; their data takes an hour to read and an hour to verify.
 */
export function site({
  copies = [nearby],
  point = 'newest',
  recovery = '',
  secondHits = '[]',
  verifyFailure = '0 %',
  cutOver = '0 s',
}: Words = {}) {
  return campus({
    policies: `kept: { copies: [${copies.join(', ')}], verifyFailure: ${verifyFailure} }`,
    mix: '{ kept: 100 % }',
    repositories: '{ hand: { unusable: 0 % }, far: { unusable: 0 %, reachable: 5 d } }',
    data: '36 GB',
    stock: 100,
    restoring: `point: ${point}`,
    cutOver,
    recovery,
    secondHits,
  })
}

/** A replica at another site takes over 14.2 h after the fire; restores do not read that replica. */
export function standby(other: string, verifyFailure = '0 %') {
  const replica = '{ medium: replica, place: another-site, period: 0 s, lag: 60 s, restoreSuccess: 0 % }'
  return campus({
    policies: `kept: { approach: hot-standby, copies: [${other}, ${replica}], verifyFailure: ${verifyFailure}, failover: { success: 100 %, attempts: 1, time: 852 min, to: lee } }`,
    mix: '{ kept: 100 % }',
    repositories: '{ hand: { unusable: 0 % } }',
    stock: 100,
  })
}

export const burnt: Blow = { racks: [0], at: 100 * hour, what: 'burnt' }
export const eastIs = (what: Blow['what'], at: number): Blow => ({ racks: yard, at: at * hour, what })
export const hours = ({ estate, recovery }: Story): number[] =>
  on(estate, 0).map(service => recovery.dataBackAt[service]! / hour)
export const needsOne = `[
  { name: names, customer: Operator, product: machine, tier: urgent, policy: bare, in: [west], needs: [] },
  { name: shop, customer: Operator, product: machine, tier: urgent, policy: bare, in: [yard], needs: [names] } ]`
export const eastHas = (what: string, at: number): string => `buildings: { yard: { ${what}: ${at} h } }`
