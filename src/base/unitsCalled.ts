/**
 * What units are called in French and in short, where a scenario spells them otherwise: in tables of programs, and
 * by the slip of a pen. In small letters. A month is not among them: it has no length of its own.
 */
import type { Kind } from './kinds.ts'

const calledOf: { readonly [Of in Kind]?: Readonly<Record<string, string>> } = {
  duration: {
    sec: 's',
    secs: 's',
    seconde: 's',
    secondes: 's',
    mn: 'min',
    mins: 'min',
    hr: 'h',
    hrs: 'h',
    heure: 'h',
    heures: 'h',
    j: 'd',
    jour: 'd',
    jours: 'd',
    semaine: 'week',
    semaines: 'weeks',
    an: 'year',
    ans: 'years',
  },
  data: {
    o: 'B',
    octet: 'B',
    octets: 'B',
    ko: 'kB',
    mo: 'MB',
    go: 'GB',
    to: 'TB',
    po: 'PB',
    kio: 'KiB',
    mio: 'MiB',
    gio: 'GiB',
    tio: 'TiB',
  },
  bandwidth: { 'o/s': 'B/s', 'ko/s': 'kB/s', 'mo/s': 'MB/s', 'go/s': 'GB/s', 'to/s': 'TB/s' },
  rate: { '/j': '/day', '/jour': '/day', '/semaine': '/week', '/heure': '/h', '/an': '/year' },
}

/** The unit as a scenario spells it, of a word that it does not know. */
export function unitCalled(word: string, kind: Kind): string | undefined {
  const called = calledOf[kind] ?? {}
  const small = word.toLowerCase()
  return Object.hasOwn(called, small) ? called[small] : undefined
}
