/** What the table on the terminal answers, in the language of the players. Commands keep their English words. */
import { type Language, numberIn } from '../../index.ts'

const en = {
  /** Name of the mark at the beginning. */
  start: 'start',
  help: `  (empty)            go to the next inject          wait 10 min      let ten minutes pass
  decide             what can be decided, by whom, and what it needs
  call-brigade       a decision, with what it needs and who takes it:
                     cut-power where=upstream by=Bo as=facilities-liaison sure=70%
                     close-openings room=Hall 1 (by its name, or as it is called)
  note TEXT          is written down (by the scribe, if one sits here)
  hold|release|resume|skip ID, shift ID 5 min       injects
  mark NAME, rewind NAME, branch NAME, switch NAME  return to a mark; try another course
  status, console    what the table sees            injects, truth   what only controllers may see
  help, end          write the report and stop  quit         save, to continue later
`,
  seats: (names: string) => `  seats (as=): ${names}\n`,
  /** Below what can be decided: the names of many things. */
  names: (field: string, names: string) => `  ${field}=NAME: ${names}\n`,
  semicolon: '; ',
  /** What stands for a value where a decision is explained. */
  values: { name: 'NAME', number: 'NUMBER' },
  /** A message that reaches the table. */
  told: (clock: string, from: string, said: string) => `${clock} ${from}: ${said}\n`,
  noField: (name: string, usage: string) =>
    `"${name}" is no field: ${usage}, and always by=, as= and sure=\n`,
  from: (clock: string, until: string) => `It is ${clock}; the exercise ends at ${until}.\n`,
  /** After Ctrl-C; begins by ending the line on which it was typed. */
  stopped: '\nstopped\n',
  saved: (file: string) => `saved: firebreak exercise ${file} continues it\n`,
  /** It goes on, but whatever ends the process takes it away. */
  unkept: (reason: string) => `this exercise cannot be kept in its place: ${reason}\n`,
  over: ', the exercise is over: "end" writes the report',
  markTaken: (name: string) => `there is a mark "${name}" already\n`,
  marked: (name: string) => `marked "${name}"\n`,
  noMark: (name: string) => `there is no mark "${name}"\n`,
  unnamed: (word: string) => `${word} needs a name\n`,
  /** @param why no time can be read, as the reader of decisions tells in English */
  waits: (why: string) => why,
  begins: (name: string) => `course "${name}" begins here\n`,
  courseTaken: (name: string) => `there is a course "${name}" already\n`,
  on: (clock: string, name: string) => `${clock} on "${name}"\n`,
  noCourse: (name: string) => `there is no course "${name}"\n`,
  refused: (reason: string) => `refused: ${reason}\n`,
  /** Below the refusal of a name that there is not. */
  listed: '  "decide" lists all names\n',
  decided: (clock: string, what: string) => `${clock} decided to ${what}\n`,
  done: (clock: string) => `${clock} done\n`,
  unknown: (word: string, nearest: string | undefined) =>
    `there is no word "${word}"${nearest === undefined ? '' : `; nearest: ${nearest}`}; "help" and "decide" list them\n`,
  silent: 'the status page does not answer\n',
  nothingYet: 'the status page shows nothing yet\n',
  asOf: (clock: string) => `as of ${clock}\n`,
  answering: (of: { name: string; answering: number; services: number }) =>
    `  ${of.name}: ${of.answering} of ${of.services} services answer\n`,
  copies: (of: {
    building: string
    services: number
    elsewhere: number
    otherBuilding: number
    sameBuilding: number
    none: number
  }) =>
    `  ${of.building}: of ${of.services} services ${of.elsewhere} with copies on another site, ${of.otherBuilding} in another building, ${of.sameBuilding} in the same, ${of.none} without\n`,
  truth: (of: {
    name: string
    down: number
    known: number | null
    destroyed: number
    dataLost: number
    burning: string
    explosive: string
  }) =>
    `  ${of.name}: ${of.down} down (status page ${of.known ?? 'silent'}), ${of.destroyed} destroyed, ${of.dataLost} without their data; burning: ${of.burning || 'nothing'}${of.explosive && `; smoke that could explode, now or earlier: ${of.explosive}`}\n`,
}

