/** Words of copies that tables in French write, by those of a scenario. */
import { nearestWord } from '../base/nearest.ts'
import { plainWord } from './columns.ts'

const words: Readonly<Record<string, readonly string[]>> = {
  snapshot: ['instantané', 'cliché'],
  backup: ['sauvegarde'],
  archive: ['archivage'],
  replica: ['réplique', 'réplica', 'réplication'],
  'same-rack': ['même baie'],
  'same-room': ['même salle'],
  'same-building': ['même bâtiment'],
  'another-room': ['autre salle', 'une autre salle'],
  'another-building': ['autre bâtiment', 'un autre bâtiment'],
  'another-site': ['autre site', 'un autre site', 'hors site', 'hors du site', 'site distant'],
}

const known: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([word, french]) => french.map(each => [plainWord(each), word] as const)),
)

/** Undefined if it is no French word for one. */
export const fromFrench = (word: string): string | undefined => known.get(plainWord(word))

/** The word in French that was probably meant, among those for words that may stand there. */
export const nearestFrench = (word: string, allowed: readonly string[]): string | undefined =>
  nearestWord(
    word,
    allowed.flatMap(each => (Object.hasOwn(words, each) ? words[each]! : [])),
  )
