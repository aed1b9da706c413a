/** Words of the sources and of the validation. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const english = numberIn('en')

const en = {
  title: 'Where the figures come from',
  takeaway: (
    p: Readonly<
      Record<
        'all' | 'sourced' | 'computed' | 'estimate' | 'explained' | 'unsaid' | 'changed' | 'usual',
        string
      >
    >,
  ) =>
    `${p.all} ${english(p.all, 'parameter is', 'parameters are')} in effect. Of those that the scenario sets, ${p.sourced} ${english(p.sourced, 'has', 'have')} a source, ${p.computed} ${english(p.computed, 'is', 'are')} computed from sourced ones, ${p.estimate} ${english(p.estimate, 'is an estimate', 'are estimates')}, ${p.explained} ${english(p.explained, 'is', 'are')} explained without a source, ${p.unsaid} ${english(p.unsaid, 'has', 'have')} no explanation.${p.changed === '0' ? '' : ` Changed by the inputs or the strategy: ${p.changed}.`} The rest are defaults: ${p.usual}.`,
  unread:
    'The scenario has problems: until they are solved no parameter is in effect. Listed is what is written in it.',
  asLastRun: 'The last change has problems: listed is what the incident on show was run with.',
  parameter: 'Parameter',
  value: 'Value',
  source: 'Source',
  place: 'Line',
  filter: 'Filter',
  filterHint: 'parameter, value or source',
  extent: 'Show',
  extents: { all: 'all', written: 'written', default: 'defaults' },
  standings: {
    sourced: 'sourced',
    computed: 'computed',
    estimate: 'estimate',
    explained: 'explained',
    unsaid: 'not explained',
    changed: 'changed here',
    default: 'default',
  },
  anyStanding: 'any',
  standing: 'Standing',
  part: (p: { name: string; count: string }) => `${p.name} (${p.count})`,
  sources: 'The sources',
  general: 'The scenario itself',
  byDefault: 'not in the scenario',
  assumption: 'an assumption of the model',
  range: (range: string) => `range ${range}`,
  none: 'No parameter matches all of these words.',
  more: (p: { more: string; left: string }) => `${p.more} more of ${p.left}`,
  listing: 'Listing the parameters…',
  proof: 'How the model was tested',
  proofTakeaway: (p: { passed: string; all: string; missed: string }) =>
    `${p.passed} of ${p.all} cases with known answers pass.${p.missed === '' ? '' : ` Missed: ${p.missed}.`}`,
  loading: 'Reading the verdict…',
  peaks: 'Measured fires',
  peaksLabel: 'Measured fires, from the least rise to the largest. Arrows move.',
  peaksTakeaway: (p: { fires: string; rooms: string; bias: string; near: string }) =>
    `In ${p.rooms} rooms of ${p.fires} measured fires the peak rise is ${p.bias} times the measured one on average; ${p.near} lie within 30 %.`,
  /** One fire in one room. */
  peak: (p: { where: string; measured: string; predicted: string; cfast: string | null }) =>
    `${p.where}: measured ${p.measured} K, predicted ${p.predicted} K${p.cfast === null ? '' : `, CFAST ${p.cfast} K`}`,
  measured: 'measured rise, K',
  predicted: 'predicted rise, K',
  own: 'Firebreak',
  other: 'CFAST on the same fire',
  fire: 'Fire',
  room: 'Room',
  ratio: 'Predicted / measured',
  cfast: 'Against CFAST',
  cfastLabel: 'Figures against CFAST, by their share of the tolerance. Arrows move.',
  cfastTakeaway: (p: { figures: string; inside: string; missed: string }) =>
    `${p.inside} of ${p.figures} figures are within their tolerance.${p.missed === '' ? '' : ` Outside: ${p.missed}.`}`,
  gates: {
    'fire-room': 'Peak, fire room',
    room: 'Peak, other rooms',
    height: 'Smoke layer, distance',
    curve: 'Whole curve, distance',
    time: 'Times',
    energy: 'Energy released',
    'heat-curve': 'Heat release, distance',
  } as Readonly<Record<string, string>>,
  low: 'lower or earlier than CFAST',
  high: 'higher or later than CFAST; all distances',
  ofTolerance: 'of the tolerance',
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
    `${p.all} ${n(p.all, 'paramètre est en vigueur', 'paramètres sont en vigueur')}. De ceux que fixe le scénario, ${p.sourced} ${n(p.sourced, 'a', 'ont')} une source, ${p.computed} ${n(p.computed, 'est calculé', 'sont calculés')} d’après des valeurs sourcées, ${p.estimate} ${n(p.estimate, 'est une estimation', 'sont des estimations')}, ${p.explained} ${n(p.explained, 'est expliqué', 'sont expliqués')} sans source, ${p.unsaid} ${n(p.unsaid, 'n’a', 'n’ont')} aucune explication.${p.changed === '0' ? '' : ` ${n(p.changed, 'Changé', 'Changés')} par les hypothèses ou la stratégie : ${p.changed}.`} Les autres sont des valeurs par défaut : ${p.usual}.`,
  unread:
    'Le scénario a des problèmes : tant qu’ils ne sont pas résolus, aucun paramètre n’est en vigueur. La liste montre ce qui y est écrit.',
  asLastRun:
    'La dernière modification a des problèmes : la liste montre les paramètres de l’incident affiché.',
  parameter: 'Paramètre',
  value: 'Valeur',
  source: 'Source',
  place: 'Ligne',
  filter: 'Filtrer',
  filterHint: 'paramètre, valeur ou source',
  extent: 'Montrer',
  extents: { all: 'tout', written: 'écrits', default: 'par défaut' },
  standings: {
    sourced: 'sourcé',
    computed: 'calculé',
    estimate: 'estimation',
    explained: 'expliqué',
    unsaid: 'non expliqué',
    changed: 'changé ici',
    default: 'par défaut',
  },
  anyStanding: 'tous',
  standing: 'Origine',
  part: p => `${p.name} (${p.count})`,
  sources: 'Les sources',
  general: 'Le scénario lui-même',
  byDefault: 'pas dans le scénario',
  assumption: 'une hypothèse du modèle',
  range: range => `plage ${range}`,
  none: 'Aucun paramètre ne contient tous ces mots.',
  more: p => `${p.more} de plus sur ${p.left}`,
  listing: 'Liste des paramètres…',
  proof: 'Comment le modèle a été testé',
  proofTakeaway: p =>
    `Des cas à réponse connue, ${p.passed} sur ${p.all} ${n(p.passed, 'est réussi', 'sont réussis')}.${p.missed === '' ? '' : ` Manqués : ${p.missed}.`}`,
  loading: 'Lecture du verdict…',
  peaks: 'Feux mesurés',
  peaksLabel: 'Feux mesurés, du moindre échauffement au plus grand. Flèches pour se déplacer.',
  peaksTakeaway: p =>
    `Dans ${p.rooms} ${n(p.rooms, 'salle', 'salles')} de ${p.fires} ${n(p.fires, 'feu mesuré', 'feux mesurés')}, l’échauffement maximal est en moyenne ${p.bias} fois celui mesuré ; ${p.near} ${n(p.near, 'est', 'sont')} à moins de 30 %.`,
  peak: p =>
    `${p.where} : mesuré ${p.measured} K, prédit ${p.predicted} K${p.cfast === null ? '' : `, CFAST ${p.cfast} K`}`,
  measured: 'échauffement mesuré, K',
  predicted: 'échauffement prédit, K',
  own: 'Firebreak',
  other: 'CFAST sur le même feu',
  fire: 'Feu',
  room: 'Salle',
  ratio: 'Prédit / mesuré',
  cfast: 'Comparé à CFAST',
  cfastLabel: 'Chiffres comparés à CFAST, par leur part de la tolérance. Flèches pour se déplacer.',
  cfastTakeaway: p =>
    `${p.inside} ${n(p.inside, 'chiffre', 'chiffres')} sur ${p.figures} ${n(p.inside, 'est dans sa', 'sont dans leur')} tolérance.${p.missed === '' ? '' : ` Hors tolérance : ${p.missed}.`}`,
  gates: {
    'fire-room': 'Maximum, salle en feu',
    room: 'Maximum, autres salles',
    height: 'Couche de fumées, distance',
    curve: 'Courbe entière, distance',
    time: 'Instants',
    energy: 'Énergie dégagée',
    'heat-curve': 'Débit calorifique, distance',
  },
  low: 'plus bas ou plus tôt que CFAST',
  high: 'plus haut ou plus tard que CFAST ; toutes les distances',
  ofTolerance: 'de la tolérance',
  tolerance: 'Part de la tolérance utilisée',
  cases: 'Tous les cas',
  case: 'Cas',
  verdict: 'Verdict',
  by: 'Calculé par',
  failed: 'Ce qui a échoué',
  pass: 'réussi',
  fail: 'ÉCHEC',
  figures: 'Chiffres',
}

export const sourceWords = { en, fr: french(fr) }
