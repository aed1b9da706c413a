/** Reports names in a decisions file that the exercise does not have, and times outside it. */
import { say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import { durationWords } from '../../scenario/field/duration.ts'
import type { Finding } from '../../scenario/read/explain.ts'
import type { Setting } from '../setting.ts'

export function scriptNames(acts: readonly object[], setting: Setting): Finding[] {
  const { spec, buildings, rooms, policies, tiers, pools } = setting
  const known: Readonly<Record<string, readonly string[]>> = {
    building: buildings,
    room: rooms,
    policy: policies,
    tier: tiers,
    pool: pools,
    inject: spec.injects.map(({ id }) => id),
  }
  return acts.flatMap((act, row): Finding[] => {
    const path = (key: string): PropertyKey[] => ['acts', row, key]
    const unknown = Object.entries(act).flatMap(([key, name]): Finding[] => {
      const names = known[key]
      if (names === undefined || typeof name !== 'string' || names.includes(name)) return []
      return [
        {
          path: path(key),
          complaint: say('there is no {} "{}"', key, name),
          nearest: nearestWord(name, names),
        },
      ]
    })
    const { at } = act as { readonly at: number }
    const bound =
      at < spec.from
        ? say('is before the exercise begins, {}', durationWords(spec.from))
        : at > spec.until
          ? say('is after the exercise ends, {}', durationWords(spec.until))
          : undefined
    return bound === undefined ? unknown : [...unknown, { path: path('at'), complaint: bound }]
  })
}
