/** What undo, redo or a move through the addresses did, by the names of the steps, to be read aloud. */
import type { History } from '../inputs.ts'
import type { View } from '../view.ts'
import { announcerWords } from '../words/announcerWords.ts'

/** Empty if the histories are not apart by undoing or redoing. */
export function stepsSaid(before: History, now: History, language: View['language']): string {
  const w = announcerWords[language]
  const moved = (from: History['done'], to: History['done']): string =>
    from
      .filter(step => to.includes(step))
      .map(({ name }) => name())
      .join(', ')
  const undone = moved(before.done, now.undone)
  const redone = moved(before.undone, now.done)
  return undone !== '' ? w.undone(undone) : redone !== '' ? w.redone(redone) : ''
}

/** Steps that are undone or redone one after another, to be told together. */
export function untoldSteps(begun: History) {
  let told = begun
  return {
    /** Whether there is anything to tell. */
    areNews(now: History): boolean {
      const isNews = stepsSaid(told, now, 'en') !== ''
      if (!isNews) told = now
      return isNews
    },
    /** Takes the steps that are to be read out; they are not read out again. */
    said(now: History, language: View['language']): string {
      const said = stepsSaid(told, now, language)
      told = now
      return said
    },
  }
}
