/** The fields of a decision as they are typed at the terminal: `room=Hall 1 by="Bo Larsson" sure=70 %`. */
import type { ExerciseSetting, Language } from '../../index.ts'

/** A field goes on up to the next word with a `=`, or as far as its quotes. */
const field = /(\S+?)\s*=\s*("[^"]*"|“[^”]*”|«[^»]*»|.*?)(?=\s+[^\s=]+\s*=|\s*$)/y
const quotes = /^(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)$/

/** Values by field. A word that stands before the first field is a field without a value. */
export function fieldsTyped(said: string): Map<string, string> {
  const fields = new Map<string, string>()
  let at = 0
  while (at < said.length) {
    const [blank] = /^\s*/.exec(said.slice(at))!
    at += blank.length
    field.lastIndex = at
    const found = /^\S+(?=\s*=)/.test(said.slice(at)) ? field.exec(said) : null
    if (found === null) {
      const [word] = /^\S*/.exec(said.slice(at))!
      if (word !== '') fields.set(word, '')
      at += word.length
      continue
    }
    const [whole, name, value] = found
    const [, ...within] = quotes.exec(value!) ?? []
    fields.set(name!, (within.find(each => each !== undefined) ?? value!).trim())
    at += whole.length
  }
  return fields
}

const counted: readonly string[] = ['weight', 'units', 'servers', 'sure']

/**
 * A value as a decisions file has it: a number, or a name between quotes.
 * @param settings the exercise in each language that its things are called in
 */
export function valueTyped(
  settings: readonly ExerciseSetting[],
  language: Language,
): (field: string, typed: string) => string {
  return (field, typed) => {
    if (!counted.includes(field)) return JSON.stringify(nameTyped(field, typed, settings))
    const number = numberTyped(typed, language)
    return /^[\d.]+$/.test(number) ? number : JSON.stringify(number.replace(/(\d)%$/, '$1 %'))
  }
}

/** A number without blanks between its thousands; in French its comma is a point. What is no number stays as it is. */
function numberTyped(typed: string, language: Language): string {
  const joined = typed.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')
  return language === 'fr' ? joined.replace(/^(\d+),(?=\d)/, '$1.') : joined
}

type Named = Readonly<Record<string, string>>

/**
 * The name of a thing that is typed by its name or by what it is called, whatever the capitals. What nothing is called,
 * or several things are, stays as it is: the decision is refused with the names that there are.
 */
function nameTyped(field: string, typed: string, settings: readonly ExerciseSetting[]): string {
  const known: Readonly<Record<string, readonly [readonly string[], readonly Named[]]>> = {
    building: [settings[0]!.buildings, settings.map(({ labels }) => labels.buildings)],
    room: [settings[0]!.rooms, settings.flatMap(({ labels }) => [labels.rooms, withoutBuilding(labels)])],
    tier: [settings[0]!.tiers, settings.map(({ labels }) => labels.tiers)],
    pool: [settings[0]!.pools, settings.map(({ labels }) => labels.pools)],
    policy: [settings[0]!.policies, []],
    to: [settings[0]!.otherSites, []],
  }
  const [names, labels] = known[field] ?? [[], []]
  const wanted = letters(typed)
  const meant = (called: (name: string) => readonly (string | undefined)[]): string | undefined => {
    const found = names.filter(name => called(name).some(word => word && letters(word) === wanted))
    return found.length === 1 ? found[0] : undefined
  }
  return names.includes(typed)
    ? typed
    : (meant(name => [name]) ??
        meant(name => [name.slice(name.indexOf('/') + 1), ...labels.map(of => of[name])]) ??
        typed)
}

/** `Hall 1 (Computing center)` without its building. */
function withoutBuilding({ rooms, buildings }: ExerciseSetting['labels']): Named {
  return Object.fromEntries(
    Object.entries(rooms).map(([name, label]) => {
      const building = ` (${buildings[name.slice(0, name.indexOf('/'))]})`
      return [name, label.endsWith(building) ? label.slice(0, -building.length) : label]
    }),
  )
}

/** What is typed has plain blanks where labels have some that do not break. */
const letters = (word: string): string => word.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase()
