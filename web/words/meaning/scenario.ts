/** French meanings of the fields of the scenario as a whole, by the schema's sentence. */
export const scenario: Readonly<Record<string, string>> = {
  'Another scenario file, which this one is laid over':
    'Un autre fichier de scénario, sur lequel celui-ci est posé',
  'Version of the format that the file is written in': 'Version du format dans lequel le fichier est écrit',
  'Name of the scenario for people': 'Nom du scénario pour les lecteurs',
  'What the scenario is about, in a few sentences': 'De quoi parle le scénario, en quelques phrases',
  'Date and time of ignition, with its offset from UTC; default: only the time since then is shown':
    'Date et heure du départ de feu, avec le décalage du fuseau ; par défaut : seul le temps écoulé depuis est donné',
  'How long after ignition the recovery is followed: what is not back by then has met no time objective':
    'Durée après le départ de feu pendant laquelle la reprise est suivie : ce qui n’est pas de retour d’ici là n’a tenu aucun objectif de délai',
  'Currency of all amounts of money': 'Monnaie de tous les montants',
  'Country or union whose law holds at the site': 'Pays ou union dont le droit vaut sur le site',
  'The weather around the site': 'Les conditions météorologiques du site',
  'What walls and floors are made of, besides the built-in materials':
    'De quoi sont faits murs et planchers, outre les matériaux intégrés',
  'Layers of walls and floors, from the room outwards, besides the built-in ones':
    'Couches des murs et planchers, de la salle vers l’extérieur, outre celles qui sont intégrées',
  'Surfaces that radiation may light, besides the built-in ones':
    'Surfaces que le rayonnement peut allumer, outre celles qui sont intégrées',
  'How things burn, where it differs from what is built in':
    'Comment les choses brûlent, là où cela diffère de ce qui est intégré',
  'How structural timber chars and burns': 'Comment le bois de structure se carbonise et brûle',
  'The buildings of the site, by name; services are dealt to the racks of the first, then of the next':
    'Les bâtiments du site, par nom ; les services sont répartis dans les baies du premier, puis du suivant',
  'What lies between two buildings, where fire may cross':
    'Ce qui est entre deux bâtiments, par où le feu peut passer',
  'How power reaches the rooms': 'Comment le courant arrive aux salles',
  'What keeps the rooms cool': 'Comment les salles sont refroidies',
  'How the network reaches the rooms': 'Comment le réseau arrive aux salles',
  'Where and how the fire begins': 'Où et comment le feu commence',
  'Detection, suppression, the fire brigade and its water':
    'Détection, extinction, sapeurs-pompiers et leur eau',
  'How much heat, soot and water a rack withstands': 'Ce qu’une baie supporte de chaleur, de suie et d’eau',
  'What is uncertain about the model itself, drawn like any other input':
    'Ce qui est incertain dans le modèle lui-même, tiré au sort comme toute autre hypothèse',
  'What people and rules decide during the incident':
    'Ce que décident personnes et règles pendant l’incident',
  'Other sites of the operator, where copies stand and failovers land':
    'Autres sites de l’exploitant, où se trouvent des copies et où aboutissent des bascules',
  'Levels of service with their objectives, by name': 'Classes de service avec leurs objectifs, par nom',
  'What customers do with services, and what an outage costs them, by name':
    'Ce que les clients font des services, et ce que leur coûte une interruption, par nom',
  'Stores whose copies share a fate beyond their location, by name':
    'Dépôts dont les copies partagent un sort au-delà de leur emplacement, par nom',
  'Ways in which data is protected, by name': 'Façons dont les données sont protégées, par nom',
  'What is sold, by name': 'Ce qui est vendu, par nom',
  'How many customers and services there are, and who they are':
    'Combien de clients et de services il y a, et qui ils sont',
  'How the operator recovers': 'Comment l’exploitant reprend son activité',
  'What the fire costs, and whom': 'Ce que l’incendie coûte, et à qui',
  'Changes to the scenario that are compared under the same fires, by name':
    'Changements du scénario comparés sous les mêmes feux, par nom',
  'What was observed in the real case, for comparison; the engine does not read it':
    'Ce qui a été observé dans le cas réel, à titre de comparaison ; le moteur ne le lit pas',
  'An exercise on the scenario, played by people who decide':
    'Un exercice sur le scénario, joué par des personnes qui décident',
}
