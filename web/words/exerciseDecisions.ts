/** Words of seats, decisions and their arguments, for both windows of an exercise and its report. */
import {
  audiences,
  type Choice,
  eventPhrases,
  isUnnamed,
  numbered,
  type ParticipantView,
  type TableNames,
  type Verb,
  verbPhrases,
} from '../../src/index.ts'
import type { View } from '../view.ts'
import { orderWords } from './orderWords.ts'
import { french } from './unbroken.ts'

type Role = ParticipantView['roles'][number]
type Of<Do extends Verb> = Extract<Choice, { do: Do }>

export interface DecisionWords {
  readonly roles: Readonly<Record<Role, string>>
  readonly sentTo: string
  readonly verbs: (typeof verbPhrases)[View['language']]
  readonly fields: {
    readonly building: string
    readonly room: string
    readonly policy: string
    readonly tier: string
    readonly pool: string
    readonly units: string
    readonly servers: string
    readonly weight: string
    readonly where: string
    readonly rule: string
    readonly point: string
    readonly to: string
    readonly site: string
  }
  /** What is meant where an optional field is left open, if not all. */
  readonly unsaid: Readonly<Partial<Record<string, string>>>
  readonly all: string
  readonly where: Readonly<Record<Of<'cut-power'>['where'], string>>
  readonly rules: Readonly<Record<Of<'set-dispatch'>['rule'], string>>
  readonly points: Readonly<Record<Of<'choose-point'>['point'], string>>
  readonly audiences: Readonly<Record<Of<'communicate'>['to'], string>>
  readonly methods: Readonly<Record<string, string>>
  /** Events of the incident that an inject may wait for. */
  readonly events: (typeof eventPhrases)[View['language']]
  readonly counted: (count: number) => string
  readonly goesTo: (site: string) => string
}

/** Phrases with a capital, as a button or a line begins. */
function begun(language: View['language']): DecisionWords['verbs'] {
  const phrases = Object.entries(verbPhrases[language])
  return Object.fromEntries(
    phrases.map(([verb, phrase]) => [verb, phrase.charAt(0).toUpperCase() + phrase.slice(1)]),
  ) as DecisionWords['verbs']
}

const en: DecisionWords = {
  /** Of “→” before who hears it, read aloud. */
  sentTo: ' to ',
  roles: {
    'incident-commander': 'Incident commander',
    'facilities-liaison': 'Facilities and fire liaison',
    'data-recovery-lead': 'Data recovery lead',
    operations: 'Operations',
    'customer-liaison': 'Customer liaison',
    scribe: 'Scribe',
  },
  verbs: begun('en'),
  fields: {
    building: 'Building',
    room: 'Room',
    policy: 'Policy',
    tier: 'Tier',
    pool: 'Who',
    units: 'How many',
    servers: 'Servers',
    weight: 'Weight',
    where: 'Where',
    rule: 'Order',
    point: 'Restore point',
    to: 'Whom',
    site: 'To',
  },
  unsaid: { building: 'the whole site', site: 'the one with the widest link' },
  all: 'all',
  ...orderWords.en,
  audiences: audiences.en,
  events: eventPhrases.en,
  counted: count => numbered(count, 'en'),
  goesTo: site => `to ${site}`,
}

const fr: DecisionWords = {
  sentTo: ' à\u00a0',
  roles: {
    'incident-commander': 'Directeur de crise',
    'facilities-liaison': 'Bâtiment et liaison secours',
    'data-recovery-lead': 'Responsable des données',
    operations: 'Exploitation',
    'customer-liaison': 'Relation clients',
    scribe: 'Secrétaire',
  },
  verbs: begun('fr'),
  fields: {
    building: 'Bâtiment',
    room: 'Salle',
    policy: 'Protection',
    tier: 'Classe',
    pool: 'Qui',
    units: 'Combien',
    servers: 'Serveurs',
    weight: 'Poids',
    where: 'Où',
    rule: 'Ordre',
    point: 'Point de restauration',
    to: 'À qui',
    site: 'Vers',
  },
  unsaid: { building: 'tout le site', site: 'celui dont la liaison est la plus large' },
  all: 'tout',
  ...orderWords.fr,
  audiences: audiences.fr,
  events: eventPhrases.fr,
  counted: count => numbered(count, 'fr'),
  goesTo: site => `vers ${site}`,
}

export const decisionWords = { en, fr: french(fr) }

/** Who decided, as people at the table call them: `Ana, Operations`. */
export const whoSaid = (words: DecisionWords, { player, role }: { player: string; role: Role }): string =>
  isUnnamed(player, role) ? words.roles[role] : `${player}, ${words.roles[role]}`

/** `Cut the power: SBG2, upstream`. @param called what things of the table are called */
export function choiceSaid(
  words: DecisionWords,
  choice: Choice,
  called: TableNames = (_, name) => name,
): string {
  // Says the weight: whether it puts the tier first depends on the other weights.
  if (choice.do === 'prioritise')
    return `${words.fields.weight} ${words.counted(choice.weight)} (${called('tier', choice.tier)})`
  const told: string[] = []
  const say = (value: string | number | undefined): unknown => value !== undefined && told.push(String(value))
  if ('room' in choice && choice.room !== undefined) say(called('room', choice.room))
  else if ('building' in choice && choice.building !== undefined) say(called('building', choice.building))
  if ('policy' in choice && choice.policy !== undefined) say(called('policy', choice.policy))
  if ('tier' in choice && choice.tier !== undefined) say(called('tier', choice.tier))
  switch (choice.do) {
    case 'cut-power':
      say(words.where[choice.where])
      break
    case 'set-dispatch':
      say(words.rules[choice.rule])
      break
    case 'add-units':
      say(`${called('pool', choice.pool)} + ${words.counted(choice.units)}`)
      break
    case 'buy-servers':
      say(words.counted(choice.servers))
      break
    case 'choose-point':
      say(words.points[choice.point])
      break
    case 'communicate':
      say(words.audiences[choice.to])
      break
    case 'emergency-copy':
      say(choice.to && words.goesTo(called('otherSite', choice.to)))
      break
    default:
  }
  const name = (words.verbs as Readonly<Record<string, string>>)[choice.do] ?? choice.do
  return told.length === 0 ? name : `${name} (${told.join(', ')})`
}
