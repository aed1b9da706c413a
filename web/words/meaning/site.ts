/**
 * French meanings of the fields of weather, materials, combustibles and buildings, by the schema's sentence.
 */
export const site: Readonly<Record<string, string>> = {
  'Outside air temperature; rooms are at 22 °C at ignition':
    'Température de l’air dehors ; les salles sont à 22 °C au départ de feu',
  'Wind over the site, for the record: no result depends on it':
    'Vent sur le site, pour mémoire : aucun résultat n’en dépend',
  'Mean speed of the wind 10 m above the ground': 'Vitesse moyenne du vent à 10 m au-dessus du sol',
  'Where the wind comes from, clockwise from north':
    'D’où vient le vent, dans le sens horaire depuis le nord',
  'Whether the wind carried burning brands': 'Si le vent portait des brandons enflammés',
  'Thermal conductivity of the material': 'Conductivité thermique du matériau',
  'Mass of a cubic metre of the material': 'Masse d’un mètre cube du matériau',
  'Specific heat capacity of the material': 'Capacité thermique massique du matériau',
  'Emissivity of its surface, as a share of that of a black body':
    'Émissivité de sa surface, en part de celle d’un corps noir',
  'What the layer is made of': 'De quoi la couche est faite',
  'How thick the layer is': 'Épaisseur de la couche',
  'Heat flux below which a pilot flame never lights the surface':
    'Flux thermique au-dessous duquel une flamme pilote n’allume jamais la surface',
  'Exponent n of the sum of (q - criticalFlux)^n dt': 'Exposant n de la somme de (q - criticalFlux)^n dt',
  'The sum of (q - criticalFlux)^exponent dt at which a pilot flame lights the surface':
    'La somme de (q - criticalFlux)^exponent dt à laquelle une flamme pilote allume la surface',
  'A cabinet of electronics or switchgear': 'Une armoire d’électronique ou d’appareillage électrique',
  'Heat content of one item; a cabinet on its own releases at most 18 minutes of its peak, and the rest once its room has flashed over':
    'Chaleur que contient un objet ; une armoire à elle seule ne donne pas plus de 18 minutes de son maximum, et le reste une fois sa salle embrasée',
  'Peak heat release rate of one item, where air does not limit it':
    'Débit calorifique maximal d’un objet, là où l’air ne le limite pas',
  'How fast the fire of one item grows (alpha of a t-squared fire): a word such as fast, or a power reached in a time':
    'Vitesse à laquelle croît le feu d’un objet, en alpha de t au carré : un mot tel que fast, ou une puissance en un temps',
  'Heat release rate of a square metre of burning fuel; what burns in a room never covers more than its floor, so a small room limits what its racks of lithium batteries release together. A named assumption':
    'Débit calorifique d’un mètre carré de combustible en feu ; ce qui brûle dans une salle ne couvre jamais plus que son sol, si bien qu’une petite salle limite ce que ses baies de batteries au lithium dégagent ensemble. Hypothèse nommée',
  'Mass of soot per mass of fuel burnt': 'Masse de suie par masse de combustible brûlé',
  'Heat released per kilogram of fuel burnt': 'Chaleur dégagée par kilogramme de combustible brûlé',
  'Share of the heat that leaves as radiation': 'Part de la chaleur qui part en rayonnement',
  'Share of its heat that an item releases from reactions inside it, however little air there is':
    'Part de sa chaleur qu’un objet dégage par des réactions internes, même presque sans air',
  'Temperature of the surrounding gas at which an item ignites':
    'Température du gaz autour d’un objet à laquelle il s’allume',
  'Heat flux at which an item ignites without a pilot flame':
    'Flux thermique sur un objet auquel il s’allume sans flamme pilote',
  'How often an item that has gone out reignites': 'À quelle fréquence un objet éteint se rallume',
  'An uninterruptible power supply, with its batteries':
    'Une alimentation sans interruption, avec ses batteries',
  'A rack of lead-acid batteries': 'Une baie de batteries au plomb',
  'A rack of lithium-ion batteries': 'Une baie de batteries au lithium-ion',
  'A stack of cable trays, along which a fire spreads (FLASH-CAT): all of it burns at its peak, and each place until its share of the energy is spent':
    'Des chemins de câbles superposés, le long desquels un feu se propage (FLASH-CAT) : tout y brûle au maximum, et chaque endroit jusqu’à épuiser sa part de l’énergie',
  'How fast the fire of one item grows (alpha of a t-squared fire) once its room has flashed over, after hoses have left it, or if its spread is 0':
    'Vitesse à laquelle croît le feu d’un objet, en alpha de t au carré, une fois sa salle embrasée, après le départ des lances, ou si sa propagation est nulle',
  'Speed of each of the two fronts of a fire along a tray; with 0 its fire does not stay where it was lit, but grows by `growth`':
    'Vitesse de chacun des deux fronts d’un feu le long d’un chemin de câbles ; à 0, son feu ne reste pas là où il a pris, mais croît selon `growth`',
  'How many trays lie above each other, 0.3 m apart; together they are as long as its `peak` needs':
    'Combien de chemins de câbles sont superposés, à 0,3 m l’un de l’autre ; ensemble, ils sont aussi longs que le demande son `peak`',
  'The fuel of a generator': 'Le carburant d’un groupe électrogène',
  'A square metre of the general fire load of a room, whose `fireLoad` is its energy: the one stated here is for what is listed among its sources':
    'Un mètre carré de la charge calorifique générale d’une salle, dont `fireLoad` donne l’énergie : celle indiquée ici vaut pour ce qui figure parmi ses sources',
  'A square metre of the fire load of a room of computers, whose `fireLoad` is its energy: the one stated here is for what is listed among its sources':
    'Un mètre carré de la charge calorifique d’une salle d’ordinateurs, dont `fireLoad` donne l’énergie : celle indiquée ici vaut pour ce qui figure parmi ses sources',
  'Rate at which structural timber chars': 'Vitesse de carbonisation du bois de structure',
  'Mass of a cubic metre of structural timber': 'Masse d’un mètre cube de bois de structure',
  'Heat released per kilogram of timber charred': 'Chaleur dégagée par kilogramme de bois carbonisé',
  'Display name, if different from the key': 'Nom pour les lecteurs, là où ce n’est pas la clé',
  'What sort of building it is, for the reader: no result depends on it':
    'Quelle sorte de bâtiment c’est, pour le lecteur : aucun résultat n’en dépend',
  'Year in which it was built, for the reader: no result depends on it':
    'Année de sa construction, pour le lecteur : aucun résultat n’en dépend',
  'Where the building stands on the site, and its outer dimensions':
    'Où le bâtiment se dresse sur le site, et ses dimensions extérieures',
  'Distance of its west edge from the origin of the site, eastwards':
    'Distance de son bord ouest à l’origine du site, vers l’est',
  'Distance of its south edge from the origin of the site, northwards':
    'Distance de son bord sud à l’origine du site, vers le nord',
  'Outer width from west to east': 'Largeur extérieure d’ouest en est',
  'Outer depth from south to north': 'Profondeur extérieure du sud au nord',
  'Number of storeys from the ground floor (storey 0) up':
    'Nombre de niveaux à partir du rez-de-chaussée, qui est le niveau 0',
  'Number of storeys below ground (-1 and below)': 'Nombre de niveaux sous le sol, qui sont -1 et au-dessous',
  'Height of each storey from floor to floor': 'Hauteur de chaque niveau, de plancher à plancher',
  'Walls between its rooms, unless a room or a pair of rooms says otherwise; the outer walls are its facade':
    'Murs entre ses salles, sauf si une salle ou une paire de salles dit autre chose ; ceux du dehors sont sa façade',
  'The layers it is made of': 'Les couches dont il est fait',
  'How long it holds in the standard fire test. The letters must include E (integrity, which keeps flames in) and are otherwise ignored: `E 60` counts as `REI 60`':
    'Temps pendant lequel il tient à l’essai de résistance au feu normalisé. Les lettres doivent contenir un E (étanchéité aux flammes) et sont ignorées pour le reste : `E 60` compte comme `REI 60`',
  'Thickness of structural timber in it that chars and feeds the fire. Charred through, it gives way before the end of its rating; however thick, it does not hold longer':
    'Épaisseur de bois de structure qu’il contient, qui se carbonise et nourrit le feu. Carbonisé de part en part, il cède avant la fin de sa résistance ; si épais qu’il soit, il ne tient pas plus longtemps',
  'Probability that it was built and maintained well enough to hold for its rating':
    'Probabilité qu’il ait été construit et entretenu assez bien pour tenir son degré',
  'Share of its life that remains if it is not sound': 'Part de sa tenue qui reste s’il n’est pas conforme',
  'Floors between its storeys, unless a room says otherwise':
    'Planchers entre ses niveaux, sauf si une salle dit autre chose',
  'Separation between its top storey and the sky; default: like its floors':
    'Séparation entre son dernier niveau et le ciel ; par défaut : comme ses planchers',
  'Its outer walls, and what a fire nearby could light on them':
    'Ses murs extérieurs, et ce qu’un feu voisin pourrait y allumer',
  'The layers that the outer walls are made of, for the record: no result depends on it, as the heat of a room goes into all its walls as into those stated for the room, or else for its building':
    'Les couches dont sont faits les murs extérieurs, pour mémoire : aucun résultat n’en dépend, car la chaleur d’une salle entre dans tous ses murs comme dans ceux indiqués pour la salle, ou sinon pour son bâtiment',
  'The layers that it is made of, for the record: no result depends on it, as the heat of a room goes into all its walls as into those stated for the room, or else for its building':
    'Les couches dont elle est faite, pour mémoire : aucun résultat n’en dépend, car la chaleur d’une salle entre dans tous ses murs comme dans ceux indiqués pour la salle, ou sinon pour son bâtiment',
  'Surface on the facade that radiation from a burning neighbour would light':
    'Surface de la façade que le rayonnement d’un voisin allumerait',
  'How long the facade holds in the standard fire test; default: not at all, whatever its walls do':
    'Temps pendant lequel la façade tient à l’essai de résistance au feu normalisé ; par défaut : pas du tout, quels que soient ses murs',
  'Share of the facade that is windows, louvres and other openings':
    'Part de la façade en fenêtres, grilles et autres ouvertures',
  'How outside air comes into its rooms': 'Comment l’air du dehors entre dans ses salles',
  'Sealed, mechanical, natural, or free cooling with outside air, for the reader: no result depends on it':
    'Étanche, mécanique, naturelle, ou refroidissement libre par l’air du dehors, pour le lecteur : aucun résultat n’en dépend',
  'Share of the facade taken up by louvres that are always open':
    'Part de la façade en grilles toujours ouvertes sur le dehors',
  'How often fans replace the air of a room with outside air; they stop when the building loses power, on its alarm unless `stopsOnAlarm` is false, and in a room whose gas reaches the 72 °C of a fire damper':
    'À quelle fréquence les ventilateurs renouvellent l’air d’une salle par de l’air extérieur ; ils s’arrêtent avec le courant du bâtiment, avec son alarme sauf si `stopsOnAlarm` est faux, et dans une salle dont les gaz atteignent les 72 °C d’un clapet coupe-feu',
  'Whether dampers and louvres close when an alarm sounds, which also stops the fans':
    'Si clapets et grilles se ferment quand une alarme sonne, ce qui arrête aussi les ventilateurs',
  'Whether the fans stop when an alarm sounds': 'Si les ventilateurs s’arrêtent quand une alarme sonne',
  'Its rooms, shafts and courtyards': 'Ses salles, gaines et cours',
  'Name of the room in its building; with `{storey}` in it, it names one room on each storey of the range':
    'Nom de la salle dans son bâtiment ; avec `{storey}`, d’une salle sur chaque niveau de la plage',
  'Display name, if different from the id': 'Nom pour les lecteurs, là où ce n’est pas l’identifiant',
  'What the room is used for': 'À quoi sert la salle',
  'Storey it is on (0 is the ground floor); a range means one tall room or, with `{storey}` in the id, one room on each storey':
    'Niveau où elle est, 0 pour le rez-de-chaussée ; une plage est une salle haute, ou une salle sur chaque niveau',
  'Distance of its south-west corner from the west wall and from the south wall of the building, as lengths':
    'Distance de son coin sud-ouest au mur ouest et au mur sud du bâtiment, en longueurs',
  'Inner width, west to east, and depth, south to north, as lengths':
    'Largeur intérieure, d’ouest en est, et profondeur, du sud au nord, en longueurs',
  'Clear height of the room; default: that of its storeys':
    'Hauteur libre de la salle ; par défaut : celle de ses niveaux',
  'Its walls, where they differ from those of the building':
    'Ses murs, là où ils diffèrent de ceux du bâtiment',
  'Its ceiling, where it differs from the floors of the building':
    'Son plafond, là où il diffère des planchers du bâtiment',
  'Its floor, where it differs from the floors of the building':
    'Son sol, là où il diffère des planchers du bâtiment',
  'The racks that stand in it': 'Les baies qui s’y trouvent',
  'How many racks stand in it': 'Nombre de baies qui s’y trouvent',
  'How many servers each rack holds': 'Nombre de serveurs dans chaque baie',
  'Clear distance between things that can burn; default: that of a cold aisle (ANSI/TIA-942). What burns radiates across it or, in a narrow room, across half the width of the room':
    'Distance libre entre les objets qui peuvent brûler ; par défaut : celle d’une allée froide (ANSI/TIA-942). Ce qui brûle rayonne à travers elle ou, dans une salle étroite, à travers la moitié de sa largeur',
  'Electrical power of its computers, all of which becomes heat':
    'Puissance électrique de ses ordinateurs, entièrement transformée en chaleur',
  'Heat that the contents of the room would give off, per square metre of floor':
    'Chaleur que dégagerait le contenu de la salle, par mètre carré de sol',
  'Things in the room that can burn on their own, besides its general fire load':
    'Objets de la salle qui peuvent brûler par eux-mêmes, outre sa charge calorifique générale',
  'What kind of thing it is': 'Nature de l’objet',
  'How many of them stand in the room': 'Combien il y en a dans la salle',
  'Heat content of one item, if different from its kind':
    'Chaleur que contient un objet, là où elle diffère de sa sorte',
  'Peak heat release rate of one item, if different from its kind':
    'Débit calorifique maximal d’un objet, là où il diffère de sa sorte',
  'How fast the fire of one item grows, if different from its kind; cables for which it is stated have no front that spreads':
    'Vitesse à laquelle croît le feu d’un objet, là où elle diffère de sa sorte ; des câbles pour lesquels elle est donnée n’ont pas de front qui se propage',
  'Gas temperature at which it ignites, if different from its kind':
    'Température du gaz à laquelle il s’allume, là où elle diffère de sa sorte',
  'Heat flux at which it ignites without a pilot flame, if different from its kind':
    'Flux thermique auquel il s’allume sans flamme pilote, là où il diffère de sa sorte',
  'How often an item that has gone out reignites, if different from its kind':
    'À quelle fréquence un objet éteint se rallume, là où cela diffère de sa sorte',
  'Whether the room has smoke detectors': 'Si la salle a des détecteurs de fumée',
  'Automatic fire suppression in the room': 'Extinction automatique dans la salle',
  'Rooms of the building that a shaft, courtyard or atrium is joined to':
    'Salles du bâtiment auxquelles une gaine, une cour ou un atrium est relié',
  'The openings that join a shaft to its rooms': 'Par quoi une gaine est reliée à ses salles',
  'What sort of opening it is': 'Quelle sorte d’ouverture c’est',
  'Clear width of the opening': 'Largeur libre de l’ouverture',
  'Clear height of the opening': 'Hauteur libre de l’ouverture',
  'Height of its lower edge above the floor; between rooms whose floors differ, above the higher one':
    'Hauteur de son bord inférieur au-dessus du sol ; entre deux salles dont les sols diffèrent, au-dessus du plus haut',
  'Clear area of a square hole or duct, instead of width and height':
    'Aire libre d’un trou carré ou d’une gaine, au lieu de largeur et hauteur',
  'Share of its area that is open at ignition; for a door, the probability that it stands wide open, leaving otherwise a gap of 1 % of its area':
    'Part de son aire ouverte au départ de feu ; pour une porte, la probabilité qu’elle soit grande ouverte : sinon, il reste un jour de 1 % de son aire',
  'How long what closes it holds in the standard fire test':
    'Temps pendant lequel ce qui la ferme tient à l’essai de résistance au feu normalisé',
  'Gas temperature at which what closes it gives way': 'Température du gaz à laquelle ce qui la ferme cède',
  'Whether it closes by itself when an alarm sounds in its rooms':
    'Si elle se ferme d’elle-même quand une alarme se déclenche dans ses salles',
  'Whether it has no roof, like a courtyard': 'Si elle n’a pas de toit, comme une cour',
  'Rooms that must all be intact and working for the services in this one to run':
    'Salles qui doivent toutes être intactes et en marche pour que fonctionnent les services de celle-ci',
  'Who rents the room, for the reader: no result depends on it':
    'Qui loue la salle, pour le lecteur : aucun résultat n’en dépend',
  'Doors, windows, louvres, holes and ducts between its rooms and to the outside':
    'Portes, fenêtres, grilles, trous et gaines entre ses salles et vers le dehors',
  'The two rooms that it joins; one may be `outside`':
    'Les deux salles qu’elle relie ; l’une peut être `outside`',
  'Storeys that have such an opening, for ids with `{storey}` in them':
    'Niveaux qui ont une telle ouverture, pour des identifiants avec `{storey}`',
  'Side of the building on which it leads outside': 'Côté du bâtiment par lequel elle mène dehors',
  'Whether it lies in a floor, with the first room below and the second above':
    'Si elle est dans un plancher, la première salle dessous et la seconde dessus',
  'Separations between two rooms that differ from the walls or floors of the building':
    'Séparations entre deux salles qui diffèrent des murs ou planchers du bâtiment',
  'The two rooms that it separates': 'Les deux salles qu’elle sépare',
  'How the separation differs': 'En quoi la séparation diffère',
  'The two buildings that face each other': 'Les deux bâtiments qui se font face',
  'Distance between them, from wall to wall': 'Distance entre eux, de mur à mur',
  'The side of the first and the side of the second that face each other':
    'Le côté du premier et le côté du second qui se font face',
  'Length over which they face each other': 'Longueur sur laquelle ils se font face',
  'Openings that join rooms of both, as in a bridge or a shared wall':
    'Ouvertures qui relient des salles des deux, comme dans une passerelle ou un mur commun',
}
