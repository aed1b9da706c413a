/** What the help says of tables that are read and written, each text with its French. */
export const importHelp = `Files are told apart by their first line, which names the columns, in any order, whatever their capitals and blanks.
Unknown columns are ignored; "-" is standard input. A spreadsheet in French may leave its columns (nom, client, produit,
criticité, protection, lieu, or bâtiment and salle, données; support, fréquence, rétention), numbers, units, yes and no
as they are (1 500,5 Go; 30 jours; quotidienne; oui), in a file with ";" or tabs between the cells, in UTF-8,
UTF-16 or Windows-1252.

An inventory, one row per service (* is required):
{}

A register of backups, one row per copy, for any of the services:
{}

The services take the place of the population of the scenario that describes the buildings.

Each distinct set of copies becomes a policy that brings data back. A register has no prices: firebreak compare counts such a policy
as free until a scenario that extends MINE.yaml gives it a costShare. A failover is described in the scenario: name a policy that
has one in the inventory, and leave the service out of the registers.

  {}
  firebreak run MINE.yaml
`

export const servicesHelp = `Times are hours after ignition; inf means never, an empty cell that the service never went down.
service: its number, as in firebreak why FILE "service 16"; name: where the scenario gives it one
state: {}, when the time looked at ends
dataLoss: none, window (it goes on with older data) or permanent
room: empty for a service that does not stand on the site
Signs in a name that would steer a terminal are written as \\u001b, in a pipe as on a screen; a name that a spreadsheet
would calculate has an apostrophe in front.

  firebreak services FILE --replication 7 > services.csv
`

/** Below the columns of the rows. */
export const columnNotes = `<building> is a building of the scenario; <group> is all, byProduct.<product>, byTier.<tier> or byPolicy.<policy>;
<activity> is an activity with an objective; <wait> is a pool, gate, link or supply.
replications.parquet has all columns, replications.csv those of the metrics, as "servicesDown [services]".
In both, {}.
What was run (scenario, seed, digest, version) is in report.json, or comparison.json, beside the tables, and in the metadata of a
Parquet file; a CSV has none, so that every line after its first is a row.
In report.json, quantiles are linear between order statistics (type 7, as in numpy and R), never is later than all else
and null where a quantile is never; mean and sd (n - 1) leave it out; share is how often the event happens, applies how
often the figure has a meaning. In comparison.json, nullMeans says the same, and what null is at an end of an interval;
a difference of null has a sign: 1 if the strategy is never, -1 if the reference is.
Read the CSV with the types of its columns (in DuckDB: auto_type_candidates=['BIGINT', 'DOUBLE', 'VARCHAR']): a reader that guesses
may take inf for a date. Parquet has them.
curves.csv: at moments after ignition, in hours, how many of the services that went down run (servicesUp) or have their data
(dataRestored: before they first went down, and from when it was back for the last time), with quantiles over the replications.
exceedance.csv, of compare: chance_a_year is that the worst fire of a year costs loss_eur (EUR) or more (OEP; its inverse is
the return period in years), chance_low and chance_high its 95 % interval, from the rate of fires and the fires simulated. Severities
that no fire simulated shows are counted as no loss.
The table of one incident is told in firebreak help services.
`

/** Above those of the event loss table. */
export const eventNotes = `The event loss table, of compare (events.csv, events.parquet), has one row a fire and strategy, of all places where fires began. The
sum of rate times loss over the rows of a strategy is its loss of a year in comparison.json: of costTotal the operator's, of
costCustomers the customers', of costTogether that in "cost" beside protection and cooling. To run a fire again: firebreak run with
its --seed, --set ignition.room and ignition.source, elsewhere than as written ignition.also=[], and what the strategy sets. Its columns:
`

