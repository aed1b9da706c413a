/** French meanings of the fields of customers, protection and money, by the schema's sentence. */
export const business: Readonly<Record<string, string>> = {
  'How many other sites the operator has': 'Combien d’autres sites a l’exploitant',
  'Country or union whose law holds at the other sites': 'Pays ou union dont le droit vaut aux autres sites',
  'Spare servers at each other site, for failovers and relocations':
    'Serveurs de réserve à chaque autre site, pour bascules et déménagements',
  'Network bandwidth into each other site': 'Débit réseau vers chaque autre site',
  'Other sites that have names, and how they differ from the rest':
    'Autres sites désignés par leur nom, et en quoi ils diffèrent du reste',
  'Country or union whose law holds there': 'Pays ou union dont le droit y vaut',
  'Spare servers at that site': 'Serveurs de réserve sur ce site',
  'Network bandwidth into it': 'Débit réseau vers ce site',
  'Whether copies placed on another site may stand here':
    'Si des copies placées « sur un autre site » peuvent s’y trouver',
  'Time from the start of an outage by which a service should run again, each outage on its own (recovery time objective)':
    'Délai depuis le début d’une interruption dans lequel un service doit fonctionner de nouveau, chaque interruption à part (délai de reprise visé, RTO)',
  'Greatest age of the data that a service may come back with, whether restored or from the replica it fails over to (recovery point objective)':
    'Âge maximal des données avec lesquelles un service revient, restaurées ou prises dans la réplique vers laquelle il bascule (perte de données maximale admissible, RPO, PDMA)',
  'Length of one outage beyond which the harm is no longer tolerable (maximum tolerable period of disruption). An outage that has not ended by the horizon counts as long as it has lasted by then':
    'Durée d’une interruption au-delà de laquelle le préjudice n’est plus tolérable (durée maximale d’interruption admissible, MTPD, DMIA). Une interruption qui n’a pas pris fin à l’horizon compte pour ce qu’elle a duré jusque-là',
  'Weight under soft dispatch: twice the weight is served twice as often':
    'Poids dans l’ordre aléatoire : un poids double est servi deux fois plus souvent',
  'What an outage of one service costs its customer: a step function of its length, starting afresh with each outage':
    'Ce que l’interruption d’un service coûte à son client : une fonction en escalier de sa durée, qui repart de zéro à chaque interruption',
  'Length of the outage from which this rate applies':
    'Durée de l’interruption à partir de laquelle ce taux s’applique',
  'What each further hour costs the customer': 'Ce que chaque heure supplémentaire coûte au client',
  'What each hour of lost data costs the customer of one service':
    'Ce que chaque heure de données perdues coûte au client d’un service',
  'What it costs the customer of one service to lose all its data':
    'Ce que coûte au client d’un service la perte de toutes ses données',
  'Time from the start of an outage by which the activity should run at its least capacity, each outage on its own':
    'Délai depuis le début d’une interruption dans lequel l’activité doit fonctionner à sa capacité minimale, chaque interruption à part',
  'Length of one outage of the activity beyond which the harm is no longer tolerable. One that has not ended by the horizon counts as long as it has lasted by then':
    'Durée d’une interruption de l’activité au-delà de laquelle le préjudice n’est plus tolérable. Celle qui n’a pas pris fin à l’horizon compte pour ce qu’elle a duré jusque-là',
  'Share of its services that the activity needs to run at all, and at least one of them (minimum business continuity)':
    'Part de ses services dont l’activité a besoin pour fonctionner, et au moins un (objectif minimal de continuité)',
  'Named services without which the activity does not run':
    'Services nommés sans lesquels l’activité ne fonctionne pas',
  'Probability that none of its copies can be used, and none of its replicas failed over to, because a key, a script or a catalogue is lost; its default, 2 %, is a named assumption':
    'Probabilité qu’aucune de ses copies ne soit utilisable et qu’aucune de ses répliques ne permette de basculer, parce qu’une clé, un script ou un catalogue est perdu ; sa valeur par défaut, 2 %, est une hypothèse nommée',
  'Time from the start of an outage until its addresses, interfaces and tools can be used, each outage of a service’s home on its own':
    'Temps depuis le début d’une interruption jusqu’à ce que ses adresses, interfaces et outils soient utilisables, chaque interruption de l’emplacement d’un service à part',
  'Link over which its copies are read; default: the bandwidth into the site alone, if they stand outside':
    'Liaison par laquelle ses copies sont lues ; par défaut : le seul débit vers le site, si elles se trouvent ailleurs',
  'How services under it are recovered, in the words of continuity planning':
    'Comment les services ainsi protégés sont rétablis, dans les termes de la continuité d’activité',
  'Copies that are made of the data of each service': 'Copies faites des données de chaque service',
  'Name of the copy in its policy': 'Nom de la copie dans sa protection',
  'Snapshot, backup, archive, or a replica that can run: what a service writes on it is on no other copy until the service is home again, a named assumption, and burns with its rack':
    'Instantané, sauvegarde, archive, ou une réplique capable de fonctionner : ce qu’un service y écrit n’est sur aucune autre copie avant son retour à son emplacement d’origine, une hypothèse nommée, et brûle avec la baie',
  'Where the copy stands: a word relative to its service, or the name of a building, a room (`building/room`) or another site. On the site it stands on a rack of the place; `same-building` may be another rack of the same room':
    'Où se trouve la copie : un mot relatif à son service, ou le nom d’un bâtiment, d’une salle (`bâtiment/salle`) ou d’un autre site. Sur le site, elle se trouve dans une baie de ce lieu ; `same-building` peut être une autre baie de la même salle',
  'Where the customer was told it stands; default: where it does':
    'Où l’on a dit au client qu’elle est ; par défaut : là où elle est',
  'Time between two points that can be restored': 'Temps entre deux points de restauration',
  'Between which times of day jobs start, by the clock of the start of the scenario, whose offset holds throughout; the window may reach over midnight, and a job that starts in it may end after it. Each service has its own time in it, one for all that are restored together, drawn uniformly and the same from day to day (named assumptions); with a period of several days, jobs of services are spread over these days. The period must be whole days; default: at any time of day':
    'Entre quelles heures du jour les sauvegardes commencent, à l’horloge du début du scénario, dont le décalage vaut jusqu’au bout ; la fenêtre peut passer minuit, et une sauvegarde qui y commence peut finir après. Chaque service y a son heure, une pour tous ceux qui sont restaurés ensemble, tirée uniformément et la même d’un jour à l’autre (hypothèses nommées) ; avec une période de plusieurs jours, les sauvegardes des services se répartissent sur ces jours. La période doit être en jours entiers ; par défaut : à toute heure',
  'Time from a point until its copy is durable; a service that fails over to a replica goes on with data as old as this plus up to one period; default: none for a replica, otherwise 1 h (named assumptions)':
    'Temps d’un point jusqu’à ce que sa copie soit durable ; un service qui bascule vers une réplique reprend avec des données vieilles de ce temps, plus une période au plus ; par défaut : aucun pour une réplique, sinon 1 h (hypothèses nommées)',
  'How long a copy is held back where it was made before it goes on: what is still held back when its service stops is lost with it, and the hold counts in the age of the data as the lag does (hold window, Keeton and Merchant 2004)':
    'Temps pendant lequel une copie est retenue là où elle a été faite avant de partir : ce qui est encore retenu quand son service s’arrête est perdu avec lui, et la rétention compte dans l’âge des données comme le délai (hold window, Keeton et Merchant 2004)',
  'How long a copy is kept; while no newer one is made none is thrown away, a named assumption':
    'Durée de conservation d’une copie ; tant qu’il ne s’en fait pas de plus récente, aucune n’est supprimée, une hypothèse nommée',
  'How many incremental copies follow each full one; a restore needs the whole chain':
    'Combien de copies incrémentales suivent chaque complète ; une restauration a besoin de toute la chaîne',
  'Whether each increment builds on the full copy alone, not on the increment before it':
    'Si chaque incrément repose sur la copie complète seule, non sur l’incrément d’avant',
  'Probability that a job that makes a copy succeeds; its default, 97 %, is a named assumption':
    'Probabilité qu’un travail de copie réussisse ; sa valeur par défaut, 97 %, est une hypothèse nommée',
  'Probability that a copy can be read when it is needed; in a chain it holds for each piece, the full and every increment: five pieces at 90 % can all be read in 59 % of cases, and otherwise the chain is read as far as it goes; default: 95 % where a restore was tested within a year of the fire (lastRestoreTest), otherwise 85 %, named assumptions: surveys report less (42 % of recoveries, Veeam 2021; 69 % of firms, At-Bay), but also count failed jobs and missed targets':
    'Probabilité qu’une copie soit lisible quand on en a besoin ; dans une chaîne, elle vaut pour chaque élément, la complète et chaque incrément : cinq éléments à 90 % sont tous lisibles dans 59 % des cas, et sinon la chaîne est lue aussi loin que possible ; par défaut : 95 % si une restauration a été testée dans l’année avant le feu (lastRestoreTest), sinon 85 %, hypothèses nommées : des enquêtes donnent moins (42 % des reprises, Veeam 2021 ; 69 % des entreprises, At-Bay), mais comptent aussi des sauvegardes échouées et des objectifs manqués',
  'Repository it is kept in: it shares the fate of the other copies there, and is read over its link':
    'Dépôt où elle est conservée : elle partage le sort des autres copies qui s’y trouvent, et est lue par sa liaison',
  'Whether it cannot be changed before its retention ends: a wipe leaves it; counts in the 3-2-1-1-0 verdict':
    'Si elle ne peut être changée avant la fin de sa conservation : un effacement l’épargne ; compte dans le verdict 3-2-1-1-0',
  'Whether it is out of reach of the network: a wipe leaves it; counts in the 3-2-1-1-0 verdict':
    'Si elle est hors de portée du réseau : un effacement l’épargne ; compte dans le verdict 3-2-1-1-0',
  'Who can wipe it, for the reasons of the 3-2-1-1-0 verdict; a wipe is written by repository, building or policy, not by credentials':
    'Qui peut l’effacer, pour les raisons du verdict 3-2-1-1-0 ; un effacement s’écrit par dépôt, bâtiment ou protection, non par domaine',
  'How long before the fire a restore from it was last tested: within a year, restores succeed more often (restoreSuccess) and the 3-2-1-1-0 verdict counts it as tested; default: never':
    'Combien de temps avant le feu une restauration en a été testée : dans l’année, les restaurations réussissent plus souvent (restoreSuccess) et le verdict 3-2-1-1-0 la compte comme testée ; par défaut : jamais',
  'How services switch to a replica, the one with the newest data if several can serve; default: they do not':
    'Comment les services basculent vers une réplique, celle aux données les plus récentes si plusieurs conviennent ; par défaut : ils ne basculent pas',
  'How often the failover is practised, which decides how likely it is to succeed':
    'À quelle fréquence la bascule est exercée, ce qui décide de sa probabilité de succès',
  'Probability that one attempt succeeds; default: according to how it is practised, 95 % (exercised), 78 % (yearly) or 52 % (never), assumptions based on two surveys (Symantec 2007; firms in the UK, 2021)':
    'Probabilité qu’un essai réussisse ; par défaut : selon l’exercice, 95 % (exercised), 78 % (yearly) ou 52 % (never), hypothèses d’après deux enquêtes (Symantec 2007 ; entreprises du Royaume-Uni, 2021)',
  'Attempts before the service is repaired or rebuilt instead':
    'Essais avant que le service soit plutôt réparé ou reconstruit',
  'How long a successful attempt takes': 'Durée d’un essai réussi',
  'How long an attempt that fails takes': 'Durée d’un essai manqué',
  'Share of its servers that a service needs where it lands':
    'Part de ses serveurs dont un service a besoin là où il bascule',
  'Other site it lands on; default: where its replica is, be it on this site':
    'Autre site vers lequel il bascule ; par défaut : là où se trouve sa réplique, fût-ce sur ce site',
  'Probability that a restored point fails its check, so that the point before it is tried; others that are restored together with the service keep theirs, a named assumption':
    'Probabilité qu’un point restauré échoue à sa vérification, auquel cas le point précédent est essayé ; ceux que l’on restaure avec le service gardent le leur, hypothèse nommée',
  'The only countries or unions in which its copies may stand':
    'Les seuls pays ou unions où ses copies peuvent être',
  'What it costs a year, as a share of the price of the service':
    'Ce qu’elle coûte par an, en part du prix du service',
  'Share of all services that are of this product; the shares add up to one':
    'Part de tous les services qui sont de ce produit ; la somme des parts vaut un',
  'Servers that one service fills: 1 for a machine of its own, less for part of one. A service with several needs them all: if their rack is lost, it comes back on as many new ones; those that share a server share a new one. They stand in one rack if they fit; a service in several racks is down when any of them is, and back with the last of its servers':
    'Serveurs que remplit un service : 1 pour une machine à lui, moins pour une partie. Un service qui en a plusieurs a besoin de tous : si leur baie est perdue, il revient sur autant de serveurs neufs ; ceux qui en partagent un en partagent un neuf. Ils sont dans une même baie s’ils y tiennent ; un service sur plusieurs baies est interrompu avec l’une quelconque d’entre elles, et revient avec le dernier de ses serveurs',
  'Data that one service holds; each service draws its own':
    'Données que contient un service ; chaque service tire les siennes',
  'Share of the data that changes in a day: what a restore reads for each increment after the full copy':
    'Part des données qui change en un jour : ce qu’une restauration lit pour chaque incrément après la copie complète',
  'Share of its services in each tier; the shares add up to one':
    'Part de ses services dans chaque classe ; la somme des parts vaut un',
  'Share of its services under each policy, one for all those of a customer; the shares add up to one':
    'Part de ses services sous chaque protection, une pour tous ceux d’un client ; la somme des parts vaut un',
  'Customer activity that its services support, which sets what an outage costs':
    'Activité du client que portent ses services, qui fixe le coût d’une interruption',
  'Buildings or rooms in which its services run; default: anywhere on the site':
    'Bâtiments ou salles où fonctionnent ses services ; par défaut : partout sur le site',
  'Named services without which its services do not run':
    'Services nommés sans lesquels ses services ne fonctionnent pas',
  'Whether each service restores to its own point, or all those of a customer to a common one: the newest that all have; without one, each to its newest that is not newer than the oldest of theirs, or else to its newest':
    'Si chaque service est restauré à son propre point, ou tous ceux d’un client à un point commun : le plus récent qu’ils ont tous ; à défaut, chacun à son plus récent qui ne dépasse pas le plus ancien des leurs, ou sinon à son plus récent',
  'What a customer pays for one service in a year': 'Ce qu’un client paie pour un service en un an',
  'How many customers there are': 'Nombre de clients',
  'How many services they have in total': 'Nombre de services qu’ils ont ensemble',
  'How the services are spread over the customers; scaled so that they add up to the services':
    'Comment les services se répartissent sur les clients ; mis à l’échelle pour que leur somme soit celle des services',
  'Share of customers who may have their data in each country or union; the shares add up to one. For the record: no result depends on it, as copies keep to the jurisdictions of their policy':
    'Part des clients qui peuvent avoir leurs données dans chaque pays ou union ; leur somme vaut un. Pour mémoire : aucun résultat n’en dépend, les copies s’en tiennent aux juridictions de leur protection',
  'Seed text for drawing who is placed where; it does not change with the seed of a run':
    'Texte qui sert de graine pour tirer au sort qui est placé où ; il ne change pas avec la graine d’une simulation',
  'Services that are known one by one; the others are drawn':
    'Services connus un par un ; les autres sont tirés au sort',
  'Name of the service; `{1..20}` in it makes twenty': 'Nom du service ; `{1..20}` en fait vingt',
  'Whose service it is': 'À qui appartient le service',
  'Product that it belongs to': 'Produit auquel il appartient',
  'Tier that it belongs to': 'Classe à laquelle il appartient',
  'Policy that protects it': 'Protection qui s’applique à lui',
  'Buildings or rooms in which it may run; default: where its product does':
    'Bâtiments ou salles où il peut fonctionner ; par défaut : comme son produit',
  'Data that it holds; default: as for its product':
    'Données qu’il contient ; par défaut : comme son produit',
  'Customer activity that it supports; default: that of its product':
    'Activité du client qu’il porte ; par défaut : celle de son produit',
  'Named services without which it does not run': 'Services nommés sans lesquels il ne fonctionne pas',
  'Whether services that need it stop without it, or only cannot be restarted':
    'Si ceux qui en ont besoin s’arrêtent sans lui, ou ne peuvent simplement plus redémarrer',
  'Services with the same word here restore to a common point: the newest that all have; without one, each to its newest that is not newer than the oldest of theirs, or else to its newest. One that fails over keeps the data of its replica':
    'Les services qui portent ici le même mot sont restaurés à un point commun : le plus récent qu’ils ont tous ; à défaut, chacun à son plus récent qui ne dépasse pas le plus ancien des leurs, ou sinon à son plus récent. Celui qui bascule garde les données de sa réplique',
  'What the fire costs the operator': 'Ce que le feu coûte à l’exploitant',
  'Price of a new server: for each that burnt, was lost to soot, stood in a building given up, or was bought beyond those':
    'Prix d’un serveur neuf : pour chacun de ceux qui ont brûlé, que la suie a pris, qui se trouvaient dans un bâtiment abandonné ou qui ont été achetés en plus',
  'Price of a new rack, without its servers': 'Prix d’une baie neuve, sans ses serveurs',
  'Cost of rebuilding a square metre of floor: of rooms that burnt, of the whole of a building that is lost or given up in a second hit, and of the rooms with racks where too few are left to repair':
    'Coût de reconstruction d’un mètre carré de plancher : des salles qui ont brûlé, de tout bâtiment perdu ou abandonné lors d’un incident secondaire, et des salles à baies là où il reste trop peu de baies à réparer',
  'Cost of cleaning one rack that was sooted or wet, once crews have cleaned it':
    'Coût du nettoyage d’une baie couverte de suie ou mouillée, une fois nettoyée par les équipes',
  'Cost of the response, once for each fire that harms property or a service':
    'Coût de la réponse à l’incident, une fois par feu qui atteint des biens ou un service',
  'Cost of the response for each service that went down, such as telling its customer and helping':
    'Coût de la réponse à l’incident pour chaque service interrompu, comme informer son client et l’aider',
  'Credit to the customer for each day that a service is down':
    'Avoir au client pour chaque jour d’interruption d’un service',
  'Voucher to the customer for each service whose rack burnt':
    'Bon au client pour chaque service dont la baie a brûlé',
  'Share of the customers whose data is gone for good who sue':
    'Part des clients qui agissent en justice, parmi ceux dont les données sont perdues pour de bon',
  'What the operator pays to a customer who sues': 'Ce que l’exploitant paie à un client qui agit en justice',
  'Share of the property loss that is insured': 'Part de la perte de biens qui est assurée',
  'The most that the insurance pays': 'Ce que l’assurance paie au plus',
  'How often fires break out, and how far they spread on the site as it is; the shares of the five severities add up to one. When strategies are compared, a strategy may have a different number of fires a year; how far they spread follows from what else it changes':
    'À quelle fréquence des feux se déclarent, et jusqu’où ils s’étendent sur le site tel qu’il est ; la somme des parts des cinq gravités vaut un. Là où des stratégies sont comparées, une stratégie peut avoir un autre nombre de feux par an ; jusqu’où ils s’étendent découle de ce qu’elle change d’autre',
  'What protects the site itself, such as sprinklers, gas or a wall: counted when strategies are compared, each of which may add its own':
    'Ce qui protège le site lui-même, comme des sprinkleurs, du gaz ou un mur : compté là où des stratégies sont comparées, dont chacune peut ajouter les siennes',
  'What it costs a year, fire or no fire: its price spread over the years that it lasts, and its upkeep':
    'Ce que cela coûte par an, qu’il brûle ou non : son prix réparti sur les années qu’il dure, et son entretien',
  'Fires per data center per year': 'Feux dans un centre de données en un an',
  'Share of fires that stay in the item they began in':
    'Part des feux qui restent dans l’objet où ils ont commencé',
  'Share of fires that spread beyond the item and stay in the room':
    'Part des feux qui sortent de l’objet et restent dans la salle',
  'Share of fires that spread beyond the room and stay on the storey':
    'Part des feux qui sortent de la salle et restent au niveau',
  'Share of fires that spread beyond the storey and stay in the building':
    'Part des feux qui sortent du niveau et restent dans le bâtiment',
  'Share of fires that spread beyond the building': 'Part des feux qui sortent du bâtiment',
  'Factor on all losses of activities: how well the business impact is known':
    'Facteur sur toutes les pertes des activités : à quel point l’impact sur l’activité est connu',
  'Price of a kilowatt-hour of the electricity that cooling takes':
    'Prix d’un kilowattheure de l’électricité du refroidissement',
  'What this strategy changes: a map from paths such as `products.vps.policies` to values; an empty value removes a row or a part, and `default` takes a single value back to its default':
    'Ce que cette stratégie change : une table de chemins tels que `products.vps.policies` et de valeurs ; une valeur vide retire une ligne ou une partie, et `default` ramène une seule valeur à son défaut',
  'Figure of the report that was observed, by its path, such as `metrics.roomsBurnt`':
    'Chiffre du rapport qui a été observé, par son chemin, tel que `metrics.roomsBurnt`',
  'What was observed: a figure, the bounds of one, a state, or a map of them':
    'Ce qui a été observé : un chiffre, ses bornes, un état, ou un ensemble d’entre eux',
  'How many there were in all, if only a part was observed':
    'Combien il y en avait en tout, si une partie seulement a été observée',
  'Day after ignition on which it was observed, for a curve':
    'Jour après le départ de feu où il a été observé, pour une courbe',
  'Whether the figure is exact, an upper bound, or what was announced beforehand':
    'Si le chiffre est exact, une borne supérieure, ou ce qui était annoncé d’avance',
  'Emergent: the model finds it; echo: an input in another form; unknown: nobody can say':
    'Emergent : le modèle le trouve ; echo : une hypothèse sous une autre forme ; unknown : personne ne peut le dire',
  'What a reader should know about it': 'Ce qu’un lecteur doit en savoir',
  'Where it was published': 'Où cela a été publié',
}
