/** What the fields of an exercise mean. */
import { decision } from './decision.ts'
import type { Meanings } from './meaning.ts'

const condition: Meanings = {
  event: 'The event, or what must be so at that moment',
  in: 'Building it is asked of, or room of an alarm or a flashover; not said: anywhere, save power-cut, which then is that of the whole site',
}

const inject: Meanings = {
  id: 'Number of the inject in the list of events',
  at: 'When it goes out, counted from the ignition; with neither `at` nor `after` it waits for a controller',
  after: [
    'Instead of a time: it goes out after an event of the incident, or after a decision of the players',
    {
      event: 'Event of the incident that is waited for, in truth',
      in: 'Building in which it must happen, or room of an alarm or a flashover; not said: wherever it happens first, save power-cut, which then is that of the whole site',
      decision: 'Decision of the players that is waited for',
      delay: 'Time from the event or decision until it goes out',
    },
  ],
  unless: 'It is held back if this has been decided by then',
  unlessIn: 'Building for which it must have been decided; not said: the whole site',
  unlessTo: 'Audience that must have been told by then',
  given: ['It waits, once it is due, until this has happened as well', condition],
  unlessHappened: ['It is held back if this has happened by then', condition],
  contingency: 'Whether it stands off the timeline, for the controller to release at will',
  event: 'What the players are told',
  from: 'Who says it to the players',
  to: 'Seats that hear it; none: all of them',
  method: 'How it reaches the players',
  controller: 'Who brings it to the players',
  expected: 'What the players should do on it, for the controller',
  objective: 'Objective that it serves, by its id',
  wrong: 'Whether it is wrong on purpose, which only the controllers know',
  source: 'Where the event is taken from, for the controller',
}

export const exercise: Meanings = {
  title: 'Name of the exercise; not said: that of the scenario',
  seed: 'Seed of the night that is played where nobody asks for another',
  lesson: [
    'Why that night was chosen, and how it is in others',
    {
      shows: 'What the night shows, for the facilitator',
      orders: ['Decisions that save in that night, to be compared with none', decision],
      nights: 'How many nights, of the seeds 1, 2, 3 and so on, were looked at',
      fewer: 'Seeds of the nights in which these decisions lose fewer services than none',
      more: 'Seeds of the nights in which these decisions lose more services than none',
    },
  ],
  from: 'Time after the ignition at which the exercise begins',
  until: 'Time after the ignition at which the exercise ends',
  playing: 'How long people sit at the table for it, which gives the pace',
  objectives: [
    'What is practised at the table',
    { id: 'Name by which injects and expected actions call it', text: 'The objective in words' },
  ],
  roles: 'Seats at the table; decisions of an empty seat stay with the scenario',
  injects: ['The list of events that the controllers bring to the players (MSEL)', inject],
  expected: [
    'Actions that are expected of the players',
    {
      id: 'Name of the expected action',
      tier: 'Tier that is to stand first in the recovery, of a priority; not said: the one with the most weight',
      do: 'Decision that counts as the action',
      building: 'Building it must be decided for; not said: any',
      to: 'Audience that must be told; not said: any',
      by: 'Time after the ignition by which it must be decided',
      owner: 'Seat that answers for it',
      objective: 'Objective that it serves, by its id',
      why: 'Why it is expected, for the report',
      source: 'Where the expectation is taken from',
    },
  ],
  leads: [
    'How long decisions take until they have their effect; not said: none',
    {
      do: 'Decision that takes its time',
      where: 'Place of the cut that it holds for; not said: both',
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
      delay: 'How old the state is that it shows',
      hostedIn: 'Building it runs in, with whose power it falls silent; not said: elsewhere',
    },
  ],
  clocks: [
    'Duties to tell somebody within a time',
    {
      id: 'Name of the duty, such as that of a law',
      duty: 'What must be told, in words; not said: its name',
      to: 'Who must be told',
      within: 'Time within which they must be told',
      from: 'Whether it runs from the first certain word of a disaster or from its declaration',
      source: 'The law or contract that says so',
    },
  ],
  plan: ['Decisions of somebody who knows what players know and follows rules, for comparison', decision],
  moments: 'Times after the ignition of which it is asked what could still be saved',
  early:
    'Time after the ignition at which later decisions are judged as if taken then; not said: the first of the moments',
}
