/** Headings and fixed sentences of the after-action report in English; the other languages have the same. */
import { objectiveWords } from '../../exercise/told/objectiveWords.ts'
import type { Outcome } from '../../exercise/debrief/outcome.ts'
import { figure } from '../figure.ts'

export const englishAfterAction = {
  figure: (value: number, unit: string) => figure(value, unit),
  /** @param of scenario is absent if its title, in the reader's language, stands above */
  subtitle: (of: { scenario: string | undefined; seed: string; course: string; held: string | undefined }) =>
    `After-action report and improvement plan. ${of.scenario === undefined ? 'Seed' : `${of.scenario}; seed`} ${of.seed}; course “${of.course}”${of.held === undefined ? '' : `; held on ${of.held}`}.`,
  headline: (of: {
    scenario: string | undefined
    seed: string
    course: string
    from: string
    until: string
  }) =>
    `${of.scenario === undefined ? 'Seed' : `${of.scenario}, seed`} ${of.seed}, course "${of.course}", ${of.from} to ${of.until}`,
  stopped: (of: { until: string; end: string }) =>
    `Stopped at ${of.until}, before its end at ${of.end}: what was due later is not judged, and the night as played continues without further decisions.`,
  overview: 'Overview',
  played: (of: {
    from: string
    until: string
    seats: string
    decisions: number
    refused: number
    again: number
  }) =>
    `Played from ${of.from} to ${of.until}. Seats: ${of.seats}. ${of.decisions} ${of.decisions === 1 ? 'decision' : 'decisions'}, ${of.refused} ${of.refused === 1 ? 'order' : 'orders'} refused${of.again > 0 ? `, ${of.again} given again` : ''}.`,
  phases: 'Phases',
  phaseHead: ['phase', 'from', 'until', 'injects', 'decisions', 'refused'],
  objectives: 'Objectives',
  objectivesCaption: 'Each objective, by what was expected for it',
  objectiveHead: ['objective', 'rating', 'expected actions'],
  expectedCount: (verdict: string, count: number) => `${verdict}: ${count}`,
  rated: (mark: string, words: string) => `${mark}: ${words}`,
  ...objectiveWords.en,
  and: (one: string, other: string) => `${one}; ${other}`,
  expectedCaption: 'Actions expected and taken',
  expectedHead: ['expected action', 'by', 'verdict', 'taken at', 'why it was expected'],
  otherwise: 'The same fire, decided otherwise',
  outcomesCaption: 'Outcome of the night',
  outcomeHead: [
    'services destroyed',
    'data gone for good',
    'hours of outage',
    'operator’s loss',
    'customers’ loss',
  ],
  notStated: 'not stated',
  at: (when: string, what: string) => `${when}: ${what}`,
  outcomes: {
    'as played': 'as played',
    'no decision': 'no decision',
    'as scripted': 'as scripted in the scenario',
    'rules on what was known': 'rules based on what was known',
    'late ones in time': 'as played, with all that was late in time',
  } as Readonly<Record<Outcome['name'], string>>,
  against: (course: string) => `As played against: ${course}`,
  courses: {
    'as played': 'as played',
    'no decision': 'with no decision',
    'as scripted': 'as scripted in the scenario',
    'rules on what was known': 'by rules based on what was known',
    'late ones in time': 'with all that was late in time',
  } as Readonly<Record<Outcome['name'], string>>,
  course: (name: string) => `course “${name}”`,
  onCourse: (course: string) => `on the ${course}`,
  otherwiseCaption: 'What was decided otherwise',
  otherwiseHead: ['decision', 'as played'],
  decidedSame: 'The same was decided on both courses.',
  decisions: 'Decisions',
  decisionHead: ['decision', 'at', 'by', 'sure', 'the night without it, all else as decided'],
  taken: (of: {
    who: string
    /** %; undefined: not stated. */
    sure: number | undefined
    effect: string
    meant: string
  }) =>
    `${of.who}${of.sure === undefined ? '' : `, ${of.sure}% sure`}; in effect at ${of.effect}. ${of.meant}`,
  heard: 'It affects people, not the fire.',
  without: (effect: string) => `Without it, all else as decided, the night ${effect}`,
  worseThanIdleShort: 'worse than with no decision',
  heardShort: 'affects people, not the fire',
  instead: (effect: string) => `Ordered at the cut-off switch, at the same moment, the night ${effect}`,
  early: (at: string, effect: string) => `Taken at ${at}, the night ${effect}`,
  byRule: (at: string, effect: string) =>
    `Rules based on what was known would have taken it at ${at}; the night ${effect}`,
  neverByRule: 'Rules based on what was known would never have taken it.',
  omitted: 'Not decided',
  omittedCaption: 'What rules based on what was known would have done, but nobody did',
  omittedHead: ['decision', 'at', 'the night'],
  never: 'never',
  withIt: 'with it',
  withoutIt: 'without it',
  moreHours: (of: { size: string; building: string; bad: string; good: string }) =>
    `${of.size} more ${of.size === '1' ? 'hour' : 'hours'} of outage in ${of.building} ${of.bad} than ${of.good}`,
  lost: (of: { size: string; data: boolean; building: string; bad: string; good: string }) =>
    `${of.size} ${of.size === '1' ? 'service' : 'services'} ${of.data ? 'with their data gone' : 'destroyed'} in ${of.building} ${of.bad} and not ${of.good}`,
  example: (head: string, example: string) => `${head}; for example ${example}:`,
  saveable: 'What could still be saved',
  saveableIdle: 'At each moment, if nobody had decided anything by then',
  saveablePlayed: 'At each moment, with the decisions taken by then',
  saveableHead: ['at', 'services', 'by', 'data', 'by'],
  saveableShort: ['still to be saved at', 'services', 'data', 'had nobody decided: services', 'data'],
  curve: {
    label: 'Share of services and data still to be saved over time',
    services: 'services, at best',
    data: 'data, at best',
    caption:
      'The best that could be ordered at each moment. Solid: if nobody had decided anything by then. Dashed: with the decisions taken by then.',
  },
  strengths: 'Strengths',
  areas: 'Areas for improvement',
  plan: 'Improvement plan',
  planCaption: 'Corrective actions',
  planHead: ['action', 'objective', 'owner', 'due'],
  /** @param day as 2026-11-28 */
  day: (day: string) => day,
  within: (days: number) => `within ${days} ${days === 1 ? 'day' : 'days'}`,
  duties: 'Notification duties',
  dutiesCaption: 'Clocks',
  dutyHead: ['duty', 'to', 'began', 'due', 'told', 'source'],
  diverged: (count: number) =>
    `On replay, ${count} ${count === 1 ? 'moment' : 'moments'} differed from the record. `,
  proof: (p: { engine: string; scenario: string; digest: string }) =>
    `${p.engine}, scenario ${p.scenario}, digest ${p.digest}`,
  none: 'None.',
  sameFire: 'the same fire',
}

export type AfterActionWords = typeof englishAfterAction
