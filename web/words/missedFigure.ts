/** Which figure of a case is outside its tolerance, and by how much. */
import { decimals, percent } from '../format.ts'
import type { Deviation } from '../model/proof.ts'
import type { View } from '../view.ts'
import { figureNamed } from './caseTitles.ts'
import { french } from './unbroken.ts'

interface MissedTold {
  readonly figure: string
  readonly id: string
  readonly off: string
  readonly limit: string
}

interface Words {
  readonly layer: string
  readonly peak: string
  readonly curve: string
  readonly time: string
  readonly onAverage: (distance: string) => string
  readonly told: (p: MissedTold) => string
}

const en: Words = {
  layer: 'height of the smoke layer in room $1',
  peak: 'peak rise in room $1',
  curve: 'curve of temperatures in room $1',
  time: 'time to $2 °C in room $1',
  onAverage: distance => `${distance} on average`,
  told: p => `${p.figure} of case ${p.id}, off by ${p.off} where ${p.limit} is allowed`,
}

const fr: Words = {
  layer: 'hauteur de la couche de fumées dans la salle $1',
  peak: 'échauffement maximal dans la salle $1',
  curve: 'courbe des températures dans la salle $1',
  time: 'temps jusqu’à $2 °C dans la salle $1',
  onAverage: distance => `${distance} en moyenne`,
  told: p => `${p.figure} du cas ${p.id}, avec un écart de ${p.off} pour ${p.limit} admis`,
}

const words: Readonly<Record<View['language'], Words>> = { en, fr: french(fr) }

/** Figures of one room, as the cases name them. */
const ofRoom = {
  layer: /^(.+) layer height$/,
  peak: /^(.+) peak rise$/,
  curve: /^(.+) whole curve$/,
  time: /^(.+) time to (\d+) C$/,
} as const

/** Layers are compared in metres, all other figures as shares of CFAST's. */
export function missedFigure(
  language: View['language'],
  { id, name, gate, value, limit }: Pick<Deviation, 'id' | 'name' | 'gate' | 'value' | 'limit'>,
): string {
  const w = words[language]
  const [kind, pattern] = Object.entries(ofRoom).find(([, each]) => each.test(name)) ?? []
  const figure = pattern ? name.replace(pattern, w[kind as keyof typeof ofRoom]) : figureNamed(language, name)
  if (gate !== 'height')
    return w.told({ figure, id, off: percent(language, Math.abs(value)), limit: percent(language, limit) })
  const metres = (distance: number): string => `${decimals(language, distance, 2)}\u00a0m`
  return w.told({ figure, id, off: w.onAverage(metres(Math.abs(value))), limit: metres(limit) })
}

/** A title up to its dimensions in parentheses. */
export function briefTitle(title: string): string {
  return title
    .split(' (')[0]!
    .replaceAll(/\bm2\b/g, 'm²')
    .replaceAll(/\bm3\b/g, 'm³')
}
