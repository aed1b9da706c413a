/** What the fields of an exercise mean. */
import { decision } from './decision.ts'
import type { Meanings } from './meaning.ts'

const condition: Meanings = {
  event: 'The event, or what must be true at that moment',
  in: 'Building it is about, or room for an alarm or a flashover; default: anywhere, except power-cut, which is then that of the whole site',
}

const inject: Meanings = {
  id: 'Number of the inject in the list of events',
  at: 'When it goes out, counted from ignition; with neither `at` nor `after`, it waits for a controller',
  after: [
    'Instead of a time: it goes out after an event of the incident, or after a decision of the players',
    {
      event: 'Event of the incident waited for, as it really happens',
      in: 'Building in which it must happen, or room for an alarm or a flashover; default: wherever it happens first, except power-cut, which is then that of the whole site',
      decision: 'Decision of the players waited for',
      delay: 'Time from the event or decision until it goes out',
    },
  ],
  unless: 'It is held back if this has been decided by then',
  unlessIn: 'Building for which it must have been decided; default: the whole site',
  unlessTo: 'Audience that must have been told by then',
  given: ['Once due, it waits until this has happened as well', condition],
  unlessHappened: ['It is held back if this has happened by then', condition],
  contingency: 'Whether it is kept off the timeline, for the controller to release at will',
  event: 'What the players are told',
  from: 'Who says it to the players',
  to: 'Seats that hear it; if none is given, all of them',
  method: 'How it reaches the players',
  controller: 'Who brings it to the players',
  expected: 'What the players should do in response, for the controller',
  objective: 'Objective that it serves, by its id',
  wrong: 'Whether it is wrong on purpose, which only the controllers know',
  source: 'Where the event is taken from, for the controller',
}

export const exercise: Meanings = {
  title: 'Name of the exercise; default: that of the scenario',
  seed: 'Seed of the night that is played unless another is asked for',
  lesson: [
    'Why that night was chosen, and how other nights turn out',
    {
      shows: 'What the night shows, for the facilitator',
      orders: ['Decisions that help in that night, to be compared with making none', decision],
      nights: 'How many nights, with seeds 1, 2, 3 and so on, were examined',
      fewer: 'Seeds of the nights in which these decisions lose fewer services than making none',
      more: 'Seeds of the nights in which these decisions lose more services than making none',
    },
  ],
  from: 'Time after ignition at which the exercise begins',
  until: 'Time after ignition at which the exercise ends',
  playing: 'How long people sit at the table for it, which sets the pace',
  objectives: [
    'What is practised at the table',
    { id: 'Name by which injects and expected actions refer to it', text: 'The objective in words' },
  ],
  roles: 'Seats at the table; the scenario takes the decisions of an empty seat',
  injects: ['The list of events that the controllers bring to the players (MSEL)', inject],
  expected: [
    'Actions that are expected of the players',
    {
      id: 'Name of the expected action',
      tier: 'For a priority, the tier that must come first in the recovery; default: the one with the most weight',
      do: 'Decision that counts as the action',
      building: 'Building it must be decided for; default: any',
      to: 'Audience that must be told; default: any',
      by: 'Time after ignition by which it must be decided',
      owner: 'Seat that is responsible for it',
      objective: 'Objective that it serves, by its id',
      why: 'Why it is expected, for the report',
      source: 'Where the expectation is taken from',
    },
  ],
  leads: [
    'How long decisions take to have their effect; default: no time',
    {
      do: 'Decision that takes time',
      where: 'Place of the cut that it applies to; default: both',
      takes: 'Time from the decision to its effect',
    },
  ],
  sensors: [
    'What the fire alarm panel does wrong',
    {
      delay: 'Median time from an alarm to the panel; that of a room is half to twice as long',
      missing: 'Share of the alarms that never reach the panel',
      falseAlarms: 'Alarms in rooms without smoke, spread over the exercise',
    },
  ],
  statusPage: [
    'The page on which players see which services answer',
    {
      delay: 'How old the state it shows is',
      hostedIn: 'Building it runs in, and goes silent with when power is lost; default: elsewhere',
    },
  ],
  clocks: [
    'Duties to notify somebody within a time limit',
    {
      id: 'Name of the duty, such as that of the law',
      duty: 'What must be told, in words; default: its name',
      to: 'Who must be told',
      within: 'Time within which they must be told',
      from: 'Whether it runs from the first certain word of a disaster or from its declaration',
      source: 'The law or contract that says so',
    },
  ],
  plan: ['Decisions of somebody who knows what the players know and follows rules, for comparison', decision],
  moments: 'Times after ignition for which to ask what could still be saved',
  early:
    'Time after ignition at which later decisions are judged as if taken then; default: the first of the moments',
}
