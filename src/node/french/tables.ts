/** What the help says of tables that are read and written, each text with its French. */
export const importHelp = `Files are told apart by their first line, which names the columns, in any order, whatever their capitals and blanks.
Unknown columns are ignored; "-" is standard input. A spreadsheet in French may leave its columns (nom, client, produit,
criticité, protection, lieu, or bâtiment and salle, données; support, fréquence, rétention), numbers, units, yes and no
as they are (1 500,5 Go; 30 jours; quotidienne; oui), in a file with ";" or tabs between the cells, in UTF-8 or
Windows-1252.

An inventory, one row per service (* is required):
{}

A register of backups, one row per copy, for any of the services:
{}

The services take the place of the population of the scenario that describes the buildings.

Each distinct set of copies becomes a policy that brings data back. A failover is described in the scenario: name a policy that
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

export const tables = {
  [importHelp]: `Les fichiers se distinguent par leur première ligne, qui nomme les colonnes, dans n’importe quel ordre, quels que soient majuscules et blancs.
Les colonnes inconnues sont ignorées ; « - » est l’entrée standard. Un tableur en français peut garder ses colonnes (nom, client, produit,
criticité, protection, lieu, ou bâtiment et salle, données ; support, fréquence, rétention), ses nombres, ses unités, oui et non
tels quels (1 500,5 Go ; 30 jours ; quotidienne ; oui), dans un fichier avec des « ; » ou des tabulations entre les cellules, en UTF-8 ou
Windows-1252.

Un inventaire, une ligne par service (* est obligatoire) :
{}

Un registre de sauvegardes, une ligne par copie, pour n’importe lesquels des services :
{}

Les services prennent la place de la population du scénario qui décrit les bâtiments.

Chaque ensemble distinct de copies devient une protection qui ramène les données. Une bascule se décrit dans le scénario : nommez une protection qui
en a une dans l’inventaire, et laissez le service hors des registres.

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