export type TableWords = typeof en

const n = numberIn('fr')

const fr: TableWords = {
  start: 'début',
  help: `  (vide)             jusqu’à l’événement suivant    wait 10 min      avancer d’autant
  decide             ce qui peut être décidé, par qui, et ce qu’il y faut
  call-brigade       une décision, avec ce qu’il y faut et qui la prend :
                     cut-power where=upstream by=Bo as=facilities-liaison sure=70%
                     close-openings room=Salle 1 (son nom, ou ce que l’on dit)
  note TEXTE         est pris en note (par le secrétaire, s’il y en a un)
  hold|release|resume|skip N°, shift N° 5 min       retenir, lancer, reprendre, sauter, décaler un événement
  mark NOM, rewind NOM, branch NOM, switch NOM      repère, retour, branche, autre déroulement
  status, console    ce que voit la table           injects, truth   ce que seuls les animateurs voient
  help, end          le rapport est écrit       quit         enregistré, pour continuer une autre fois
`,
  seats: names => `  rôles (as=) : ${names}\n`,
  names: (field, names) => `  ${field}=NOM : ${names}\n`,
  semicolon: ' ; ',
  values: { name: 'NOM', number: 'NOMBRE' },
  told: (clock, from, said) => `${clock} ${from} : ${said}\n`,
  noField: (name, usage) => `« ${name} » n’est pas un champ : ${usage}, et toujours by=, as= et sure=\n`,
  from: (clock, until) => `Il est ${clock} ; l’exercice finit à ${until}.\n`,
  stopped: '\narrêté\n',
  saved: file => `enregistré : firebreak exercise ${file} le continue\n`,
  unkept: raison => `cet exercice ne peut pas être conservé à sa place : ${raison}\n`,
  over: ', l’exercice est terminé : « end » fait le rapport',
  markTaken: name => `il y a déjà un repère « ${name} »\n`,
  marked: name => `repère « ${name} » posé\n`,
  noMark: name => `il n’y a pas de repère « ${name} »\n`,
  unnamed: word => `${word} veut un nom\n`,
  waits: () => 'wait veut une durée, avec son unité, comme « wait 10 min »\n',
  begins: name => `le déroulement « ${name} » commence ici\n`,
  courseTaken: name => `il y a déjà un déroulement « ${name} »\n`,
  on: (clock, name) => `${clock} sur « ${name} »\n`,
  noCourse: name => `il n’y a pas de déroulement « ${name} »\n`,
  refused: reason => `refusé : ${reason}\n`,
  listed: '  « decide » donne tous les noms\n',
  decided: (clock, what) => `${clock} décidé : ${what}\n`,
  done: clock => `${clock} fait\n`,
  unknown: (word, nearest) =>
    `le mot « ${word} » n’existe pas${nearest === undefined ? '' : ` ; le plus proche : ${nearest}`} ; « help » et « decide » les donnent\n`,
  silent: 'la page d’état ne répond pas\n',
  nothingYet: 'la page d’état ne montre encore rien\n',
  asOf: clock => `à ${clock}\n`,
  answering: of =>
    `  ${of.name} : ${of.answering} ${n(of.answering, 'service', 'services')} sur ${of.services} ${n(of.answering, 'répond', 'répondent')}\n`,
  copies: of =>
    `  ${of.building} : sur ${of.services} ${n(of.services, 'service', 'services')}, ${of.elsewhere} avec des copies sur un autre site, ${of.otherBuilding} dans un autre bâtiment, ${of.sameBuilding} dans le même, ${of.none} sans\n`,
  truth: of =>
    `  ${of.name} : ${of.down} ${n(of.down, 'arrêté', 'arrêtés')} (page d’état : ${of.known ?? 'muette'}), ${of.destroyed} ${n(of.destroyed, 'détruit', 'détruits')}, ${of.dataLost} sans leurs données ; en feu : ${of.burning || 'rien'}${of.explosive && ` ; fumée qui pourrait ou a pu exploser : ${of.explosive}`}\n`,
}

export const tableWords: Readonly<Record<Language, TableWords>> = { en, fr }
