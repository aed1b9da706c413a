/** Why two nights differ, with recorded causes. */
import type { VNode } from 'preact'
import { type AfterAction, unbroken } from '../../../src/index.ts'
import { whole } from '../../format.ts'
import { afterActionWords } from '../../words/afterActionWords.ts'
import { useOwn, useWords } from '../../words/words.ts'

type Judged = AfterAction['decisions'][number]

/** Only the latest causes of a longer chain are listed. */
const mostCauses = 6

interface BecauseProps {
  readonly name: string
  /** The night as played, less the other one. */
  readonly difference: NonNullable<Judged['without']> | undefined
  readonly played: string
  readonly other: string
  readonly clock: (at: number) => string
}

export function Because({ name, difference, played, other, clock }: BecauseProps): VNode | null {
  const { language } = useWords()
  const w = useOwn(afterActionWords)
  if (difference === undefined || difference.reasons.length === 0) return null
  return (
    <details class="because">
      <summary>
        {w.why} {name}
      </summary>
      {difference.whom !== '' && <p>{unbroken(difference.whom)}</p>}
      {difference.reasons.map(({ of, worse, building, amount, example, because }) => (
        <div key={`${of} ${worse} ${building}`}>
          <p>
            {w.reasons[of]({
              amount: whole(language, amount),
              building,
              worse: worse === 'one' ? played : other,
              example,
            })}
          </p>
          <ol class="causes">
            {because.slice(0, mostCauses).map(({ seconds, sentence }) => (
              <li key={`${seconds} ${sentence}`}>
                <time>{clock(seconds)}</time> {unbroken(sentence)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </details>
  )
}
