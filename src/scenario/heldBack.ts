/**
 * Notes where the fire brigade is called to a building that no decision lets it into: it does not attack inside while
 * the power is on, and the power stays on until the fire takes it.
 */
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'

export function heldBack({ ignition, intervention, decisions, secondHits }: Scenario): Issue[] {
  if (!intervention.brigade.needsIsolation) return []
  const has = (verb: (typeof decisions)[number]['do']): boolean => decisions.some(each => each.do === verb)
  if (has('attack') || !(has('call-brigade') || has('brigade-arrives'))) return []
  const cuts = [
    ...decisions.filter(each => each.do === 'cut-power'),
    ...secondHits.filter(each => each.kind === 'power-cut'),
  ]
  const alight = [ignition, ...ignition.also].map(({ room }) => room.split('/', 1)[0]!)
  return [...new Set(alight)]
    .filter(building => !cuts.some(cut => cut.building === undefined || cut.building === building))
    .map(building => ({
      path: 'decisions',
      ...told(
        say(
          'nobody cuts the power of {} or orders an attack, and the fire brigade does not attack inside while the power is on: it waits until the fire takes the power',
          building,
        ) satisfies Complaint<Sentence>,
      ),
    }))
}
