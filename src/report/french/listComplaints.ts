/** What a list of injects is refused for, in French. */
import type { MselSentence } from '../../exercise/msel/mselCsv.ts'
import type { Complaints } from './complaintWords.ts'

export const listComplaints: Pick<Complaints, MselSentence> = {
  'unknown column "{}"': 'colonne inconnue : « {} »',
  'the column "{}" is missing': 'il manque la colonne « {} »',
  'is empty: the first line names the columns': 'est vide : la première ligne nomme les colonnes',
  'has {} cells for {} columns: quote cells that hold commas':
    'a {} cellules pour {} colonnes : mettre entre guillemets celles qui contiennent une virgule',
  'the event is empty: it is what people are told':
    'la colonne « event » est vide : c’est ce qui est dit aux personnes',
  'wrong on purpose must be yes, no or empty, is "{}"':
    '« wrong on purpose » doit être yes, no ou vide, est "{}"',
}
