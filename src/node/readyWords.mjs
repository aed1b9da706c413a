// What is said before anything is built, in the language of whoever reads it. What is built has its words in `french`.
import { argv, env } from 'node:process'

/** A sentence in English is its own key; `{}` stands for a value. */
const french = {
  'the command line': 'la ligne de commande',
  'the page': 'la page',
  'building {}': 'construction de {}',
  'installing {}': 'installation de {}',
  'installing packages': 'installation des paquets',
  '{} failed: {}': '{} a échoué : {}',
  'stopped before anything was run': 'interrompu avant tout calcul',
  'waiting for another set-up ({}; if none runs, remove dist/setup.lock)':
    'attente d’une autre mise en place ({} ; s’il n’y en a pas, supprimer dist/setup.lock)',
}

/** @typedef {keyof typeof french} Sentence */

/**
 * In the language that `--language` names, or else the environment: as `spoken.ts` has it, which is not built yet.
 * @param {Sentence} sentence
 * @param {readonly string[]} values
 */
export function told(sentence, ...values) {
  const words = isFrench(argv.slice(2), env) ? french[sentence] : sentence
  return words.split('{}').reduce((before, after, nth) => before + values[nth - 1] + after)
}

/**
 * @param {readonly string[]} words of the command line
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function isFrench(words, { LC_ALL, LC_MESSAGES, LANG }) {
  const at = words.findIndex(word => /^--language(?:=|$)/.test(word))
  const asked = at < 0 ? undefined : (/=(.*)$/.exec(words[at] ?? '')?.[1] ?? words[at + 1])
  if (asked === 'fr' || asked === 'en') return asked === 'fr'
  return /^fr(?![a-z])/i.test([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '')
}
