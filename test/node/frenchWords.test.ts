// The words of the command in French, one by one, and who is spoken to in them. What whole commands say: spoken.test.ts.
import { expect, test } from 'vitest'
import { type CommandComplaint, french, inWords, said } from '../../src/node/complaints.ts'
import { isFrench } from '../../src/node/readyWords.mjs'
import { languageAmong, languageOfEnvironment, systemMessageIn } from '../../src/node/spoken.ts'

/** Words that both languages have. */
const shared = new Set(['service', 'services', 'verdict', 'ventilation', 'sigma'])

/** Without blanks and the names of options, which are no words. */
const wordsOf = (sentence: string): string => sentence.replace(/--(?:\{\}|\w+)|\{\}|[^\p{L}]/gu, '')

test.each(Object.entries(french))('the French of %s has each of its values, once', (sentence, told) => {
  // What makes its French from values may give one in other words.
  if (typeof told !== 'string') return
  const blanks = (text: string): number => text.split('{}').length
  expect(blanks(told)).toBe(blanks(sentence))
  if (!shared.has(sentence) && wordsOf(sentence) !== '') expect(told).not.toBe(sentence)
})

test('what the system refuses is told in French, by its code, with the same call and file', () => {
  const refused = (code: string, message: string): string =>
    systemMessageIn('fr', Object.assign(new Error(message), { code })).replaceAll('\u00a0', ' ')
  expect(refused('ENOSPC', "ENOSPC: no space left on device, write 'out/it's, new'")).toBe(
    "ENOSPC : plus de place sur le disque, write 'out/it's, new'",
  )
  expect(refused('EACCES', "EACCES: permission denied, access '/'")).toBe(
    "EACCES : permission refusée, access '/'",
  )
  expect(refused('EADDRINUSE', 'listen EADDRINUSE: address already in use 127.0.0.1:80')).toBe(
    'EADDRINUSE : adresse déjà utilisée',
  )
  for (const code of ['ENOENT', 'ECONNREFUSED', 'EROFS'])
    expect(refused(code, `${code}: in English`)).not.toContain('English')
  // In English they are the system's own words, and so is a code that nobody has translated.
  expect(systemMessageIn('en', Object.assign(new Error('ENOENT: no such'), { code: 'ENOENT' }))).toBe(
    'ENOENT: no such',
  )
  expect(refused('EXDEV', 'EXDEV: cross-device link')).toBe('EXDEV: cross-device link')
  // Node's own words name no folder: ENOENT: no such file or directory, uv_cwd.
  const gone = Object.assign(new Error('uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' })
  expect(systemMessageIn('en', gone)).toBe('the folder in which the command was started is there no more')
  expect(systemMessageIn('fr', gone)).toBe('le dossier où la commande a été lancée n’existe plus')
})

test('replications that a sentence speaks of fit into it in French', () => {
  const inFrench = (told: CommandComplaint): string => inWords('fr', told).replace(/[\u00a0\u202f]/g, ' ')
  const [one, some] = [said('replication {}', 3), said('replications {} to {}', 0, 4)]
  const refused = 'est endommagé ou falsifié : il est refusé (1 jusqu’ici), et calculé à nouveau'
  const damaged = 'a result of {} is damaged or forged: it is refused ({} so far), and computed again'
  expect(inFrench(said(damaged, one, 1))).toBe(`un résultat pour le tirage 3 ${refused}`)
  expect(inFrench(said(damaged, some, 1))).toBe(`un résultat pour les tirages 0 à 4 ${refused}`)
  const kept = 'stopped; {} of {} replications of {} are kept, the same command resumes from there'
  expect(inFrench(said(kept, 1, 5, said('shard {} of {}', 1, 3)))).toBe(
    'arrêté ; 1 tirage sur 5 de la partie 1 sur 3 est gardé, la même commande reprend de là',
  )
})

test.each([
  [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US.UTF-8' }, 'fr'],
  [{ LC_ALL: '', LC_MESSAGES: 'fr', LANG: 'C' }, 'fr'],
  [{ LC_MESSAGES: 'C', LANG: 'fr_CH.UTF-8' }, undefined],
  [{ LANG: 'en_GB' }, 'en'],
  [{ LANG: 'frr_DE' }, undefined],
  [{}, undefined],
])('the locale %j asks for %s', (env, language) => {
  expect(languageOfEnvironment(env)).toBe(language)
  expect(isFrench([], env)).toBe(language === 'fr')
})

test.each([
  ['run', '--language', 'fr'],
  ['run', '--language=fr', 'a.yaml'],
  ['run', '--language', 'en'],
  ['run', '--language', 'fre'],
  ['run', '--language'],
])('before anything is built the language is that of the command line: %s %s %s', (...words) => {
  expect(isFrench(words, {})).toBe(languageAmong(words) === 'fr')
  expect(isFrench(words, { LANG: 'fr' })).toBe(languageAmong(words) !== 'en')
})
