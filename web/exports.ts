/** Files for the reader's own disk: what is on show as a picture, as a table, as the run itself. */
import { csvFormatRows } from 'd3'
import { session } from './session.ts'

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export function saveText(name: string, text: string): void {
  save(name, 'text/plain', text)
}

export function saveRows(name: string, rows: readonly (readonly string[])[]): void {
  save(`${name}.csv`, 'text/csv', csvFormatRows(rows.map(row => [...row])))
}

const figureOf = (name: string): Element | null => document.querySelector(`[data-figure="${name}"]`)

/** The data of a chart, as its table shows it; the table is made when its details are opened. */
export async function saveTable(figure: string): Promise<void> {
  const details = figureOf(figure)?.querySelector('details')
  if (!details) return
  details.open = true
  await new Promise(requestAnimationFrame)
  await new Promise(resolve => setTimeout(resolve))
  const rows = [...details.querySelectorAll('tr')].map(row => [...row.children].map(cell => cell.textContent))
  save(`${figure}.csv`, 'text/csv', csvFormatRows(rows))
}

const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'fill-opacity',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'font-family',
  'opacity',
] as const

/** The largest picture of a chart, with its colours written into it, so that it looks the same anywhere. */
export function saveSvg(figure: string): void {
  const pictures = [...(figureOf(figure)?.querySelectorAll<SVGSVGElement>('svg') ?? [])]
  const picture = pictures.sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0]
  if (picture === undefined) return
  const copy = picture.cloneNode(true) as SVGSVGElement
  const definitions = document.querySelector('.definitions defs')
  const originals = [...picture.querySelectorAll('*')]
  const copies = [...copy.querySelectorAll('*')]
  if (definitions) {
    originals.push(...definitions.querySelectorAll('*'))
    const more = definitions.cloneNode(true) as Element
    copies.push(...more.querySelectorAll('*'))
    copy.prepend(more)
  }
  originals.forEach((original, at) => {
    const style = getComputedStyle(original)
    for (const property of kept) copies[at]!.setAttribute(property, style.getPropertyValue(property))
    copies[at]!.removeAttribute('style')
  })
  const canvas = figureOf(figure)?.querySelector('canvas')
  if (canvas) {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    image.setAttribute('href', canvas.toDataURL())
    image.setAttribute('width', String(canvas.clientWidth))
    image.setAttribute('height', String(canvas.clientHeight))
    copy.prepend(image)
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  save(`${figure}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(copy))
}

export function saveReport(): void {
  const { shown, campaign } = session.get()
  const report = campaign?.report ?? shown?.report
  if (report) save('report.json', 'application/json', JSON.stringify(report, null, 1))
}
