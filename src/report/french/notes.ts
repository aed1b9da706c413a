/** Notes on what may not be intended, or has no effect, in French. */
import { numberIn } from '../../base/plural.ts'
import { type Complaints, measured, told, wayOf } from './complaintWords.ts'

const n = numberIn('fr')

export const notes = {
  'is a replica without a period: it has a new point only every {}': told(
    'est une réplique sans period : un intervalle de {} sépare ses points de restauration',
  ),

  'is for the record: copies keep to the jurisdictions of their policy, whoever the customer is':
    'est pour mémoire : les copies s’en tiennent aux juridictions de leur protection, quel que soit le client',

  'is not in {}, nor is anything else that burns: nothing is lit':
    'n’est pas dans {}, et rien d’autre n’y brûle : rien ne prend feu',
  'is not in {}: what lights most readily of {} is lit instead':
    'n’est pas dans {} : y prend feu à sa place ce qui s’allume le plus facilement, parmi {}',
  'is less than the louvres, which are part of it: {} is taken': told(
    'est moins que les grilles, qui en font partie : {} est retenu',
  ),
  'changes nothing for a generator, which runs on its fuel: name both in what they feed':
    'ne change rien pour un groupe électrogène, qui tourne sur son carburant : nommer les deux dans ce qu’ils alimentent',
  'changes nothing: computers shut themselves down at {} (cooling.thermalShutdown)': told(
    'ne change rien : les ordinateurs s’éteignent d’eux-mêmes à {} (cooling.thermalShutdown)',
  ),
  'has no rating: it gives way as early as a thin panel, however thick its timber':
    'n’a pas de rating : cède aussi tôt qu’un panneau mince, quelle que soit l’épaisseur du bois',

  // Decisions that have no effect.
  'does nothing: there is no fireboat': 'ne fait rien : il n’y a pas de bateau-pompe',
  'does nothing: the site has no cut-off switch': 'ne fait rien : le site n’a pas de coupure d’urgence',
  'does nothing: isolation cuts off no power unit of the site':
    'ne fait rien : la coupure en amont n’atteint aucune unité d’alimentation du site',
  'does nothing: no power unit is described that could be cut: write the feed of the site under power.units':
    'ne fait rien : aucune unité d’alimentation n’est décrite qui puisse être coupée : écrire l’arrivée du site sous power.units',
  'has no gas to release: {}': 'n’a pas de gaz extincteur à émettre : {}',
  'has nothing to close: {}': 'n’a rien à fermer : {}',
  'has no computers to shut down: {}': 'n’a pas d’ordinateurs à arrêter : {}',
  'does nothing: no policy has a failover': 'ne fait rien : aucune protection n’a de failover',
  'does nothing: policy {} has no failover': 'ne fait rien : la protection {} n’a pas de failover',

  // Notes on what may not be intended.
  'the {} services of {} ask for {} servers, but the racks there hold {}: several share a server that each of them fills':
    (...crowd) => `${crowded(...crowd)} que chacun remplit`,
  'the {} services of {} ask for {} servers, but the racks there hold {}: several share a server that has no room for all of them':
    (...crowd) => `${crowded(...crowd)} où ils ne tiennent pas tous`,
  'nobody cuts the power of {} or orders an attack, and the fire brigade does not attack inside while the power is on: it waits until the fire takes the power':
    'personne ne coupe le courant de {} ni n’ordonne l’attaque, et les sapeurs-pompiers n’attaquent pas à l’intérieur sous tension : ils attendent que le feu fasse tomber le courant',
  'is not stated: {} servers are in stock by default, more than the {} that the racks of the site hold':
    'n’est pas indiqué : {} serveurs sont en stock par défaut, plus que les {} que contiennent les baies du site',
  'names no building: services of all {} with racks are moved, also of those that stay intact, and take up spare servers where they land':
    'ne nomme aucun bâtiment : les services des {} bâtiments à baies basculent, même de ceux qui restent intacts, et prennent des serveurs libres là où ils arrivent',
  'is {}, but the plans of the two stand {} apart: fire crosses this distance, and only drawings follow the plans':
    told(
      'est de {}, mais les plans des deux sont à {} l’un de l’autre : le feu franchit cette distance, et seuls les dessins suivent les plans',
    ),
  'the newest point is at least {} old, so that the RPO of {} is never kept': told(
    'le point de restauration le plus récent remonte à au moins {} : le RPO de {} n’est jamais tenu',
  ),
  'just before the next point, the newest one is {} old, more than the RPO of {}': told(
    'juste avant le point de restauration suivant, le plus récent remonte à {}, plus que le RPO de {}',
  ),
  'the data of {} ({}) takes {} over {} with nothing else on it, more than the RTO of {} ({})': tooLong,
  'the data of {} ({}, the median) takes {} over {} with nothing else on it, more than the RTO of {} ({})': (
    who,
    size,
    ...late
  ) => tooLong(who, `${size}, la médiane`, ...late),
  'the data of {} ({}) takes {} over {} with nothing else on it, more than the RTO of {} ({}); likewise for {} more':
    (who, size, time, way, tier, rto, more) =>
      `${tooLong(who, size, time, way, tier, rto)} ; de même pour ${more} de plus`,
  'the data of {} ({}, the median) takes {} over {} with nothing else on it, more than the RTO of {} ({}); likewise for {} more':
    (who, size, time, way, tier, rto, more) =>
      `${tooLong(who, `${size}, la médiane`, time, way, tier, rto)} ; de même pour ${more} de plus`,
} satisfies Partial<Complaints>

function tooLong(who: string, size: string, time: string, way: string, tier: string, rto: string): string {
  return `les données de ${who} (${measured(size)}) mettent ${measured(time)} à passer par ${wayOf(way)}, même sans rien d’autre, plus que le RTO de ${tier} (${measured(rto)})`
}

function crowded(services: string, where: string, servers: string, held: string): string {
  return `${where === 'the site' ? 'sur le site' : `dans ${where}`}, ${services} ${n(services, 'service demande', 'services demandent')} ${servers} ${n(servers, 'serveur', 'serveurs')}, mais les baies n’en contiennent que ${held} : plusieurs partagent un serveur`
}
