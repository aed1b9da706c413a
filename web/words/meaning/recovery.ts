/** French meanings of the fields of the recovery, by the schema's sentence. */
export const recovery: Readonly<Record<string, string>> = {
  'Time after ignition at which people may enter: racks that are down wait for it, even those that only lost their network':
    'Temps après le départ de feu à partir duquel on peut entrer : les baies hors service l’attendent, même celles qui n’ont perdu que leur réseau',
  'Time after ignition at which power returns wherever it has not come back by itself, as when a generator starts and no decision has cut the power: racks without power or cooling wait for it; a cut that is decided lasts at least 4 h, or as long as this if it is less':
    'Temps après le départ de feu à partir duquel le courant revient partout où il n’est pas déjà revenu de lui-même, par exemple par un groupe qui démarre sans qu’on ait décidé de couper le courant : les baies sans courant ou sans refroidissement l’attendent ; une coupure décidée dure 4 h au moins, ou ce temps-là s’il est plus court',
  'Time after ignition at which the network returns; if it is lost after that, it is away for 4 h, or for as long as this if it is less':
    'Temps après le départ de feu à partir duquel le réseau revient ; perdu après cela, il manque pendant 4 h, ou pendant ce temps-là s’il est plus court',
  'Time from the first rack that goes down, even an empty one, until the disaster is declared: services fail over and new servers are ordered from then on; racks are repaired without it':
    'Temps entre l’arrêt de la première baie, même vide, et la déclaration du sinistre : dès lors les services basculent et des serveurs neufs sont commandés ; les baies se réparent sans elle',
  'Gates of a building, where they differ from those of the site':
    'Conditions d’un bâtiment, là où elles diffèrent de celles du site',
  'Parts in which the building comes back, each at its own time':
    'Parties par lesquelles le bâtiment redevient utilisable, chacune à son heure',
  'Rooms whose racks belong to the part; default: a share of those that no part names':
    'Salles dont les baies appartiennent à la partie ; par défaut : une part de celles qu’aucune partie ne nomme',
  'Share of those racks that belongs to the part': 'Part de ces baies qui appartient à la partie',
  'Time after ignition at which the part can be used again; a room that has lost its power has it again once its building has, but not before the first of its racks can be used':
    'Temps après le départ de feu à partir duquel la partie est de nouveau utilisable ; une salle qui a perdu le courant le retrouve avec son bâtiment, mais pas avant que la première de ses baies soit utilisable',
  'People and machines that work, by name': 'Personnes et machines qui travaillent, par nom',
  'How many units the pool has from each time on; before the first, none':
    'Combien d’unités compte l’équipe à partir de chaque moment ; avant le premier, aucune',
  'Time after ignition from which it has them': 'Temps après le départ de feu à partir duquel elle les a',
  'How many units work at once': 'Nombre d’unités qui travaillent en même temps',
  'What has to be done, how long it takes, and who does it':
    'Ce qui est à faire, combien de temps cela prend, et qui le fait',
  'Cleans a rack of soot, or after it has been dried': 'Nettoie une baie de sa suie, ou après séchage',
  'How long one unit of the pool takes for one of them': 'Temps qu’une unité de l’équipe met pour une tâche',
  'Pool that does it; default: it waits for nobody':
    'Équipe qui le fait ; par défaut : cela n’attend personne',
  'Dries a wet rack': 'Sèche une baie mouillée',
  'Starts a rack that had gone dark': 'Démarre une baie qui s’était éteinte',
  'Repairs a server that did not start again': 'Répare un serveur qui n’a pas redémarré',
  'Prepares a server for a service, one after another for a service that fills several':
    'Prépare un serveur pour un service, l’un après l’autre pour un service qui en occupe plusieurs',
  'Checks the data of a restored service': 'Contrôle les données d’un service restauré',
  'Decides how a service comes back: before it fails over, and again before its data is restored to a server that is ready':
    'Décide de la façon dont un service revient : avant sa bascule, puis avant de restaurer ses données sur un serveur prêt',
  'Share of the servers that lost power that do not start again when it returns':
    'Part des serveurs privés de courant qui ne redémarrent pas à son retour',
  'Share of servers that are lost even though they were cleaned of soot, where it left 30 to 90 µg/cm2 of chloride; with less, none is':
    'Part des serveurs perdus bien que nettoyés de leur suie, là où elle a laissé 30 à 90 µg/cm2 de chlorure ; avec moins, aucun ne l’est',
  'Where new servers come from': 'D’où viennent les serveurs neufs',
  'Servers that are in stock at ignition': 'Serveurs en stock au départ de feu',
  'Time from the declaration to the arrival of the servers in stock':
    'Temps de la déclaration à l’arrivée des serveurs en stock',
  'Time from the decision to buy servers to their arrival; its default is a named assumption: makers deliver in one to two weeks in calm times, and in eight to twelve when parts are scarce':
    'Temps de la décision d’acheter des serveurs à leur arrivée ; la valeur par défaut est une hypothèse : les fabricants livrent en une à deux semaines en temps calme, en huit à douze quand les pièces manquent',
  'Time after ignition from which the factories make servers for this fire, not before the declaration':
    'Temps après le départ de feu à partir duquel les usines fabriquent des serveurs pour ce feu, pas avant la déclaration',
  'Servers that arrive together: no batch is smaller':
    'Serveurs qui arrivent ensemble : aucun lot n’est plus petit',
  'The most servers made for this fire; default: as many as are needed':
    'Nombre maximal de serveurs fabriqués pour ce feu ; par défaut : autant qu’il en faut',
  'Who makes servers, by name': 'Qui fabrique des serveurs, par nom',
  'Share of the servers ordered beyond the stock that this factory makes, at its rate; the shares add up to one':
    'Part des serveurs commandés au-delà du stock que cette usine fabrique, à son rythme ; la somme des parts vaut un',
  'Rate at which it makes servers': 'Rythme auquel elle fabrique des serveurs',
  'Time from the factory to the site': 'Temps de l’usine au site',
  'Services that are moved to another site instead of waiting for their building':
    'Services déménagés sur un autre site au lieu d’attendre leur bâtiment',
  'Building or room whose services are moved': 'Bâtiment ou salle dont les services sont déménagés',
  'Other site they are moved to': 'Autre site où ils sont déménagés',
  'Tier whose services are moved; default: all':
    'Classe dont les services sont déménagés ; par défaut : toutes',
  'Share of those services that are moved': 'Part de ces services qui est déménagée',
  'Time after ignition at which the moves begin, once people may enter: the disks go with them':
    'Temps après le départ de feu auquel les déménagements commencent, une fois l’accès permis : les disques suivent',
  'Time to take out its own servers, dry or clean them if needed, and set them up there; services that share one are drawn, and moved, each on its own; default: the servers stay, and spare servers there take their disks':
    'Temps qu’il faut pour sortir ses propres serveurs, les sécher ou les nettoyer au besoin et les monter là-bas ; les services qui s’en partagent un sont tirés, et déménagés, chacun pour soi ; par défaut : ils restent, et des serveurs de réserve de là-bas prennent leurs disques',
  'How data is brought back': 'Comment les données reviennent',
  'Links over which copies are read, by name': 'Liaisons par lesquelles les copies sont lues, par nom',
  'Data that the link carries per second, shared fairly among the restores on it':
    'Débit de la liaison, partagé équitablement entre ses restaurations',
  'The most data that one restore draws per second': 'Débit maximal d’une restauration',
  'The most data that one restore draws per second if the repository of its copy names no link; its default, a port of 1 Gb/s, is a named assumption':
    'Débit maximal d’une restauration si le dépôt de sa copie ne nomme aucune liaison ; par défaut un port de 1 Gb/s, hypothèse nommée',
  'The most data that enters the site per second, over all links together':
    'Débit maximal entrant dans le site, toutes liaisons ensemble',
  'Bytes that are moved for each byte of data restored':
    'Octets transférés pour chaque octet de données restauré',
  'Which restore point is taken: the newest, even if reached later, or the one reached first, even if older':
    'Quel point de restauration est pris : le plus récent, même atteint plus tard, ou le premier atteint, même plus ancien',
  'Time for addresses and names to follow to another server, be it a replica, restored, with the old disks or empty':
    'Temps que mettent adresses et noms à suivre vers un autre serveur, que ce soit une réplique, ou qu’il soit restauré, muni des anciens disques ou vide',
  'Whether a service whose data is gone comes back empty: it counts as back, for its MTPD too, but meets no RTO, nor does an activity that cannot do without it; one whose replica is down waits for it':
    'Si un service dont les données sont perdues revient vide : il compte comme de retour, pour sa MTPD aussi, mais ne tient aucun RTO, pas plus qu’une activité qui ne peut se passer de lui ; celui dont la réplique est à l’arrêt l’attend',
  'Time from when its home is ready again until a service returns to it from where it has run meanwhile':
    'Temps entre le moment où son emplacement est de nouveau prêt et le retour d’un service de là où il tournait entre-temps',
  'Order in which services that wait for the same resource are served: a unit that gets free takes the first of those in line at that moment, what follows from its last work among them; a rack counts by the services that run on it, not by those that wait for a copy on it (a named assumption), and racks of a room that have waited for access count together; penalty: by the highest step of their outage cost, for each hour of work':
    'Ordre dans lequel sont servis les services qui attendent la même ressource : une unité qui se libère prend le premier de la file à ce moment, la suite de son dernier travail comprise ; une baie compte selon les services qui y tournent, non selon ceux qui attendent une copie qui s’y trouve (hypothèse nommée), et les baies d’une salle qui ont attendu l’accès comptent ensemble ; penalty : selon le palier le plus élevé de leur coût d’arrêt, par heure de travail',
  'How many restore points are tried, each older than the one before, before the data is given up':
    'Combien de points de restauration sont essayés, chacun plus ancien que le précédent, avant que les données soient abandonnées',
}
