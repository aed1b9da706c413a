/** One input against an outcome, run by run. */
import type { VNode } from 'preact'
import { Figure } from '../../charts/figure.tsx'
import { OneInput } from '../../charts/oneInput.tsx'
import { type Cell, inPercent } from '../../charts/table.ts'
import type { Say } from '../../charts/toldApart.ts'
import { percent } from '../../format.ts'
import { ChartTools } from '../../shell/chartTools.tsx'
import { sensitivityWords } from '../../words/sensitivityWords.ts'
import { useOwn, useWords } from '../../words/words.ts'

interface OneProps {
  readonly name: string
  readonly outcome: string
  readonly levels: readonly number[]
  readonly output: readonly number[]
  readonly width: number
  readonly say: Say
  readonly exactly: (value: number, said: string) => Cell
  readonly per: number
}

export function One({ name, outcome, levels, output, width, say, exactly, per }: OneProps): VNode {
  const { language, words } = useWords()
  const w = useOwn(sensitivityWords)
  const meanOf = (test: (level: number) => boolean): string => {
    const some = output.filter((_, run) => test(levels[run]!))
    return some.length === 0 ? '–' : say(some.reduce((sum, value) => sum + value, 0) / some.length)
  }
  const takeaway = w.oneTakeaway({
    lowest: meanOf(level => level < 1 / 3),
    highest: meanOf(level => level > 2 / 3),
  })
  return (
    <Figure
      name="one"
      title={w.one({ input: name, outcome })}
      level={3}
      takeaway={takeaway}
      dataLabel={words.data}
      table={() => ({
        head: [w.oneAxis, outcome],
        rows: output.map((value, run) => [
          inPercent(percent(language, levels[run]!), levels[run]!),
          exactly(value, say(value)),
        ]),
      })}
      tools={<ChartTools figure="one" />}
    >
      <OneInput
        levels={levels}
        output={output}
        width={width}
        height={280}
        label={takeaway}
        axes={{ x: w.oneRange, y: outcome }}
        percent={share => percent(language, share)}
        figure={say}
        per={per}
      />
    </Figure>
  )
}
