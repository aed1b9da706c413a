/**
 * Checks that a policy has the copies and the failover that its approach needs, and neither if the approach
 * is `none`.
 */
import { say } from '../../base/complaint.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import { approaches } from '../words/protection.ts'

/** From here on, an approach fails over to something that stands ready elsewhere. */
const first = approaches.indexOf('pilot-light')

export function approach({ policies }: Scenario): Finding[] {
  return Object.entries(policies).flatMap(([name, { approach: word, copies, failover }]) => {
    const replica = copies.some(({ medium }) => medium === 'replica')
    const at = (key: string, complaint: Finding['complaint']): Finding[] => [
      { path: ['policies', name, key], complaint },
    ]
    if (word === 'none' && (failover || copies.length > 0))
      return at(failover ? 'failover' : 'copies', say('contradicts the approach "none"'))
    if (approaches.indexOf(word) >= first && !(replica && failover))
      return at('approach', replica ? say('needs a failover') : say('needs a replica and a failover'))
    return failover && !replica ? at('failover', say('needs a replica')) : []
  })
}
