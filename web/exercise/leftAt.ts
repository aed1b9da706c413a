/** What is told of an exercise that was left open. */
import type { Language } from '../../src/index.ts'
import { dateSaid } from '../format.ts'
import type { exerciseWords } from '../words/exerciseWords.ts'
import { playedAt, whichAt } from './kept.ts'
import { clockTime } from './time.ts'

/** Which exercise it is, where its clock stood, and when it was last played, as far as that is known. */
export function leftAt(place: string, language: Language): Parameters<typeof exerciseWords.en.left>[0] {
  const which = whichAt(place)
  const when = playedAt(place)
  return {
    which: which && { title: which.title[language], clock: clockTime(which.start, which.now) },
    when: when && dateSaid(language, when),
  }
}
