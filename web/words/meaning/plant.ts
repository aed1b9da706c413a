/**
 * French meanings of the fields of power, cooling, network, ignition, intervention, damage and the model, by
 * the schema's sentence.
 */
export const plant: Readonly<Record<string, string>> = {
  'The switch that can cut the power of the site, including batteries and generators':
    'La coupure d’urgence du site, batteries et groupes électrogènes compris',
  'Whether there is such a switch': 'Si le site a une telle coupure',
  'Probability that the switch cuts the power when it is thrown':
    'Probabilité qu’elle coupe le courant quand on l’actionne',
  'Feeds, switchgear, transformers, batteries and generators by name':
    'Arrivées, tableaux, transformateurs, batteries et groupes électrogènes, par nom',
  'What sort of unit it is': 'Quelle sorte d’unité c’est',
  'Room it stands in and is lost with, or before it with its share of what burns there of its own kind; batteries in racks of their own that burn there take its store; default: outside':
    'Salle où elle se trouve, et avec laquelle elle est perdue, ou plus tôt avec sa part de ce qui y brûle de sa nature ; des batteries en baies à part qui y brûlent emportent sa réserve ; par défaut : dehors',
  'Room it stands in and is lost with; default: outside':
    'Salle où elle se trouve, et avec laquelle elle est perdue ; par défaut : dehors',
  'Units that feed it; any one of them suffices; none feeds a generator':
    'Unités qui l’alimentent ; une seule suffit ; aucune n’alimente un groupe électrogène',
  'How long its batteries or fuel carry its load without input power; full again once that is back':
    'Temps que ses batteries ou son carburant portent sa charge sans alimentation ; pleins de nouveau dès qu’elle revient',
  'How long a generator takes to deliver power once called on':
    'Temps que met un groupe à fournir du courant une fois sollicité',
  'Probability that a generator starts when called on':
    'Probabilité qu’un groupe démarre quand il est sollicité',
  'Whether it stays live when the site is isolated upstream; default: batteries and generators do':
    'Si elle reste sous tension quand le site est coupé en amont ; par défaut : batteries et groupes le restent',
  'Which units give power to a building or room; any one of them suffices':
    'Quelles unités alimentent un bâtiment ou une salle ; une seule suffit',
  'Cooling units by name': 'Unités de refroidissement, par nom',
  'Free cooling with outside air, or chilled water':
    'Refroidissement libre par l’air du dehors, ou eau glacée',
  'Power unit without which it stops; default: it needs none':
    'Unité électrique sans laquelle elle s’arrête ; par défaut : il ne lui en faut pas',
  'Share of the electricity of chilled-water cooling that it saves: counted when strategies are compared':
    'Part de l’électricité du refroidissement à eau glacée qu’elle économise : comptée là où des stratégies sont comparées',
  'Which units cool a building or room; any one of them suffices':
    'Quelles unités refroidissent un bâtiment ou une salle ; une seule suffit',
  'Room air temperature at which the computers shut themselves down, from 24 °C when cooling is lost; people who later start them again bring what cooling the room has lost':
    'Température de l’air d’une salle à laquelle ses ordinateurs s’éteignent d’eux-mêmes, depuis 24 °C quand le refroidissement est perdu ; qui les redémarre plus tard apporte le refroidissement qui manque à la salle',
  'Electricity used by chilled-water cooling, as a share of that used by the computers: counted when strategies are compared':
    'Électricité du refroidissement à eau glacée, en part de celle des ordinateurs : comptée là où des stratégies sont comparées',
  'Rooms where the network of the site converges, by name': 'Salles où converge le réseau du site, par nom',
  'Which network rooms serve a building or room; any one of them suffices':
    'Quelles salles de réseau servent un bâtiment ou une salle ; une seule suffit',
  'Room in which the fire begins': 'Salle où le feu commence',
  'The kind of thing that burns first; of several of a kind, the one written first in its room':
    'La sorte de chose qui brûle d’abord ; de plusieurs de même sorte, celle qui est écrite la première dans sa salle',
  'How long it smoulders before the fire grows; times count from the start of the smouldering':
    'Temps qu’il couve avant que le feu croisse ; les temps comptent depuis le début du feu couvant',
  'Fires that begin elsewhere at nearly the same time': 'Feux qui commencent ailleurs presque en même temps',
  'Room in which the further fire begins': 'Salle où commence le feu de plus',
  'The kind of thing that burns first there; of several of a kind, the one written first in its room':
    'La sorte de chose qui y brûle d’abord ; de plusieurs de même sorte, celle qui est écrite la première dans sa salle',
  'How long after the first fire it begins': 'Combien de temps après le premier feu il commence',
  'Smoke detectors, and how their alarm reaches people':
    'Détecteurs de fumée, et comment leur alarme atteint une personne',
  'Probability that the detectors of a room sound when smoke reaches them':
    'Probabilité que les détecteurs d’une salle sonnent quand la fumée les atteint',
  'Time from an alarm to a person who acts on it: decisions that follow an alarm learn of it after half of this time, and the rest is their delay':
    'Temps de l’alarme à une personne qui agit (levée de doute comprise) : les décisions qui suivent une alarme en ont connaissance à la moitié de ce temps, le reste est leur délai',
  'Whether sprinklers and mist lose their water once nothing in the building is live; they do not if it comes from a town main, a diesel pump or a pump fed from upstream of the switch':
    'Si l’eau des sprinkleurs et du brouillard s’arrête quand plus rien n’est sous tension dans le bâtiment ; celle du réseau de ville, d’une motopompe diesel ou d’une pompe alimentée en amont de la coupure d’urgence continue',
  'Automatic fire suppression, in the rooms that have it':
    'Extinction automatique, dans les salles qui en ont',
  'Sprinklers: heads open above the fire, and run until the brigade shuts them off':
    'Sprinkleurs : les têtes s’ouvrent au-dessus de ce qui brûle et coulent jusqu’à ce que les sapeurs-pompiers les ferment',
  'Probability that it acts when it should': 'Probabilité qu’il agisse quand il le doit',
  'Probability that it controls the fire once it acts':
    'Probabilité qu’il maîtrise le feu une fois qu’il agit',
  'Temperature of the heat-sensitive link at which a head opens':
    'Température de l’élément thermosensible à laquelle une tête s’ouvre',
  'How slowly the link follows the gas temperature: its response time index':
    'Lenteur avec laquelle l’élément suit le gaz : son indice de temps de réponse',
  'Water that reaches the floor below open heads; any amount holds a fire inside a case, lithium batteries included, and none puts it out. A named assumption':
    'Eau qui atteint le sol sous les têtes ouvertes ; toute quantité contient un feu dans un boîtier, batteries au lithium comprises, et aucune ne l’éteint. Hypothèse nommée',
  'Extinguishing gas, which open louvres and doors make useless; its rooms are taken to have vents that let its pressure out and close again':
    'Gaz extincteur, que grilles et portes ouvertes rendent inefficace ; ses locaux sont supposés munis d’évents de surpression qui se referment',
  'Probability that it puts out a cabinet or cable fire once released':
    'Probabilité qu’il éteigne un feu d’armoire ou de câbles une fois émis',
  'Probability that it puts out a lithium battery fire once released; never more than on a cabinet fire':
    'Probabilité qu’il éteigne un feu de batteries au lithium une fois émis ; jamais plus qu’un feu d’armoire',
  'Time from the alarm to the release, during which people leave':
    'Temps de l’alarme à l’émission, pendant lequel les personnes évacuent',
  'Water mist: nozzles open above the fire, and run until the brigade shuts them off':
    'Brouillard d’eau : les buses s’ouvrent au-dessus de ce qui brûle et coulent jusqu’à ce que les sapeurs-pompiers les ferment',
  'Temperature of the heat-sensitive link at which a nozzle opens':
    'Température de l’élément thermosensible à laquelle une buse s’ouvre',
  'The fire brigade: when it comes, and what it can do':
    'Les sapeurs-pompiers : quand ils viennent, et ce qu’ils peuvent faire',
  'Time from the call to the arrival of the first engines':
    'Temps de l’appel à l’arrivée des premiers engins',
  'Time from the arrival to the first water': 'Temps de l’arrivée à l’établissement de la première lance',
  'Hose streams that the first engines bring': 'Lances qu’apportent les premiers engins',
  'Water that one hose stream gives': 'Eau que donne une lance',
  'More engines that come later': 'Renforts qui viennent plus tard',
  'Time from the call until they can be used': 'Temps de l’appel jusqu’à leur mise en œuvre',
  'Hose streams that they add': 'Lances qu’ils ajoutent',
  'Whether nobody enters a building to attack the fire while a conductor in it is live':
    'Si personne n’entre dans un bâtiment pour attaquer le feu tant qu’un conducteur y est sous tension',
  'Share of the water that reaches burning fuel': 'Part de l’eau qui atteint le combustible en feu',
  'Where the water comes from, which limits the hoses': 'D’où vient l’eau, qui limite le nombre de lances',
  'How many hydrants can be used at the site': 'Nombre de poteaux d’incendie utilisables au site',
  'Water that one hydrant gives': 'Eau que donne un poteau',
  'Water that is stored on the site': 'Eau en réserve sur le site',
  'A fireboat, or a pump at open water': 'Un bateau-pompe, ou une pompe en eau libre',
  'Whether there is one that can be requested': 'S’il y en a un à demander',
  'Time from the request (`start-fireboat`) to its first water':
    'Temps de la demande (`start-fireboat`) à sa première eau',
  'Water that it gives': 'Eau qu’il donne',
  'People on the site at night, for the record: no result depends on it':
    'Personnes sur le site la nuit, pour mémoire : aucun résultat n’en dépend',
  'Temperature inside a rack, which follows that of its air within minutes, above which it is destroyed':
    'Température dans une baie, qui suit en quelques minutes celle de son air, au-dessus de laquelle elle est détruite',
  'Temperature inside a rack above which its electronics stop, unless its computers shut themselves down before':
    'Température dans une baie au-dessus de laquelle son électronique s’arrête, si ses ordinateurs ne se sont pas éteints avant d’eux-mêmes',
  'Mass of chloride, as from burnt PVC, for each mass of soot on the electronics: beyond 90 µg/cm2 all servers of a rack are replaced when it has stopped; soot by itself stops none':
    'Masse de chlorure, venu par exemple du PVC brûlé, par masse de suie sur l’électronique : au-delà de 90 µg/cm2, tous les serveurs d’une baie sont remplacés quand elle s’est arrêtée ; la suie seule n’en arrête aucune',
  'Soot on the electronics above which a rack must be cleaned':
    'Suie sur l’électronique au-dessus de laquelle une baie doit être nettoyée',
  'Water on the floor above which a rack is wet and must be dried':
    'Eau sur le sol au-dessus de laquelle une baie est mouillée et doit être séchée',
  'Share of the water on a storey that runs down to the one below':
    'Part de l’eau d’un niveau qui coule au niveau inférieur',
  'Factor on the heat that barriers, targets and racks are exposed to: how far the fire model may be wrong':
    'Facteur sur la chaleur à laquelle séparations, cibles et baies sont exposées : de combien le modèle de feu peut être faux',
  'How long a barrier really holds, as a multiple of its rating; one value for each barrier':
    'Temps que tient vraiment une séparation, sur sa durée nominale ; une valeur par séparation',
}
