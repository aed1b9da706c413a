/** How often copies are made, in the words of tables: `daily` is every 24 h. */
import { nearestWord } from '../base/nearest.ts'
import { plainWord } from './columns.ts'

const words: Readonly<Record<string, readonly string[]>> = {
  '1 h': ['hourly', 'every hour', 'horaire', 'chaque heure', 'toutes les heures'],
  '12 h': ['twice daily', 'twice a day', 'biquotidien', 'biquotidienne', 'deux fois par jour'],
  '24 h': [
    'daily',
    'nightly',
    'every day',
    'every night',
    'quotidien',
    'quotidienne',
    'journalier',
    'journalière',
    'nocturne',
    'chaque jour',
    'chaque nuit',
    'tous les jours',
    'toutes les nuits',
  ],
  '7 d': ['weekly', 'every week', 'hebdomadaire', 'chaque semaine', 'toutes les semaines'],
}
/** A month has no length of its own: whoever means so many days says it. */
const months: ReadonlySet<string> = new Set(
  ['monthly', 'every month', 'mensuel', 'mensuelle', 'chaque mois', 'tous les mois'].map(plainWord),
)

const known: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([period, called]) => called.map(each => [plainWord(each), period] as const)),
)

/** The period that a word says; undefined if it is none for a period. */
export const periodCalled = (word: string): string | undefined => known.get(plainWord(word))

/** What was probably meant by a word that says no period. */
export const nearestFrequency = (word: string): string | undefined =>
  months.has(plainWord(word)) ? '30 d' : nearestWord(word, Object.values(words).flat())