export const tables = {
  [columnNotes]: `<building> est un bâtiment du scénario ; <group> est all, byProduct.<produit>, byTier.<classe> ou byPolicy.<protection> ;
<activity> est une activité qui a un objectif ; <wait> est une équipe, une échéance, une liaison ou une livraison.
replications.parquet a toutes les colonnes, replications.csv celles des grandeurs, comme "servicesDown [services]".
Dans les deux, {}.
Ce qui a été simulé (scénario, graine, empreinte, version) est dans report.json, ou comparison.json, à côté des tables, et dans les
métadonnées d’un fichier Parquet ; un CSV n’en a pas, pour que chaque ligne après la première soit une donnée.
Dans report.json, les quantiles sont linéaires entre statistiques d’ordre (type 7, comme dans numpy et R), jamais est plus tard que
tout le reste, et null où un quantile est jamais ; mean et sd (n - 1) le laissent de côté ; share dit dans quelle part cela arrive,
applies dans quelle part le résultat a un sens. Dans comparison.json, nullMeans dit de même, et ce qu’est null au bout d’un
intervalle ; un écart de null a un signe : 1 si la stratégie est jamais, -1 si c’est la référence.
Lire le CSV avec les types de ses colonnes (dans DuckDB : auto_type_candidates=['BIGINT', 'DOUBLE', 'VARCHAR']) : un lecteur qui
devine peut prendre inf pour une date. Parquet les a.
curves.csv : à des moments après le départ de feu, en heures, combien des services arrêtés sont en marche (servicesUp) ou ont leurs
données (dataRestored : avant leur premier arrêt, et dès le dernier retour de celles-ci), avec des quantiles sur les tirages.
exceedance.csv, de compare : chance_a_year est la chance que le pire feu d’un an coûte loss_eur (EUR) ou plus (OEP ; son inverse est
la période de retour en années), chance_low et chance_high son intervalle à 95 %, d’après la fréquence des feux et les feux simulés.
Les gravités qu’aucun feu simulé ne montre comptent comme sans perte.
La table d’un seul incident est expliquée dans firebreak help services.
`,
  [eventNotes]: `La table des pertes par feu, de compare (events.csv, events.parquet), a une ligne par feu et stratégie, de tous les lieux où des feux
sont partis. La somme de rate fois la perte sur les lignes d’une stratégie est sa perte annuelle dans comparison.json : de costTotal
celle de l’exploitant, de costCustomers celle des clients, de costTogether celle de "cost", à côté de la protection et du
refroidissement. Pour simuler un feu à nouveau : firebreak run avec ses --seed, --set ignition.room et ignition.source, ailleurs que
dans le scénario tel quel ignition.also=[], et ce que la stratégie change. Ses colonnes :
`,
  [importHelp]: `Les fichiers se distinguent par leur première ligne, qui nomme les colonnes, dans n’importe quel ordre, quels que soient majuscules et blancs.
Les colonnes inconnues sont ignorées ; « - » est l’entrée standard. Un tableur en français peut garder ses colonnes (nom, client, produit,
criticité, protection, lieu, ou bâtiment et salle, données ; support, fréquence, rétention), ses nombres, ses unités, oui et non
tels quels (1 500,5 Go ; 30 jours ; quotidienne ; oui), dans un fichier avec des « ; » ou des tabulations entre les cellules, en UTF-8,
UTF-16 ou Windows-1252.

Un inventaire, une ligne par service (* est obligatoire) :
{}

Un registre de sauvegardes, une ligne par copie, pour n’importe lesquels des services :
{}

Les services prennent la place de la population du scénario qui décrit les bâtiments.

Chaque ensemble distinct de copies devient une protection qui ramène les données. Un registre n’a pas de prix : firebreak compare compte
une telle protection comme gratuite tant qu’un scénario qui étend MINE.yaml ne lui donne pas de costShare. Une bascule se décrit dans
le scénario : nommez une protection qui en a une dans l’inventaire, et laissez le service hors des registres.

  {}
  firebreak run MINE.yaml
`,
  [servicesHelp]: `Les temps sont en heures après le départ de feu ; inf veut dire jamais, une cellule vide que le service n’a pas été arrêté.
service : son numéro, comme dans firebreak why FILE "service 16" ; name : là où le scénario lui en donne un
state : {}, à la fin du temps simulé
dataLoss : none, window (il continue avec des données plus anciennes) ou permanent
room : vide pour un service qui n’est pas sur le site
Les signes d’un nom qui piloteraient un terminal s’écrivent comme \\u001b, dans un tube comme à l’écran ; un nom qu’un tableur
calculerait a une apostrophe devant.

  firebreak services FILE --replication 7 > services.csv
`,

  // What is wrong in tables.
  'there is no service {} in the inventory': 'il n’y a pas de service {} dans l’inventaire',
  'there is {}': 'il y a {}',
  'there are {}': 'il y a {}',
  'the first is in {}': 'le premier est en {}',
  'also in line {}': 'de même à la ligne {}',
  'also in lines {}': 'de même aux lignes {}',
  'also in lines {} and {} more': 'de même aux lignes {} et à {} autres',
  'also in lines {} and at least {} more': 'de même aux lignes {} et à au moins {} autres',
  'several are parted by ";"': 'plusieurs se séparent par « ; »',
  'must be yes or no, is {}': 'doit être oui ou non, est {}',
  'how long before the fire it was, not a date; empty if there was none':
    'le temps entre l’essai et le feu, pas une date ; vide s’il n’y en a pas eu',

  // Columns of an inventory and of a register.
  'its name': 'son nom',
  'whose it is': 'à qui il est',
  'a product of the scenario': 'un produit du scénario',
  'a tier of the scenario': 'une classe du scénario',
  'a policy of the scenario, for a service in no register':
    'une protection du scénario, pour un service dans aucun registre',
  'building or building/room, several with ";", or two columns: building, room; empty: anywhere':
    'bâtiment ou bâtiment/salle, plusieurs avec « ; », ou deux colonnes : building, room ; vide : n’importe où',
  'with its unit: 200 GB': 'avec son unité : 200 GB',
  'an activity of the scenario': 'une activité du scénario',
  'services without which it does not run, several with ";"':
    'services sans lesquels il ne marche pas, plusieurs avec « ; »',
  'services that are restored to one common point': 'services restaurés à un même point',
  'one of the inventory': 'un de l’inventaire',
  'snapshot, backup, archive or replica': 'snapshot, backup, archive ou replica',
  'same-rack, same-room, same-building, another-room, another-building, another-site, a building, building/room or another site':
    'same-rack, same-room, same-building, another-room, another-building, another-site, un bâtiment, bâtiment/salle ou un autre site',
  'where the customer was told it stands': 'là où on a dit au client qu’elle est',
  'from one point to the next: 24 h, or hourly, daily, nightly, weekly':
    'd’un point au suivant : 24 h, ou hourly, daily, nightly, weekly',
  'times of day between which jobs start: 22:00-06:00':
    'heures entre lesquelles commencent les travaux : 22:00-06:00',
  'until a point is durable: 0 s for a replica, otherwise 1 h':
    'jusqu’à ce qu’un point soit durable : 0 s pour une réplique, sinon 1 h',
  'held back before it may be used': 'retenu avant de pouvoir servir',
  'kept for: 30 d': 'gardé pendant : 30 d',
  'between two fulls': 'entre deux complètes',
  'share of jobs that succeed: 97 %': 'part des travaux qui réussissent : 97 %',
  'share of restores that succeed: 85 %, 95 % if one was tested within a year':
    'part des restaurations qui réussissent : 85 %, 95 % si l’une a été essayée dans l’année',
  'a repository of the scenario': 'un dépôt du scénario',
  'yes or no': 'oui ou non',
  'who may delete it': 'qui peut la supprimer',
  'before the fire: 90 d': 'avant le feu : 90 d',
} as const satisfies Readonly<Record<string, string>>
