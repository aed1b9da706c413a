/**
 * Notes where a field of the plant changes nothing: inputs of a generator, and heat that would stop electronics which are
 * shut down before.
 */
import { support } from '../base/distribution.ts'
import { type Complaint, say } from '../base/complaint.ts'
import { type Issue, told } from '../base/issue.ts'
import { formatMeasure } from './field/measure.ts'
import type { Uncertain } from './field/quantity.ts'
import { isWritten, placeOf } from './read/located.ts'
import type { ScenarioSource } from './read.ts'
import type { Scenario } from './scenario.ts'
import type { Sentence } from './sentence.ts'

type Found = readonly [path: readonly PropertyKey[], complaint: Complaint<Sentence>]

/** Only the source tells what is a default; each note stands where it was written, or closest to it. */
export function idle(scenario: Scenario, source?: Pick<ScenarioSource, 'root'>): Issue[] {
  return [...inputsOfGenerators(scenario), ...(source === undefined ? [] : shutBefore(scenario, source))].map(
    ([path, complaint]) => ({
      path: path.join('.'),
      ...told(complaint),
      ...(source && placeOf(source.root, path)),
    }),
  )
}

function inputsOfGenerators({ power }: Scenario): Found[] {
  return Object.entries(power.units)
    .filter(([, { kind, from }]) => kind === 'generator' && from.length > 0)
    .map(([name]) => [
      ['power', 'units', name, 'from'],
      say('changes nothing for a generator, which runs on its fuel: name both in what they feed'),
    ])
}

function shutBefore(
  { damage, cooling: { thermalShutdown } }: Scenario,
  { root }: Pick<ScenarioSource, 'root'>,
): Found[] {
  const path = ['damage', 'stops']
  const latest = bounds(thermalShutdown)[1]
  if (bounds(damage.stops)[0] < latest || !isWritten(root, path)) return []
  return [
    [
      path,
      say(
        'changes nothing: computers shut themselves down at {} (cooling.thermalShutdown)',
        formatMeasure(latest, 'temperature'),
      ),
    ],
  ]
}

const bounds = (value: Uncertain): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : support(value)
