/** French meanings of the fields of an exercise, by the schema's sentence. */
export const exercise: Readonly<Record<string, string>> = {
  'Name of the exercise; default: that of the scenario': 'Nom de l’exercice ; par défaut : celui du scénario',
  'Seed of the night that is played unless another is asked for':
    'Graine de la nuit jouée quand personne n’en demande une autre',
  'Why that night was chosen, and how other nights turn out':
    'Pourquoi cette nuit a été choisie, et comment d’autres nuits se terminent',
  'What the night shows, for the facilitator': 'Ce que la nuit montre, pour l’animateur',
  'Decisions that help in that night, to be compared with making none':
    'Décisions qui sauvent cette nuit-là, à comparer à l’absence de décision',
  'How many nights, with seeds 1, 2, 3 and so on, were examined':
    'Combien de nuits, des graines 1, 2, 3 et ainsi de suite, ont été examinées',
  'Seeds of the nights in which these decisions lose fewer services than making none':
    'Graines des nuits où ces décisions perdent moins de services que l’absence de décision',
  'Seeds of the nights in which these decisions lose more services than making none':
    'Graines des nuits où ces décisions perdent plus de services que l’absence de décision',
  'Time after ignition at which the exercise begins':
    'Temps après le départ de feu auquel l’exercice commence',
  'Time after ignition at which the exercise ends': 'Temps après le départ de feu auquel l’exercice finit',
  'How long people sit at the table for it, which sets the pace': 'Temps passé à la table, qui fixe l’allure',
  'What is practised at the table': 'Ce que l’on exerce à la table',
  'Name by which injects and expected actions refer to it':
    'Nom par lequel événements et actions attendues s’y réfèrent',
  'The objective in words': 'L’objectif en mots',
  'Seats at the table; the scenario takes the decisions of an empty seat':
    'Rôles à la table ; le scénario prend les décisions d’un rôle vacant',
  'The list of events that the controllers bring to the players (MSEL)':
    'La liste des événements que les animateurs apportent aux joueurs (MSEL)',
  'Number of the inject in the list of events': 'Numéro de l’événement dans la liste',
  'When it goes out, counted from ignition; with neither `at` nor `after`, it waits for a controller':
    'Quand il part, compté du départ de feu ; sans `at` ni `after` il attend un animateur',
  'Instead of a time: it goes out after an event of the incident, or after a decision of the players':
    'Au lieu d’un temps : il part après un événement de l’incident, ou après une décision des joueurs',
  'Event of the incident waited for, as it really happens':
    'Événement de l’incident attendu, tel qu’il se produit vraiment',
  'Decision of the players waited for': 'Décision des joueurs attendue',
  'Time from the event or decision until it goes out':
    'Temps de l’événement ou de la décision jusqu’au départ',
  'It is held back if this has been decided by then': 'Il est retenu si cela est alors décidé',
  'Building for which it must have been decided; default: the whole site':
    'Bâtiment pour lequel cela doit être décidé ; par défaut : le site entier',
  'Audience that must have been told by then': 'Public qui doit être informé d’ici là',
  'Once due, it waits until this has happened as well': 'Il attend, une fois dû, que ceci soit arrivé aussi',
  'The event, or what must be true at that moment': 'L’événement, ou ce qui doit être vrai à ce moment',
  'Building it is about, or room for an alarm or a flashover; default: anywhere, except power-cut, which is then that of the whole site':
    'Bâtiment dont on le demande, ou salle d’une alarme ou d’un embrasement ; par défaut : partout, sauf power-cut, qui est alors celui du site entier',
  'It is held back if this has happened by then': 'Il est retenu si cela est alors arrivé',
  'Whether it is kept off the timeline, for the controller to release at will':
    'S’il est hors de la chronologie, à lancer par l’animateur à son gré',
  'What the players are told': 'Ce que l’on dit aux joueurs',
  'Who says it to the players': 'Qui le dit aux joueurs',
  'Seats that hear it; if none is given, all of them': 'Rôles qui l’entendent ; par défaut : tous',
  'How it reaches the players': 'Comment il arrive aux joueurs',
  'Who brings it to the players': 'Qui l’apporte aux joueurs',
  'What the players should do in response, for the controller':
    'Ce que les joueurs devraient faire en réponse, pour l’animateur',
  'Objective that it serves, by its id': 'Objectif qu’il sert, par son identifiant',
  'Whether it is wrong on purpose, which only the controllers know':
    'S’il est volontairement faux, ce que seuls les animateurs savent',
  'Where the event is taken from, for the controller': 'D’où l’événement est tiré, pour l’animateur',
  'Actions that are expected of the players': 'Actions attendues des joueurs',
  'Name of the expected action': 'Nom de l’action attendue',
  'Decision that counts as the action': 'Décision qui compte comme l’action',
  'For a priority, the tier that must come first in the recovery; default: the one with the most weight':
    'Pour une priorité, classe à placer en tête de la reprise ; par défaut : celle du plus grand poids',
  'Building it must be decided for; default: any':
    'Bâtiment pour lequel elle doit être décidée ; par défaut : n’importe lequel',
  'Audience that must be told; default: any': 'Public qui doit être informé ; par défaut : n’importe lequel',
  'Time after ignition by which it must be decided':
    'Temps après le départ de feu avant lequel elle doit être décidée',
  'Seat that is responsible for it': 'Rôle qui en est responsable',
  'Why it is expected, for the report': 'Pourquoi elle est attendue, pour le rapport',
  'Where the expectation is taken from': 'D’où l’attente est tirée',
  'How long decisions take to have their effect; default: no time':
    'Temps que mettent les décisions à prendre effet ; par défaut : aucun',
  'Decision that takes time': 'Décision qui prend son temps',
  'Place of the cut that it applies to; default: both':
    'Lieu de la coupure pour lequel cela vaut ; par défaut : les deux',
  'Time from the decision to its effect': 'Temps de la décision à son effet',
  'What the fire alarm panel does wrong': 'Ce que la centrale incendie fait mal',
  'Median time from an alarm to the panel; that of a room is half to twice as long':
    'Temps médian d’une alarme à la centrale ; celui d’une salle est de la moitié au double',
  'Share of the alarms that never reach the panel': 'Part des alarmes qui n’atteignent jamais la centrale',
  'Alarms in rooms without smoke, spread over the exercise':
    'Alarmes dans des salles sans fumée, réparties sur l’exercice',
  'The page on which players see which services answer':
    'La page où les joueurs voient quels services répondent',
  'How old the state it shows is': 'Âge de l’état qu’elle montre',
  'Building it runs in, and goes silent with when power is lost; default: elsewhere':
    'Bâtiment où elle est hébergée ; elle se tait quand il perd le courant ; par défaut : ailleurs',
  'Duties to notify somebody within a time limit': 'Obligations de notifier quelqu’un dans un délai',
  'Name of the duty, such as that of the law': 'Nom de l’obligation, tel que celui de la loi',
  'What must be told, in words; default: its name': 'Ce qui doit être dit, en mots ; par défaut : son nom',
  'Who must be told': 'Qui doit être informé',
  'Time within which they must be told': 'Délai dans lequel il doit être informé',
  'Whether it runs from the first certain word of a disaster or from its declaration':
    'Si le délai court de la première certitude d’un sinistre ou de sa déclaration',
  'The law or contract that says so': 'La loi ou le contrat qui le dit',
  'Decisions of somebody who knows what the players know and follows rules, for comparison':
    'Décisions de quelqu’un qui sait ce que savent les joueurs et suit des règles, à comparer',
  'Times after ignition for which to ask what could still be saved':
    'Moments après le départ de feu dont on demande ce qui pouvait encore être sauvé',
  'Time after ignition at which later decisions are judged as if taken then; default: the first of the moments':
    'Temps après le départ de feu auquel des décisions plus tardives sont jugées comme prises alors ; par défaut : le premier des moments',
}
