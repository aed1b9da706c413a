/** A chart to take away: its picture and its data. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { own, Side } from '../charts/side.ts'
import { savePng, saveSvg, saveTable } from '../exports.ts'
import { useWords } from '../words/words.ts'

export function ChartTools({ figure: name }: { readonly figure: string }): VNode {
  const { words } = useWords()
  const figure = own(name, useContext(Side))
  return (
    <div class="chart-tools">
      <button type="button" class="quiet" onClick={() => void saveTable(figure)}>
        {words.exportCsv}
      </button>
      <button type="button" class="quiet" onClick={() => saveSvg(figure)}>
        {words.exportSvg}
      </button>
      <button type="button" class="quiet" onClick={() => void savePng(figure)}>
        {words.exportPng}
      </button>
    </div>
  )
}
