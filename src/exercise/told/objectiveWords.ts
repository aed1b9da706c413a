/** How well an objective and an expected action fared, in words: for every report, and the page. */
import type { Language } from '../../scenario/words/language.ts'
import type { RatedFor, Rating } from '../debrief/rating.ts'
import type { Scored } from '../debrief/score.ts'

interface ObjectiveWords {
  readonly ratings: Readonly<Record<Rating, string>>
  readonly ratedFor: Readonly<Record<RatedFor, string>>
  readonly unrated: string
  /** Of an objective whose expected actions all have this verdict. */
  readonly notYet: string
  readonly partly: string
  readonly verdicts: Readonly<Record<Scored['verdict'], string>>
}

export const objectiveWords: Readonly<Record<Language, ObjectiveWords>> = {
  en: {
    ratings: {
      P: 'performed without challenges',
      S: 'performed with some challenges',
      M: 'performed with major challenges',
      U: 'unable to be performed',
    },
    ratedFor: {
      saved: 'what could be saved was saved, though not all that was expected was done',
      late: 'some of it came more than an hour late',
      harm: 'an order of this kind did harm',
      worse: 'the night was worse than with no decision',
      vain: 'as much was lost as with no decision, though some of it could have been saved',
    },
    unrated: 'nothing was expected of it',
    notYet: 'not due yet',
    partly: 'not rated, as not all of it was due yet',
    verdicts: {
      met: 'in time',
      late: 'late',
      amiss: 'not as expected',
      missed: 'not done',
      unreached: 'not due yet',
    },
  },
  fr: {
    ratings: {
      P: 'réalisé sans difficulté',
      S: 'réalisé avec quelques difficultés',
      M: 'réalisé avec de grandes difficultés',
      U: 'non réalisé',
    },
    ratedFor: {
      saved: 'ce qui pouvait être sauvé l’a été, bien que tout ce qui était attendu n’ait pas été fait',
      late: 'une partie a eu plus d’une heure de retard',
      harm: 'un ordre de ce type a été préjudiciable',
      worse: 'la nuit a été pire que sans aucune décision',
      vain: 'les pertes sont celles d’une nuit sans aucune décision, alors qu’une partie pouvait être évitée',
    },
    unrated: 'rien n’en était attendu',
    notYet: 'pas encore dû',
    partly: 'non noté, car tout n’était pas encore dû',
    verdicts: {
      met: 'à temps',
      late: 'en retard',
      amiss: 'autrement qu’attendu',
      missed: 'non faite',
      unreached: 'pas encore due',
    },
  },
}
