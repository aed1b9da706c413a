/** Words of the sources and of the proof. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const en = {
  title: 'Where the figures come from',
  takeaway: (
    p: Readonly<Record<'all' | 'sourced' | 'computed' | 'estimate' | 'explained' | 'unsaid', string>>,
  ) =>
    `${p.all} values are written in this scenario: ${p.sourced} with a source, ${p.computed} computed from such, ${p.estimate} estimates, ${p.explained} explained without a source, ${p.unsaid} without a word.`,
  parameter: 'Parameter',
  value: 'As written',
  interval: 'Range',
  source: 'Source',
  place: 'Line',
  filter: 'Filter',
  filterHint: 'words of a parameter, a value or a source',
  standings: {
    sourced: 'sourced',
    computed: 'computed',
    estimate: 'estimate',
    explained: 'explained',
    unsaid: 'not said',
  },
  anyStanding: 'any',
  standing: 'Standing',
  part: (p: { name: string; count: string }) => `${p.name} (${p.count})`,
  sources: 'The sources',
  usual: 'What a scenario does not write is as usual; the editor shows it field by field.',
  proof: 'How the model was tested',
  proofTakeaway: (p: { passed: string; all: string; missed: string }) =>
    `${p.passed} of ${p.all} cases with known answers pass.${p.missed === '' ? '' : ` Missed: ${p.missed}.`}`,
  loading: 'Reading the verdict…',
  peaks: 'Measured fires',
  peaksTakeaway: (p: { fires: string; rooms: string; bias: string; near: string }) =>
    `In ${p.rooms} rooms of ${p.fires} measured fires the peak rise is ${p.bias} times the measured one on average; ${p.near} lie within 30 %.`,
  measured: 'measured rise, K',
  predicted: 'predicted rise, K',
  own: 'Firebreak',
  other: 'CFAST on the same fire',
  fire: 'Fire',
  room: 'Room',
  ratio: 'Predicted / measured',
  cfast: 'Against CFAST',
  cfastTakeaway: (p: { figures: string; inside: string; missed: string }) =>
    `${p.inside} of ${p.figures} figures are within their tolerance.${p.missed === '' ? '' : ` Outside: ${p.missed}.`}`,
  gates: {
    'fire-room': 'Peak, fire room',
    room: 'Peak, other rooms',
    height: 'Smoke layer',
    curve: 'Whole curve',
    time: 'Times',
    energy: 'Energy released',
    'heat-curve': 'Heat release',
  } as Readonly<Record<string, string>>,
  low: 'lower or earlier than CFAST',
  high: 'higher or later than CFAST',
  tolerance: 'Share of the tolerance used',
  cases: 'All cases',
  case: 'Case',
  verdict: 'Verdict',
  by: 'Computed by',
  failed: 'What failed',
  pass: 'pass',
  fail: 'MISSED',
  figures: 'Figures',
}

const n = numberIn('fr')

const fr: typeof en = {
  title: 'D’où viennent les chiffres',
  takeaway: p =>
    `Ce scénario écrit ${p.all} ${n(p.all, 'valeur', 'valeurs')} : ${p.sourced} avec une source, ${p.computed} ${n(p.computed, 'calculée', 'calculées')} d’après elles, ${p.estimate} ${n(p.estimate, 'estimation', 'estimations')}, ${p.explained} ${n(p.explained, 'expliquée', 'expliquées')} sans source, ${p.unsaid} sans un mot.`,
  parameter: 'Paramètre',
  value: 'Tel qu’écrit',
  interval: 'Étendue',
  source: 'Source',
  place: 'Ligne',
  filter: 'Filtrer',
  filterHint: 'mots d’un paramètre, d’une valeur ou d’une source',
  standings: {
    sourced: 'sourcé',
    computed: 'calculé',
    estimate: 'estimation',
    explained: 'expliqué',
    unsaid: 'non dit',
  },
  anyStanding: 'tous',
  standing: 'Origine',
  part: p => `${p.name} (${p.count})`,
  sources: 'Les sources',
  usual: 'Ce qu’un scénario n’écrit pas est comme d’ordinaire ; l’éditeur le montre champ par champ.',
  proof: 'Comment le modèle a été éprouvé',
  proofTakeaway: p =>
    `${p.passed} cas sur ${p.all} à la réponse connue ${n(p.passed, 'est réussi', 'sont réussis')}.${p.missed === '' ? '' : ` Manqués : ${p.missed}.`}`,
  loading: 'Lecture du verdict…',
  peaks: 'Feux mesurés',
  peaksTakeaway: p =>
    `Dans ${p.rooms} ${n(p.rooms, 'salle', 'salles')} de ${p.fires} ${n(p.fires, 'feu mesuré', 'feux mesurés')}, l’échauffement maximal est en moyenne ${p.bias} fois celui mesuré ; ${p.near} ${n(p.near, 'est', 'sont')} à moins de 30 %.`,
  measured: 'échauffement mesuré, K',
  predicted: 'échauffement prédit, K',
  own: 'Firebreak',
  other: 'CFAST sur le même feu',
  fire: 'Feu',
  room: 'Salle',
  ratio: 'Prédit / mesuré',
  cfast: 'Face à CFAST',
  cfastTakeaway: p =>
    `${p.inside} ${n(p.inside, 'chiffre', 'chiffres')} sur ${p.figures} ${n(p.inside, 'est dans sa', 'sont dans leur')} tolérance.${p.missed === '' ? '' : ` Dehors : ${p.missed}.`}`,
  gates: {
    'fire-room': 'Maximum, salle en feu',
    room: 'Maximum, autres salles',
    height: 'Couche de fumée',
    curve: 'Courbe entière',
    time: 'Instants',
    energy: 'Énergie dégagée',
    'heat-curve': 'Débit de chaleur',
  },
  low: 'plus bas ou plus tôt que CFAST',
  high: 'plus haut ou plus tard que CFAST',
  tolerance: 'Part de la tolérance utilisée',
  cases: 'Tous les cas',
  case: 'Cas',
  verdict: 'Verdict',
  by: 'Calculé par',
  failed: 'Ce qui a échoué',
  pass: 'réussi',
  fail: 'MANQUÉ',
  figures: 'Chiffres',
}

export const sourceWords = { en, fr: french(fr) }
