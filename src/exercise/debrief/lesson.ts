/** Why a night was chosen, and how far its lesson holds, so that nobody takes one night for all of them. */
import type { Language } from '../../scenario/words/language.ts'
import type { Stand } from '../stand.ts'

interface Counted {
  readonly own: string
  readonly nights: number
  readonly fewer: readonly number[]
  readonly more: readonly number[]
}

/** `6 (3, 4, 6, 16–18)`: number and seeds, from which a reader can choose another night. */
function listed(seeds: readonly number[]): string {
  if (seeds.length === 0) return '0'
  const pieces: string[] = []
  for (let first = 0, last = 0; first < seeds.length; first = ++last) {
    while (seeds[last + 1] === seeds[last]! + 1) last++
    // Two neighbours are as short one by one.
    if (last === first + 1) last = first
    pieces.push(last === first ? `${seeds[first]}` : `${seeds[first]}–${seeds[last]}`)
  }
  return `${seeds.length} (${pieces.join(', ')})`
}

const words: Readonly<
  Record<
    Language,
    {
      chosen(shows: string): string
      other(own: string, shows: string): string
      counted(of: Counted): string
    }
  >
> = {
  en: {
    chosen: shows => `This night was chosen. ${shows}`,
    other: (own, shows) =>
      `The exercise was made for the night of seed ${own}; this is another one. About that night it says: “${shows}”`,
    counted: ({ nights, fewer, more, own }) =>
      `In the nights of seeds 1 to ${nights} the same orders, compared with none, lose fewer services in ${listed(fewer)}, more in ${listed(more)} and the same number in ${nights - fewer.length - more.length}: what night ${own} shows is a possibility, not a rule.`,
  },
  fr: {
    chosen: shows => `Cette nuit a été choisie. ${shows}`,
    other: (own, shows) =>
      `L’exercice est fait pour la nuit de graine ${own} ; celle-ci en est une autre. De celle-là, il dit : « ${shows} »`,
    counted: ({ nights, fewer, more, own }) =>
      `Dans les nuits de graines 1 à ${nights}, les mêmes ordres, comparés à l’absence d’ordre, perdent moins de services dans ${listed(fewer)}, plus dans ${listed(more)} et autant dans ${nights - fewer.length - more.length} : ce que montre la nuit ${own} est une possibilité, pas une règle.`,
  },
}

/** Empty: the scenario gives no lesson. */
export function nightSaid(
  { setting: { spec }, choice }: Pick<Stand, 'setting' | 'choice'>,
  language: Language,
): string {
  const { lesson, seed } = spec
  if (lesson === undefined || seed === undefined) return ''
  const { shows, nights, fewer, more } = lesson
  const w = words[language]
  const head = choice.seed === seed ? w.chosen(shows[language]) : w.other(seed, shows[language])
  return `${head} ${w.counted({ own: seed, nights, fewer, more })}`
}
