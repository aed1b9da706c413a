/** What the help says, each sentence with its French. */
export const help = {
  'Firebreak {}: what a fire in a data center does to customers, services and data':
    'Firebreak {} : ce qu’un feu dans un centre de données fait aux clients, aux services et aux données',
  'firebreak help COMMAND lists its options; firebreak --version tells which version this is.':
    'firebreak help COMMANDE liste ses options ; firebreak --version dit de quelle version il s’agit.',
  'Exit codes: 0 good, 1 target missed, 2 bad input, 3 bug, 4 disk, network or queue failure, 130 Ctrl-C.':
    'Codes de sortie : 0 succès, 1 objectif manqué, 2 entrée incorrecte, 3 erreur du programme, 4 défaillance de disque, de réseau ou de file, 130 Ctrl-C.',
  'show this help': 'afficher cette aide',
  'language: {} (default: that of LC_ALL, LC_MESSAGES or LANG, whichever is set first; else, and for JSON, en)':
    'langue : {} (par défaut : celle de LC_ALL, LC_MESSAGES ou LANG, la première définie ; sinon, et pour JSON, en)',

  // What commands are for.
  'one incident, or many with --replications or --precision':
    'un incident, ou un grand nombre avec --replications ou --precision',
  'join the shards of a campaign into the report of the whole':
    'réunir les parties d’une campagne dans le rapport du tout',
  "the scenario's strategies under the same fires: the cheapest that meets an objective, what differs, who is on the front":
    'les stratégies du scénario sous les mêmes feux : la moins chère qui tient un objectif, ce qui diffère, lesquelles sont non dominées',
  'which inputs drive which outputs: Morris screening, Sobol indices, tornado':
    'quelles hypothèses décident de quels résultats : criblage de Morris, indices de Sobol, tornade',
  'what happened to a service, a customer, a room or a building in one incident, with every cause back to the fire':
    'ce qui est arrivé à un service, un client, une salle ou un bâtiment dans un incident, avec chaque cause jusqu’au feu',
  'what became of every service in one incident, as CSV: a row for each, with its customer and room':
    'ce qu’est devenu chaque service dans un incident, en CSV : une ligne pour chacun, avec son client et sa salle',
  'validate scenarios; report every issue as file:line:column, and note what may be unintended':
    'vérifier des scénarios ; signaler chaque défaut par fichier:ligne:colonne, et ce qui n’est peut-être pas voulu',
  'run cases with known answers through the engine: the shipped ones, those under PATH, or standard input (-)':
    'passer au moteur des cas dont la réponse est connue : ceux fournis, ceux sous PATH, ou l’entrée standard (-)',
  'an incident with human decisions: from a decisions file, a saved exercise, or at the terminal':
    'un incident avec des décisions humaines : tirées d’un fichier de décisions, d’un exercice enregistré, ou prises au terminal',
  'turn an inventory and backup registers into a scenario: import csv FILE... --into SCENARIO --out FILE':
    'faire d’un inventaire et de registres de sauvegardes un scénario : import csv FILE... --into SCENARIO --out FILE',
  'export a room of a scenario to another program: export cfast FILE --room R':
    'exporter une salle d’un scénario vers un autre programme : export cfast FILE --room R',
  'the JSON Schema of a scenario': 'le JSON Schema d’un scénario',
  'what the columns of replications.csv and replications.parquet mean, and those of events.csv, with their units':
    'ce que veulent dire les colonnes de replications.csv et replications.parquet, et celles de events.csv, avec leurs unités',
  'the dashboard, on loopback only': 'le tableau de bord, sur cette machine seulement',
  'join the campaigns of a queue: firebreak run FILE --queue URL':
    'prendre part aux campagnes d’une file : firebreak run FILE --queue URL',

  // Options of several commands.
  'print one JSON object': 'afficher un objet JSON',
  'print the report as one JSON object': 'afficher le rapport en un objet JSON',
  'the same seed gives the same bytes (default 1)': 'la même graine donne les mêmes octets (par défaut 1)',
  'change the scenario, repeatable': 'changer le scénario, répétable',
  'under this strategy (default: the scenario as written)':
    'sous cette stratégie (par défaut : le scénario tel quel)',
  'threads (default: one per core, or one where there is little to do); the result is the same for any number':
    'fils d’exécution (par défaut : un par cœur, ou un seul là où il y a peu à faire) ; le résultat est le même pour tout nombre',
  'leave the replications to firebreak worker processes, here or elsewhere: redis://localhost:6379 (without URL: the address in the variable {})':
    'laisser les tirages à des firebreak worker, ici ou ailleurs : redis://localhost:6379 (sans URL : l’adresse dans la variable {})',
  'inf in a row means never, an empty cell (CSV) or null (Parquet) that the figure has no meaning there':
    'inf dans une ligne veut dire jamais, une cellule vide (CSV) ou null (Parquet) que le résultat n’y a pas de sens',
  'write the report there as JSON, CSV and Parquet ({}), and the campaign, which run with the same --out takes on to more --replications or a narrower --precision':
    'y écrire le rapport en JSON, CSV et Parquet ({}), et la campagne, que run avec le même --out mène à plus de --replications ou à une --precision plus étroite',

  // One incident of a campaign.
  'the seed of the incident or campaign (default 1)':
    'la graine de l’incident ou de la campagne (par défaut 1)',
  'which replication of a campaign, counted from 0 as in replications.csv (default 0)':
    'quel tirage d’une campagne, compté à partir de 0 comme dans replications.csv (par défaut 0)',
  'how the campaign drew its inputs: {} (default random)':
    'comment la campagne a tiré ses hypothèses : {} (par défaut random)',
  'how many replications the campaign has: what one of them draws depends on it with --sampling latin':
    'combien de tirages a la campagne : avec --sampling latin, ce que chacun tire en dépend',
  'the incident with every uncertain input at its median':
    'l’incident avec chaque hypothèse incertaine à sa médiane',

  // run
  'how many times to draw the uncertain inputs (default 1; with --precision the most, default {})':
    'combien de fois tirer les hypothèses incertaines (par défaut 1 ; avec --precision au plus, par défaut {})',
  'go on until the 95 % intervals are within +-W, such as 0.05 or 5%: absolute for a share, relative for a mean':
    'continuer jusqu’à ce que les intervalles à 95 % soient à +-W, par exemple 0.05 ou 5% : absolu pour une part, relatif pour une moyenne',
  'what --precision applies to: the mean of a metric, or any:NAME, how often there is any (default {})':
    'à quoi s’applique --precision : la moyenne d’un résultat, ou any:NOM, à quelle fréquence il y en a (par défaut {})',
  'how inputs are drawn: {} (default random)': 'comment les hypothèses sont tirées : {} (par défaut random)',
  'one incident with every uncertain input at its median':
    'un incident avec chaque hypothèse incertaine à sa médiane',
  'change the scenario, repeatable: --set "buildings.SBG2.floors.rating=REI 120"; path=default takes a single value back to its default, and nothing after the = takes out a row or a part':
    'changer le scénario, répétable : --set "buildings.SBG2.floors.rating=REI 120" ; chemin=default rend à une valeur celle par défaut, et rien après le = ôte une ligne ou une partie',
  'write the report there as JSON, CSV and Parquet ({}); an interrupted campaign resumes from there, and one that is done goes on to more --replications or a narrower --precision':
    'y écrire le rapport en JSON, CSV et Parquet ({}) ; une campagne interrompue reprend de là, et une finie continue vers plus de --replications ou une --precision plus étroite',
  'only part i (from 1) of n of the replications, into --out, for firebreak merge':
    'seulement une partie des tirages, la i-ième (à partir de 1) sur n, dans --out, pour firebreak merge',

  // compare
  'fires that every strategy meets (default {})': 'feux que chaque stratégie affronte (par défaut {})',
  'only this one, repeatable (default: all, and the scenario as written; its severities count the fires of a year, or without it those of the first strategy)':
    'seulement celle-ci, répétable (par défaut : toutes, et le scénario tel quel ; ses gravités comptent les feux d’une année, ou sans lui celles de la première stratégie)',
  'the strategy that differences are measured against (default: the first)':
    'la stratégie par rapport à laquelle les écarts sont mesurés (par défaut : la première)',
  'objective: 95 % of the services that lost disks or newest data get back data no older than this, such as "15 min" (1 h if no objective is given); judged on the fires in which any did':
    'objectif : 95 % des services ayant perdu leurs disques ou leurs dernières données retrouvent des données pas plus vieilles, par exemple "15 min" (1 h si aucun objectif n’est donné) ; jugé sur les feux où il y en a',
  'objective: 95 % of the services that went down have no outage longer than this, and no more than 5 % of them lose their data for good (an empty server is no recovery), such as "3 d"':
    'objectif : 95 % des services arrêtés n’ont pas d’interruption plus longue, et pas plus de 5 % d’entre eux ne perdent leurs données pour de bon (un serveur vide n’est pas une reprise), par exemple "3 d"',
  'objective: at most this share of the services that went down lose their data for good, such as 1%':
    'objectif : au plus cette part des services arrêtés perdent leurs données pour de bon, par exemple 1%',
  'the share of the fires in which the objectives must hold, more than 0 and less than 100 % (default 95%)':
    'la part des feux où les objectifs doivent être tenus, plus de 0 et moins de 100 % (par défaut 95%)',
  'for what a year costs: N further places where fire begins, with the same number of fires in all (default {})':
    'pour ce que coûte une année : N autres lieux d’où part le feu, avec autant de feux en tout (par défaut {})',
  'change the scenario before its strategies are applied, repeatable':
    'changer le scénario avant d’appliquer ses stratégies, répétable',
  'write comparison.json, exceedance.csv, the event loss table (events.csv, events.parquet: every fire with its weight and its losses) and the rows of the fires as written (CSV, Parquet; {}) there once all fires are done; an interrupted comparison resumes from there, and one that is done goes on to more --replications':
    'y écrire comparison.json, exceedance.csv, la table des pertes par événement (events.csv, events.parquet : chaque feu avec son poids et ses pertes) et les lignes des feux tels quels (CSV, Parquet ; {}) une fois tous les feux faits ; une comparaison interrompue reprend de là, et une finie continue vers plus de --replications',
  'print the comparison as one JSON object': 'afficher la comparaison en un objet JSON',

  // sensitivity
  'the output examined, repeatable (default: {})': 'le résultat examiné, répétable (par défaut : {})',
  'morris: all inputs at little cost; sobol: shares of the variance; tornado: 10th against 90th percentile (default morris)':
    'morris : toutes les hypothèses à peu de frais ; sobol : parts de la variance ; tornado : 10e contre 90e centile (par défaut morris)',
  'trajectories (morris, default {}), points of a set (sobol, {}; tornado, {})':
    'trajectoires (morris, par défaut {}), points d’un ensemble (sobol, {} ; tornado, {})',
  'inputs that sobol and tornado examine one by one: those that a first screening ranks highest (default {})':
    'hypothèses que sobol et tornado examinent une à une : celles qu’un premier criblage classe le plus haut (par défaut {})',
  'only inputs at this path or below it, repeatable; others are drawn as usual':
    'seulement les hypothèses à ce chemin ou en dessous, répétable ; les autres sont tirées comme d’habitude',
  'instead: how far this value must move until the condition holds; x=0..100 moves {x} and {100-x} in --set':
    'à la place : jusqu’où cette valeur doit aller pour que la condition soit vérifiée ; x=0..100 change {x} et {100-x} dans --set',
  'such as "permanentLoss<1%", "p95(recoveryP95Hours)<=72 h" or "share(buildingLostMinutes)<5%"; of all fires, permanentLoss is the mean share of the services that went down whose data is lost for good, share(OUTPUT) that of fires in which it happens or is above zero, and a bare output its mean':
    'par exemple "permanentLoss<1%", "p95(recoveryP95Hours)<=72 h" ou "share(buildingLostMinutes)<5%" ; sur tous les feux, permanentLoss est la part moyenne des services arrêtés dont les données sont perdues pour de bon, share(RÉSULTAT) celle des feux où il se produit ou dépasse zéro, et un résultat seul sa moyenne',
  'fires at each value of the threshold search, the same at each (default 40)':
    'feux à chaque valeur de la recherche du seuil, les mêmes à chacune (par défaut 40)',
  'write sensitivity.json (threshold.json) there; an interrupted study resumes from there':
    'y écrire sensitivity.json (threshold.json) ; une étude interrompue reprend de là',
  'print the result as one JSON object': 'afficher le résultat en un objet JSON',

  // exercise
  'play these decisions and write the after-action report':
    'jouer ces décisions et écrire le retour d’expérience',
  'a list of injects (csv, as --out or a spreadsheet writes it, with English or French heads) in place of the scenario’s':
    'une liste d’injects (csv, comme --out ou un tableur l’écrit, aux titres anglais ou français) à la place de celle du scénario',
  'language of what people are told and of the report: {} (default as for other commands; with --out: en)':
    'langue de ce qui est dit aux personnes et du rapport : {} (par défaut comme pour les autres commandes ; avec --out : en)',
  'the same seed gives the same night (default: that of the exercise, else 1)':
    'la même graine donne la même nuit (par défaut : celle de l’exercice, sinon 1)',
  'day of the exercise, for the dates of the improvement plan and of the calendar of injects (in local time)':
    'jour de l’exercice, pour les dates du plan d’amélioration et du calendrier des injects (heure locale)',
  'write the report (html, txt, json), the exercise to open again, and its injects (csv, html, ics) there':
    'y écrire le rapport (html, txt, json), l’exercice à rouvrir, et ses injects (csv, html, ics)',

  // verify, export, serve, worker
  'write verify.json there, and <id>.csv with the computed curves of each fire case':
    'y écrire verify.json, et <id>.csv avec les courbes calculées de chaque cas de feu',
  'run each fire once more, with time steps and wall cells N times as fine (2 to {}), and report what that changes':
    'simuler chaque feu encore une fois, avec des pas de temps et des parois N fois plus fins (2 à {}), et dire ce que cela change',
  'print one JSON object with every computed value': 'afficher un objet JSON avec chaque valeur calculée',
  'building/room; its direct neighbours come with it, and the rooms on their shafts':
    'bâtiment/salle ; ses voisines directes viennent avec elle, avec les salles de leurs gaines',
  'change the scenario, as for run': 'changer le scénario, comme pour run',
  'draw the uncertain inputs, as the first replication does':
    'tirer les hypothèses incertaines, comme le premier tirage',
  'every uncertain input at its median (the default without --seed)':
    'chaque hypothèse incertaine à sa médiane (par défaut sans --seed)',
  'port (default {}; 0 takes any free one)': 'port (par défaut {} ; 0 en prend un libre)',
  'where the campaigns are: redis://localhost:6379 (without it: the address in the variable FIREBREAK_QUEUE)':
    'où sont les campagnes : redis://localhost:6379 (sans elle : l’adresse dans la variable FIREBREAK_QUEUE)',
  'threads (default: one per core)': 'fils d’exécution (par défaut : un par cœur)',

  // import
  'the scenario that describes the buildings; it is not changed':
    'le scénario qui décrit les bâtiments ; il n’est pas changé',
  'the scenario to write, which extends that one; a file that somebody changed is never overwritten':
    'le scénario à écrire, qui étend celui-là ; un fichier que quelqu’un a changé n’est jamais remplacé',
} as const satisfies Readonly<Record<string, string>>
