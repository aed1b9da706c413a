/** Checks the states that buildings were seen to end in: another word would be compared with nothing. */
import { say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import { describe } from '../field/measure.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import { buildingStates } from '../words/building.ts'

export function observed({ observed }: Scenario): Finding[] {
  return observed.flatMap(({ key, value, kind }, row): Finding[] => {
    const isState = buildingStates.some(state => state === value)
    if (!/^buildings\..*\.states$/.test(key) || kind === 'unknown' || isState) return []
    return [
      {
        path: ['observed', row, 'value'],
        complaint: say('must be one of {}, is {}', buildingStates.join(', '), describe(value)),
        nearest: typeof value === 'string' ? nearestWord(value, buildingStates) : undefined,
      },
    ]
  })
}
