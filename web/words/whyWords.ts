/** Words of Why?. */
import { numberIn } from '../../src/index.ts'
import type { View } from '../view.ts'
import { french } from './unbroken.ts'

const [one, un] = [numberIn('en'), numberIn('fr')]

const en = {
  why: 'Why?',
  because: 'because',
  noCause: 'Nothing has happened to it up to this moment.',
  asking: 'Reading the record…',
  otherCauses: (count: number) => `${count} other ${one(count, 'cause', 'causes')}, affecting fewer services`,
  more: (count: number) => `${count} earlier ${one(count, 'change', 'changes')}`,
}

const fr: typeof en = french({
  why: 'Pourquoi ?',
  because: 'car',
  noCause: 'Rien ne lui est arrivé jusqu’à ce moment.',
  asking: 'Lecture de l’enregistrement…',
  otherCauses: count =>
    `${count} ${un(count, 'autre cause, qui touche', 'autres causes, qui touchent')} moins de services`,
  more: count => `${count} ${un(count, 'changement antérieur', 'changements antérieurs')}`,
})

export const whyWords: Readonly<Record<View['language'], typeof en>> = { en, fr }
