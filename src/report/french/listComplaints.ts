/** What a list of injects is refused for, in French. */
import type { MselSentence } from '../../exercise/msel/mselCsv.ts'
import type { Complaints } from './complaintWords.ts'

export const listComplaints: Pick<Complaints, MselSentence> = {
  'unknown column "{}"': 'colonne inconnue : « {} »',
  'the column "{}" stands twice': 'la colonne « {} » y est deux fois',
  'the column "{}" is missing': 'il manque la colonne « {} »',
  'is empty: the first line names the columns': 'est vide : la première ligne nomme les colonnes',
  'must be a time such as "10 min" or a condition such as "after flashover + 2 min", is "{}"':
    'doit être une durée, comme « 10 min », ou une condition, comme « après flashover + 2 min », est « {} »',
  'counts from the start of the exercise: write how long after it, such as "5 min" or "1 h 30 min", is "{}"':
    'se compte depuis le début de l’exercice : écrivez combien de temps après, comme "5 min" ou "1 h 30 min", est "{}"',
  'has {} lines or values, but a list of injects may have at most {}':
    'a {} lignes ou valeurs, mais une liste d’événements (injects) en a au plus {}',
  'is {} MB, but a list of injects may have at most {} MB':
    'fait {} Mo, mais une liste d’événements (injects) en a au plus {} Mo',
  'has {} cells for {} columns: quote cells that hold what parts them':
    'a {} cellules pour {} colonnes : mettez entre guillemets les cellules qui contiennent le séparateur',
  'the event is empty: it is what people are told':
    'l’événement (event) est vide : c’est ce qui est dit aux personnes',
  'wrong on purpose must be yes, no or empty, is "{}"':
    '« volontairement faux » (wrong on purpose) doit être oui, non ou vide, est "{}"',
}
