/** Words of the after-action report on the page, in English. */
import { numberIn, objectiveWords } from '../../../src/index.ts'

const english = numberIn('en')

export const afterAction = {
  title: 'After action',
  empty: 'No exercise has been reviewed yet.',
  emptyHint:
    'Play an exercise, then press “End and look back”: the night is replayed without each decision, with each taken earlier, with none, and by rules that know only what the table knew.',
  toExercise: 'To the exercise',
  make: 'Look back now',
  again: 'Look back again',
  goneOn: 'The exercise has gone on since this report.',
  otherCourse: 'This report is about another course than the one now shown.',
  otherLanguage: 'This report stays in French, in which it was made. “Look back again” makes it in English.',
  busy: (p: { done: string; total: string }) => `Replaying the night: ${p.done} of ${p.total}`,
  html: 'Report as HTML',
  json: 'Report as JSON',
  print: 'Print',
  subtitle: (p: { seed: string; course: string; held: string }) =>
    `After-action report and improvement plan. Seed ${p.seed}, course “${p.course}”${p.held && `, held on ${p.held}`}.`,
  overview: 'Overview',
  /** @param p.again null: no order was given again */
  overviewTakeaway: (p: {
    from: string
    until: string
    decisions: string
    refused: string
    again: string | null
    seats: string
  }) =>
    `Played from ${p.from} to ${p.until}. Decisions: ${p.decisions}; orders refused: ${p.refused}${p.again === null ? '' : `; orders given again: ${p.again}`}. Seats: ${p.seats}.`,
  phaseHead: ['Phase', 'From', 'Until', 'Injects', 'Decisions', 'Refused'],
  objectives: 'Objectives',
  /** @param p amiss: null if nothing was */
  objectivesTakeaway: (p: { met: string; late: string; amiss: string | null; missed: string }) =>
    `Expected actions done in time: ${p.met}; late: ${p.late}; ${p.amiss === null ? '' : `not as expected: ${p.amiss}; `}not done: ${p.missed}.`,
  unreached: (count: string) => `Not yet due when the exercise was stopped: ${count}.`,
  stopped: (p: { until: string; end: string }) =>
    `Stopped at ${p.until}, before its end at ${p.end}: what was due later is not judged, and the night as played continues without further decisions.`,
  ...objectiveWords.en,
  expected: (p: { what: string; by: string }) => `${p.what}, by ${p.by}`,
  takenAt: (clock: string) => `at ${clock}`,
  outcomes: 'The same fire, decided otherwise',
  notStated: 'not stated',
  outcomesTakeaway: (p: { services: string; data: string }) =>
    `Compared with a night in which nobody decides: services destroyed, ${p.services}; services without their data, ${p.data}.`,
  fewer: (count: string) => `${count} fewer`,
  more: (count: string) => `${count} more`,
  same: 'no difference',
  outcomeHead: [
    'Course',
    'Services destroyed',
    'Data gone for good',
    'Hours of outage',
    'Operator’s loss',
    'Customers’ loss',
  ],
  outcomeNames: {
    'as played': 'As played',
    'no decision': 'No decision',
    'as scripted': 'As scripted in the scenario',
    'rules on what was known': 'Rules based on what was known',
    'late ones in time': 'As played, with all that was late in time',
  },
  course: (name: string) => `Course “${name}”`,
  against: (course: string) => `As played against the course “${course}”`,
  againstTakeaway: (p: { services: string; data: string; hours: string }) =>
    `Compared with that course: services destroyed, ${p.services}; services without their data, ${p.data}; hours of outage, ${p.hours}.`,
  otherwise: 'What was decided otherwise',
  otherwiseHead: ['Decision', 'As played'],
  decidedSame: 'The same was decided on both courses.',
  asPlayed: 'as played',
  onCourse: (name: string) => `on the course “${name}”`,
  consequences: 'What each decision changed',
  consequencesTakeaway: (p: { what: string; services: string; data: string }) =>
    `“${p.what}” changed the most: without it, ${p.services} ${english(p.services, 'service', 'services')} and the data of ${p.data} would have ended differently.`,
  consequencesNone: 'No single decision changed what the fire did.',
  consequencesHint:
    'Thick: compared with the same night without it, all else as decided. Thin: what it cost to wait, or not to decide it. Decisions that were late together may each show nothing: the course with all of them in time tells what the delay cost.',
  consequencesLabel: 'Decisions by what they saved and cost in services, data and hours of outage',
  consequenceHead: [
    'Decision',
    'At',
    'Services',
    'Data',
    'Hours',
    'Waiting: services',
    'Waiting: data',
    'Waiting: hours',
    'Customers’ loss',
  ],
  heads: { services: 'services destroyed', data: 'data gone', hours: 'hours of outage' },
  saved: '◂ saved',
  cost: 'cost ▸',
  heard: 'affects people, not the fire',
  omitted: 'not decided',
  why: 'Why?',
  reasons: {
    services: (p: { amount: string; building: string; worse: string; example: string }) =>
      `${p.amount} more ${english(p.amount, 'service', 'services')} destroyed in ${p.building} ${p.worse}; for example ${p.example}:`,
    data: (p: { amount: string; building: string; worse: string; example: string }) =>
      `Data of ${p.amount} more ${english(p.amount, 'service', 'services')} gone in ${p.building} ${p.worse}; for example ${p.example}:`,
    hours: (p: { amount: string; building: string; worse: string; example: string }) =>
      `${p.amount} more ${english(p.amount, 'hour', 'hours')} of outage in ${p.building} ${p.worse}; for example ${p.example}:`,
  },
  withIt: 'with it',
  withoutIt: 'without it',
  savable: 'What could still be saved',
  savableTakeaway: (p: {
    first: string
    last: string
    services: string
    data: string
    servicesLast: string
    dataLast: string
  }) =>
    `At ${p.first}, ${p.services} of the services and the data of ${p.data} could still be saved; at ${p.last}, ${p.servicesLast} and ${p.dataLast}, if nobody had decided anything by then.`,
  savableHint: 'Solid: if nobody had decided anything by then. Dashed: with the decisions taken by then.',
  savableLabel: 'Share of services and data that the best order could still save, over time',
  savableNames: { services: 'services', data: 'data' },
  savableHead: [
    'At',
    'Services',
    'Services: by',
    'Data',
    'Data: by',
    'As decided: services',
    'As decided: data',
  ],
  strengths: 'Strengths',
  areas: 'Areas for improvement',
  none: 'None.',
  plan: 'Improvement plan',
  planHead: ['Corrective action', 'Owner', 'Due'],
  planHint: 'Owners and dates are proposals: agree on them before people leave.',
  /** @param day as 2026-11-28 */
  day: (day: string) => day,
  within: (days: string) => `within ${days} ${english(days, 'day', 'days')}`,
  duties: 'Notification duties',
  dutyHead: ['Duty', 'To', 'Began', 'Due', 'Told', 'Source'],
  diverged: (count: string) =>
    `On replay, ${count} ${english(count, 'moment', 'moments')} differed from the record.`,
  digest: (digest: string) => `Digest ${digest}`,
}
