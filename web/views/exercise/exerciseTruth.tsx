/** Truth and knowledge side by side, by building: only for the facilitator. */
import type { VNode } from 'preact'
import type { FacilitatorView } from '../../../src/index.ts'
import { useTableNames } from '../../exercise/tableNames.ts'
import { clockTime } from '../../exercise/time.ts'
import { whole } from '../../format.ts'
import { exerciseWords, type ExerciseWords } from '../../words/exerciseWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'

const facts = ['brigadeCalledAt', 'brigadeArrivedAt', 'powerOffAt', 'underControlAt', 'outAt'] as const
/** The message from which the table learns each fact. */
const heardBy = {
  brigadeCalledAt: 'brigade-called',
  brigadeArrivedAt: 'brigade-arrived',
  powerOffAt: 'power-cut',
  underControlAt: 'under-control',
  outAt: 'fire-out',
} as const

type Building = FacilitatorView['buildings'][number]

export function Truth({ view }: { readonly view: FacilitatorView }): VNode {
  const { language } = useWords()
  const w = useOwn(exerciseWords).truth
  const called = useTableNames()
  const { truth, buildings, participants } = view
  const { start, messages, statusPage } = participants
  const count = (value: number): string => whole(language, value)
  const down = truth.buildings.reduce((sum, building) => sum + building.down, 0)
  const known = statusPage.buildings.reduce((sum, { services, answering }) => sum + services - answering, 0)
  // Until the clock advances, the call has been ordered but not made.
  const call = view.decisions.find(({ choice }) => choice.do === 'call-brigade')
  const notYet = (fact: (typeof facts)[number]): string =>
    fact === 'brigadeCalledAt' && call !== undefined ? w.ordered(clockTime(start, call.at)) : w.notYet
  const blind = statusPage.silent || statusPage.asOf === null
  return (
    <section class="panel truth" aria-labelledby="truth-title">
      <h2 id="truth-title">{w.title}</h2>
      <p class="takeaway">{w.takeaway({ down: count(down), known: blind ? null : count(known) })}</p>
      <div class="scroll" role="group" aria-labelledby="truth-title" tabIndex={0}>
        <table aria-labelledby="truth-title">
          <Heads of={[w.building, w.truth, w.known, w.copies]} words />
          <tbody>
            {buildings.map(building => (
              <tr key={building.truth.name}>
                <th scope="row">{called('building', building.truth.name)}</th>
                <td class="words" data-truth>
                  {lines(truthOf(building, w, count))}
                </td>
                <td class="words">{lines(knownOf(building, w, count))}</td>
                <td class="words">
                  {w.sold} {count(safe(building.copies.declared))}
                  <br />
                  {w.real} <b data-truth>{count(safe(building.copies.actual))}</b>
                </td>
              </tr>
            ))}
          </tbody>
          <tbody>
            {facts.map(fact => {
              const heard = messages.find(
                ({ event, subject }) => event === heardBy[fact] && subject === undefined,
              )
              const at = truth[fact]
              return (
                <tr key={fact}>
                  <th scope="row">{w.facts[fact]}</th>
                  <td class="words">{at === null ? notYet(fact) : clockTime(start, at)}</td>
                  <td class="words">{heard === undefined ? w.nothing : clockTime(start, heard.at)}</td>
                  <td />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const safe = ({ elsewhere, otherBuilding }: Building['copies']['actual']): number => elsewhere + otherBuilding

function truthOf({ truth }: Building, w: ExerciseWords['truth'], count: (value: number) => string): string[] {
  return [
    truth.lost
      ? w.lostBuilding
      : truth.burning.length === 0
        ? truth.destroyed > 0
          ? w.nowQuiet
          : w.quiet
        : w.burning(count(truth.burning.length)),
    truth.explosive.length > 0 && w.explosive(count(truth.explosive.length)),
    truth.powered < truth.rooms && w.powered({ on: count(truth.powered), rooms: count(truth.rooms) }),
    truth.down > 0 && w.down(count(truth.down)),
    truth.destroyed > 0 && w.destroyed(count(truth.destroyed)),
    truth.dataLost > 0 && w.dataLost(count(truth.dataLost)),
  ].filter(line => line !== false)
}

function knownOf({ known }: Building, w: ExerciseWords['truth'], count: (value: number) => string): string[] {
  const heard = [
    known.lost && w.lostKnown,
    known.flashover && !known.lost && w.flashover,
    known.dark && w.darkKnown,
    known.alarms.length > 0 && w.alarms(count(known.alarms.length)),
    known.down !== null && known.down > 0 && w.down(count(known.down)),
  ].filter(line => line !== false)
  return heard.length === 0 ? [w.nothing] : heard
}

function lines(told: readonly string[]): VNode {
  return (
    <ul class="told">
      {told.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
