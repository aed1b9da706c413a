/** What the comparison of strategies says, each sentence with its French. */
import { numberIn } from '../../base/plural.ts'

const n = numberIn('fr')

export const comparisonReport = {
  // Figures.
  never: 'jamais',
  '<0.1 %': '<0,1 %',
  '{} %': '{} %',
  '{} d': '{} j',
  'no interval': 'aucun intervalle',
  '{} or more': '{} ou plus',
  '{} or less': '{} ou moins',
  none: 'aucun',
  'from never': 'de jamais',
  'to never': 'vers jamais',
  open: 'ouvert',
  '>1,000': '>1 000',
  '"{}"': '« {} »',
  '{} ({} to {})': '{} ({} à {})',

  // The answer.
  '{}, {} {} under the same {} {}': (seed: string, count: string, of: string, fires: string, word: string) =>
    `${seed}, ${count} ${of} ${n(fires, 'sous le même', `sous les ${fires} mêmes`)} ${word}`,
  strategy: 'stratégie',
  strategies: 'stratégies',
  fire: 'feu',
  fires: 'feux',
  'as written': 'tel quel',
  'No strategy meets {}; {}.': 'Aucune stratégie ne tient {} ; {}.',
  'No strategy is shown to meet {}: too few fires put it to the test.':
    'Rien ne montre qu’une stratégie tienne {} : trop peu de feux l’éprouvent.',
  'The cheapest strategy that meets {}: {} ({}){}.': 'La stratégie la moins chère qui tient {} : {} ({}){}.',
  ', put to the test by {} of {} fires': ', éprouvée par {} feux sur {}',
  'It costs {} a year, protection and fires together{}.':
    'Elle coûte {} par an, protection et feux ensemble{}.',
  'It costs {} a year, protection, cooling and fires together{}.':
    'Elle coûte {} par an, protection, refroidissement et feux ensemble{}.',
  ', {} less than {}': ', {} de moins que {}',
  ', {} more than {}': ', {} de plus que {}',
  ', no more than {}': ', pas plus que {}',
  'By their 95 % intervals it is open whether these meet it; more --replications would tell: {}.':
    'D’après leurs intervalles à 95 %, on ne sait pas si celles-ci le tiennent ; plus de --replications le diraient : {}.',
  'Not tested, because fewer than {} of the fires stopped a service: {}.':
    'Non éprouvées, car moins de {} des feux ont arrêté un service : {}.',
  'Not tested, because fewer than {} of the fires took the disks of a service: {}.':
    'Non éprouvées, car moins de {} des feux ont pris les disques d’un service : {}.',
  'none does in any fire': 'aucune ne le tient dans aucun feu',
  'the fires': 'des feux',
  'the {} fires that put it to the test': 'des {} feux qui l’éprouvent',
  'the fires that put it to the test': 'des feux qui l’éprouvent',
  '{} comes closest, with {} of {}': '{} s’en approche le plus, avec {} {}',
  '{} and {} come equally close, with {} of {}': '{} et {} s’en approchent autant, avec {} {}',
  'RPO {} for 95 % of the services that lost disks or newest data':
    'un RPO de {} pour 95 % des services ayant perdu leurs disques ou leurs dernières données',
  'RTO {} for 95 % of the services that went down and data lost for good by no more than 5 % of them':
    'un RTO de {} pour 95 % des services arrêtés, sans perte de données pour de bon pour plus de 5 % d’entre eux',
  'data lost for good by at most {} of the services that went down':
    'des données perdues pour de bon pour au plus {} des services arrêtés',
  '{}, in {} of the fires that put it to the test': '{}, dans {} des feux qui l’éprouvent',

  // The front.
  'objectives met in': 'objectifs tenus dans',
  'cost a year': 'coût par an',
  '95 % out at most': 'interruption de 95 %, au plus',
  'RPO missed by': 'RPO manqué par',
  'data lost for good': 'données perdues pour de bon',
  cheapest: 'la moins chère',
  '{} of fires ({})': '{} des feux ({})',
  '{} of {} fires ({})': '{} des {} feux ({})',
  'not tested': 'non éprouvé',
  kept: 'tenu',
  missed: 'manqué',
  front: 'non dominée',
  'front?': 'non dominée ?',
  'Times are the median over the fires and shares the mean, with their 95 % intervals; that of the cost reflects how often it burns and how many fires were simulated.':
    'Les durées sont la médiane des feux et les parts leur moyenne, avec leurs intervalles à 95 % ; celui du coût tient compte de la fréquence des feux et du nombre de feux simulés.',
  '95 % out at most: 95 % of the services that went down have no outage longer than this; never: one does not end within the time looked at.':
    'interruption de 95 %, au plus : 95 % des services arrêtés n’ont pas d’interruption plus longue ; jamais : l’une ne finit pas dans le temps simulé.',
  'RPO missed by: of the services that lost disks or newest data, the share that get back data older than their objective, or none; a fire that takes neither counts as missing nothing.':
    'RPO manqué par : parmi les services ayant perdu leurs disques ou leurs dernières données, la part qui retrouve des données plus vieilles que son objectif, ou aucune ; un feu qui ne prend ni les uns ni les autres compte comme ne manquant rien.',
  'front: no other strategy is certain to be better in one of cost, time, objectives missed and data lost, and as good in the others (Pareto),\njudged by the 95 % intervals of their differences under the same fires, each by itself: among many strategies chance alone tells some apart.\nTimes are compared fire by fire, by the median of their differences, which may be of another sign than the difference of the medians above. What is too rare for these fires to show is in none of them.':
    'non dominée : aucune autre stratégie n’est à coup sûr meilleure pour le coût, la durée, les objectifs manqués ou les données perdues, et aussi bonne pour le reste (Pareto),\nd’après les intervalles à 95 % de leurs écarts sous les mêmes feux, chacun pris à part : entre de nombreuses stratégies, le hasard seul en départage quelques-unes.\nLes durées sont comparées feu par feu, par la médiane de leurs écarts, qui peut être d’un autre signe que l’écart des médianes ci-dessus. Ce qui est trop rare pour que ces feux le montrent n’est dans aucun d’eux.',
  'front?: these fires do not tell, and more may not: how often it burns is uncertain too.':
    'non dominée ? : ces feux ne le disent pas, et davantage ne le diraient peut-être pas : la fréquence des feux est elle aussi incertaine.',
  'front?: these fires are too few to tell, about {} would.':
    'non dominée ? : ces feux sont trop peu nombreux pour le dire, environ {} le diraient.',
  '{}: fewer than {} fires leave a median without one.':
    '{} : moins de {} feux n’en donnent pas à une médiane.',
  '{}, the same as {}': '{}, la même que {}',

  // One fire.
  'One fire: the median over the fires (10th to 90th percentile)':
    'Un feu : la médiane des feux (du 10e au 90e centile)',
  'services with data lost': 'services aux données perdues',
  'data, 95 %': 'données, 95 %',
  'RTO met, services': 'RTO tenu, services',
  'RPO met, services': 'RPO tenu, services',
  'Newest data is lost when a service fails over to a replica that lags, even if its own disks are intact.':
    'Les dernières données sont perdues quand un service bascule sur une réplique en retard, même si ses disques sont intacts.',
  'data, 95 %: 95 % of the services that lost disks or newest data get back data no older than this; never: more than 5 % of them have no copy left.':
    'données, 95 % : 95 % des services ayant perdu leurs disques ou leurs dernières données retrouvent des données pas plus vieilles ; jamais : plus de 5 % d’entre eux n’ont plus de copie.',
  'RTO met: share of the services that went down that meet the objective of their tier (not if they are not back within the time looked at, nor if their data is lost for good); RPO met: the same for those that lost disks or newest data, over the fires with any;':
    'RTO tenu : part des services arrêtés qui tiennent l’objectif de leur classe (pas s’ils ne sont pas de retour dans le temps simulé, ni si leurs données sont perdues pour de bon) ; RPO tenu : de même pour ceux qui ont perdu leurs disques ou leurs dernières données, sur les feux où il y en a ;',
  'kept: by {} of them in as many of the fires as the objectives ask for; missed: by fewer; not tested: fewer than {} fires test it.':
    'tenu : par {} d’entre eux dans autant de feux que les objectifs le demandent ; manqué : par moins ; non éprouvé : moins de {} feux l’éprouvent.',
  'Services with data lost in none of {} {} ({}): so in at most {} of all fires (95 % interval, Clopper and Pearson).':
    'Aucun service aux données perdues sur {} {} ({}) : il y en a donc dans au plus {} de tous les feux (intervalle à 95 %, Clopper et Pearson).',

  // Differences.
  'What changes against {}, fire by fire: 95 % interval of the mean (Student, and longer towards what is rare), for hours of the median (order statistics)':
    'Ce qui change par rapport à {}, feu par feu : intervalle à 95 % de la moyenne (Student, plus long vers ce qui est rare), pour les heures celui de la médiane (statistiques d’ordre)',
  'RTO met, points': 'RTO tenu, points',
  "operator's loss": 'perte de l’exploitant',
  "customers' loss": 'perte des clients',
  'none in the median': 'aucun dans la médiane',
  '({} fire)': '({} feu)',
  '({} fires)': '({} feux)',
  'fewer than {} fires tell too little': 'moins de {} feux en disent trop peu',
  'in too many fires one of the two strategies never recovers':
    'dans trop de feux, l’une des deux stratégies ne se rétablit jamais',
  'too few fires tell the two apart: one in which they differ decides the mean':
    'trop peu de feux distinguent les deux : un seul où elles diffèrent décide de la moyenne',
  ', or ': ', ou ',
  'open, or less, or more: the interval has no end, or none on that side, because {}.':
    'ouvert, ou moins, ou plus : l’intervalle n’a pas de borne, ou pas de ce côté, car {}.',
  'from never: in most fires the reference never recovers and the strategy does; to never: the other way round.':
    'de jamais : dans la plupart des feux, la référence ne se rétablit jamais, alors que la stratégie se rétablit ; vers jamais : l’inverse.',
  'none: no difference in any of {} fires, so that there is one in at most {} of all fires (95 % interval, Clopper and Pearson).':
    'aucun : pas un seul écart sur {} feux ; il y en a donc dans au plus {} de tous les feux (intervalle à 95 %, Clopper et Pearson).',
  '(number of fires): counted only over the fires in which the figure has a meaning under both strategies.':
    '(nombre de feux) : compté sur les seuls feux où le résultat a un sens sous les deux stratégies.',
  '(number of fires): counted only over the fires in which both strategies recover.':
    '(nombre de feux) : compté sur les seuls feux où les deux stratégies se rétablissent.',
  'The strategy that loses less is out for longer ({} against {}): a service that has no copy left starts again empty,\nwhich may be sooner than one that waits for data or spare servers, and its outage costs its customer no more. Read both next to the data lost for good.':
    'La stratégie qui perd moins est arrêtée plus longtemps ({} par rapport à {}) : un service sans copie restante redémarre vide,\nparfois plus tôt qu’un service qui attend ses données ou des serveurs de réserve, et son interruption ne coûte plus rien à son client. Lire les deux avec les données perdues pour de bon.',
  'Variance reduction from shared fires: how many times as many fires it would take if each strategy met its own (variance of the difference, unpaired over paired)':
    'Gain des feux partagés : combien de fois plus de feux il faudrait si chaque stratégie affrontait les siens (variance de l’écart, non apparié sur apparié)',
  '{} times': '{} fois',
  'no difference': 'aucun écart',
  'the same in all': 'le même dans tous',

  // A year.
  'A year: what protection costs, electricity for cooling where it is stated, and what fires cost on average and in the worst 5 % of years (CVaR95)':
    'Une année : ce que coûtent la protection, l’électricité du refroidissement là où elle est indiquée, et les feux en moyenne et dans les 5 % d’années les pires (CVaR95)',
  protection: 'protection',
  cooling: 'refroidissement',
  'worst 5 %': 'pires 5 %',
  'in all': 'en tout',
  'at most': 'au plus',
  'At least 95 % of years are without a fire: the worst 5 % hold all that burns, and cost 20 times the mean. Rare losses are told below.':
    'Au moins 95 % des années sont sans feu : les 5 % les pires contiennent tout ce qui brûle, et coûtent 20 fois la moyenne. Les pertes rares sont plus bas.',
  'the operator under {}': 'à l’exploitant sous {}',
  'customers under {}': 'aux clients sous {}',
  'Where these {} fires cost nothing ({}), others may: up to {} of fires drawn as these are, at 95 % (Clopper and Pearson).':
    'Là où ces {} feux ne coûtent rien ({}), d’autres peuvent coûter : jusqu’à {} des feux tirés de même, à 95 % (Clopper et Pearson).',
  '{} ({}, drawn {} times) {}': '{} ({}, tiré {} fois) {}',
  'one data center': 'un centre de données',
  '{} data centers': '{} centres de données',
  '{} fires a year in {} (95 %: {} to {})': (fires: string, where: string, low: string, high: string) =>
    `${fires} ${n(fires, 'feu', 'feux')} par an dans ${where} (95 % : ${low} à ${high})`,
  '{}, each severity as often as it occurs\n(item, room, storey, building, beyond: money.frequency), whatever these fires show. The severity of a fire is the one it has under {}:\nit counts equally often under every strategy, at what it comes to there, so that one that keeps it small is credited for it.':
    '{}, chaque gravité aussi souvent qu’elle survient\n(objet, salle, niveau, bâtiment, au-delà : money.frequency), quoi que montrent ces feux. La gravité d’un feu est celle qu’il a sous {} :\nil compte aussi souvent sous chaque stratégie, pour ce qu’il y coûte, si bien que celle qui le contient en a le bénéfice.',
  'Fires begun elsewhere: {}; each, as often as it was drawn, counts as much as the written one with its {}.':
    'Feux partis d’ailleurs : {} ; chacun, aussi souvent qu’il a été tiré, compte autant que celui du scénario avec ses {}.',
  'in all, at most: the same here, as fires of every severity were simulated.':
    'en tout, au plus : les mêmes ici, car des feux de chaque gravité ont été simulés.',
  '{} of all fires are of severities that none of these has under {}, the same for every strategy: "in all" counts no loss for them, "at most" that of the next larger severity. More --places show more.':
    '{} de tous les feux sont de gravités qu’aucun de ceux-ci n’a sous {}, autant pour chaque stratégie : « en tout » ne compte aucune perte pour eux, « au plus » celle de la gravité suivante. Plus de --places en montrent plus.',
  '{} of all fires are larger than any of these: "at most" counts them as the largest of these, and they may cost more.':
    '{} de tous les feux sont plus grands que tous ceux-ci : « au plus » les compte comme les plus grands de ceux-ci, et ils peuvent coûter davantage.',
  ', {} under {}': ', {} sous {}',
  "Prices of protection that are uncertain count at their means. The operator's loss is before insurance.":
    'Les prix incertains de la protection comptent à leur moyenne. La perte de l’exploitant est avant l’assurance.',
  'Credits, vouchers and claims that it pays make up for part of its customers\' loss: they are in both columns, but only once in "in all".':
    'Les avoirs, bons et indemnités qu’il verse compensent une part de la perte de ses clients : ils sont dans les deux colonnes, mais une seule fois dans « en tout ».',
  'Site protection without a price: {} differs from {} in the site, or in how often it burns and how fires are fought, and no\nmoney.measures states what that costs a year: "in all" counts it as free.':
    'Protection du site sans prix : {} diffère de {} par le site, par la fréquence des feux ou la façon de les combattre, et aucun\nmoney.measures ne dit ce que cela coûte par an : « en tout » la compte comme gratuite.',
  'Site protection without a price: {} differ from {} in the site, or in how often it burns and how fires are fought, and no\nmoney.measures states what that costs a year: "in all" counts it as free.':
    'Protection du site sans prix : {} diffèrent de {} par le site, par la fréquence des feux ou la façon de les combattre, et aucun\nmoney.measures ne dit ce que cela coûte par an : « en tout » la compte comme gratuite.',

  // Rare losses.
  "The operator's loss in fires: the mean of a year with its standard error over the fires simulated, what insurance pays of it, and the\nloss of the worst fire of a year that is reached once in so many years (on how many simulated fires it rests)":
    'La perte de l’exploitant dans les feux : la moyenne d’une année avec son erreur type sur les feux simulés, ce que l’assurance en paie, et la\nperte du pire feu d’une année qui est atteinte une fois en tant d’années (sur combien de feux simulés elle repose)',
  'mean of a year': 'moyenne d’une année',
  insured: 'assuré',
  '{} years': '{} ans',
  "95 % intervals, from the rate of fires and the fires simulated, of the operator's mean loss in the worst 5 % of years, and of the loss of\nthe worst fire of a year that is reached once in so many years":
    'Intervalles à 95 %, d’après la fréquence des feux et les feux simulés, de la perte moyenne de l’exploitant dans les 5 % d’années les pires, et de la perte du\npire feu d’une année qui est atteinte une fois en tant d’années',
  '–: no loss is reached that often. or more: the fires are too few to say how much. The first table is at the mean rate of fires; comparison.json has the losses at\nthe ends of its interval, and at most what a loss is if severities without a fire cost as much as the next larger. The fires that cost as much count unequally: their effective number is told. A loss that rests on few is a rough one, whatever its digits.':
    '– : aucune perte n’est atteinte si souvent. ou plus : les feux sont trop peu nombreux pour dire combien. Le premier tableau est à la fréquence moyenne des feux ; comparison.json a les pertes aux\nbornes de son intervalle, et au plus ce qu’est une perte si les gravités sans feu coûtent autant que la suivante. Les feux aussi chers comptent inégalement : c’est leur nombre effectif qui est donné. Une perte qui repose sur peu d’entre eux est approximative, quels que soient ses chiffres.',
  'The intervals, too, count no loss for the {} of all fires whose severity none of these shows: with them, upper ends may be higher.':
    'Les intervalles non plus ne comptent aucune perte pour les {} de tous les feux dont aucun de ceux-ci n’a la gravité : avec eux, les bornes hautes peuvent être plus hautes.',
  '±?: some severity is shown by a single fire, or by those of a single draw of a place: one has no spread. More --replications or --places tell.':
    '± ? : une gravité n’est montrée que par un feu, ou par ceux d’un seul tirage d’un lieu : un seul n’a pas d’écart. Plus de --replications ou de --places le disent.',

  // Severities.
  'A fire of each severity under {}: the share of fires that it stands for, the fires simulated that show it, and their mean loss':
    'Un feu de chaque gravité sous {} : la part des feux qu’il représente, les feux simulés qui la montrent, et leur perte moyenne',
  'share of fires': 'part des feux',
  simulated: 'simulés',
  item: 'objet',
  room: 'salle',
  storey: 'niveau',
  beyond: 'au-delà',
  'item: no room burnt as a whole, though racks may have, and a site may have been switched off. Where your own small fires cost less than these,\na year costs less: set money.frequency and money.operator by them.':
    'objet : aucune salle n’a brûlé en entier, mais des baies ont pu brûler, et le site être mis hors tension. Là où vos propres petits feux coûtent moins que ceux-ci,\nune année coûte moins : réglez money.frequency et money.operator d’après eux.',
} as const satisfies Readonly<Record<string, string | ((...values: readonly string[]) => string)>>
