/**
 * French meanings of the fields of decisions and of further hazards after the fire, by the schema's sentence.
 */
export const decision: Readonly<Record<string, string>> = {
  'What is decided': 'Ce qui est décidé',
  'Calls the fire brigade': 'Appelle les pompiers',
  'The fire brigade is there, whenever it was called: for a night that is known':
    'Les pompiers sont là, quel que soit l’appel : pour une nuit connue',
  'Sends the people of a building or of the site out; no result depends on it':
    'Fait sortir les gens d’un bâtiment ou du site ; aucun résultat n’en dépend',
  'The brigade goes inside, whatever is live': 'Les pompiers entrent, quoi qu’il y ait sous tension',
  'Closes the doors, dampers and louvres of a room or of a building':
    'Ferme les portes, clapets et grilles d’une salle ou d’un bâtiment',
  'Releases the extinguishing gas of a room by hand': 'Lâche à la main le gaz extincteur d’une salle',
  'Opens the hydrants of the site for the brigade': 'Ouvre aux pompiers les poteaux d’incendie du site',
  'Asks for the fireboat, or the pump at open water': 'Demande le bateau-pompe, ou la pompe en eau libre',
  'Cuts the power of a building or of the site, until it is given back; if nobody gives it back, until the time that recovery says, and for 4 h at least, or for as long as that time where that is less':
    'Coupe le courant d’un bâtiment ou du site, jusqu’à ce qu’on le rende ; si personne ne le rend, jusqu’au moment que dit le rétablissement, et pendant 4 h au moins, ou pendant ce temps-là s’il est plus court',
  'Gives a building or the site its power back': 'Rend son courant à un bâtiment ou au site',
  'Fails services over before the fire reaches them, the heaviest tier first, as far as servers stand free where they land':
    'Bascule des services avant que le feu les atteigne, ceux de la classe de plus grand poids d’abord, tant qu’il y a des serveurs libres là où ils vont',
  'Stops the services of a room, of a building or of the site in good order; crews start them again once they may enter, unless the power is cut as well':
    'Arrête en bon ordre les services d’une salle, d’un bâtiment ou du site ; les équipes les redémarrent une fois l’accès permis, sauf si le courant est coupé aussi',
  'Copies data away before the fire reaches it, the smallest first':
    'Copie des données au loin avant que le feu les atteigne, les plus petites d’abord',
  'Declares the disaster, so that recovery begins':
    'Déclare le sinistre, pour que le rétablissement commence',
  'Sets the order in which services are recovered': 'Fixe l’ordre dans lequel les services sont rétablis',
  'Gives the services of a tier more or less weight in the recovery':
    'Donne aux services d’une classe plus ou moins de poids dans le rétablissement',
  'Brings more people or machines to a pool': 'Ajoute des gens ou des machines à une équipe',
  'Orders servers beside the supply, which come after the delivery time of a purchase':
    'Commande des serveurs en plus de l’approvisionnement, qui arrivent après le délai d’un achat',
  'Lets people into a building again': 'Laisse les gens rentrer dans un bâtiment',
  'Chooses between the newest restore point and one that is reached first':
    'Choisit entre le point de reprise le plus récent et un qui est atteint plus tôt',
  'Tells people outside what has happened': 'Dit aux gens du dehors ce qui s’est passé',
  'Name by which a strategy or a later part of the scenario changes it':
    'Nom par lequel une stratégie ou une suite du scénario la change',
  'When it is decided, counted from the ignition': 'Quand elle est décidée, compté du départ de feu',
  'Instead of a time: decided after people know of an event':
    'Au lieu d’un temps : décidée après que les gens savent un événement',
  'The event that is waited for, the first of its kind': 'L’événement attendu, le premier de sa sorte',
  'Building in which it must happen, or room of an alarm or a flashover; not said: wherever it happens first, save power-cut, which then is that of the whole site':
    'Bâtiment où il doit arriver, ou salle d’une alarme ou d’un embrasement ; non dit : où il arrive d’abord, sauf power-cut, qui est alors celui du site entier',
  'Time from knowing of the event to the decision': 'Temps de la connaissance de l’événement à la décision',
  'It is not decided if people know of this event by then; power-cut is that of the whole site':
    'Elle n’est pas décidée si les gens savent alors cet événement ; power-cut est celui du site entier',
  'Who decides it, for the reader': 'Qui la décide, pour le lecteur',
  'Building it is decided for; not said: the whole site':
    'Bâtiment pour lequel elle est décidée ; non dit : le site entier',
  'Room it is decided for': 'Salle pour laquelle elle est décidée',
  'At the cut-off switch, which takes stores as well, or upstream, which leaves them live':
    'À l’interrupteur de coupure, qui prend aussi les réserves, ou en amont, qui les laisse sous tension',
  'Policy whose services it is decided for; not said: all':
    'Protection dont les services sont concernés ; non dit : toutes',
  'Of an emergency copy, the other site it goes to, not said: the one with the widest link; of a communication, who is told':
    'D’une copie d’urgence, l’autre site où elle va, non dit : celui dont le lien est le plus large ; d’une communication, à qui l’on dit',
  'Order in which services are recovered from then on':
    'Ordre dans lequel les services sont rétablis dès lors',
  'Tier whose services it is decided for': 'Niveau de service dont les services sont concernés',
  'Weight of the tier from then on, beside the weights of the others':
    'Poids de la classe dès lors, à côté de ceux des autres',
  'Pool that grows': 'Équipe qui grandit',
  'How many people or machines are added': 'Nombre de gens ou de machines ajoutés',
  'How many servers are ordered': 'Nombre de serveurs commandés',
  'The newest restore point even if later, or the one reached first even if older':
    'Le point de reprise le plus récent même si plus tard, ou le premier atteint même si plus ancien',
  'What strikes again after the fire': 'Ce qui frappe encore après le feu',
  'A room burns again': 'Une salle brûle de nouveau',
  'Water of the building’s own pipes comes into a room, wets what stands there and runs down as that of the brigade does':
    'L’eau des conduites du bâtiment arrive dans une salle, mouille ce qui s’y trouve et descend comme celle des sapeurs-pompiers',
  'A building is given up: nothing in it is repaired any more, disks that did not burn go into new servers once people may enter':
    'Un bâtiment est abandonné : plus rien n’y est réparé, les disques qui n’ont pas brûlé vont dans des serveurs neufs une fois l’accès permis',
  'A building, or the site, loses its power for a time':
    'Un bâtiment, ou le site, perd son courant pour un temps',
  'A script wipes copies that had survived': 'Un script efface des copies qui avaient survécu',
  'Name for people, where it is not the kind': 'Nom pour les lecteurs, là où ce n’est pas la sorte',
  'When it strikes, counted from the ignition': 'Quand il frappe, compté du départ de feu',
  'Probability that it strikes at all': 'Probabilité qu’il frappe',
  'Room that burns again, or that the water comes into':
    'Salle qui brûle de nouveau, ou dans laquelle l’eau arrive',
  'How much water comes in, all at once, into each room that is meant':
    'Combien d’eau arrive, en une fois, dans chaque salle désignée',
  'Building that is struck; not said: the whole site, or copies wherever they stand':
    'Bâtiment frappé ; non dit : le site entier, ou les copies où qu’elles soient',
  'It strikes only if, by then, racks of a building have suffered':
    'Il ne frappe que si, alors, des baies d’un bâtiment ont souffert',
  'Building whose racks are looked at': 'Bâtiment dont les baies sont regardées',
  'Burnt: a rack of it has burnt; damaged: one has burnt, or is wet or sooted':
    'Burnt : une de ses baies a brûlé ; damaged : une a brûlé, est mouillée ou couverte de suie',
  'How long the power is off, from then on; where it was off before it stays so until its own time':
    'Temps que dure la coupure, à partir de là ; où le courant manquait déjà, il manque jusqu’à son propre temps',
  'Repository whose copies are wiped': 'Dépôt dont les copies sont effacées',
}
