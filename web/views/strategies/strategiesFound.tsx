/** Result of a comparison, as a table and two charts. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../../src/index.ts'
import { useSize } from '../../browser/size.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn } from '../../words/words.ts'
import type { Rows } from '../../thread/protocol.ts'
import { AllRows } from '../allRows.tsx'
import { Chances } from './strategyChances.tsx'
import { Front } from './strategyFront.tsx'
import { Matrix } from './strategyMatrix.tsx'
import { Severities } from './strategySeverities.tsx'
import { Years } from './strategyYears.tsx'

interface ComparedProps {
  readonly report: ComparisonReport
  /** That of the other side, whose charts have the same axes. */
  readonly across?: ComparisonReport | undefined
  /** Of the fires that begin where the scenario says. */
  readonly rows: Rows
  /** Whether it includes the fires that begin in other places of the site. */
  readonly whole: boolean
}

export function Compared({ report, across, rows, whole: all }: ComparedProps): VNode {
  const w = useOwn(strategyWords)
  const others = across?.strategies ?? []
  const [box, size] = useSize<HTMLDivElement>()
  return (
    <div class="studies" ref={box}>
      {!all && <p class="note">{w.soFar}</p>}
      <Matrix report={report} across={across} width={size.width} />
      {rows.length > 0 && (
        <div class="tools">
          <AllRows of={rows} each="fires" />
        </div>
      )}
      {size.width > 0 && (
        <>
          <Front report={report} across={others} width={size.width} />
          <Years report={report} />
          <Chances report={report} across={others} width={size.width} />
          <Severities report={report} />
        </>
      )}
    </div>
  )
}
