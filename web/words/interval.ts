/** Words of intervals, for the strategies and the sensitivities. */
import { french } from './unbroken.ts'

const en = {
  interval: '95 % interval',
  /** An end that few values decide. */
  open: 'open',
  /** Names of the ends of the interval of a figure. */
  ends: (name: string): [low: string, high: string] => [`${name}, 95 % low`, `${name}, 95 % high`],
}

const fr: typeof en = {
  interval: 'Intervalle à 95 %',
  open: 'ouverte',
  ends: name => [`${name}, borne basse à 95 %`, `${name}, borne haute à 95 %`],
}

export const intervalWords = { en, fr: french(fr) }
