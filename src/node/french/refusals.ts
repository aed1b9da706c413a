/** All that the command line refuses, besides the engine: each sentence with its French. */

/** What nobody knows, by what it would be. */
const strangers: Readonly<Record<string, string>> = {
  command: 'commande inconnue',
  kind: 'format inconnu',
  method: 'méthode inconnue',
  output: 'résultat inconnu',
  'uncertain input': 'hypothèse incertaine inconnue',
}
const strange = (what: string): string => strangers[what] ?? `valeur inconnue de ${what}`
const feminine: ReadonlySet<string> = new Set(['method', 'uncertain input'])
const listed = (known: string): string => known.replace(/ and (\d+) more$/, ' et $1 autres')

export const refusals = {
  // Files.
  'there is no such file': 'ce fichier n’existe pas',
  'there is no such file, did you mean {}?': 'ce fichier n’existe pas ; vouliez-vous dire {} ?',
  '{} is named more than once, and is taken once': '{} est donné plusieurs fois, et compte une fois',
  'there is no such folder': 'ce dossier n’existe pas',
  'cannot be read: permission denied': 'ne peut pas être lu : permission refusée',
  'cannot be read: it is a link that leads back to itself':
    'ne peut pas être lu : c’est un lien qui revient à lui-même',
  'has more than the {} MB of a table: export fewer rows or columns':
    'dépasse les {} Mo d’un tableau : exportez moins de lignes ou de colonnes',
  'is {} MB, more than the {} MB of a table: export fewer rows or columns':
    'fait {} Mo, plus que les {} Mo d’un tableau : exportez moins de lignes ou de colonnes',
  'has more than the {} MB that a list of injects may have':
    'dépasse les {} Mo que peut avoir une liste d’injects',
  'has more than the {} MB that a file of decisions may have':
    'dépasse les {} Mo que peut avoir un fichier de décisions',
  'has more than the {} MB of a file of cases': 'dépasse les {} Mo d’un fichier de cas',
  'is {} MB, more than the {} MB of a file of cases': 'fait {} Mo, plus que les {} Mo d’un fichier de cas',
  'is a directory, not {}': () => 'est un dossier, pas un fichier',
  'seems to be a list of injects: give the scenario of the exercise, and this with --injects':
    'semble être une liste d’injects : donnez le scénario de l’exercice, et ceci avec --injects',
  'seems to be a file of decisions: give the exercise, and this with --decisions':
    'semble être un fichier de décisions : donnez l’exercice, et ceci avec --decisions',
  'it has no "exercise" part: nobody would be told anything, and nothing would be judged. Write one, such as "{}", or give injects with --injects; scenarios/exercises/battery-room.yaml is one to start from':
    'il n’a pas de partie « exercise » : personne n’y apprendrait rien, et rien ne serait jugé. Écrivez-en une, par exemple « {} », ou donnez des injects avec --injects ; scenarios/exercises/battery-room.yaml est un bon début',

  // Words of the command.
  'is given twice': 'est donné deux fois',
  '{} is given twice': '{} est donné deux fois',
  'options come after the command: {}': 'les options suivent la commande : {}',
  '{} takes no value': '{} ne prend pas de valeur',
  '{} needs a value: {}': '{} demande une valeur : {}',
  '{} needs a value before {}; a value that begins with a dash is written {}':
    '{} demande une valeur avant {} ; une valeur qui commence par un tiret s’écrit {}',
  '{} is missing: {}': 'il manque {} : {}',
  '{} and {} are missing: {}': 'il manque {} et {} : {}',
  'too many operands: {} (the command is {})': 'mots en trop : {} (la commande est {})',
  'unknown option "{}", did you mean "{}"?': 'option inconnue : « {} » ; vouliez-vous dire « {} » ?',
  'unknown option "{}"; known: {}': (word: string, known: string) =>
    `option inconnue : « ${word} » ; il y a ${listed(known)}`,
  '{}: there is no strategy "{}", did you mean "{}"?':
    '{} : il n’y a pas de stratégie « {} » ; vouliez-vous dire « {} » ?',
  '{}: there is no strategy "{}"; known: {}': '{} : il n’y a pas de stratégie « {} » ; il y a {}',
  '{}: there is no strategy "{}": the scenario has none':
    '{} : il n’y a pas de stratégie « {} » : le scénario n’en a aucune',
  '{} has its own seed: leave --seed out': '{} a sa propre graine : ne donnez pas --seed',
  '{} has its own injects: leave --injects out': '{} a ses propres injects : ne donnez pas --injects',

  // Values.
  '--held must be a day such as {}, is {}': '--held doit être un jour, comme {}, est {}',
  '--replication must be a whole number from 0 to {}, is {}':
    '--replication doit être un nombre entier de 0 à {}, est {}',
  '--replications must be a whole number above that of --replication, which is counted from 0, is {}':
    '--replications doit être un nombre entier supérieur à celui de --replication, compté à partir de 0, est {}',
  '--typical is one incident; it cannot be combined with --replication':
    '--typical est un seul incident ; il ne va pas avec --replication',
  '--typical takes medians and --sampling draws: give only one of them':
    '--typical prend les médianes et --sampling tire au sort : ne donnez que l’un des deux',
  '--sampling must be one of {}, is {}': '--sampling doit être l’un de {}, est {}',
  '--sampling latin needs --replications N, the number of replications of the campaign':
    '--sampling latin demande --replications N, le nombre de tirages de la campagne',

  // The folder of results.
  '--out: {} is a file, not a folder': '--out : {} est un fichier, pas un dossier',
  '--out: {} is a link that leads to no folder': '--out : {} est un lien qui ne mène à aucun dossier',
  '--out: no folder can be made in {}': '--out : aucun dossier ne peut être créé dans {}',
  '--out: {} cannot be written into: permission denied':
    '--out : impossible d’écrire dans {} : permission refusée',
  '--out: {} cannot be written into: its disk is read-only':
    '--out : impossible d’écrire dans {} : son disque est en lecture seule',
  '--out: {} holds {}, which Firebreak did not write; give another folder':
    '--out : dans {}, Firebreak n’a pas écrit {} ; donnez un autre dossier',

  // Words of the command: values that are none.
  'unknown {} "{}", did you mean "{}"?': (what: string, word: string, meant: string) =>
    `${strange(what)} : « ${word} » ; vouliez-vous dire « ${meant} » ?`,
  'unknown {} "{}"; known: {}': (what: string, word: string, known: string) =>
    `${strange(what)} : « ${word} » ; il y a ${listed(known)}`,
  '{}: {}': '{} : {}',
  '{}: takes one {}, and is repeated for more: {}': (option: string, what: string, each: string) =>
    `${option} : n’en prend qu’un${feminine.has(what) ? 'e' : ''}, et se répète pour d’autres : ${each}`,
  '--{} must be a whole number from {} to {}, is {}{}':
    '--{} doit être un nombre entier de {} à {}, est {}{}',
  '; the nearest is {}': ' ; le plus proche est {}',
  '; {} % is written {} or {}%': ' ; {} % s’écrit {} ou {}%',
  ', is {}; in hours "{} h"': ', est {} ; en heures « {} h »',
  ', is {}{}': ', est {}{}',
  '--{} {}{}': '--{} {}{}',
  'must not be negative': 'ne doit pas être négatif',
  'must lie between 0 and 100 %': 'doit être entre 0 et 100 %',
  'must lie between 0 and 100 %, and be neither': 'doit être entre 0 et 100 %, sans être ni l’un ni l’autre',
  'the scenario has no strategies, so there is nothing to compare. Write some, each with the paths that it sets, such as "{}"':
    'le scénario n’a pas de stratégies, il n’y a donc rien à comparer. Écrivez-en, chacune avec les chemins qu’elle change, par exemple « {} »',
  '--against: "{}" is not compared: give --strategy "{}" as well':
    '--against : « {} » n’est pas comparée : donnez aussi --strategy « {} »',
  '--metric says what --precision applies to; give --precision as well':
    '--metric dit à quoi s’applique --precision ; donnez aussi --precision',
  '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is {}{}':
    '--precision doit être entre 0 et 1, par exemple 0.05 ou 5%, est {}{}',
  '--precision needs independent replications; those of --sampling {} depend on one another':
    '--precision demande des tirages indépendants ; ceux de --sampling {} dépendent les uns des autres',
  '--precision needs all replications and --shard computes some: give only one of them':
    '--precision demande tous les tirages et --shard en calcule quelques-uns : ne donnez que l’un des deux',
  '--typical is one incident; it cannot be combined with --replications or --precision':
    '--typical est un seul incident ; il ne va ni avec --replications ni avec --precision',
  '--typical takes medians and --seed draws: give only one of them':
    '--typical prend les médianes et --seed tire au sort : ne donnez que l’un des deux',
  '--shard must be i/n, one of n parts counted from 1, such as 1/7, is {}':
    '--shard doit être i/n, une de n parties comptées à partir de 1, par exemple 1/7, est {}',
  '--shard: {} replications cannot be split into {} shards':
    '--shard : {} tirages ne se partagent pas en {} parties',
  '--shard: 1 replication cannot be split into {} shards':
    '--shard : 1 tirage ne se partage pas en {} parties',
  '--shard needs --out DIR, where its part is kept': '--shard demande --out DIR, où sa partie est gardée',
  '--top goes with --method sobol or tornado': '--top va avec --method sobol ou tornado',
  '--{} goes with --threshold': '--{} va avec --threshold',
  '--{} does not go with --threshold': '--{} ne va pas avec --threshold',
  '--output: {} is not stated: no activity of the scenario says what an outage costs customers':
    '--output : {} n’est pas indiqué : aucune activité du scénario ne dit ce qu’une interruption coûte aux clients',
  '--threshold {}': '--threshold {}',
  'must be path=low..high, such as "gaps.a-b.distance=5 m..60 m", is "{}"':
    'doit être chemin=bas..haut, comme "gaps.a-b.distance=5 m..60 m", est "{}"',
  'must go up, is "{}"': 'doit croître, est "{}"',
  'must have one unit, has "{}" and "{}"': 'doit avoir une seule unité, a "{}" et "{}"',
  'moves {}, which stands in no --set': 'change {}, qui n’est dans aucun --set',
  'must go from one whole number to another, is "{}"': 'doit aller d’un nombre entier à un autre, est "{}"',
  '--threshold needs --until, such as --until "permanentLoss<1%"':
    '--threshold demande --until, par exemple --until "permanentLoss<1%"',
  '--until: {}': '--until : {}',
  'must be an output and a limit, such as "permanentLoss<1%", is "{}"':
    'doit être un résultat et une limite, comme "permanentLoss<1%", est "{}"',
  '"{}" is no statistic of an output; known: {}':
    '« {} » n’est pas une statistique d’un résultat ; il y a {}',
  'there is no output "{}"': 'il n’y a pas de résultat « {} »',
  'there is no output "{}", did you mean "{}"?':
    'il n’y a pas de résultat « {} » ; vouliez-vous dire « {} » ?',
  '{} is not stated: no activity of the scenario says what an outage costs customers':
    '{} n’est pas indiqué : aucune activité du scénario ne dit ce qu’une interruption coûte aux clients',
  'the limit {}': 'la limite : {}',
  'the limit must be a number of {}, is "{}"': (unit: string, is: string) =>
    `la limite doit être un nombre (${unit}), est "${is}"`,
  'the limit must lie between 0 and 100 %, is "{}": 1 is all, and a percentage has its sign, such as 5%':
    'la limite doit être entre 0 et 100 %, est "{}" : 1 est le tout, et un pourcentage a son signe, comme 5%',
  '{} is missing: firebreak {}': 'il manque {} : firebreak {}',
  'standard input can be read only once: give "-" for one file':
    'l’entrée standard ne se lit qu’une fois : donnez « - » pour un seul fichier',
  '--out: the result refers to the scenario by its location: name a file':
    '--out : le résultat renvoie au scénario par son emplacement : nommez un fichier',
  '--out: there is no folder {}': '--out : il n’y a pas de dossier {}',
  '--out: {} is a folder: name a file': '--out : {} est un dossier : nommez un fichier',
  '--out: {} exists, and is not as an import wrote it: give another name':
    '--out : {} existe, et n’est pas tel qu’un import l’a écrit : donnez un autre nom',
  'is no UTF-8 text: save it as "CSV UTF-8"': 'n’est pas un texte en UTF-8 : enregistrez-le en « CSV UTF-8 »',
  'is no UTF-8 text, and was read as {}: if letters with accents are wrong, save it as "CSV UTF-8"':
    'n’est pas un texte en UTF-8, et a été lu en {} : si les accents sont faux, enregistrez-le en « CSV UTF-8 »',
  'a quote is opened here and never closed': 'des guillemets s’ouvrent ici et ne se ferment jamais',
  'has more than {} cells: leave out empty columns': 'a plus de {} cellules : omettez les colonnes vides',
  'has {} cells for {} columns: quote cells that hold what parts them':
    'a {} cellules pour {} colonnes : mettez entre guillemets les cellules qui contiennent le séparateur',
  'the first line names neither the columns of an inventory ({}) nor those of a register of backups ({})':
    'la première ligne ne nomme ni les colonnes d’un inventaire ({}) ni celles d’un registre de sauvegardes ({})',
  'the column "{}" stands twice': 'la colonne « {} » y est deux fois',
  'the column "{}" is missing': 'il manque la colonne « {} »',
  'the column {} is left out': 'la colonne {} est laissée de côté',
  '"{}" is called "{}": names have letters, digits, spaces, "-" and "_"':
    '« {} » s’appelle « {} » : les noms ont des lettres, des chiffres, des espaces, « - » et « _ »',
  '"{}" is called "{}": names have letters, digits, spaces, "-" and "_", and {} more':
    '« {} » s’appelle « {} » : les noms ont des lettres, des chiffres, des espaces, « - » et « _ » ; de même {} de plus',
  'without {}, which the inventory does not have': 'sans {}, que l’inventaire n’a pas',
  'is left out: it changes the population that is replaced':
    'est laissée de côté : elle change la population qui est remplacée',
  'changes nothing for these services, none of which it protects: write one that changes the policies made here':
    'ne change rien pour ces services, dont elle ne protège aucun : écrivez-en une qui change les protections créées ici',
  'changes nothing for these services, none of which it protects: write one that changes the policies made here, or put {} into the column "policy"':
    'ne change rien pour ces services, dont elle ne protège aucun : écrivez-en une qui change les protections créées ici, ou mettez {} dans la colonne « policy »',
  '{} count as {} customers: if they are one, spell it in one way':
    '{} comptent pour {} clients : si c’est le même, écrivez-le d’une seule façon',
  '{} count as {} customers, and the spellings of {} more likewise: if they are one, spell it in one way':
    '{} comptent pour {} clients, et de même les graphies de {} autres : si c’est le même, écrivez-le d’une seule façon',
  '{} count as {} services: if they are one, leave one row of it':
    '{} comptent pour {} services : si c’est le même, n’en laissez qu’une ligne',
  '{} count as {} services, and the spellings of {} more likewise: if they are one, leave one row of it':
    '{} comptent pour {} services, et de même les graphies de {} autres : si c’est le même, n’en laissez qu’une ligne',
  'there is no inventory with a service in it among the files':
    'parmi les fichiers, il n’y a pas d’inventaire qui contienne un service',
  'there is no room "{}"': 'il n’y a pas de salle « {} »',
  '"{}" stands for {}': (word: string, rooms: string) =>
    `« ${word} » désigne ${rooms.replaceAll(' and ', ' et ')}`,
  '--into: the result extends a file, which standard input is not':
    '--into : le résultat étend un fichier, ce que l’entrée standard n’est pas',
  '--out: no path leads from there to the scenario of --into':
    '--out : aucun chemin ne mène de là au scénario de --into',
  '{}: there is no such file or folder': '{} : ce fichier ou dossier n’existe pas',
  '--{}: nothing is written unless every case can be run':
    '--{} : rien n’est écrit si un cas ne peut pas être calculé',
  '{}: no validation cases there': '{} : il n’y a pas de cas de validation ici',

  // Campaigns in folders.
  '--out: the campaign in {} is one of firebreak {}; give another folder, or the command that began it':
    '--out : la campagne dans {} est de firebreak {} ; donnez un autre dossier, ou la commande qui l’a commencée',
  '--out: the campaign in {} {}; give another folder, or the command that began it':
    '--out : la campagne dans {} {} ; donnez un autre dossier, ou la commande qui l’a commencée',
  '--out: {} holds a campaign; give another folder for one incident':
    '--out : {} contient une campagne ; donnez un autre dossier pour un seul incident',
  '{} belongs to another campaign': '{} appartient à une autre campagne',
  '{} is not as Firebreak writes it: remove it': '{} n’est pas tel que Firebreak l’écrit : supprimez-le',
  '{}: not the {} of a campaign': '{} : n’est pas le {} d’une campagne',
  '{} is damaged: its digest is not that of what it says':
    '{} est endommagé : son empreinte n’est pas celle de son contenu',
  '{} is damaged: its scenario is not the one it names':
    '{} est endommagé : son scénario n’est pas celui qu’il nomme',
  '{} was begun by Firebreak {}, but this is {}: join it with the one that began it':
    '{} a été commencé par Firebreak {}, mais celui-ci est {} : réunissez-le avec celui qui l’a commencé',
  '{} holds a study of firebreak {}, and merge joins shards of firebreak run; the command it was begun with, with --out {}, resumes from there':
    '{} contient une étude de firebreak {}, et merge réunit des parties de firebreak run ; la commande qui l’a commencée, avec --out {}, reprend de là',
  '{}: there is no campaign ({}) in it': '{} : il n’y a pas de campagne ({}) dedans',
  '{}: is a file, not a folder': '{} : est un fichier, pas un dossier',
  '{}: does not belong to {}: it {}': '{} : n’est pas de la même campagne que {} : elle {}',
  'missing: {}': 'il manque : {}',
  'replications {} to {}': 'les tirages {} à {}',
  'shard {} of {} ({})': 'la partie {} sur {} ({})',
  '{}; it {}': '{} ; elle {}',
  'was begun by Firebreak {}, but this is {}': 'a été commencée par Firebreak {}, mais celui-ci est {}',
  'has seed {}, not {}': 'a la graine {}, pas {}',
  'is of other strategies': 'est celle d’autres stratégies',
  'is for another scenario, or for this one before it was changed':
    'est pour un autre scénario, ou pour celui-ci avant qu’il soit changé',
  'has --sampling {}, not {}': 'a --sampling {}, pas {}',
  'was begun with another --precision': 'a été commencée avec une autre --precision',
  'is a Latin hypercube of {} replications, which cannot become one of {}':
    'est un hypercube latin de {} tirages, qui ne peut devenir un de {}',
  'has {} replications, not {}': 'a {} tirages, pas {}',
  'follows another plan': 'suit un autre plan',
  'was begun without --precision and has more than {} replications, where a precision is first looked at: it may be past that end':
    'a été commencée sans --precision et a plus de {} tirages, où une précision est regardée la première fois : elle est peut-être au-delà de cette fin',
  'was begun for another --metric': 'a été commencée pour une autre --metric',
  'was begun with --precision {}, and goes on to a narrower one only':
    'a été commencée avec --precision {}, et ne continue que vers une plus étroite',
  'has more than {} replications already': 'a déjà plus de {} tirages',

  // The queue.
  '--queue needs an address: --queue redis://localhost:6379, or the variable {}':
    '--queue demande une adresse : --queue redis://localhost:6379, ou la variable {}',
  '{} must be an address such as redis://localhost:6379, is {}':
    '{} doit être une adresse comme redis://localhost:6379, est {}',
  '--queue is missing: firebreak worker --queue URL, or the variable FIREBREAK_QUEUE':
    'il manque --queue : firebreak worker --queue URL, ou la variable FIREBREAK_QUEUE',
} as const satisfies Readonly<Record<string, string | ((...values: readonly string[]) => string)>>
