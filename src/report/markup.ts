/** Pieces of the reports that are written as HTML. */
import { unbrokenPage } from './unbroken.ts'
import type { Language } from '../run/told/sentences.ts'

/** Escapes text for markup: whatever a scenario or a player wrote remains text. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A table with a caption; cells are text. */
export function htmlTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`))
      .join('')
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head
    .map(cell => `<th scope="col">${escaped(cell)}</th>`)
    .join('')}</tr></thead><tbody>${rows.map(row => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`
}

export function htmlList(rows: readonly string[], none: string): string {
  if (rows.length === 0) return `<p>${escaped(none)}</p>`
  return `<ul>${rows.map(row => `<li>${escaped(row)}</li>`).join('')}</ul>`
}

/**
 * A self-contained page that prints on A4 and on Letter.
 * @param style further rules
 */
export function htmlPage(title: string, body: string, language: Language, style = ''): string {
  const page = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 1px solid #bbb; }
h3 { font-size: 1rem; margin-bottom: 0.3rem; } p { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.6rem 0.25rem 0; border-bottom: 1px solid #ddd; }
tbody th { font-weight: 400; } thead th { border-bottom: 2px solid #888; }
@media screen and (max-width: 40rem) { table { display: block; overflow-x: auto; } }
ol.causes { margin: 0.2rem 0 1rem; padding-left: 1.4rem; } .quiet { color: #555; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } h2, h3, caption, thead { break-after: avoid; } tr, figure, .causes, li { break-inside: avoid; } p:has(+ .causes) { break-after: avoid; } .causes { columns: 2; font-size: 8.5pt; } ol.causes { padding: 0; } .causes > li { margin-left: 2.6em; } }
@page { margin: 16mm; }
${style}</style></head><body>
${body}
</body></html>
`
  return unbrokenPage(page)
}
