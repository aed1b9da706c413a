/** Words of the picture of all services. */
import { numberIn } from '../../src/index.ts'
import { besides } from './besides.ts'
import { french } from './unbroken.ts'

const english = numberIn('en')

const en = {
  as: 'Shown as',
  shownAs: { cells: 'Picture', table: 'Table' },
  title: 'Every service',
  /** @param p empty, away, restoring: null if none */
  takeaway: (p: {
    all: string
    up: string
    empty: string | null
    away: string | null
    down: string
    restoring: string | null
    destroyed: string
  }) =>
    `Of ${p.all} ${english(p.all, 'service', 'services')}, ${p.up} ${english(p.up, 'is', 'are')} up${besides(p.empty && `${p.empty} empty`, p.away && `${p.away} degraded: running elsewhere, without redundancy`)}, ${p.down} ${english(p.down, 'is', 'are')} down,${p.restoring ? ` ${p.restoring} being restored,` : ''} ${p.destroyed} ${english(p.destroyed, 'is', 'are')} destroyed.`,
  label: 'One cell per service. Arrows move the cursor, Page Up and Page Down move by room, Enter selects.',
  order: 'One cell, one service; ordered by building, room and protection',
  brush: 'Count a part: drag over cells, or choose them',
  first: 'from',
  last: 'to',
  all: 'All services',
  brushed: (p: { all: string; customers: string; gone: string; states: string }) =>
    `${p.all} ${english(p.all, 'service', 'services')} of ${p.customers} ${english(p.customers, 'customer', 'customers')}: ${p.states}. Data lost for good in the end: ${p.gone}.`,
  table: 'Services by protection',
  tableTakeaway: (p: { policy: string; share: string }) =>
    `Worst protected: ${p.policy}, ${p.share} lose their data for good.`,
  noLoss: 'No service loses its data.',
  total: 'All',
  speak: (p: { name: string; state: string; room: string; policy: string }) =>
    `${p.name}: ${p.state}. ${p.room}. Protection: ${p.policy}.`,
}

const n = numberIn('fr')

const fr: typeof en = {
  as: 'Affichage',
  shownAs: { cells: 'Mosaïque', table: 'Tableau' },
  title: 'Chaque service',
  takeaway: p =>
    `Sur ${p.all} ${n(p.all, 'service', 'services')}, ${p.up} en service${besides(p.empty && `${p.empty} ${n(p.empty, 'vide', 'vides')}`, p.away && `${p.away} ${n(p.away, 'dégradé', 'dégradés')}\u00a0: en service ailleurs, sans redondance`)}, ${p.down} ${n(p.down, 'arrêté', 'arrêtés')},${p.restoring ? ` ${p.restoring} en restauration,` : ''} ${p.destroyed} ${n(p.destroyed, 'détruit', 'détruits')}.`,
  label:
    'Une case par service. Les flèches déplacent le curseur, Page haut et Page bas passent de salle en salle, Entrée sélectionne.',
  order: 'Une case, un service ; par bâtiment, salle et protection',
  brush: 'Compter une partie : glissez sur des cases, ou choisissez-les',
  first: 'de',
  last: 'à',
  all: 'Tous les services',
  brushed: p =>
    `${p.all} ${n(p.all, 'service', 'services')} de ${p.customers} ${n(p.customers, 'client', 'clients')} : ${p.states}. Données perdues pour de bon à la fin : ${p.gone}.`,
  table: 'Services par protection',
  tableTakeaway: p =>
    `Les moins bien protégés : ${p.policy}, dont ${p.share} perdent leurs données pour de bon.`,
  noLoss: 'Aucun service ne perd ses données.',
  total: 'Tous',
  speak: p => `${p.name} : ${p.state}. ${p.room}. Protection : ${p.policy}.`,
}

export const serviceWords = { en, fr: french(fr) }
