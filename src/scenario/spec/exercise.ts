/**
 * An exercise on a scenario, in the words of HSEEP: objectives, the master scenario events list of injects,
 * expected actions. Times count from the ignition. A scenario states only what is known beforehand, never
 * what players do.
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

/** An event that has happened, or a condition that holds at that moment; both as they truly are. */
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
  /**
   * Held back if this has been decided by then: for the whole site, or for the building and the audience
   * given.
   */
  unless: verb('Unless decided').optional(),
  unlessIn: reference('building', 'Unless decided for').optional(),
  unlessTo: choice('Unless decided to tell', audiences).optional(),
  /** Once due, it also waits until this has happened: nobody speaks before they are there. */
  given: happened,
  /** Held back if this has happened by then: nobody is told what is no longer so. */
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
  /** Wrong on purpose, because people err. Only the controllers know. */
  wrong: flag('Wrong on purpose').prefault(false),
  source: text('Source').optional(),
})

const Expected = z.strictObject({
  id: name('Name'),
  do: verb('Decision'),
  building: reference('building', 'Building').optional(),
  to: choice('To', audiences).optional(),
  /** Tier of a priority; not given: the tier with the most weight. */
  tier: reference('tier', 'Tier').optional(),
  by: time('No later than'),
  owner: seat('Owner').optional(),
  objective: text('Objective').optional(),
  why: said('Why').optional(),
  source: text('Source').optional(),
})

/** Time from a decision to its effect, where it is not immediate. */
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
    delay: time('Age of the state shown').prefault('5 min'),
    /** Building it runs in, and with whose power it falls silent; not given: elsewhere. */
    hostedIn: reference('building', 'Hosted in').optional(),
  })
  .prefault({})

const Clock = z.strictObject({
  id: name('Name'),
  /** Not given: its id. */
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

/** Why the night of `seed` was chosen, and how other nights turn out, with these orders and with none. */
const Lesson = z.strictObject({
  shows: said('What it shows'),
  orders: Decisions.prefault([]),
  /** How many nights were looked at: those of the seeds 1, 2, 3 and so on. */
  nights: count({ label: 'Nights', max: 10_000 }),
  fewer: nights('Nights that lose fewer services'),
  more: nights('Nights that lose more services'),
})

export const Exercise = z.strictObject({
  title: said('Title').optional(),
  /** Seed of the night that is played unless another is asked for; not given: 1. */
  seed: text('Seed of the night').optional(),
  lesson: Lesson.optional(),
  /** Time in the incident at which the exercise begins. */
  from: time('From').prefault('0 s'),
  until: time('Until').prefault('4 h'),
  /** How long people sit at the table, which sets the pace. */
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
  /**
   * Decisions of somebody who knows what players know and follows rules: the players' decisions are compared
   * with them.
   */
  plan: Decisions.prefault([]),
  /** Moments for which it is asked what could still have been saved. */
  moments: z.array(time('Moment')).max(20).prefault([]),
  /**
   * Each later decision is also judged as if it had been taken at this time. Not given: the first of the
   * moments.
   */
  early: time('Early').optional(),
})
