/** What sensitivities and threshold searches say, each sentence with its French. */
export const sensitivityReport = {
  // The head.
  '{} under {}': '{}, stratégie {}',
  'seed {}, {} replications, {} one by one{}': 'graine {}, {} tirages, {} une à une{}',
  input: 'hypothèse',
  inputs: 'hypothèses',
  ' of {}: those that go with an output most closely in a first look at {} points':
    ' sur {} : celles qui vont le plus étroitement avec un résultat dans une première vue de {} points',
  'What drives each output most:': 'Ce qui pèse le plus sur chaque résultat :',

  // Methods.
  'Morris screening: each input is moved over its range, from several settings of all the others.':
    'Criblage de Morris : chaque hypothèse parcourt sa plage, à partir de plusieurs réglages de toutes les autres.',
  'moves it by: mean size of the change (mu*), with its 95 % interval. up by: the same with its sign (mu).':
    'le fait varier de : taille moyenne du changement (mu*), avec son intervalle à 95 %. vers le haut : la même avec son signe (mu).',
  'spread: standard deviation of the changes (sigma); if it is as large as the size, the effect is not linear or depends on other inputs.':
    'dispersion : écart-type des changements (sigma) ; s’il est aussi grand que la taille, l’effet n’est pas linéaire ou dépend d’autres hypothèses.',
  "Sobol indices: shares of the output's variance, with 95 % intervals (bootstrap).":
    'Indices de Sobol : parts de la variance du résultat, avec des intervalles à 95 % (bootstrap).',
  'alone: what an input explains by itself. in all: including what it does together with others.':
    'seule : ce qu’une hypothèse explique par elle-même. en tout : avec ce qu’elle fait ensemble avec d’autres.',
  'chance: what is drawn anew for each service, rack and copy. Estimates may fall below 0 or exceed 1: --size narrows them.':
    'hasard : ce qui est tiré à nouveau pour chaque service, baie et copie. Les estimations peuvent passer sous 0 ou dépasser 1 : --size les resserre.',
  'Tornado: the mean of the output with one input at its 10th and at its 90th percentile, all others as drawn.':
    'Tornade : la moyenne du résultat avec une hypothèse à son 10e et à son 90e centile, toutes les autres comme tirées.',
  'difference: under the same fires, with its 95 % interval; open, or less, or more: a few points decide it, and a larger --size tells more.':
    'écart : sous les mêmes feux, avec son intervalle à 95 % ; ouvert, ou moins, ou plus : quelques points en décident, et un plus grand --size en dit plus.',
  'The other input was not looked at one by one. Over {} points chance alone may reach a rank correlation of {}:':
    'L’autre hypothèse n’a pas été examinée. Sur {} points, le hasard seul peut atteindre une corrélation de rangs de {} :',
  'The other {} inputs were not looked at one by one. Over {} points chance alone may reach a rank correlation of {}:':
    'Les {} autres hypothèses n’ont pas été examinées une à une. Sur {} points, le hasard seul peut atteindre une corrélation de rangs de {} :',
  'an input that goes with an output less closely than that may be passed over. A larger --size sees more; --method morris looks at all inputs.':
    'une hypothèse qui va moins étroitement avec un résultat peut être manquée. Un plus grand --size en voit plus ; --method morris examine toutes les hypothèses.',

  // One output.
  '{}: {}': '{} : {}',
  '; ': ' ; ',
  'no input moves it': 'aucune hypothèse ne le fait varier',
  'no input looked at moves it': 'aucune hypothèse examinée ne le fait varier',
  'No input moves it.': 'Aucune hypothèse ne le fait varier.',
  'No input looked at moves it.': 'Aucune hypothèse examinée ne le fait varier.',
  '{}: {} on average{}{}': '{} : {} en moyenne{}{}',
  '{}: without a value in any replication': '{} : sans valeur dans aucun tirage',
  ', never in {} of the replications (counted as the latest)':
    ', jamais dans {} des tirages (comptés comme les plus tardifs)',
  ', without a value in {} of the replications (counted as the mean of the others)':
    ', sans valeur dans {} des tirages (comptés comme la moyenne des autres)',
  'and one input with less effect or none': 'et une hypothèse de moindre effet ou sans effet',
  'and one input looked at with less effect or none':
    'et une hypothèse examinée de moindre effet ou sans effet',
  'and {} inputs with less effect or none': 'et {} hypothèses de moindre effet ou sans effet',
  'and {} inputs looked at with less effect or none':
    'et {} hypothèses examinées de moindre effet ou sans effet',
  chance: 'hasard',
  'all other inputs': 'toutes les autres hypothèses',

  // Its table.
  'moves it by': 'le fait varier de',
  'up by': 'vers le haut',
  spread: 'dispersion',
  alone: 'seule',
  'in all': 'en tout',
  'at 10 %': 'à 10 %',
  'at 90 %': 'à 90 %',
  difference: 'écart',
  'no spread': 'sans dispersion',
  '{}: the same at every point, so that nothing is known of how much it changes elsewhere. A larger --size sees more.':
    '{} : le même en chaque point, si bien qu’on ne sait pas de combien il change ailleurs. Un plus grand --size en voit plus.',

  // A threshold.
  '{} until {}, under the same fire': '{} jusqu’à {}, sous le même feu',
  '{} until {}, under the same {} fires each': '{} jusqu’à {}, sous les {} mêmes feux à chaque valeur',
  '{} holds at every value that was tried.': '{} est vérifié à chaque valeur essayée.',
  '{} holds at no value that was tried.': '{} n’est vérifié à aucune valeur essayée.',
  '{}: {} at {}, {} at {}; the limit is {}.': '{} : {} à {}, {} à {} ; la limite est {}.',
  '{} holds from {} on.': '{} est vérifié à partir de {}.',
  '{} holds up to {}.': '{} est vérifié jusqu’à {}.',
  'It comes and goes over the values that were tried: this is the first change, not the only one.':
    'Sur les valeurs essayées, la condition est tantôt vérifiée, tantôt non : c’est le premier changement, pas le seul.',
  'By the 95 % intervals the change lies between {} and {}.':
    'D’après les intervalles à 95 %, le changement est entre {} et {}.',
  'By the 95 % intervals the change lies above {}, and it is open whether it lies below {}: more --replications would tell.':
    'D’après les intervalles à 95 %, le changement est au-dessus de {}, et on ne sait pas s’il est au-dessous de {} : plus de --replications le diraient.',
  'By the 95 % intervals the change lies below {}, and it is open whether it lies above {}: more --replications would tell.':
    'D’après les intervalles à 95 %, le changement est au-dessous de {}, et on ne sait pas s’il est au-dessus de {} : plus de --replications le diraient.',
  'By the 95 % intervals it is open whether it changes between {} and {}, as too many of them hold the limit: more --replications would tell.':
    'D’après les intervalles à 95 %, on ne sait pas s’il y a un changement entre {} et {}, car trop d’entre eux contiennent la limite : plus de --replications le diraient.',
  '{}, where the interval holds the limit': '{}, où l’intervalle contient la limite',
  value: 'valeur',
  mean: 'moyenne',
  'share of the fires': 'part des feux',
  'never in': 'jamais dans',
  'no value in': 'sans valeur dans',
  holds: 'vérifié',
  yes: 'oui',
  no: 'non',
  '{}, not for certain': '{}, sans certitude',
  'never in: the share of the fires in which it does not happen within the time looked at; there it counts as later than any limit.':
    'jamais dans : la part des feux où cela n’arrive pas dans le temps simulé ; cela y compte comme plus tard que toute limite.',
  'A mean over fires that include a never is itself never, and has no interval.':
    'Une moyenne sur des feux dont l’un dit jamais est elle-même jamais, et n’a pas d’intervalle.',
  'no value in: the share of the fires in which there is nothing that it could describe; these are left out.':
    'sans valeur dans : la part des feux où il n’y a rien à décrire ; ils sont laissés de côté.',
  'or more: so few fires decide the mean that nothing says how much larger others are; more --replications may tell.':
    'ou plus : si peu de feux décident de la moyenne que rien ne dit de combien d’autres sont plus grands ; plus de --replications peuvent le dire.',
  'or more: so few fires are beyond it that none bounds it; more --replications may tell.':
    'ou plus : si peu de feux sont au-delà qu’aucun ne le borne ; plus de --replications peuvent le dire.',

  // Units of figures.
  services: 'services',
  customers: 'clients',
  servers: 'serveurs',
  racks: 'baies',
  buildings: 'bâtiments',
  d: 'j',
} as const satisfies Readonly<Record<string, string | ((...values: readonly string[]) => string)>>
