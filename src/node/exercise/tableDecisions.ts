/** What can be decided at the terminal, by whom, and what each decision takes on this site. */
import {
  argumentsOffered,
  type ExerciseSetting,
  type Language,
  seatWords,
  type Verb,
  verbsOffered,
  verbUsage,
} from '../../index.ts'
import { tableWords } from './tableWords.ts'

/** More names than these are told once, below the decisions. */
const fewNames = 4

type Named = Readonly<Record<string, readonly string[]>>

export function decisionsOf(setting: ExerciseSetting, language: Language): string {
  const told = usageIn(setting, language)
  const seats = setting.spec.roles.flatMap(role => {
    const verbs = verbsOffered(role, setting).map(verb => `    ${told(verb)}\n`)
    return verbs.length === 0 ? [] : [`  ${role} (${seatWords[language][role]})\n${verbs.join('')}`]
  })
  const many = manyIn(setting)
  const w = tableWords[language]
  return (
    seats.join('') +
    many.map(([of, names]) => w.names(of, withLabels(of, names, setting).join(w.semicolon))).join('')
  )
}

const namesIn = ({ buildings, rooms, policies, tiers, pools }: ExerciseSetting): Named => ({
  building: buildings,
  room: rooms,
  policy: policies,
  tier: tiers,
  pool: pools,
})

/** Fields whose names stand below all decisions. */
const manyIn = (setting: ExerciseSetting): [field: string, names: readonly string[]][] =>
  Object.entries({ ...namesIn(setting), to: setting.otherSites }).filter(
    ([, names]) => names.length > fewNames,
  )

/** Whether a name is none of the many that are told below all decisions. */
export function isUnlisted(field: string, name: string, setting: ExerciseSetting): boolean {
  return manyIn(setting).some(([of, names]) => of === field && !names.includes(name))
}

/** A decision with what it takes on this site. */
export function usageIn(setting: ExerciseSetting, language: Language): (verb: Verb) => string {
  const named = namesIn(setting)
  const offered = argumentsOffered(setting)
  const { values } = tableWords[language]
  return verb => verbUsage(verb, few({ ...named, ...offered[verb] }), values)
}

/** Fields whose values are many are left out: these stand as NAME. */
function few(offered: Named): Named {
  return Object.fromEntries(Object.entries(offered).filter(([, names]) => names.length <= fewNames))
}

/** Names as they are typed, with what they are called. */
function withLabels(of: string, names: readonly string[], { labels }: ExerciseSetting): string[] {
  const called = { building: labels.buildings, room: labels.rooms, tier: labels.tiers, pool: labels.pools }[
    of
  ]
  return names.map(name => (called?.[name] === undefined ? name : said(name, called[name])))
}

const said = (name: string, label: string): string => (label === name ? name : `${name} = ${label}`)
