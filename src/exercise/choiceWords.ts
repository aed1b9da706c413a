/** A decision in words, as they go on after "decided to". */
import { fill } from '../run/names.ts'
import { audiences, decided, type Decision } from '../run/phrases.ts'
import type { Choice } from './command.ts'

export function choiceWords(choice: Choice): string {
  const what =
    choice.do === 'communicate'
      ? audiences.en[choice.to]
      : choice.do === 'prioritise'
        ? choice.tier
        : choice.do === 'add-units'
          ? choice.pool
          : choice.do === 'buy-servers'
            ? String(choice.servers)
            : (('room' in choice ? choice.room : undefined) ??
              ('building' in choice ? choice.building : undefined) ??
              'the whole site')
  return fill(decided.en[choice.do], what)
}

/** The verb alone, where it is not said of what. */
export function verbWords(verb: string): string {
  return verbs[verb as Decision['do']] ?? verb
}

const verbs: Partial<Readonly<Record<Decision['do'], string>>> = {
  'call-brigade': 'call the fire brigade',
  'cut-power': 'cut the power',
  'restore-power': 'restore the power',
  'orderly-shutdown': 'shut down in order',
  'preemptive-failover': 'fail over ahead of the fire',
  'emergency-copy': 'make emergency copies',
  'open-hydrants': 'open the hydrants',
  'start-fireboat': 'bring in the fireboat',
  'declare-disaster': 'declare a disaster',
  'set-dispatch': 'change the order of service',
  'add-units': 'bring in more hands',
  'buy-servers': 'buy servers',
  'release-building': 'let people into a building',
  'release-gas': 'release the gas',
  'close-openings': 'close the openings',
  'choose-point': 'choose other restore points',
  prioritise: 'set priorities of the recovery',
  communicate: 'tell people outside',
}
