/** Approaches that a policy names and cannot keep: nothing that stands ready elsewhere, or something where there shall be nothing. */
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

const changesOver: ReadonlySet<string> = new Set([
  'pilot-light',
  'warm-standby',
  'hot-standby',
  'metro-synchronous',
  'active-active',
])

export function approach({ policies }: Scenario): Finding[] {
  return Object.entries(policies).flatMap(([name, policy]): Finding[] => {
    const path = ['policies', name]
    const { failover } = policy
    const replica = policy.copies.some(({ medium }) => medium === 'replica')
    if (policy.approach === 'none') {
      const has = [...(policy.copies.length > 0 ? ['copies'] : []), ...(failover ? ['failover'] : [])]
      return has.map(key => ({ path: [...path, key], message: 'contradicts the approach, which is none' }))
    }
    if (changesOver.has(policy.approach)) {
      const lacks = [...(replica ? [] : ['a copy that is a replica']), ...(failover ? [] : ['a failover'])]
      if (lacks.length === 0) return []
      const message = `${policy.approach} changes over to a replica: the policy needs ${lacks.join(' and ')}`
      return [{ path: [...path, 'approach'], message }]
    }
    if (failover === undefined || replica) return []
    return [{ path: [...path, 'failover'], message: 'has nothing to change over to: no copy is a replica' }]
  })
}
