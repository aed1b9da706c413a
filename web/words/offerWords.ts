/** Words of the offer to go on with a campaign that was left unfinished, in an earlier visit or in this one. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const n = numberIn('fr')

const en = {
  label: 'Unfinished campaign',
  offer: (p: { file: string; seed: string; done: string; of: string }) =>
    `A campaign was left unfinished: ${p.file}, seed ${p.seed}, ${p.done} of ${p.of} runs done.`,
  goOn: 'Go on',
  forget: 'Forget it',
}

const fr: typeof en = {
  label: 'Campagne inachevée',
  offer: p =>
    `Une campagne est restée inachevée : ${p.file}, graine ${p.seed}, ${p.done} ${n(p.done, 'tirage', 'tirages')} sur ${p.of}.`,
  goOn: 'Continuer',
  forget: 'Oublier',
}

export const offerWords = { en, fr: french(fr) }
