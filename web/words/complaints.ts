import { numberIn } from '../../src/index.ts'
import { kinds, of, parts, sides, thing } from './complaintWords.ts'

const n = numberIn('fr')

/** Complaints of the scenario reader in French; any other stays in the engine's English. */
const complaints: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  [/^is missing$/, 'manque'],
  [/^is missing: one of (.*)$/, 'manque : un de $1'],
  [/^must be one of (.*), is (.*)$/, 'doit être parmi $1, est $2'],
  [/^must be a map, is (.*)$/, 'doit être une table de clés et de valeurs, est $1'],
  [/^must be a map of keys and values$/, 'doit être une table de clés et de valeurs'],
  [/^must be a list, is (.*)$/, 'doit être une liste, est $1'],
  [/^must be true or false, is (.*)$/, 'doit être true ou false, est $1'],
  [/^must be text(?: \(write (.*)\))?, is (.*)$/, 'doit être un texte, est $2'],
  [
    /^must be at least the (\d+) services that have names, is (.*)$/,
    'doit être au moins les $1 services qui ont un nom, est $2',
  ],
  [/^must be at most the (\d+) services, is (.*)$/, 'doit être au plus les $1 services, est $2'],
  [
    /^must be at least the (\d+) sites that have names, is (.*)$/,
    'doit être au moins les $1 sites qui ont un nom, est $2',
  ],
  [/^must be at least (.*), is (.*)$/, 'doit être au moins $1, est $2'],
  [/^must be at most (.*), is (.*)$/, 'doit être au plus $1, est $2'],
  [/^unknown key "(.*)"$/, 'clé inconnue : « $1 »'],
  [/^there is no "(.*)" here$/, 'il n’y a pas de « $1 » ici'],
  [/^the key "(.*)" appears twice in one map$/, 'la clé « $1 » est écrite deux fois dans une même table'],
  [/^has no value: write one, or leave it out$/, 'n’a pas de valeur : en écrire une, ou supprimer la clé'],
  [
    /^the shares of the severities are those of the site as it is, the same under every strategy: a strategy may set only firesPerYear$/,
    'les parts des gravités sont celles du site tel qu’il est, les mêmes sous chaque stratégie : une stratégie ne peut fixer que firesPerYear',
  ],
  [/^is empty$/, 'est vide'],
  [/^must be 0 or at least (.*), is (.*)$/, 'doit être 0 ou au moins $1, est $2'],
  [/^has an unknown unit (".*")$/, 'a une unité inconnue : $1'],
  [
    /^(has no unit|has an unknown unit (".*?")|is an? ([a-z ]+)), must be an? ([a-z ]+) such as (.*?)(?:, is (.*))?$/,
    (_, how = '', unit, kind = '', wanted = '', such, is) =>
      `${how === 'has no unit' ? 'n’a pas d’unité' : unit === undefined ? `est ${kinds[kind] ?? kind}` : `a une unité inconnue, ${unit}`}, doit être ${kinds[wanted] ?? wanted}, comme ${such}${is === undefined ? '' : `, est ${is}`}`,
  ],
  [
    /^must be an? ([a-z ]+) such as (.*), is (.*)$/,
    (_, kind = '', such, is) => `doit être ${kinds[kind] ?? kind}, comme ${such}, est ${is}`,
  ],
  [
    /^must be a storey, such as (.*), or a range from the lowest up, such as (.*)$/,
    'doit être un niveau, comme $1, ou une suite du plus bas au plus haut, comme $2',
  ],
  [/^must be a whole number, is (.*)$/, 'doit être un nombre entier, est $1'],
  [/^must be a number, is (.*)$/, 'doit être un nombre, est $1'],
  [
    /^must be a number with its unit, such as (.*), is (.*)$/,
    'doit être un nombre avec son unité, comme $1, est $2',
  ],
  [
    /^must be a growth \((.*), or such as (.*)\), is (.*)$/,
    'doit être une croissance ($1, ou comme $2), est $3',
  ],
  [/^must grow in more than 0 s$/, 'doit croître en plus de 0 s'],
  [/^must be a finite number$/, 'doit être un nombre fini'],
  [/^needs a unit, such as (.*)$/, 'a besoin d’une unité, comme $1'],
  [/^must be one number here, not a distribution$/, 'doit être un seul nombre ici, pas une distribution'],
  [/^has no value between its min and its max$/, 'n’a aucune valeur entre son min et son max'],
  [/^spreads beyond the range of numbers$/, 's’étend au-delà du domaine des nombres'],
  [/^must be from (\S+) to (\S+), is (.*)$/, 'doit être de $1 à $2, est $3'],
  [
    /^(min|max) only cuts the tails off a distribution, but there is none: did you mean "(.*)"\?$/,
    '$1 ne fait que tronquer une distribution, et il n’y en a pas : vouliez-vous dire « $2 » ?',
  ],
  [
    /^(?:min and max|max and min) only cut the tails off a distribution, but there is none: did you mean "(.*)"\?$/,
    'min et max ne font que tronquer une distribution, et il n’y en a pas : vouliez-vous dire « $1 » ?',
  ],
  [/^has no value within the limits of this field$/, 'n’a aucune valeur dans les limites de ce champ'],
  [
    /^must be a number or a distribution, is an empty map$/,
    'doit être un nombre ou une distribution, est une table vide',
  ],
  [/^must be one distribution, is (.*)$/, 'doit être une seule distribution, est $1'],
  [/^"(.*)" is not a distribution$/, '« $1 » n’est pas une distribution'],
  [
    /^has no E, which keeps flames in: ([RIW]) alone does not$/,
    'n’a pas de E, qui retient les flammes : $1 seul ne le fait pas',
  ],
  [/^min must be below max$/, 'min doit être inférieur à max'],
  [/^must rise: (.*)$/, 'doit croître : $1'],
  [/^(.*) is a list: (.*)$/, '$1 est une liste : $2'],
  [/^(.*) is a map: (.*)$/, '$1 est une table : $2'],
  [/^(\w+) needs (\w+)$/, '$1 a besoin de $2'],
  [/^must be above 0, is (.*)$/, 'doit être supérieur à 0, est $1'],
  [/^p95 must be above the median$/, 'p95 doit être supérieur à la médiane'],
  [/^discrete is a list of pairs: .*$/, 'discrete est une liste de paires : [[valeur, poids], ...]'],
  [/^a weight must be at least 0, is (.*)$/, 'un poids doit être au moins 0, est $1'],
  [/^the weights must not all be 0$/, 'les poids ne doivent pas tous être 0'],
  [/^must have at least (\d+) letters$/, 'doit avoir au moins $1 lettres'],
  [/^must have at most (\d+) letters$/, 'doit avoir au plus $1 lettres'],
  [/^must have at least (\d+) rows$/, 'doit avoir au moins $1 lignes'],
  [/^must have at most (\d+) rows$/, 'doit avoir au plus $1 lignes'],
  [/^must have at most (\d+) strategies$/, 'doit avoir au plus $1 stratégies'],
  [
    /^a name has only letters, digits.*$/,
    'un nom n’a que des lettres, des chiffres, des espaces, « - » et « _ »',
  ],
  [
    /^a range of names goes up to (\d+): .*$/,
    'une suite de noms va jusqu’à $1 : au-delà, écrivez-en plusieurs',
  ],
  [/^cannot be a name$/, 'ne peut pas être un nom'],
  [/^unknown language "(.*)": there are (.*)$/, 'langue inconnue : « $1 » ; il y a $2'],
  [/^must be a time with its offset, such as (.*)$/, 'doit être une date avec son décalage, comme $1'],
  [/^is a day that the month does not have$/, 'est un jour qui n’existe pas dans ce mois'],
  [/^must be path=value, is (.*)$/, 'doit être chemin=valeur, est $1'],
  [/^(\S+) has no parts$/, '$1 n’a pas de parties'],
  [
    /^there is no (.*) "(.*?)"(: there are none)?$/,
    (_, what = '', name = '', none) =>
      `il n’y a pas ${of(what)} « ${name} »${none === undefined ? '' : ' : il n’y en a aucun'}`,
  ],
  [
    /^there is another (.*) "(.*)"$/,
    (_, what = '', name = '') => `le nom « ${name} » est déjà pris (${thing(what)})`,
  ],
  [
    /^the shares of the (\w+) add up to (.*), but must add up to 100 %$/,
    (_, what = '', sum) => `les parts des ${parts[what] ?? what} font ${sum}, mais doivent faire 100 %`,
  ],
  [
    /^the shares of the parts add up to (.*), but may add up to at most 100 %$/,
    'les parts des parties font $1, mais peuvent faire au plus 100 %',
  ],
  [/^is fed by itself: (.*)$/, 's’alimente elle-même : $1'],
  [
    /^is required for a generator: how long its fuel lasts$/,
    'est obligatoire pour un groupe électrogène : combien de temps dure son carburant',
  ],
  [/^is required for a (.*): nothing feeds it$/, 'est obligatoire pour une unité $1 : rien ne l’alimente'],
  [/^needs itself: (.*)$/, 'a besoin d’elle-même : $1'],
  // Sites and rooms.
  [/^the site is empty: it needs a building$/, 'le site est vide : il lui faut un bâtiment'],
  [/^the site is empty: no building has a room$/, 'le site est vide : aucun bâtiment n’a de salle'],
  [/^has (\d+) rooms, but may have at most (\d+)$/, 'a $1 salles, mais peut en avoir au plus $2'],
  [/^has services, but no room has racks$/, 'a des services, mais aucune salle n’a de baies'],
  [/^extends (.*) beyond its building, which is (.*) wide$/, 'dépasse de $1 son bâtiment, large de $2'],
  [/^extends (.*) beyond its building, which is (.*) deep$/, 'dépasse de $1 son bâtiment, profond de $2'],
  [
    /^is on storey (.*), but its building has one storey, storey 0$/,
    'est au niveau $1, mais son bâtiment n’a que le niveau 0',
  ],
  [
    /^is on storey (.*), but its building has (\d+) storeys, (.*) to (.*)$/,
    'est au niveau $1, mais son bâtiment a $2 niveaux, de $3 à $4',
  ],
  [/^is (.* m), but its storeys have (.*)$/, 'fait $1, mais ses niveaux ont $2'],
  [/^overlaps (.*) on storey (.*)$/, 'recouvre $1 au niveau $2'],
  [
    /^needs an opening as well: kind, width, height$/,
    'a besoin d’une ouverture à côté : kind, width, height',
  ],
  [/^lies between one building and itself$/, 'se trouve entre un bâtiment et lui-même'],
  [/^joins a room with itself$/, 'relie une salle à elle-même'],
  [/^(.*) and (.*) do not touch$/, '$1 et $2 ne se touchent pas'],
  [
    /^(.*) has no outer wall on the (\w+) side$/,
    (_, room, side = '') => `${room} n’a pas de mur extérieur du côté ${sides[side]}`,
  ],
  [
    /^needs the side of the building it opens to: (.*)$/,
    'a besoin du côté du bâtiment sur lequel elle s’ouvre : $1',
  ],
  [/^(\S+) needs storey as well, such as (.*)$/, '$1 a besoin de storey à côté, comme $2'],
  [
    /^(\S+) stands for many rooms, but a link joins one with one$/,
    '$1 désigne plusieurs salles, mais un passage relie une salle à une autre',
  ],
  [/^needs width and height, or an area$/, 'a besoin de width et height, ou d’une surface (area)'],
  [/^has both an area and width and height$/, 'a width et height, et une surface (area) en plus'],
  // Objectives, protections and exercises.
  [/^needs a time: at, or after$/, 'a besoin d’un moment : at, ou after'],
  [/^needs a time: either at, or after$/, 'a besoin d’un moment : soit at, soit after'],
  [
    /^needs a time: either at, or after, or contingency: true$/,
    'a besoin d’un moment : soit at, soit after, soit contingency: true',
  ],
  [
    /^a contingency is off the timeline: it takes neither at nor after$/,
    'un événement hors chronologie n’a ni at ni after',
  ],
  [/^must wait for either an event or a decision$/, 'attend soit un événement, soit une décision'],
  [/^has no meaning: (\S+) concerns the whole site$/, 'n’a pas de sens : $1 concerne tout le site'],
  [
    /^must be a building: (\S+) is not reported for a room$/,
    'doit être un bâtiment : $1 ne se dit pas d’une salle',
  ],
  [/^is not after the start of the exercise$/, 'n’est pas après son début'],
  [
    /^the recovery time objective, (.*), exceeds the maximum tolerable period of disruption, (.*)$/,
    'le délai de reprise visé (RTO), $1, dépasse la durée maximale d’interruption admissible (MTPD, DMIA), $2',
  ],
  [/^must be later than the step before$/, 'doit être plus tard que l’étape d’avant'],
  [
    /^is shorter than the period: for a time there would be no copy$/,
    'est plus court que la période : pendant un temps, il n’y aurait aucune copie',
  ],
  [
    /^is shorter than the lag: there would be no copy$/,
    'est plus court que le délai : il n’y aurait aucune copie',
  ],
  [/^contradicts the approach "none"$/, 'contredit l’approche, qui est none'],
  [/^needs a replica and a failover$/, 'a besoin d’une copie replica et d’un failover'],
  [/^needs a replica$/, 'a besoin d’une copie replica'],
  [/^needs a failover$/, 'a besoin d’un failover'],
  [/^the site has no other building$/, 'le site n’a pas d’autre bâtiment'],
  [/^there is no other site$/, 'il n’y a pas d’autre site'],
  [/^the policy allows (.*) only, but (.*) is in (.*)$/, 'la protection n’admet que $1, mais $2 est en $3'],
  // Saved exercises.
  [/^is damaged; it was not changed$/, 'est endommagé ; il n’a pas été modifié'],
  [
    /^is damaged: its end is missing; it was not changed$/,
    'est endommagé : il en manque la fin ; il n’a pas été modifié',
  ],
  [
    /^is damaged: there is no course "(.*)"; it was not changed$/,
    'est endommagé : il n’y a pas de déroulement « $1 » ; il n’a pas été modifié',
  ],
  [/^is damaged at (.*?): .*; it was not changed$/, 'est endommagé à $1 ; il n’a pas été modifié'],
  [/^is not a saved exercise of Firebreak$/, 'n’est pas un exercice enregistré de Firebreak'],
  [
    /^has format (.*), this Firebreak reads (\d+): open it with the one that wrote it; it was not changed$/,
    'a le format $1, ce Firebreak lit le $2 : ouvrez-le avec celui qui l’a écrit ; il n’a pas été modifié',
  ],
  [
    /^was changed after it was saved: its digest does not match; it was neither opened nor changed$/,
    'a été modifié après son enregistrement : son empreinte est autre ; il n’a été ni ouvert ni modifié',
  ],
  [
    /^was saved by a Firebreak that reads its scenario differently: open it with that one$/,
    'a été enregistré par un Firebreak qui lit son scénario autrement : ouvrez-le avec celui-là',
  ],
  // Decisions that have no effect.
  [/^does nothing: there is no fireboat$/, 'ne fait rien : il n’y a pas de bateau-pompe'],
  [/^does nothing: the site has no cut-off switch$/, 'ne fait rien : le site n’a pas de coupure d’urgence'],
  [
    /^does nothing: isolation cuts off no power unit of the site$/,
    'ne fait rien : la coupure en amont n’atteint aucune unité d’alimentation du site',
  ],
  [/^has no gas to release: (.*)$/, 'n’a pas de gaz extincteur à émettre : $1'],
  [/^has nothing to close: (.*)$/, 'n’a rien à fermer : $1'],
  [/^has no computers to shut down: (.*)$/, 'n’a pas d’ordinateurs à arrêter : $1'],
  [/^does nothing: no policy has a failover$/, 'ne fait rien : aucune protection n’a de failover'],
  [/^does nothing: policy (.*) has no failover$/, 'ne fait rien : la protection $1 n’a pas de failover'],
  // Extended files.
  [/^must be the name of a file$/, 'doit être le nom d’un fichier'],
  [/^other files cannot be read here$/, 'd’autres fichiers ne peuvent pas être lus ici'],
  [
    /^must be a file, named from the folder of this one, is (.*)$/,
    'doit être un fichier, nommé depuis le dossier de celui-ci, est $1',
  ],
  [/^extends itself: (.*)$/, 's’étend lui-même : $1'],
  [/^extends more than (\d+) files$/, 'étend plus de $1 fichiers'],
  [/^cannot read (.*?): .*$/, 'impossible de lire $1'],
  [/^is not a text file$/, 'n’est pas un fichier de texte'],
  [/^is nested too deeply$/, 'est imbriqué trop profondément'],
  [
    /^has (\d+) lines or values, but a scenario may have at most (\d+).*$/,
    'a $1 lignes ou valeurs, mais un scénario en a au plus $2',
  ],
  [
    /^(.*) (asks?) for (\d+) servers, but the racks \w+ may stand in hold (\d+): at most (\d+)(?: of its (\d+))? services fit$/,
    (_, names, asks, asked, held, most, all) =>
      `serveurs demandés par ${names} : ${asked}, dans les baies où ${asks === 'asks' ? 'il peut' : 'ils peuvent'} se trouver : ${held} ; services qui y tiennent : ${most} au plus${all ? ` sur ${all}` : ''}`,
  ],
  [/^and (\d+) more$/, 'et $1 de plus'],
  [/^names an anchor that does not exist$/, 'nomme une ancre qui n’existe pas'],
  [
    /^must be one document: remove the second "---"$/,
    'doit être un seul document : supprimer le second « --- »',
  ],
  // Notes on what may not be intended.
  [
    /^the (\d+) services of (.*) ask for (\d+) servers, but the racks there hold (\d+): several share a server that (.*)$/,
    (_, services = '', where, servers = '', held = '', shared) =>
      `${where === 'the site' ? 'sur le site' : `dans ${where}`}, ${services} ${n(services, 'service demande', 'services demandent')} ${servers} ${n(servers, 'serveur', 'serveurs')}, mais les baies n’en contiennent que ${held} : plusieurs partagent un serveur ${shared === 'each of them fills' ? 'que chacun remplit' : 'où ils ne tiennent pas tous'}`,
  ],
  [
    /^nobody cuts the power of (.*) or orders an attack, and the fire brigade does not attack inside while the power is on: .*$/,
    'personne ne coupe le courant de $1 ni n’ordonne l’attaque, et les sapeurs-pompiers n’attaquent pas à l’intérieur sous tension : ils attendent que le feu fasse tomber le courant',
  ],
  // YAML itself.
  [
    /^all mapping items must start at the same column$/,
    'les clés d’une même table doivent commencer à la même colonne',
  ],
  [
    /^all sequence items must start at the same column$/,
    'les éléments d’une même liste doivent commencer à la même colonne',
  ],
  [/^tabs are not allowed as indentation$/, 'les tabulations ne sont pas permises en début de ligne'],
  [
    /^nested mappings are not allowed in compact mappings$/,
    'une clé est suivie d’une autre clé sur la même ligne',
  ],
  [/^a block sequence may not be used as an implicit map key$/, 'une liste ne peut pas être une clé'],
  [/^implicit keys need to be on a single line$/, 'une clé doit tenir sur une seule ligne'],
  [
    /^implicit map keys need to be followed by map values$/,
    'une clé doit être suivie de « : » et d’une valeur',
  ],
  [/^missing closing ["']quote$/, 'il manque le guillemet fermant'],
  [/^missing , (?:or : )?between .*$/, 'il manque une virgule entre deux éléments'],
  [/^(?:flow map|flow sequence|\{|\[).* end with a ([}\]]).*$/, 'il manque le « $1 » fermant'],
  [/^plain value cannot start with (.*)$/, 'une valeur sans guillemets ne peut pas commencer par $1'],
  [/^unexpected (.*)$/, 'inattendu ici : $1'],
  [/^comments must be separated .*$/, 'un commentaire doit être précédé d’une espace'],
]

/** Complaints that begin with one of these are translated after the colon as well. */
const heads: readonly (readonly [string, string])[] = [
  ['the indentation does not fit: ', 'le retrait ne convient pas : '],
  ['tags are not supported here: ', 'les étiquettes ne sont pas acceptées ici : '],
]

export function frenchComplaint(message: string): string {
  const head = heads.find(([english]) => message.startsWith(english))
  if (head !== undefined) return head[1] + frenchComplaint(message.slice(head[0].length))
  for (const [english, french] of complaints)
    if (english.test(message))
      return typeof french === 'string' ? message.replace(english, french) : message.replace(english, french)
  return message
}
