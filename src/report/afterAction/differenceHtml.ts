/** Why two nights differ, group by group, each with an example and its causes, latest first. */
import type { Difference } from '../../run/why/differences.ts'
import type { AfterActionWords } from './englishAfterAction.ts'
import { escaped } from '../markup.ts'

/** A long chain of causes is cut to its latest and its first. */
const latestCauses = 6
/** See `latestCauses`. */
const firstCauses = 2

type Clock = (at: number) => string

/** @param nights names of the two nights in a sentence */
export function differenceHtml(
  { reasons, whom }: Difference,
  [one, other]: readonly [string, string],
  w: AfterActionWords,
  clock: Clock,
): string {
  const concerned = whom === '' ? '' : `<p>${escaped(whom)}</p>`
  const groups = reasons
    .map(({ of, worse, building, amount, example, because }) => {
      const [bad, good] = worse === 'one' ? [one, other] : [other, one]
      const said = { size: w.figure(Math.round(amount), ''), building, bad, good }
      const head = of === 'hours' ? w.moreHours(said) : w.lost({ ...said, data: of === 'data' })
      const long = because.length > latestCauses + firstCauses + 1
      const told = long ? because.slice(0, latestCauses) : because
      const rest = long
        ? `<li value="${because.length - firstCauses}">…</li>${causesOf(because.slice(-firstCauses), w, clock)}`
        : ''
      return `<p>${escaped(w.example(head, example))}</p><ol class="causes">${causesOf(told, w, clock)}${rest}</ol>`
    })
    .join('')
  return concerned + groups
}

function causesOf(
  because: Difference['reasons'][number]['because'],
  w: AfterActionWords,
  clock: Clock,
): string {
  return because
    .map(({ seconds, sentence }) => `<li>${escaped(w.at(clock(seconds), sentence))}</li>`)
    .join('')
}
