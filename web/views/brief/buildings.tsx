/** The final state of each building. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Plan, Report, Scenario } from '../../../src/index.ts'
import { zero } from '../../charts/table.ts'
import { figure, percent } from '../../format.ts'
import { buildingName } from '../../model/names.ts'
import { select } from '../namesake.ts'
import { FixedSize } from '../../browser/size.ts'
import { useWords } from '../../words/words.ts'
import { WideTable } from '../wideTable.tsx'

interface BuildingsProps {
  readonly report: Report
  readonly plan: Plan
  readonly scenario: Scenario
}

export function Buildings({ report, plan, scenario }: BuildingsProps): VNode {
  const { language, words } = useWords()
  const onPaper = useContext(FixedSize) !== null
  const w = words.brief
  const order = Object.keys(w.buildingStates)
  return (
    <section class="figure">
      <h3>{w.buildings}</h3>
      <WideTable label={w.buildings}>
        <thead>
          <tr>
            <th scope="col">{w.building}</th>
            <th scope="col" class="words">
              {w.end}
            </th>
            <th scope="col">{w.roomsBurnt}</th>
            <th scope="col">{w.racksBurnt}</th>
            <th scope="col">{w.serversBurnt}</th>
            <th scope="col">{w.lostAfter}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(report.buildings).map(([name, building]) => {
            const called = buildingName(scenario, name)
            const row = plan.buildings.findIndex(each => each.name === name)
            const ends = Object.entries(building.states)
              .filter(([, share]) => share > 0)
              .sort(([a, shareA], [b, shareB]) => shareB - shareA || order.indexOf(b) - order.indexOf(a))
            const say = (metric: { p50: number | null; unit: string }): string =>
              figure(language, metric.p50, metric.unit, '–')
            return (
              <tr key={name}>
                <th scope="row">
                  {onPaper ? (
                    called
                  ) : (
                    <button
                      type="button"
                      class="quiet"
                      onClick={() => select('building', plan, row, { name: 'site' })}
                    >
                      {called}
                    </button>
                  )}
                </th>
                <td class="words">
                  {ends.map(([state, share]) => (
                    <span key={state} class={`end end-${state}`}>
                      {w.buildingStates[state] ?? state}
                      {share < 1 && ` ${percent(language, share)}`}
                    </span>
                  ))}
                </td>
                <td>{`${say(building.roomsBurnt)}\u00a0${words.of}\u00a0${say(building.rooms)}`}</td>
                <td class={zero(say(building.racksBurnt))}>{say(building.racksBurnt)}</td>
                <td class={zero(say(building.serversBurnt))}>{say(building.serversBurnt)}</td>
                <td class={zero(say(building.lostMinutes))}>{say(building.lostMinutes)}</td>
              </tr>
            )
          })}
        </tbody>
      </WideTable>
    </section>
  )
}
