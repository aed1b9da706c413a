/** Finds what a name means: a service, a customer, a room or a building of a recorded incident. */
import type { Called } from '../../run/told/called.ts'
import { nearestWord } from '../../base/nearest.ts'
import { asNamed } from '../../run/told/names.ts'
import { type Language, languages } from '../../run/told/sentences.ts'
import { respelt } from '../../scenario/respelt.ts'
import type { Incident } from '../incident.ts'
import { whyWords } from './whyWords.ts'

/** A thing that can be asked about, as a row of its table. */
export interface WhySubject {
  readonly of: 'service' | 'customer' | 'room' | 'building'
  readonly row: number
}

interface Bearer extends WhySubject {
  readonly name: string
  /** What people call it, if that is something else. */
  readonly label?: string
  /** The label of a room, where that is told with its building. */
  readonly bare?: string
}

/**
 * What a name means. The first of these that finds anything counts, first as written and then ignoring case: a name, a
 * label, the label of a room without its building; at last the name of a service as imported tables write it. If that
 * is not exactly one thing: a sentence in the reader's language, with all that have the name or the nearest one.
 */
export function whySubject(
  incident: Incident,
  name: string,
  language: Language = 'en',
  called = asNamed,
): WhySubject | string {
  const bearers = bearersOf(incident, called)
  const { kind, rest } = kindNamed(name)
  const imported = respelt(kind === 'service' ? rest : name).toLowerCase()
  const exactly = (word: string) => (each: string | undefined) => each === word
  const almost = (word: string) => (each: string | undefined) => each?.toLowerCase() === word.toLowerCase()
  const found =
    [exactly, almost]
      .flatMap(is => [
        bearers.filter(each => is(name)(each.name)),
        bearers.filter(each => each.of === kind && is(rest)(each.name)),
        bearers.filter(each => is(name)(each.label)),
        bearers.filter(each => each.of === kind && is(rest)(each.label)),
        bearers.filter(each => is(name)(each.bare)),
        bearers.filter(each => each.of === kind && is(rest)(each.bare)),
      ])
      .concat([bearers.filter(each => each.of === 'service' && almost(imported)(each.name))])
      .find(some => some.length > 0) ?? []
  const [first] = found
  if (first === undefined) return serviceNumbered(incident, name) ?? nobody(incident, bearers, name, language)
  const { of, row } = first
  if (found.every(each => each.of === of && each.row === row)) return { of, row }
  return whyWords[language].several(name, waysTo(found, language))
}

/** A service by its number among all, whatever its name. */
export function serviceNumbered({ recording }: Incident, name: string): WhySubject | undefined {
  const [, nth] = /^(?:le )?service (\d+)$/i.exec(name) ?? []
  if (nth === undefined || Number(nth) < 1 || Number(nth) > recording.services.count) return undefined
  return { of: 'service', row: Number(nth) - 1 }
}

function bearersOf(incident: Incident, called: Called): Bearer[] {
  const { plan, services } = incident.recording
  const place = (of: 'building' | 'room', row: number, name: string): Bearer => {
    const label = called(`${of}s`, name)
    if (label === name) return { of, row, name }
    const bare = of === 'room' ? withoutBuilding(label, name, called) : undefined
    return { of, row, name, label, ...(bare !== undefined && { bare }) }
  }
  const bearers = [
    ...plan.buildings.map(({ name }, row) => place('building', row, name)),
    ...plan.rooms.map(({ name }, row) => place('room', row, name)),
    ...incident.customers().map((name, row): Bearer => ({ of: 'customer', row, name })),
  ]
  for (let row = 0; row < services.count; row++)
    for (const each of languages) bearers.push({ of: 'service', row, name: incident.serviceName(row, each) })
  return bearers
}

/** The label of a room as `roomLabels` writes it where there are several buildings, `Network room (SBG1)`, without these. */
function withoutBuilding(label: string, name: string, called: Called): string | undefined {
  const [building = ''] = name.split('/')
  const end = [called('buildings', building), building]
    .map(each => ` (${each})`)
    .find(each => label.endsWith(each))
  return end === undefined ? undefined : label.slice(0, -end.length)
}

/** `customer db`: the kind that the name states, and the name without it. */
function kindNamed(name: string): { readonly kind?: WhySubject['of']; readonly rest: string } {
  for (const language of languages)
    for (const of of ['building', 'room', 'customer', 'service'] as const) {
      const before = `${whyWords[language].kinds[of]} `
      if (name.toLowerCase().startsWith(before)) return { kind: of, rest: name.slice(before.length) }
    }
  return { rest: name }
}

/** Unambiguous names: those of several of one kind differ in their letters. */
function waysTo(found: readonly Bearer[], language: Language): string[] {
  const { kinds } = whyWords[language]
  const names = new Map(found.map(({ of, row, name }) => [`${of} ${row}`, { of, name }]))
  const ways = [...names.values()]
  const isAlone = (of: WhySubject['of']): boolean => ways.filter(each => each.of === of).length === 1
  return ways.map(({ of, name }) => (isAlone(of) ? `${kinds[of]} ${name}` : name))
}

function nobody(incident: Incident, bearers: readonly Bearer[], name: string, language: Language): string {
  const { plan, services } = incident.recording
  // A number is not compared by letters: of "servce 16" only the word is.
  const [, word, number] = /^(.+) (\d+)$/.exec(name.trim()) ?? []
  const numbered = Number(number) >= 1 && Number(number) <= services.count
  const noun = numbered ? nearestWord(word!, ['service', 'le service']) : undefined
  const nearest =
    noun !== undefined
      ? `${noun} ${Number(number)}`
      : nearestWord(name, [
          ...new Set(bearers.flatMap(each => [each.name, each.label ?? each.name, each.bare ?? each.name])),
        ])
  const w = whyWords[language]
  if (nearest !== undefined) return w.meant(name, nearest)
  const [customer] = incident.customers()
  const [building, room] = [plan.buildings[0]!.name, plan.rooms[0]!.name]
  return w.nobody({ name, building, room, customer, services: services.count })
}
