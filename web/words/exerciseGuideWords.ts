/** The facilitator's guide: one page, before, during and after. */
import { french } from './unbroken.ts'

interface Part {
  readonly title: string
  readonly steps: readonly string[]
}

const en: readonly Part[] = [
  {
    title: 'Before (ten minutes)',
    steps: [
      'Choose an exercise and press Start. Nothing runs until you press Begin.',
      'Press “Participants’ window”, drag it to the projector and make it full screen (F11). It shows only what is known at the table. This window shows the truth: keep it to yourself.',
      'A participants’ window is a window of this browser, on this computer: for the projector, for a second screen, or for a screen that you share. Phones and other computers cannot join. Whoever has no window says the decision aloud, and you enter it.',
      'Give each person a seat. With few people, leave seats empty: the incident commander may decide everything. One person takes the notes: the scribe if the exercise has that seat, otherwise anybody.',
      'State the rules: nobody is graded; the fire is the same for everybody; whoever decides says so aloud, and says how sure they are.',
      'Know your night. Each exercise is played in a night chosen because decisions matter in it; the clock shows its seed, and you can type another before Start. In many other nights the orders that save this one save less, in some nothing at all, and in a few they cost services: the report counts those nights and names them. Do not promise that the orders always help.',
      'Read the injects once. Those “off the timeline” are yours to release when the table needs a push.',
    ],
  },
  {
    title: 'During',
    steps: [
      'Press Begin. The pace is set so that the night fits into the time at the table; you can type another, 1 to 10,000. Pause whenever people talk.',
      'Injects go out by themselves when they are due. Hold one that comes too early; skip one that is not needed; shift one, and all that follow keep their spacing.',
      'When somebody decides, enter it under Decide: seat, name, how sure, what. Whoever sits at a participants’ window of this computer can enter it there. What cannot be done is refused with the reason; that is part of the lesson.',
      'Mark moments you want to talk about. Go back to a mark at any time; nothing that happened is lost. To try it differently from there, branch.',
      'Watch “what is true and what is known”: the gap between them is what the exercise is about. Do not close it for them.',
      'Save now and then. The file can be reopened and replays identically.',
    ],
  },
  {
    title: 'After (thirty minutes)',
    steps: [
      'Press “End and look back”. Firebreak replays the night without each decision, with each taken earlier, with none at all, and by rules that know only what the table knew. It takes a minute or two.',
      'First let everybody say what went well and what did not (a hot wash), then show the report.',
      'Show “What could still be saved”: what was possible at each moment, and what had been lost by waiting.',
      'Go through the areas for improvement. Give each corrective action an owner and a date before people leave.',
      'Save the report as HTML or print it. Save the exercise as well: another table can begin from it.',
    ],
  },
]

const fr: readonly Part[] = [
  {
    title: 'Avant (dix minutes)',
    steps: [
      'Choisissez un exercice et appuyez sur Commencer. Rien ne tourne avant Démarrer.',
      'Appuyez sur «\u00a0Fenêtre des participants\u00a0», glissez-la sur le projecteur et mettez-la en plein écran (F11). Elle ne montre que ce qui est su à la table. Cette fenêtre-ci montre la vérité\u00a0: gardez-la pour vous.',
      'Une fenêtre des participants est une fenêtre de ce navigateur, sur cet ordinateur\u00a0: pour le projecteur, un second écran ou un écran partagé. Ni téléphone ni autre ordinateur ne peut s’y joindre. Qui n’a pas de fenêtre dit sa décision à voix haute, et vous la saisissez.',
      'Donnez un rôle à chacun. S’il y a peu de monde, laissez des rôles vides\u00a0: le directeur de crise peut tout décider. Une personne tient la main courante\u00a0: le secrétaire, si l’exercice a ce rôle, sinon n’importe qui.',
      'Dites les règles\u00a0: personne n’est noté, le feu est le même pour tous, qui décide le dit à voix haute, et dit avec quelle certitude.',
      'Connaissez votre nuit. Chaque exercice se joue dans une nuit choisie parce que les décisions y comptent\u202f; l’horloge montre sa graine, et vous pouvez en saisir une autre avant Commencer. Dans bien d’autres nuits, les ordres qui sauvent celle-ci sauvent moins, dans certaines rien, et dans quelques-unes ils coûtent des services\u00a0: le rapport compte ces nuits et les nomme. Ne promettez pas que les ordres aident toujours.',
      'Lisez les événements une fois. Ceux «\u00a0hors chronologie\u00a0» sont à lancer par vous quand la table a besoin d’être relancée.',
    ],
  },
  {
    title: 'Pendant',
    steps: [
      'Appuyez sur Démarrer. L’allure fait tenir la nuit dans le temps prévu à la table\u202f; vous pouvez en saisir une autre, de 1 à 10\u202f000. Mettez en pause quand on discute.',
      'Les événements partent seuls à leur heure. Retenez celui qui vient trop tôt, sautez celui qui est inutile, décalez-en un et les suivants gardent leurs écarts.',
      'Quand quelqu’un décide, saisissez-le sous Décider\u00a0: rôle, nom, certitude, quoi. Qui est assis devant une fenêtre des participants de cet ordinateur peut l’y saisir. Ce qui est impossible est refusé, avec la raison\u202f; cela fait partie de la leçon.',
      'Repérez les moments dont vous voulez parler. Revenez à un repère à tout moment\u202f; rien n’est perdu. Pour essayer autrement à partir de là, bifurquez.',
      'Regardez «\u00a0ce qui est vrai et ce qui est su\u00a0»\u00a0: l’écart est le sujet de l’exercice. Ne le comblez pas pour eux.',
      'Enregistrez de temps en temps. Le fichier peut être rouvert et se rejoue à l’identique.',
    ],
  },
  {
    title: 'Après (trente minutes)',
    steps: [
      'Appuyez sur «\u00a0Terminer et revoir\u00a0». Firebreak rejoue la nuit sans chaque décision, avec chacune prise plus tôt, sans aucune, et selon des règles qui ne savaient que ce que la table savait. Cela prend une minute ou deux.',
      'Laissez d’abord chacun dire ce qui a marché et ce qui n’a pas marché (retour à chaud), puis montrez le rapport.',
      'Montrez «\u00a0Ce qui pouvait encore être sauvé\u00a0»\u00a0: ce qui était possible à chaque moment, et ce que l’attente a fait perdre.',
      'Parcourez les axes d’amélioration. Donnez à chaque action un responsable et une date avant le départ des participants.',
      'Enregistrez le rapport en HTML ou imprimez-le. Enregistrez aussi l’exercice\u00a0: une autre table peut en repartir.',
    ],
  },
]

export const exerciseGuide = { en, fr: french(fr) }
