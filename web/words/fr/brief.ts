/** Texts of the brief in French. */
import { numberIn, quoted } from '../../../src/index.ts'
import type { Destroyed } from '../en/brief.ts'
import type { Words } from '../en.ts'

const n = numberIn('fr')

export const brief: Words['brief'] = {
  title: 'Ce que fait cet incendie',
  sentence: p => {
    const alone =
      p.burnt > 0 || p.racksBurnt === 0
        ? ''
        : ` ; ${p.racks} ${n(p.racksBurnt, 'baie brûle', 'baies brûlent')}`
    const fire =
      p.buildings.length > 0
        ? `${list(p.buildings.map(destroyed))}${p.buildings[0]!.share === null ? ` ${n(p.buildings.length, 'est détruit', 'sont détruits')}` : ''}.`
        : `Aucun bâtiment n’est perdu${p.seldom ? ' dans la plupart des tirages' : ''} ; ${p.burnt === 0 ? 'aucune salle ne brûle entièrement' : `${p.rooms} ${n(p.burnt, 'salle brûle', 'salles brûlent')} entièrement`}${alone}.`
    const rare =
      p.rare === null
        ? ''
        : ` Dans ${p.rare.runs} ${n(p.rare.count, 'tirage', 'tirages')} sur ${p.rare.of}, jusqu’à ${p.rare.services} ${n(p.rare.most, 'service est détruit', 'services sont détruits')}.`
    if (p.down === 0)
      return `${fire} Aucun service ne s’arrête${p.rare === null ? '' : ' dans la plupart des tirages'}.${rare}`
    const half = n(p.down, 'il', 'la moitié')
    const back =
      p.median === null
        ? `${half} n’est pas de retour au bout de ${p.looked}`
        : `${half} est de retour en ${p.median}`
    const data =
      p.gone === 0
        ? 'aucune donnée n’est perdue pour de bon'
        : `les données de ${p.lost} sont perdues pour de bon`
    return `${fire} ${p.services} ${n(p.down, 'service', 'services')} de ${p.customers} ${n(p.customers, 'client', 'clients')} ${n(p.down, 's’arrête', 's’arrêtent')}, ${back}, et ${data}.${rare}`
  },
  customersHit: 'Clients touchés',
  servicesDown: 'Services arrêtés',
  servicesDestroyed: 'Services détruits',
  servicesWithDataLost: 'Données perdues pour de bon',
  recovery: 'Reprise',
  median: 'médiane',
  p95: '95 % de retour',
  backEmpty: 'Un service de retour mais vide compte comme de retour.',
  oneRun: seed =>
    `Un seul tirage, graine ${seed}. Une autre graine peut donner autre chose : répétez pour voir de combien.`,
  soFar: (count, seed) =>
    `${n(count, `Médianes du premier tirage`, `Médianes des ${count} premiers tirages`)}, graine ${seed}.`,
  manyRuns: (count, seed) => `Médianes de ${count} ${n(count, 'tirage', 'tirages')}, graine ${seed}.`,
  otherViews: nth => `Les autres vues montrent le tirage ${nth}.`,
  lookAt: 'Regarder un tirage',
  rankedBy: 'selon',
  ranks: {
    mildest: 'le moins grave',
    middle: 'celui du milieu',
    bad: 'pire que neuf sur dix',
    worst: 'le pire',
  },
  repeat: 'Répéter',
  times: count => `${count} ${n(count, 'tirage', 'tirages')}`,
  take: times => `environ ${times} sur cette machine`,
  progress: (done, of, left) =>
    `${done} ${n(done, 'tirage', 'tirages')} sur ${of}${left && `, encore ${left}`}`,
  progressFires: (done, of, left) =>
    `${done} ${n(done, 'feu', 'feux')} sur ${of}, ici et ailleurs${left && `, encore ${left}`}`,
  underWay: {
    campaign: 'Une étude à la fois ; les tirages de la synthèse sont en cours : ',
    comparison: 'Une étude à la fois ; les stratégies sont en cours de comparaison : ',
    sensitivity: 'Une étude à la fois ; la recherche de ce qui pèse sur le résultat est en cours : ',
  },
  cancel: 'Arrêter',
  forget: 'Revenir à un tirage',
  keepsOn: 'Recommencer après chaque modification',
  dots: 'Combien de services perdent leurs données',
  dotsTakeawayOf: p =>
    `Dans quatre tirages sur cinq, ${p.most === 0 ? 'aucun service ne perd ses' : p.low === p.high ? `${p.low} ${n(p.most, 'service perd ses', 'services perdent leurs')}` : `entre ${p.low} et ${p.high} services perdent leurs`} données pour de bon${p.beyond === null ? '' : ` ; davantage dans ${p.beyond.runs} ${n(p.beyond.runs, 'tirage', 'tirages')} sur ${p.beyond.of}, jusqu’à ${p.beyond.most}`}. Chaque point représente ${p.each} des tirages.`,
  dotsShare: 'part des tirages où il y en a au plus autant',
  dotsAxis: 'services dont les données sont perdues pour de bon',
  buildings: 'Bâtiments',
  building: 'Bâtiment',
  end: 'À la fin',
  roomsBurnt: 'Salles entièrement brûlées',
  racksBurnt: 'Baies brûlées',
  serversBurnt: 'Serveurs brûlés',
  lostAfter: 'Perdu après',
  buildingStates: {
    intact: 'intact',
    dark: 'hors tension',
    sooted: 'couvert de suie',
    wet: 'mouillé',
    partly: 'détruit en partie',
    destroyed: 'détruit',
  },
  curves: 'Retour en service',
  againstReal: 'Face à ce qui s’est passé',
  againstRealTakeaway: (inside, all) =>
    `${inside} ${n(inside, 'observation', 'observations')} sur ${all} ${n(inside, 'tombe', 'tombent')} dans la plage de 90 % des tirages ; celles qui sont aussi des hypothèses ne comptent pas.`,
  otherInputs:
    'Les hypothèses ne sont plus celles de l’événement : c’est un autre feu, et s’il lui ressemble, cela ne prouve rien sur le modèle.',
  model90: 'Modèle, 90 % des tirages',
  ofRuns: share => `dans ${share} des tirages`,
  againstRealOne:
    'Un seul incident n’a pas de plage : répétez-le pour voir quelles observations le modèle couvre.',
  atMost: 'au plus',
  sameEnd: 'identique',
  otherEnd: 'différent',
  quantity: 'Grandeur',
  seen: 'Observé',
  model: 'Modèle',
  verdict: 'Accord',
  inside: 'dans la plage',
  outside: 'en dehors',
  echoed: 'aussi une hypothèse',
  unknown: 'inconnu',
  flags: 'Limites de validité atteintes dans ce tirage',
  flagsOfRuns: 'Limites de validité atteintes dans au moins un de ces tirages',
}

function destroyed({ name, share }: Destroyed, nth: number): string {
  const said = quoted(name, 'fr')
  return share === null
    ? said
    : nth === 0
      ? `${said} est détruit dans ${share} des tirages`
      : `${said} dans ${share}`
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`
}
