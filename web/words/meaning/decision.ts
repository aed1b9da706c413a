/**
 * French meanings of the fields of decisions and of further hazards after the fire, by the schema's sentence.
 */
export const decision: Readonly<Record<string, string>> = {
  'What is decided': 'Ce qui est décidé',
  'Calls the fire brigade': 'Appelle les sapeurs-pompiers',
  'The fire brigade arrives, whenever it was called: for an incident whose course is known':
    'Les sapeurs-pompiers arrivent, quel que soit le moment de l’appel : pour un incident au déroulement connu',
  'Sends people out of a building or the site; no result depends on it':
    'Fait sortir les personnes d’un bâtiment ou du site ; aucun résultat n’en dépend',
  'The brigade goes inside, even where conductors are live':
    'Les sapeurs-pompiers entrent, même là où des conducteurs sont sous tension',
  'Closes the doors, dampers and louvres of a room or of a building':
    'Ferme les portes, clapets et grilles d’une salle ou d’un bâtiment',
  'Releases the extinguishing gas of a room by hand': 'Déclenche à la main le gaz extincteur d’une salle',
  'Opens the hydrants of the site for the brigade that has arrived, which has water from then on and need not set up any longer; before it has arrived, nothing comes of it':
    'Ouvre les poteaux d’incendie du site pour les sapeurs-pompiers arrivés, qui ont de l’eau dès lors sans finir de se mettre en place ; avant leur arrivée, cela ne donne rien',
  'Requests the fireboat, or the pump at open water': 'Demande le bateau-pompe, ou la pompe en eau libre',
  'Cuts the power of a building or of the site until it is restored; if nobody restores it, until the time given under recovery, and for at least 4 h, or as long as that time if it is less':
    'Coupe le courant d’un bâtiment ou du site, jusqu’à ce qu’on le rétablisse ; si personne ne le rétablit, jusqu’au moment donné sous reprise, et pendant 4 h au moins, ou pendant ce temps-là s’il est plus court',
  'Restores power to a building or the site': 'Rétablit le courant d’un bâtiment ou du site',
  'Fails services over before the fire reaches them, heaviest tier first, as long as servers are free where they land; after the time for a return, counted from when people may enter their building or, if their home was hit, from when it is ready again, they go home. A service that is home again, even because it was stopped where it went, can be moved ahead once more, to whichever replica serves by then; not one that is down, nor one that runs on new servers, be it in part':
    'Bascule des services avant que le feu les atteigne, la classe de plus grand poids d’abord, tant que des serveurs sont libres là où ils vont ; ils reviennent chez eux après le délai de retour, compté du moment où l’on peut entrer dans leur bâtiment ou, si leur emplacement a été touché, de celui où il est de nouveau prêt. Un service de retour chez lui, même parce qu’il a été arrêté là où il était allé, peut repartir avant le feu, vers la réplique qui est alors en service ; pas celui qui est à l’arrêt, ni celui qui fonctionne sur des serveurs neufs, fût-ce en partie',
  'Shuts down the services of a room, a building or the site in good order; crews restart them once they may enter, unless the power is cut as well':
    'Arrête en bon ordre les services d’une salle, d’un bâtiment ou du site ; les équipes les redémarrent une fois l’accès permis, sauf si le courant est coupé aussi',
  'Copies data to another site before the fire reaches it, smallest first; links carry both ways, so restores do not slow it':
    'Copie des données vers un autre site avant que le feu les atteigne, les plus petites d’abord ; les liaisons portent dans les deux sens, les restaurations ne la ralentissent donc pas',
  'Declares the disaster: services fail over and new servers are ordered':
    'Déclare le sinistre : les services basculent et des serveurs neufs sont commandés',
  'Sets the order in which services are recovered': 'Fixe l’ordre dans lequel les services sont rétablis',
  'Gives the services of a tier more or less weight in the recovery':
    'Donne aux services d’une classe plus ou moins de poids dans la reprise',
  'Brings more people or machines to a pool': 'Ajoute des personnes ou des machines à une équipe',
  'Orders servers in addition to the supply; they arrive after the delivery time of a purchase':
    'Commande des serveurs en plus de l’approvisionnement, qui arrivent après le délai d’un achat',
  'Lets people into a building again': 'Laisse de nouveau entrer dans un bâtiment',
  'Chooses between the newest restore point and the one reached first':
    'Choisit entre le point de restauration le plus récent et celui qui est atteint le premier',
  'Tells people outside what has happened; for the record, since no figure depends on it: only the deadlines of an exercise do':
    'Informe l’extérieur de ce qui s’est passé ; pour mémoire, car aucun chiffre n’en dépend : seules les échéances d’un exercice en dépendent',
  'Name by which a strategy or a later part of the scenario changes it':
    'Nom par lequel une stratégie ou une partie ultérieure du scénario la change',
  'When it is decided, counted from ignition': 'Quand elle est décidée, compté du départ de feu',
  'Instead of a time: decided once people know of an event':
    'Au lieu d’un temps : décidée une fois qu’un événement est connu',
  'The event waited for, the first of its kind': 'L’événement attendu, le premier de sa sorte',
  'Building in which it must happen, or room for an alarm or a flashover; default: wherever it happens first, except power-cut, which is then that of the whole site':
    'Bâtiment où il doit arriver, ou salle d’une alarme ou d’un embrasement ; par défaut : où il arrive d’abord, sauf power-cut, qui est alors celui du site entier',
  'Time from knowing of the event to the decision': 'Temps de la connaissance de l’événement à la décision',
  'It is not decided if people know of this event by then; power-cut means that of the whole site':
    'Elle n’est pas décidée si cet événement est alors connu ; power-cut est celui du site entier',
  'Who decides it, for the reader': 'Qui la décide, pour le lecteur',
  'Building it applies to; default: the whole site':
    'Bâtiment pour lequel elle est décidée ; par défaut : le site entier',
  'Room that it applies to': 'Salle pour laquelle elle est décidée',
  'At the cut-off switch, which also cuts off batteries and generators, or upstream, which leaves them live':
    'À la coupure d’urgence, qui coupe aussi batteries et groupes, ou en amont, ce qui les laisse sous tension',
  'Policy whose services it applies to; default: all':
    'Protection dont les services sont concernés ; par défaut : toutes',
  'For an emergency copy, the other site it goes to, by default the one with the widest link of those its policy allows; for a communication, who is told':
    'Pour une copie d’urgence, l’autre site où elle va, par défaut, de ceux que permet la protection, celui dont la liaison a le plus grand débit ; pour une communication, à qui l’on parle',
  'Order in which services are recovered from then on':
    'Ordre dans lequel les services sont rétablis dès lors',
  'Tier whose services it applies to': 'Classe dont les services sont concernés',
  'Weight of the tier from then on, relative to the weights of the others':
    'Poids de la classe dès lors, par rapport à ceux des autres',
  'Pool that grows': 'Équipe renforcée',
  'How many people or machines are added': 'Nombre de personnes ou de machines ajoutées',
  'How many servers are ordered': 'Nombre de serveurs commandés',
  'The newest restore point, even if reached later, or the one reached first, even if older':
    'Le point de restauration le plus récent, même atteint plus tard, ou le premier atteint, même plus ancien',
  'What strikes again after the fire': 'Ce qui frappe encore après le feu',
  'A room burns again': 'Une salle brûle de nouveau',
  'Water from the building’s own pipes enters a room, wets what stands there and runs down as the brigade’s water does':
    'L’eau des conduites du bâtiment arrive dans une salle, mouille ce qui s’y trouve et descend comme celle des sapeurs-pompiers',
  'A building is given up, as any is once four fifths of its floor or racks have burnt: what still runs in it stops at that moment, nothing in it is repaired any more, and disks that did not burn go into new servers once people may enter; power and network that other buildings have through it stay':
    'Un bâtiment est abandonné, comme l’est tout bâtiment dont quatre cinquièmes de la surface ou des baies ont brûlé : ce qui y tourne encore s’arrête à cet instant, plus rien n’y est réparé, les disques qui n’ont pas brûlé vont dans des serveurs neufs une fois l’accès permis ; le courant et le réseau que d’autres bâtiments reçoivent par lui restent',
  'A building, or the site, loses its power for a time':
    'Un bâtiment, ou le site, perd son courant pour un temps',
  'A script wipes copies that had survived, but none that is immutable or offline':
    'Un script efface des copies qui avaient survécu, mais aucune qui soit immuable ou hors ligne',
  'Display name, if different from the kind': 'Nom pour les lecteurs, là où ce n’est pas la sorte',
  'When it strikes, counted from ignition': 'Quand il frappe, compté du départ de feu',
  'Probability that it strikes at all': 'Probabilité qu’il frappe',
  'Room that burns again, or that the water enters':
    'Salle qui brûle de nouveau, ou dans laquelle l’eau arrive',
  'How much water enters each room concerned, all at once':
    'Combien d’eau arrive, en une fois, dans chaque salle désignée',
  'Building that is struck; default: the whole site, or copies wherever they stand':
    'Bâtiment frappé ; par défaut : le site entier, ou les copies où qu’elles soient',
  'It strikes only if, by then, racks of a building have suffered':
    'Il ne frappe que si, alors, des baies d’un bâtiment ont souffert',
  'Building whose racks are checked': 'Bâtiment dont les baies sont regardées',
  'Burnt: one of its racks has burnt; damaged: one has burnt, or is wet or sooted':
    'Burnt : une de ses baies a brûlé ; damaged : une a brûlé, est mouillée ou couverte de suie',
  'How long the power is off from then on; where it was already off, it stays off until its own time':
    'Durée de la coupure à partir de là ; où le courant manquait déjà, il manque jusqu’à son propre temps',
  'Repository whose copies are wiped': 'Dépôt dont les copies sont effacées',
}
