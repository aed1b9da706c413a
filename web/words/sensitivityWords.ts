/** Words of the sensitivities. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const en = {
  sensitivity: 'What drives the outcome',
  sensitivityAsk: {
    tornado: `Of the uncertain inputs, those most closely linked to the outcome in a first look are varied one by one, all others as drawn`,
    morris: 'Each uncertain input is varied, all others as drawn',
  },
  passedOver: (p: { others: string; points: string }) =>
    `Other inputs, not looked at one by one: ${p.others}. A first look of ${p.points} draws may miss one that matters: more draws see more, the quick look sees all.`,
  byChance: (p: { input: string; low: string; high: string; runs: string }) =>
    `No input can be told from chance (${p.runs} runs). “${p.input}” seems to matter most: from its 10th to its 90th percentile the mean goes from ${p.low} to ${p.high}.`,
  output: 'Outcome',
  method: 'How',
  methods: { tornado: 'low against high', morris: 'quick look at all' },
  start: 'Find out',
  sizes: (count: string) => `${count} draws`,
  sensitivityExtent: (p: { runs: string; times: string | null }) =>
    `That takes ${p.runs} runs${p.times === null ? '; how long they last is being measured' : `, about ${p.times} on this machine`}`,
  size: 'Draws',
  tornado: (output: string) => `What drives: ${output}`,
  tornadoTakeaway: (p: { input: string; low: string; high: string; runs: string }) =>
    `“${p.input}” matters most: from its 10th to its 90th percentile the mean goes from ${p.low} to ${p.high} (${p.runs} runs).`,
  morrisTakeaway: (p: { input: string; size: string; runs: string }) =>
    `“${p.input}” matters most: over its whole range it moves the outcome by ${p.size} on average (${p.runs} runs).`,
  morrisByChance: (p: { input: string; size: string; runs: string }) =>
    `No input can be told from chance (${p.runs} runs). “${p.input}” seems to matter most: over its whole range it moves the outcome by ${p.size} on average.`,
  nothing: 'No input moves it.',
  input: 'Input',
  mean: 'mean',
  low: 'at its 10th percentile',
  high: 'at its 90th percentile',
  difference: 'Difference',
  effect: 'Size of the effect',
  alike: 'the same at every point',
  place: 'In the scenario',
  tornadoLabel: 'Inputs by how far they move the mean. Arrows move, Enter shows one against the outcome.',
  effectsLabel: 'Inputs by the size of their effect. Arrows move.',
  bar: (p: { input: string; low: string; high: string }) => `${p.input}: ${p.low} to ${p.high}`,
  moves: (p: { input: string; size: string }) => `${p.input} moves it by ${p.size}`,
  one: (p: { input: string; outcome: string }) => `${p.outcome} by ${p.input}`,
  oneTakeaway: (p: { lowest: string; highest: string }) =>
    `In the lowest third of the input the mean outcome is ${p.lowest}, in the highest third ${p.highest}. Every dot is a run.`,
  oneAxis: 'quantile of the input',
  oneRange: 'the input, from its lowest draw to its highest',
  cut: (p: { done: string; of: string }) =>
    `Stopped early: ${p.done} of ${p.of} draws are counted, so the intervals are wide.`,
  sought: (p: { output: string; method: string }) => `for “${p.output}” (${p.method})`,
  lapsed: 'What was looked for before had other inputs.',
  cutTooSoon: 'Stopped before two draws were complete: there is nothing to show yet.',
  sensitivityEmpty: {
    tornado:
      'The answer will appear here: which uncertain inputs move this outcome most, and by how much, so where a better estimate or other equipment counts. It is a bar for each of them; click one to see it run by run.',
    morris:
      'The answer will appear here: how much each of the uncertain inputs moves this outcome, so which of them deserve a closer look. It is a bar for each of them.',
  },
  never: (share: string) =>
    `In ${share} of the runs it does not happen within the time simulated; these count as the latest.`,
  valueless: (share: string) =>
    `In ${share} of the runs it has no value; these count as the mean of the others.`,
}

const n = numberIn('fr')

const fr: typeof en = {
  sensitivity: 'Ce qui pèse sur le résultat',
  sensitivityAsk: {
    tornado:
      'Parmi les hypothèses incertaines, celles qui paraissent les plus liées au résultat varient une à une, les autres restant tirées au sort',
    morris: 'Chaque hypothèse incertaine varie, les autres restant tirées au sort',
  },
  passedOver: p =>
    `Autres hypothèses, non examinées une à une : ${p.others}. Une première vue de ${p.points} ${n(p.points, 'tirage', 'tirages')} peut en manquer une qui compte : plus de tirages en voient plus, l’aperçu les voit toutes.`,
  byChance: p =>
    `Aucune hypothèse ne se distingue du hasard (simulations : ${p.runs}). Celle qui semble peser le plus est « ${p.input} » : de son 10e à son 90e centile, la moyenne va de ${p.low} à ${p.high}.`,
  output: 'Résultat',
  method: 'Méthode',
  methods: { tornado: 'basse contre haute', morris: 'aperçu de toutes' },
  start: 'Chercher',
  sizes: count => `${count} ${n(count, 'tirage', 'tirages')}`,
  sensitivityExtent: p =>
    `Il faut simuler ${p.runs} fois${p.times === null ? ' ; la durée est en cours de mesure' : `, environ ${p.times} sur cette machine`}`,
  size: 'Tirages',
  tornado: output => `Ce qui pèse sur : ${output}`,
  tornadoTakeaway: p =>
    `Ce qui pèse le plus : « ${p.input} ». De son 10e à son 90e centile, la moyenne va de ${p.low} à ${p.high} (${p.runs} ${n(p.runs, 'simulation', 'simulations')}).`,
  morrisTakeaway: p =>
    `Ce qui pèse le plus : « ${p.input} », qui sur toute sa plage fait varier le résultat de ${p.size} en moyenne (${p.runs} ${n(p.runs, 'simulation', 'simulations')}).`,
  morrisByChance: p =>
    `Aucune hypothèse ne se distingue du hasard (simulations : ${p.runs}). Celle qui semble peser le plus est « ${p.input} », qui sur toute sa plage fait varier le résultat de ${p.size} en moyenne.`,
  nothing: 'Aucune hypothèse ne le fait varier.',
  input: 'Hypothèse',
  mean: 'moyenne',
  low: 'au 10e centile',
  high: 'au 90e centile',
  difference: 'Différence',
  effect: 'Taille de l’effet',
  alike: 'identique en chaque point',
  place: 'Dans le scénario',
  tornadoLabel:
    'Hypothèses par leur effet sur la moyenne. Flèches pour se déplacer, Entrée pour en afficher une face au résultat.',
  effectsLabel: 'Hypothèses par la taille de leur effet. Flèches pour se déplacer.',
  bar: p => `${p.input} : de ${p.low} à ${p.high}`,
  moves: p => `${p.input} le fait varier de ${p.size}`,
  one: p => `${p.outcome} selon ${p.input}`,
  oneTakeaway: p =>
    `Dans le tiers inférieur de l’hypothèse, le résultat moyen est ${p.lowest}, dans le tiers supérieur ${p.highest}. Chaque point est une simulation.`,
  oneAxis: 'quantile de l’hypothèse',
  oneRange: 'l’hypothèse, du plus bas au plus haut tirage',
  cut: p =>
    `Interrompu : ${p.done} ${n(p.done, 'tirage', 'tirages')} sur ${p.of} ${n(p.done, 'est compté', 'sont comptés')}, d’où des intervalles larges.`,
  sought: p => `pour « ${p.output} » (${p.method})`,
  lapsed: 'Ce qui a été cherché avant reposait sur d’autres hypothèses.',
  cutTooSoon: 'Interrompu avant deux tirages complets : il n’y a encore rien à afficher.',
  sensitivityEmpty: {
    tornado:
      'La réponse s’affichera ici : quelles hypothèses incertaines pèsent le plus sur ce résultat, et de combien, donc là où une meilleure estimation ou un autre équipement compte. C’est une barre pour chacune ; un clic la montre tirage par tirage.',
    morris:
      'La réponse s’affichera ici : de combien chaque hypothèse incertaine fait varier ce résultat, donc lesquelles méritent un examen de plus près. C’est une barre pour chacune.',
  },
  never: share =>
    `Dans ${share} des simulations cela n’arrive pas dans le temps simulé ; elles comptent comme les plus tardives.`,
  valueless: share =>
    `Dans ${share} des simulations il n’y a pas de valeur ; elles comptent comme la moyenne des autres.`,
}

export const sensitivityWords = { en, fr: french(fr) }
