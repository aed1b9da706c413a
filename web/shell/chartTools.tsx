/** Buttons that export a chart as picture or data. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { own, Side } from '../charts/side.ts'
import { exported } from '../files/exported.ts'
import { useWords } from '../words/words.ts'

export function ChartTools({ figure: name }: { readonly figure: string }): VNode {
  const { words } = useWords()
  const figure = own(name, useContext(Side))
  return (
    <div class="chart-tools">
      <button type="button" class="quiet" onClick={() => exported(exports => exports.saveTable(figure))}>
        {words.exportCsv}
      </button>
      <button type="button" class="quiet" onClick={() => exported(exports => exports.saveSvg(figure))}>
        {words.exportSvg}
      </button>
      <button type="button" class="quiet" onClick={() => exported(exports => exports.savePng(figure))}>
        {words.exportPng}
      </button>
    </div>
  )
}
