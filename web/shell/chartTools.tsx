/** A chart to take away: its picture and its data. */
import type { VNode } from 'preact'
import { saveSvg, saveTable } from '../exports.ts'
import { useWords } from '../words/words.ts'

export function ChartTools({ figure }: { readonly figure: string }): VNode {
  const { words } = useWords()
  return (
    <div class="chart-tools">
      <button type="button" class="quiet" onClick={() => void saveTable(figure)}>
        {words.exportCsv}
      </button>
      <button type="button" class="quiet" onClick={() => saveSvg(figure)}>
        {words.exportSvg}
      </button>
    </div>
  )
}
