/** What a one-file page holds of a scenario: data in a script element that is no script, never markup. */
import type { Inputs } from './inputs.ts'
import type { ScenarioText } from './protocol.ts'

export interface Embedded {
  readonly source: ScenarioText
  readonly inputs: Inputs
}

const id = 'embedded'

export function embedded(): Embedded | null {
  const text = document.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as Embedded) : null
}

/** The page with a scenario in it. `<` is written as an escape, so that no text can end the element. */
export function embed(page: string, what: Embedded): string {
  const data = JSON.stringify(what).replaceAll('<', '\\u003c')
  // The scripts stand before the body and hold the word too.
  const at = page.lastIndexOf('<body>') + '<body>'.length
  return `${page.slice(0, at)}<script type="application/json" id="${id}">${data}</script>${page.slice(at)}`
}
