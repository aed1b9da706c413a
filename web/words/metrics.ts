/** Names of the figures of a report. */
import { type BuildingReport, type MetricName, type Report, unbroken } from '../../src/index.ts'
import type { View } from '../view.ts'

/** The metrics of a report, in English and French. */
const metrics: Readonly<Record<MetricName, readonly [string, string]>> = {
  customersHit: ['Customers hit', 'Clients touchés'],
  servicesDown: ['Services down', 'Services arrêtés'],
  servicesDestroyed: ['Services destroyed', 'Services détruits'],
  servicesSwitchedOff: ['Services switched off', 'Services coupés'],
  servicesCutOff: ['Services cut off', 'Services isolés'],
  servicesWithDataLost: ['Services with data lost for good', 'Services aux données perdues pour de bon'],
  customersWithDataLost: ['Customers with data lost for good', 'Clients aux données perdues pour de bon'],
  serversBurnt: ['Servers burnt', 'Serveurs brûlés'],
  racksBurnt: ['Racks burnt', 'Baies brûlées'],
  roomsBurnt: ['Rooms burnt out', 'Salles entièrement brûlées'],
  buildingsDestroyed: ['Buildings destroyed', 'Bâtiments détruits'],
  smokeAllFloorsMinutes: ['Smoke on all storeys', 'Fumées à tous les niveaux'],
  groundFloorInvolvedMinutes: [
    'Half the ground floor has caught fire',
    'Moitié du rez-de-chaussée atteinte par le feu',
  ],
  buildingFlashoverMinutes: ['Building flashes over', 'Embrasement généralisé du bâtiment'],
  buildingLostMinutes: ['Building lost', 'Bâtiment perdu'],
  underControlMinutes: ['Fire under control', 'Feu maîtrisé'],
  fireOutMinutes: ['Fire out', 'Feu éteint'],
  powerOffMinutes: ['Power off, whole site', 'Hors tension, tout le site'],
  firstServersBackDays: ['First servers back', 'Premiers serveurs de retour'],
  publicDataPlatformBackHours: ['Public data platform back', 'Plateforme de données publiques de retour'],
  recoveryMedianHours: ['Half of the services back', 'Moitié des services de retour'],
  recoveryP90Hours: ['90 % of the services back', '90 % des services de retour'],
  recoveryP95Hours: ['95 % of the services back', '95 % des services de retour'],
  recoveryLastHours: ['Last service back', 'Dernier service de retour'],
  outageP95Hours: ['95 % of the services out for at most', 'Interruption de 95 % des services, au plus'],
  dataLossP50Hours: ['Data lost, median', 'Données perdues, médiane'],
  dataLossP95Hours: ['Data lost, 95th percentile', 'Données perdues, 95e centile'],
  vulnerableMedianHours: ['Time on the last copy, median', 'Temps sur la dernière copie, médiane'],
  mtpdBreaches: ['Out longer than tolerable', 'Interruption au-delà de la durée admissible'],
  costInsured: ['Insured cost', 'Coût assuré'],
  costCustomers: ['Cost to the customers', 'Coût pour les clients'],
  rtoMetShare: ['Recovery time objective met', 'Délai de reprise visé tenu (RTO)'],
  rpoMetShare: [
    'Recovery point objective met, where disks or newest data were lost',
    'Perte de données maximale admissible tenue (RPO), là où des disques ou les dernières données sont perdus',
  ],
  costTotal: ['Cost', 'Coût'],
}

/** The other figures of a building, behind its name. */
const ofBuilding: Readonly<Record<Exclude<keyof BuildingReport, MetricName>, readonly [string, string]>> = {
  states: ['ends', 'à la fin'],
  rooms: ['rooms', 'salles'],
  racksSooted: ['racks sooted', 'baies couvertes de suie'],
  racksWet: ['racks wet', 'baies mouillées'],
  racksDark: ['racks dark', 'baies hors tension'],
  flashoverMinutes: ['flashes over', 'embrasement généralisé'],
  lostMinutes: ['lost', 'perdu'],
  writtenOffDays: ['written off', 'abandonné'],
  serversUp: ['servers up', 'serveurs en marche'],
}

const curves: Readonly<Record<keyof Report['curves'], readonly [string, string]>> = {
  servicesUp: ['Services up', 'Services de retour'],
  dataRestored: ['Data back', 'Données de retour'],
}

const names: Readonly<Record<string, readonly [string, string]>> = { ...metrics, ...ofBuilding, ...curves }

const frenchUnits: Readonly<Record<string, string>> = {
  customers: 'clients',
  servers: 'serveurs',
  racks: 'baies',
  rooms: 'salles',
  buildings: 'bâtiments',
  d: 'j',
}

/** Unit of a figure in the head of a column. */
export function unitName(language: View['language'], unit: string): string {
  return (language === 'fr' ? frenchUnits[unit] : undefined) ?? unit
}

/** Text for a figure that does not apply in any run, and for one that is infinite. */
const unnumbered: Readonly<Record<string, readonly (readonly [none: string, endless: string])[]>> = {
  dataLossP50Hours: [
    ['no data lost', 'for good'],
    ['aucune donnée perdue', 'pour de bon'],
  ],
  dataLossP95Hours: [
    ['no data lost', 'for good'],
    ['aucune donnée perdue', 'pour de bon'],
  ],
  vulnerableMedianHours: [
    ['at no time', 'to the end'],
    ['à aucun moment', 'jusqu’à la fin'],
  ],
}

/** What is not back within the time simulated may be back later. */
const ofReturn = /^(?:recovery|outage)|Back(?:Hours|Days)$/

/** Text for a figure without a number. @param applies share of the runs to which the figure applies */
export function withoutNumber(
  language: View['language'],
  key: string,
  applies: number,
  never: string,
): string {
  const at = language === 'en' ? 0 : 1
  const back = ['not back', 'pas de retour'][at]!
  const [none, endless] = unnumbered[key]?.[at] ?? ['–', ofReturn.test(key) ? back : never]
  return applies === 0 ? none : endless
}

/** Where a figure stands in the report, and of what a curve is: a product or a building may be called by such a word. */
const unsaid = /^(?:buildings|curves)\.|(?<=^curves\.\w+)\.(?:all$|by(?:Product|Tier|Policy)(?=\.))/g

/**
 * Name of a metric: `buildings.SBG2.lostMinutes` is "SBG2 lost", `curves.servicesUp.byProduct.vps on day 7.4`
 * is "Services up, vps, day 7.4".
 * @param called the scenario's label for a part of the key
 */
export function metricName(
  language: View['language'],
  key: string,
  called: (part: string) => string | undefined = () => undefined,
): string {
  const at = language === 'en' ? 0 : 1
  const [path = '', day] = key.split(/ on day (?=[\d.]+$)/)
  const parts = path.replace(unsaid, '').split('.')
  const isOfBuilding = path.startsWith('buildings.')
  const known = parts.map((part, nth) => {
    const name = nth === (isOfBuilding ? 1 : 0) ? names[part]?.[at] : undefined
    if (name === undefined) return called(part) ?? part.replaceAll('_', ' ')
    return nth === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)
  })
  return unbroken(
    known.join(isOfBuilding ? ' ' : ', ') +
      (day === undefined ? '' : language === 'en' ? `, day ${day}` : `, jour ${day.replace('.', ',')}`),
  )
}
