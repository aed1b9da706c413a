/** Where the fires of a year start besides here, most fires first: the list opens by mouse, keyboard and touch. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../../src/index.ts'
import { whole } from '../../format.ts'
import { roomName } from '../../model/names.ts'
import { burningWords } from '../../words/burning.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { useScenario } from './strategyNames.ts'

export function Places({ places }: Pick<ComparisonReport, 'places'>): VNode | null {
  const { language } = useWords()
  const w = useOwn(strategyWords)
  const burning = useOwn(burningWords)
  const scenario = useScenario()
  if (places.length === 0) return null
  return (
    <>
      <p class="note">{w.places(whole(language, places.length))}</p>
      <details class="places">
        <summary>{w.otherPlaces}</summary>
        <ul>
          {places
            .toSorted((a, b) => b.replications - a.replications)
            .map(({ room, source, times, replications }) => {
              const told = `${scenario ? roomName(scenario, room) : room}, ${burning[source] ?? source}`
              return (
                <li key={`${room} ${source}`}>
                  {w.firesThere(times > 1 ? `${told} (× ${times})` : told, whole(language, replications))}
                </li>
              )
            })}
        </ul>
      </details>
    </>
  )
}
