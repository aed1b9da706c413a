/** Words for a file that is not a scenario, and what it is instead. */
import { french } from './unbroken.ts'

const en = {
  tooLarge: (size: string, most: string) =>
    `is ${size} MB, but a scenario may have at most ${most} MB: give numbers and shares instead of listing them`,
  tooManyDecisions: (size: string, most: string) =>
    `is ${size} MB, but a file of decisions may have at most ${most} MB`,
  tooManyInjects: (size: string, most: string) =>
    `is ${size} MB, but a list of injects may have at most ${most} MB`,
  unread: 'cannot be read: is it a folder, or was it moved or changed since it was chosen?',
  report: 'is the report of a run, not a scenario: open the scenario it is about, or a run saved as a file',
  exercise: 'is a saved exercise, not a scenario: open it in the Exercise view',
  decisions:
    'is a file of decisions, which is chosen before an exercise begins: end the one that is open first',
  list: 'is a list of injects, which is chosen before an exercise begins: end the one that is open first',
  table:
    'is a table, not a scenario: a list of injects is chosen in the Exercise view, before an exercise begins, and “firebreak import” makes a scenario of an inventory',
  damagedRun: 'is a damaged saved run: parts of it are missing',
  cut: 'the file stops halfway: was it cut off on its way here?',
  perhapsCut:
    'the last line has no end: if the file was cut off on its way here, the problems below may come from that',
}

const fr: typeof en = {
  tooLarge: (size, most) =>
    `fait ${size}\u00a0Mo, mais un scénario en a au plus ${most}\u00a0Mo : donnez des nombres et des parts au lieu de tout énumérer`,
  tooManyDecisions: (size, most) =>
    `fait ${size}\u00a0Mo, mais un fichier de décisions en a au plus ${most}\u00a0Mo`,
  tooManyInjects: (size, most) =>
    `fait ${size}\u00a0Mo, mais une liste d’événements en a au plus ${most}\u00a0Mo`,
  unread: 'est illisible : est-ce un dossier, ou a-t-il été déplacé ou modifié depuis qu’il a été choisi ?',
  report:
    'est le rapport d’un tirage, pas un scénario : ouvrez le scénario dont il parle, ou un tirage enregistré comme fichier',
  exercise: 'est un exercice enregistré, pas un scénario : ouvrez-le dans la vue Exercice',
  decisions:
    'est un fichier de décisions, à choisir avant le début d’un exercice : terminez d’abord celui qui est ouvert',
  list: 'est une liste d’événements, à choisir avant le début d’un exercice : terminez d’abord celui qui est ouvert',
  table:
    'est un tableau, pas un scénario : une liste d’événements se choisit dans la vue Exercice, avant le début d’un exercice, et « firebreak import » fait d’un inventaire un scénario',
  damagedRun: 'est un tirage enregistré, mais endommagé : il en manque des parties',
  cut: 'le fichier s’arrête au milieu : a-t-il été coupé en chemin ?',
  perhapsCut:
    'la dernière ligne est incomplète : si le fichier a été coupé en chemin, les problèmes ci-dessous peuvent en venir',
}

export const refusedWords = { en, fr: french(fr) }
