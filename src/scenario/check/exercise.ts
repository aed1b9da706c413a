/** Checks an exercise by itself: each inject has the time it needs, objectives exist, names are unique. */
import { say } from '../../base/complaint.ts'
import { nearestWord } from '../../base/nearest.ts'
import { durationWords } from '../field/duration.ts'
import { isNameless, type Nameless } from './names.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'
import { twice } from './duplicates.ts'

type Exercise = NonNullable<Scenario['exercise']>

export function exercise({ exercise }: Scenario, nameless: Nameless): Finding[] {
  if (exercise === undefined) return []
  const { injects, expected, objectives, clocks, from, until } = exercise
  const names = (list: readonly { readonly id: string }[], key: string) =>
    list.map(({ id }, at) => ({ name: id, path: ['exercise', key, at, 'id'] }))
  return [
    ...twice('inject', names(injects, 'injects')),
    ...twice('expected action', names(expected, 'expected')),
    ...twice('objective', names(objectives, 'objectives')),
    ...twice('clock', names(clocks, 'clocks')),
    ...(until <= from
      ? [{ path: ['exercise', 'until'], complaint: say('is not after the start of the exercise') }]
      : []),
    ...tooLate(exercise),
    ...injects.flatMap((inject, at) => timed(inject, ['exercise', 'injects', at])),
    ...exercise.plan.flatMap(({ at, after }, row) =>
      (at === undefined) === (after === undefined)
        ? [{ path: ['exercise', 'plan', row], complaint: say('needs a time: either at, or after') }]
        : [],
    ),
    ...(isNameless(nameless, ['exercise', 'objectives']) ? [] : aims(exercise)),
  ]
}

/** Whatever is due after the end of the exercise. */
function tooLate({ from, until, injects, expected, moments, early }: Exercise): Finding[] {
  if (!(from < until)) return []
  const end = durationWords(until)
  const about = (path: PropertyKey[], time: number | undefined): Finding[] =>
    time !== undefined && time > until
      ? [
          {
            path: ['exercise', ...path],
            complaint: say('is {}, after the end of the exercise at {}', durationWords(time), end),
          },
        ]
      : []
  return [
    ...injects.flatMap(({ at }, row) => about(['injects', row, 'at'], at)),
    ...expected.flatMap(({ by }, row) => about(['expected', row, 'by'], by)),
    ...moments.flatMap((moment, row) => about(['moments', row], moment)),
    ...about(['early'], early),
  ]
}

function timed(inject: Exercise['injects'][number], path: PropertyKey[]): Finding[] {
  const { at, after, contingency } = inject
  for (const key of ['unlessIn', 'unlessTo'] as const)
    if (inject[key] !== undefined && inject.unless === undefined)
      return [{ path: [...path, key], complaint: say('needs unless as well, to say which decision') }]
  if (contingency && (at !== undefined || after !== undefined))
    return [{ path, complaint: say('a contingency is off the timeline: it takes neither at nor after') }]
  if (!contingency && (at === undefined) === (after === undefined))
    return [{ path, complaint: say('needs a time: either at, or after, or contingency: true') }]
  if (after !== undefined && (after.event === undefined) === (after.decision === undefined))
    return [{ path: [...path, 'after'], complaint: say('must wait for either an event or a decision') }]
  return []
}

function aims({ injects, expected, objectives }: Exercise): Finding[] {
  const known = objectives.map(({ id }) => id)
  const look = (list: readonly { readonly objective?: string | undefined }[], key: string): Finding[] =>
    list.flatMap(({ objective }, at) =>
      objective === undefined || known.includes(objective)
        ? []
        : [
            {
              path: ['exercise', key, at, 'objective'],
              complaint: say('there is no {} "{}"', 'objective', objective),
              nearest: nearestWord(objective, known),
            },
          ],
    )
  return [...look(injects, 'injects'), ...look(expected, 'expected')]
}
