/** Buttons that export a chart as picture or data, each named after the chart. */
import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { own, Side } from '../charts/side.ts'
import { exported } from '../files/exported.ts'
import { useWords } from '../words/words.ts'

export function ChartTools({ figure: name }: { readonly figure: string }): VNode {
  const { words } = useWords()
  const figure = own(name, useContext(Side))
  const button = (word: string, save: Parameters<typeof exported>[0]): VNode => (
    <button
      type="button"
      class="quiet"
      id={word + figure}
      aria-labelledby={`${word + figure} title-${figure}`}
      onClick={() => exported(save)}
    >
      {word}
    </button>
  )
  return (
    <div class="chart-tools">
      {button(words.exportCsv, exports => exports.saveTable(figure))}
      {button(words.exportSvg, exports => exports.saveSvg(figure))}
      {button(words.exportPng, exports => exports.savePng(figure))}
    </div>
  )
}
