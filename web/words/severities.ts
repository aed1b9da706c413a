/** Words of the severities of fires. */
import type { ComparisonReport } from '../../src/index.ts'
import { french } from './unbroken.ts'

interface Told {
  readonly severity: string
  /** Of all fires. */
  readonly share: string
  /** Simulated fires that show it. */
  readonly fires: string
  readonly of: string
}
type Names = Readonly<Record<ComparisonReport['severities'][number]['severity'], string>>

const en = {
  title: 'On how many fires each severity rests',
  fewest: (p: Told) =>
    `Fewest of the ${p.of} simulated fires show the severity “${p.severity}”: ${p.fires}, which stand for ${p.share} of all fires.`,
  none: (p: Told) =>
    `None of the ${p.of} simulated fires shows the severity “${p.severity}”, which ${p.share} of all fires have.`,
  severity: 'Severity',
  share: 'Share of all fires',
  simulated: 'Simulated fires',
  operator: 'Operator’s loss in one',
  customers: 'Customers’ loss in one',
  names: {
    item: 'item',
    room: 'room',
    storey: 'storey',
    building: 'building',
    beyond: 'beyond the building',
  } as Names,
  note: 'How far a fire goes on the site as it is; item: no room burns as a whole, though racks may. Losses are means. Where few fires show a severity, more fires tell more of it.',
}

const fr: typeof en = {
  title: 'Sur combien de feux repose chaque gravité',
  fewest: p =>
    `Sur les ${p.of} feux simulés, la gravité « ${p.severity} » est la moins vue : ${p.fires}, qui comptent pour ${p.share} des feux.`,
  none: p => `Aucun des ${p.of} feux simulés n’a la gravité « ${p.severity} », celle de ${p.share} des feux.`,
  severity: 'Gravité',
  share: 'Part des feux',
  simulated: 'Feux simulés',
  operator: 'Perte de l’exploitant par feu',
  customers: 'Perte des clients par feu',
  names: {
    item: 'objet',
    room: 'salle',
    storey: 'niveau',
    building: 'bâtiment',
    beyond: 'au-delà du bâtiment',
  },
  note: 'Jusqu’où va un feu sur le site tel qu’il est ; objet : aucune salle ne brûle en entier, mais des baies le peuvent. Les pertes sont des moyennes. Là où peu de feux ont une gravité, davantage de feux en disent plus.',
}

export const severityWords = { en, fr: french(fr) }
