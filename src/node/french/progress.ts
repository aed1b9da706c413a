/** What the command line tells while and after it works, each sentence with its French. */
import { numberIn } from '../../index.ts'

const n = numberIn('fr')

export const progress = {
  // The bar.
  replications: 'tirages',
  fires: 'feux',
  nights: 'nuits',
  ', {}/s, {} left': ', {}/s, encore {}',

  // Stopped.
  'stopped before the first replication had ended{}': 'arrêté avant la fin du premier tirage{}',
  'stopped; the report covers the first replication{}': 'arrêté ; le rapport porte sur le premier tirage{}',
  'stopped; the report covers the first {} replications{}': (done: string, goesOn: string) =>
    `arrêté ; le rapport porte sur ${n(done, 'le premier tirage', `les ${done} premiers tirages`)}${goesOn}`,
  'stopped; the report covers the first {} of {} replications{}': (
    done: string,
    all: string,
    goesOn: string,
  ) =>
    `arrêté ; le rapport porte sur ${n(done, 'le premier tirage', `les ${done} premiers tirages`)} de ${all}${goesOn}`,
  'stopped before every strategy had met the first fire{}':
    'arrêté avant que chaque stratégie ait affronté le premier feu{}',
  'stopped; the comparison covers the first {} of {} fires{}': (done: string, all: string, goesOn: string) =>
    `arrêté ; la comparaison porte sur ${n(done, 'le premier feu', `les ${done} premiers feux`)} de ${all}${goesOn}`,
  'stopped; fires began at {} of {} further places{}': (begun: string, all: string, goesOn: string) =>
    `arrêté ; des feux sont partis de ${begun} ${n(begun, 'autre lieu', 'autres lieux')} sur ${all}${goesOn}`,
  'stopped before the threshold was found{}': 'arrêté avant que le seuil soit trouvé{}',
  'stopped; part of a design shows nothing{}': 'arrêté ; une partie d’un plan ne montre rien{}',
  'stopped; the report covers {} of {} draws{}': (done: string, all: string, goesOn: string) =>
    `arrêté ; le rapport porte sur ${done} ${n(done, 'tirage', 'tirages')} de ${all}${goesOn}`,
  'stopped; {} of {} replications of {} are kept, the same command resumes from there': (
    done: string,
    all: string,
    shard: string,
  ) =>
    `arrêté ; ${done} ${n(done, 'tirage', 'tirages')} sur ${all} de la ${shard} ${n(done, 'est gardé', 'sont gardés')}, la même commande reprend de là`,
  '; the same command resumes from there': ' ; la même commande reprend de là',
  '; comparison.json is written once it is whole, and the same command resumes from there':
    ' ; comparison.json est écrit une fois la comparaison entière, et la même commande reprend de là',

  // Shards, and parts of campaigns.
  'shard {} of {}': 'partie {} sur {}',
  '{}: replications {} to {} are in {}; firebreak merge joins the shards':
    '{} : les tirages {} à {} sont dans {} ; firebreak merge réunit les parties',
  '{} is damaged; its replications are computed again':
    '{} est endommagé ; ses tirages sont calculés à nouveau',
  '{} is damaged and is left out': '{} est endommagé et laissé de côté',

  // The queue.
  'no worker is there yet: firebreak worker --queue URL starts one':
    'aucun firebreak worker n’est encore là : firebreak worker --queue URL en lance un',
  'a result of {} is damaged or forged: it is refused ({} so far), and computed again':
    'un résultat pour {} est endommagé ou falsifié : il est refusé ({} jusqu’ici), et calculé à nouveau',
  'replication {}': 'le tirage {}',
  '{}, {}': '{}, {}',

  // Precision.
  'precise after {} replications: {}': (done: string, each: string) =>
    `précis après ${done} ${n(done, 'tirage', 'tirages')} : ${each}`,
  'not within {} after {} replications: {}': (width: string, done: string, each: string) =>
    `pas à ${width} près après ${done} ${n(done, 'tirage', 'tirages')} : ${each}`,
  anything: 'n’importe quoi',

  // What a command does now.
  'at {}': 'à {}',
  'replications: {}, inputs: {}': 'tirages : {}, hypothèses : {}',
  'when played again, "{}" differs at {}': 'rejoué, « {} » diffère à {}',
  'port {} is in use': 'le port {} est occupé',
  'dashboard on {} (Ctrl-C stops it)': 'tableau de bord sur {} (Ctrl-C l’arrête)',
  'the campaign of "{}" needs Firebreak {}; this worker is {} and leaves it alone':
    'la campagne de « {} » demande Firebreak {} ; celui-ci est {} et n’y touche pas',
  'a thread for the queue at {} (Ctrl-C leaves it)':
    'un fil d’exécution pour la file de {} (Ctrl-C la quitte)',
  '{} threads for the queue at {} (Ctrl-C leaves it)':
    '{} fils d’exécution pour la file de {} (Ctrl-C la quitte)',
  '{}: skipped, no validation cases of a known format':
    '{} : passé, pas de cas de validation d’un format connu',
  'note: {}': 'remarque : {}',

  // What an import made.
  '{}: {} of {}, {} made': '{} : {} de {}, avec {}',
  service: 'service',
  services: 'services',
  customer: 'client',
  customers: 'clients',
  policy: 'protection',
  policies: 'protections',
  '  {} without a copy': '  {} sans copie',
  '  {} with copies in their own building only': '  {} avec des copies dans leur propre bâtiment seulement',

  // What failed outside, or in the program itself.
  'the folder in which the command was started is there no more':
    'le dossier où la commande a été lancée n’existe plus',
  'standard output: {}': 'sortie standard : {}',
  'this is a bug, please report it with the command you ran':
    'c’est une erreur du programme, merci de la signaler avec la commande donnée',
  '{}; what was done so far is kept in {}, and the same command resumes from there':
    '{} ; ce qui était fait est gardé dans {}, et la même commande reprend de là',
  '{}; nothing that was done is kept in {} yet, and the same command begins anew':
    '{} ; rien de ce qui était fait n’est encore gardé dans {}, et la même commande recommence',
  'no queue at {}': 'pas de file sur {}',
  'no queue at {}: {}': 'pas de file sur {} : {}',
  '{} (write the password in the address: redis://:PASSWORD@host:6379, best in the variable {})':
    '{} (écrire le mot de passe dans l’adresse : redis://:PASSWORD@host:6379, de préférence dans la variable {})',
  '{} (the address has another password than the server: redis://USER:PASSWORD@host:6379, with %40 for an @ in it)':
    '{} (l’adresse a un autre mot de passe que le serveur : redis://USER:PASSWORD@host:6379, avec %40 pour un @ dedans)',
  'the queue at {} is gone': 'la file sur {} a disparu',
  'the queue refuses: {}': 'la file refuse : {}',
  'the queue at {} is gone: {}': 'la file sur {} a disparu : {}',
  '--queue needs the packages bullmq and ioredis: npm install bullmq ioredis':
    '--queue demande les paquets bullmq et ioredis : npm install bullmq ioredis',
  'out of memory: this takes more than is free':
    'mémoire insuffisante : il en faut plus que ce qui est libre',
  'a worker thread ran out of memory: give fewer --workers':
    'un fil d’exécution a manqué de mémoire : donnez moins de --workers',
  'a worker of the queue ran out of memory at {}: start it with fewer --workers':
    'un membre de la file a manqué de mémoire pour {} : démarrez-le avec moins de --workers',
  'a worker of the queue refused {}: what is there of the campaign was changed; find out who writes it':
    'un membre de la file a refusé {} : ce qui s’y trouve de la campagne a été changé ; cherchez qui l’écrit',
  '{} results of {} in the queue at {} were damaged or forged: find out who writes them':
    '{} résultats pour {} dans la file de {} étaient endommagés ou falsifiés : cherchez qui les écrit',
  'the page is not built: run npm run build': 'la page n’est pas construite : lancez npm run build',

  // The verdict on cases with known answers.
  '{} passed, {} failed': (good: string, bad: string) =>
    `${good} ${n(good, 'réussi', 'réussis')}, ${bad} ${n(bad, 'échoué', 'échoués')}`,
  case: 'cas',
  kind: 'genre',
  verdict: 'verdict',
  pass: 'réussi',
  FAIL: 'ÉCHEC',
  'what failed': 'ce qui a échoué',
  'refused because': 'refusé car',
  'inputs not read': 'entrées non lues',
  'computed by': 'calculé par',
  'outside the range of validity': 'hors du domaine de validité',
  'gate of the fire model': 'exigence du modèle de feu',
  within: 'conforme',
  worst: 'pire',
  limit: 'limite',
  '{} of {}': '{} sur {}',
  'not judged': 'non jugé',
  'no fire to run with finer steps': 'aucun feu à simuler par pas plus fins',
  'steps and walls {} times as fine change': 'des pas et parois {} fois plus fins changent',
  in: 'dans',
  median: 'médiane',
  where: 'où',
  ventilation: 'ventilation',
  'rooms measured': 'salles mesurées',
  bias: 'biais',
  sigma: 'sigma',
  "CFAST's bias": 'biais de CFAST',
  'not judged: nothing is expected': 'non jugé : rien n’est attendu',
  '{} {}, limit {}': '{} {}, limite {}',
  '{} not judged: {}': '{} non jugé : {}',
  'is not computed': 'n’est pas calculé',
  'off by {}': 'écart de {}',
  'has {} figures, not {}': (has: string, wanted: string) =>
    `a ${has} ${n(has, 'valeur', 'valeurs')}, pas ${wanted}`,
  'is {}, not {}': 'est {}, pas {}',
} as const satisfies Readonly<Record<string, string | ((...values: readonly string[]) => string)>>
