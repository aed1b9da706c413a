/**
 * An exercise on a scenario, in the words of HSEEP: objectives, the master scenario events list of injects, expected
 * actions. Times count from ignition. Everything an exercise says is known beforehand; what players do is in no scenario.
 */
import { count, exact, uncertain } from '../field/quantity.ts'
import { said } from '../field/said.ts'
import { choice, flag, name, reference, text } from '../field/word.ts'
import { audiences, clockStarts, methods, roles } from '../words/exercise.ts'
import { conditions, triggers } from '../words/trigger.ts'
import { z } from '../zod.ts'
import { Decisions, verbs } from './decision.ts'

const time = (label: string) => exact('duration', { label, min: 0 })
const seat = (label: string) => choice(label, roles)
const verb = (label: string) => choice(label, verbs)

const Objective = z.strictObject({ id: name('Objective'), text: said('What is practised') })

/** An event of the incident, or what is so at that moment; in truth. */
const happened = z
  .strictObject({
    event: choice('Event', conditions),
    in: reference('building or room', 'In').optional(),
  })
  .optional()

/** `at` a time, or `after` an event of the incident or a decision of the players; neither: a contingency. */
export const Inject = z.strictObject({
  id: name('Number'),
  at: time('At').optional(),
  after: z
    .strictObject({
      event: choice('Event', triggers).optional(),
      in: reference('building or room', 'In').optional(),
      decision: verb('Decision').optional(),
      delay: time('Delay').prefault('0 s'),
    })
    .optional(),
  /** Held back if this has been decided by then: for the whole site, or for the building and the audience that are named. */
  unless: verb('Unless decided').optional(),
  unlessIn: reference('building', 'Unless decided for').optional(),
  unlessTo: choice('Unless decided to tell', audiences).optional(),
  /** Waits, once it is due, until this has happened as well: nobody speaks who is not there. */
  given: happened,
  /** Held back if this has happened by then: nobody is told what is not so. */
  unlessHappened: happened,
  /** Off the timeline: the controller releases it at will. */
  contingency: flag('Contingency').prefault(false),
  event: said('Event'),
  from: said('From').prefault({ en: 'controller', fr: 'animation' }),
  to: z.array(seat('To')).prefault([]),
  method: choice('Method', methods).prefault('phone'),
  controller: said('Controller').prefault({ en: 'lead controller', fr: 'directeur d’exercice' }),
  expected: said('Expected action').optional(),
  objective: text('Objective').optional(),
  /** It is wrong on purpose: people err, and only the controllers know. */
  wrong: flag('Wrong on purpose').prefault(false),
  source: text('Source').optional(),
})

const Expected = z.strictObject({
  id: name('Name'),
  do: verb('Decision'),
  building: reference('building', 'Building').optional(),
  to: choice('To', audiences).optional(),
  /** Of a priority; not said: the tier with the most weight. */
  tier: reference('tier', 'Tier').optional(),
  by: time('No later than'),
  owner: seat('Owner').optional(),
  objective: text('Objective').optional(),
  why: said('Why').optional(),
  source: text('Source').optional(),
})

/** How long a decision takes until it has its effect, where that is not at once. */
const Lead = z.strictObject({
  do: verb('Decision'),
  where: choice('Where', ['switch', 'upstream']).optional(),
  takes: uncertain('duration', { label: 'Takes', min: 0 }),
})

/** What the alarm panel and the status page do wrong. All are named assumptions. */
const Sensors = z
  .strictObject({
    delay: uncertain('duration', { label: 'Alarm to panel', min: 0 }).prefault({
      triangular: ['5 s', '20 s', '90 s'],
    }),
    missing: uncertain('ratio', { label: 'Alarms that never arrive', min: 0, max: 1 }).prefault('10 %'),
    falseAlarms: count({ label: 'False alarms', max: 1000 }).prefault(2),
  })
  .prefault({})

const StatusPage = z
  .strictObject({
    delay: time('Shows the state of so long ago').prefault('5 min'),
    /** Where it runs; not said: elsewhere. With the power of its building it falls silent. */
    hostedIn: reference('building', 'Hosted in').optional(),
  })
  .prefault({})

const Clock = z.strictObject({
  id: name('Name'),
  /** Not said: its name. */
  duty: said('Duty').optional(),
  to: choice('To', audiences),
  within: time('Within'),
  from: choice('From', clockStarts).prefault('aware'),
  source: said('Source'),
})

const nights = (label: string) =>
  z
    .array(count({ label, max: 10_000 }))
    .max(10_000)
    .prefault([])

/** Why the night that `seed` names was chosen, and how it is in others: with these orders, and with none. */
const Lesson = z.strictObject({
  shows: said('What it shows'),
  orders: Decisions.prefault([]),
  /** Those of the seeds 1, 2, 3 and so on. */
  nights: count({ label: 'Nights', max: 10_000 }),
  fewer: nights('Nights that lose fewer services'),
  more: nights('Nights that lose more services'),
})

export const Exercise = z.strictObject({
  title: said('Title').optional(),
  /** Of the night that is played where nobody asks for another; not said: 1. */
  seed: text('Seed of the night').optional(),
  lesson: Lesson.optional(),
  /** Of the incident that is played. */
  from: time('From').prefault('0 s'),
  until: time('Until').prefault('4 h'),
  /** How long people sit at the table for it: gives the pace. */
  playing: exact('duration', { label: 'Playing time', min: 60 }).prefault('90 min'),
  objectives: z.array(Objective).max(50).prefault([]),
  /** Who sits at the table; decisions of an empty seat stay with the scenario. */
  roles: z.array(seat('Role')).prefault([...roles]),
  injects: z.array(Inject).max(1000).prefault([]),
  expected: z.array(Expected).max(200).prefault([]),
  leads: z.array(Lead).max(50).prefault([]),
  sensors: Sensors,
  statusPage: StatusPage,
  clocks: z.array(Clock).max(50).prefault([]),
  /** What somebody does who knows what players know and follows rules: what their decisions are compared with. */
  plan: Decisions.prefault([]),
  /** Moments of which it is asked what could still be saved. */
  moments: z.array(time('Moment')).max(20).prefault([]),
  /** Each later decision is judged as if it had been taken then, too. Not said: the first of the moments. */
  early: time('Early').optional(),
})
