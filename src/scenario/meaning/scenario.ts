/** What the fields of a scenario mean, all of them. */
import * as business from './business.ts'
import { decision, secondHit } from './decision.ts'
import { exercise } from './exercise.ts'
import type { Meanings } from './meaning.ts'
import * as plant from './plant.ts'
import { recovery } from './recovery.ts'
import * as site from './site.ts'

/** By field, what it means in a sentence; nested like the scenario itself. */
export const scenario: Meanings = {
  extends: 'Another scenario file, which this one is laid over',
  schema: 'Version of the format that the file is written in',
  name: 'Name of the scenario for people',
  description: 'What the scenario is about, in a few sentences',
  start: 'Date and time of ignition, with its offset from UTC; default: only the time since then is shown',
  horizon:
    'How long after ignition the recovery is followed: what is not back by then has met no time objective',
  currency: 'Currency of all amounts of money',
  jurisdiction: 'Country or union whose law holds at the site',
  ambient: ['The weather around the site', site.ambient],
  materials: ['What walls and floors are made of, besides the built-in materials', site.material],
  assemblies: ['Layers of walls and floors, from the room outwards, besides the built-in ones', site.layer],
  targets: ['Surfaces that radiation may light, besides the built-in ones', site.target],
  sources: ['How things burn, where it differs from what is built in', site.sources],
  timber: ['How structural timber chars and burns', site.timber],
  buildings: [
    'The buildings of the site, by name; services are dealt to the racks of the first, then of the next',
    site.buildings,
  ],
  gaps: ['What lies between two buildings, where fire may cross', site.gaps],
  power: ['How power reaches the rooms', plant.power],
  cooling: ['What keeps the rooms cool', plant.cooling],
  network: ['How the network reaches the rooms', plant.network],
  ignition: ['Where and how the fire begins', plant.ignition],
  intervention: ['Detection, suppression, the fire brigade and its water', plant.intervention],
  damage: ['How much heat, soot and water a rack withstands', plant.damage],
  model: ['What is uncertain about the model itself, drawn like any other input', plant.model],
  decisions: ['What people and rules decide during the incident', decision],
  secondHits: ['What strikes again after the fire', secondHit],
  otherSites: ['Other sites of the operator, where copies stand and failovers land', business.otherSites],
  tiers: ['Levels of service with their objectives, by name', business.tier],
  activities: ['What customers do with services, and what an outage costs them, by name', business.activity],
  repositories: ['Stores whose copies share a fate beyond their location, by name', business.repository],
  policies: ['Ways in which data is protected, by name', business.policy],
  products: ['What is sold, by name', business.product],
  population: ['How many customers and services there are, and who they are', business.population],
  recovery: ['How the operator recovers', recovery],
  money: ['What the fire costs, and whom', business.money],
  strategies: ['Changes to the scenario that are compared under the same fires, by name', business.strategy],
  observed: [
    'What was observed in the real case, for comparison; the engine does not read it',
    business.observation,
  ],
  exercise: ['An exercise on the scenario, played by people who decide', exercise],
}

/** A distribution in place of a number. */
export const distribution: Meanings = {
  min: 'No value below this is drawn',
  max: 'No value above this is drawn',
  uniform: 'Every value between the two is equally likely',
  triangular: 'Most likely at the middle value, never beyond the other two',
  pert: 'Like triangular, with less weight at its ends',
  normal: [
    'The bell curve around its mean',
    { mean: 'Mean of the values', sd: 'Standard deviation of the values' },
  ],
  lognormal: [
    'Positive and skewed to the right: its logarithm is normal',
    { median: 'Half of the values are below it', p95: '95 % of the values are below it' },
  ],
  gamma: [
    'Positive, its mean the product of shape and scale',
    { shape: 'Shape of the distribution, a plain number', scale: 'Scale of the distribution, in its unit' },
  ],
  gumbel: [
    'The largest of many draws, skewed to the right',
    { mean: 'Mean of the values', sd: 'Standard deviation of the values' },
  ],
  weibull: [
    'Times to failure, wearing out where its shape is above 1',
    { shape: 'Shape of the distribution, a plain number', scale: '63 % of the values are below it' },
  ],
  exponential: ['Waiting times of a memoryless process', { mean: 'Mean of the values' }],
  discrete: 'A list of values, each with its weight',
  empirical: 'A list of values, all equally likely',
}
