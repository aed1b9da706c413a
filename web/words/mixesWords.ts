/** Words of the protection of each product. */
import { figure } from '../format.ts'
import { french } from './unbroken.ts'

const en = {
  title: 'Protection, product by product',
  hint: 'Percentage of its services. Changing one moves the others in proportion.',
  step: (p: { product: string; policy: string; percent: number }) =>
    `${p.product}: ${figure('en', p.percent, '%', '')} % ${p.policy}`,
}

const fr: typeof en = {
  title: 'Protection, produit par produit',
  hint: 'En pour cent de ses services. Modifier une part déplace les autres en proportion.',
  step: p => `${p.product} : ${figure('fr', p.percent, '%', '')} % ${p.policy}`,
}

export const mixWords = { en, fr: french(fr) }
