/** Checks what was observed: a figure or a state by another word would be compared with nothing. */
import { say } from '../../base/complaint.ts'
import { isRecord } from '../../base/isRecord.ts'
import { nearestWord } from '../../base/nearest.ts'
import type { Subject } from '../field/field.ts'
import { describe } from '../field/measure.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import {
  activityFigureNames,
  buildingFigures,
  buildingStates,
  groupFigures,
  metricNames,
} from '../words/figures.ts'
import { mayBeHidden, type Nameless, namesOf } from './names.ts'

/** Words that may follow one in a key, each with those after it; or names of the scenario; or nothing. */
type After =
  { readonly words: ReadonlyMap<string, After> } | { readonly to: Subject; readonly after: After } | 'nothing'

const oneOf = (words: Readonly<Record<string, After>>): After => ({ words: new Map(Object.entries(words)) })
const figures = (names: readonly string[]): Record<string, After> =>
  Object.fromEntries(names.map(name => [name, 'nothing']))
const groups = (after: After): Record<string, After> => ({
  byProduct: { to: 'product', after },
  byTier: { to: 'tier', after },
  byPolicy: { to: 'policy', after },
})
const curve = oneOf({ all: 'nothing', ...groups('nothing') })

/** The paths of the report that have a band or a state to stand beside. */
const known = oneOf({
  ...figures(metricNames),
  metrics: oneOf(figures(metricNames)),
  buildings: { to: 'building', after: oneOf(figures([...buildingFigures, 'states', 'serversUp'])) },
  curves: oneOf({ servicesUp: curve, dataRestored: curve }),
  groups: oneOf(groups(oneOf(figures(groupFigures)))),
  activities: { to: 'activity', after: oneOf(figures(activityFigureNames)) },
})

export function observed(scenario: Scenario, nameless: Nameless): Finding[] {
  return scenario.observed.flatMap((observation, row) => {
    const { key, value, day } = observation
    const found = follow(key, scenario, nameless)
    const path = ['observed', row]
    if (found.wrong !== undefined) return [{ path: [...path, 'key'], ...found.wrong }]
    if (found.after !== 'nothing') {
      const names = isRecord(value) && day !== undefined ? Object.keys(value) : []
      const wrong = names.flatMap(name => {
        const { wrong } = follow(`${key}.${name}`, scenario, nameless)
        const nearest = wrong?.nearest?.slice(key.length + 1)
        return wrong === undefined ? [] : [{ path: [...path, 'value', name], ...wrong, nearest, key: true }]
      })
      return names.length > 0 ? wrong : [{ path: [...path, 'key'], complaint: unknown(key) }]
    }
    return [...lacksDay(observation, path), ...otherState(observation, path)]
  })
}

const unknown = (word: string): Finding['complaint'] => say('unknown key "{}"', word)

type Wrong = Pick<Finding, 'complaint' | 'nearest'>

/** What may follow a key, or its first word that leads nowhere. `nearest` is the whole key that may have been meant. */
function follow(
  key: string,
  scenario: Scenario,
  nameless: Nameless,
): { readonly after: After; readonly wrong?: Wrong } {
  const parts = key.split('.')
  let after: After = known
  for (const [nth, part] of parts.entries()) {
    const meant = (words: readonly string[]): string | undefined => {
      const nearest = nearestWord(part, words)
      return nearest && parts.with(nth, nearest).join('.')
    }
    if (after === 'nothing') return { after, wrong: { complaint: unknown(part) } }
    if ('words' in after) {
      const next: After | undefined = after.words.get(part)
      if (next === undefined)
        return { after, wrong: { complaint: unknown(part), nearest: meant([...after.words.keys()]) } }
      after = next
    } else {
      const { to } = after
      const names = namesOf(scenario, to)
      if (!names.includes(part) && !mayBeHidden(nameless, part, to))
        return {
          after,
          wrong: { complaint: say('there is no {} "{}"', to, part), nearest: meant(names) },
        }
      ;({ after } = after)
    }
  }
  return { after }
}

type Observation = Scenario['observed'][number]

/** Of a curve one point is compared. */
function lacksDay({ key, day, kind }: Observation, path: readonly PropertyKey[]): Finding[] {
  const isCurve = /^curves\.|^buildings\..*\.serversUp$/.test(key)
  if (kind === 'unknown' || isCurve === (day !== undefined)) return []
  const complaint = isCurve ? say('is missing') : unknown('day')
  return [{ path: [...path, 'day'], complaint, key: !isCurve }]
}

function otherState({ key, value, kind }: Observation, path: readonly PropertyKey[]): Finding[] {
  const isState = buildingStates.some(state => state === value)
  if (!/^buildings\..*\.states$/.test(key) || kind === 'unknown' || isState) return []
  return [
    {
      path: [...path, 'value'],
      complaint: say('must be one of {}, is {}', buildingStates.join(', '), describe(value)),
      nearest: typeof value === 'string' ? nearestWord(value, buildingStates) : undefined,
    },
  ]
}
