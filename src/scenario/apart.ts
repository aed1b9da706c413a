/**
 * Notes where the plans of two buildings stand at another distance than the gap between them is said to have. Not for
 * strategies: what they move is a question, and the drawing stays.
 */
import { support } from '../base/distribution.ts'
import { say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { metres } from './field/measure.ts'
import { placeOf } from './read/located.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'

type Plan = Scenario['buildings'][string]['plan']

/** Plans are drawn to the half metre, m: a named assumption. */
const drawn = 0.5

export function apart({ buildings, gaps }: Scenario, source: Pick<ScenarioSource, 'root'>): Issue[] {
  return gaps.flatMap(({ between: [one, other], sides: [side], distance }, row) => {
    const between = toward(side, buildings[one]!.plan, buildings[other]!.plan)
    const [low, high] = typeof distance === 'number' ? [distance, distance] : support(distance)
    // Plans that overlap were not drawn to tell a distance: by default both begin in one corner.
    if (between < 0 || (between > low - drawn && between < high + drawn)) return []
    const path = ['gaps', row, 'distance']
    const said = low === high ? metres(low) : `${metres(low)} - ${metres(high)}`
    return {
      path: ['gaps', `${one}-${other}`, 'distance'].join('.'),
      ...told(
        say(
          'is {}, but the plans of the two stand {} apart: fire crosses this distance, and only drawings follow the plans',
          said,
          metres(between),
        ),
      ),
      ...placeOf(source.root, path),
    }
  })
}

/** From the wall of the first that faces there to the nearest wall of the other, m. */
function toward(side: Scenario['gaps'][number]['sides'][0], first: Plan, second: Plan): number {
  switch (side) {
    case 'east':
      return second.x - first.x - first.width
    case 'west':
      return first.x - second.x - second.width
    case 'north':
      return second.y - first.y - first.depth
    case 'south':
      return first.y - second.y - second.depth
  }
}
