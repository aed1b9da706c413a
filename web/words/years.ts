/** Words of what fires cost in a year. */
import { french } from './unbroken.ts'

interface Takeaway {
  readonly low: string
  readonly high: string
  readonly best: string
  readonly worst: string
}

const en = {
  title: 'What fires cost in a year, and in the worst years',
  takeaway: (p: Takeaway) =>
    `In the worst 5 % of years fires cost the operator ${p.low} on average under “${p.best}”, ${p.high} under “${p.worst}”.`,
  alike: (cost: string) =>
    `In the worst 5 % of years fires cost the operator ${cost} on average under every strategy.`,
  strategy: 'Strategy',
  operator: 'Operator, mean year',
  operatorWorst: 'Operator, worst 5 % of years',
  customers: 'Customers, mean year',
  customersWorst: 'Customers, worst 5 % of years',
  note: 'Worst 5 % of years: the mean loss of these years (CVaR95), which may have several fires. The operator’s loss is before insurance, that of the customers before compensation. Small: 95 % intervals, from the rate of fires and from the fires simulated; open: too few fires to tell an end.',
  rare: 'At least 95 % of years are without a fire: the worst 5 % hold all that burns, and cost 20 times the mean.',
}

const fr: typeof en = {
  title: 'Ce que coûtent les feux en un an, et dans les pires années',
  takeaway: p =>
    `Dans les 5 % d’années les pires, les feux coûtent à l’exploitant ${p.low} en moyenne sous « ${p.best} », ${p.high} sous « ${p.worst} ».`,
  alike: cost =>
    `Dans les 5 % d’années les pires, les feux coûtent à l’exploitant ${cost} en moyenne sous chaque stratégie.`,
  strategy: 'Stratégie',
  operator: 'Exploitant, année moyenne',
  operatorWorst: 'Exploitant, pires 5 % des années',
  customers: 'Clients, année moyenne',
  customersWorst: 'Clients, pires 5 % des années',
  note: 'Pires 5 % des années : perte moyenne de ces années (CVaR95), qui peuvent connaître plusieurs feux. La perte de l’exploitant est avant assurance, celle des clients avant dédommagement. En petit : intervalles à 95 %, d’après la fréquence des feux et les feux simulés ; borne ouverte : trop peu de feux pour la dire.',
  rare: 'Au moins 95 % des années sont sans feu : les pires 5 % contiennent tout ce qui brûle, et coûtent 20 fois la moyenne.',
}

export const yearWords = { en, fr: french(fr) }
