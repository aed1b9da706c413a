/** The scenario held by a one-file page, as data in an inert script element, never as markup. */
import type { Inputs } from '../inputs.ts'
import type { ScenarioText } from '../scenarioText.ts'

export interface Embedded {
  readonly source: ScenarioText
  readonly inputs: Inputs
  /** How it was on show when it was saved, and beside what, as in an address; absent: of a page saved before. */
  readonly seen?: string
}

const id = 'embedded'

export function embedded(): Embedded | null {
  const text = document.getElementById(id)?.textContent
  if (!text) return null
  const page = JSON.parse(text) as Embedded
  // Saved before there were others, it is the first run.
  return { ...page, inputs: { ...page.inputs, run: page.inputs.run ?? 1 } }
}

/** Returns the page with a scenario in it. `<` is escaped so that no text can close the element. */
export function embed(page: string, what: Embedded): string {
  const data = JSON.stringify(what).replaceAll('<', '\\u003c')
  // The last match: the scripts come before the body and contain the string as well.
  const at = page.lastIndexOf('<body>') + '<body>'.length
  return `${page.slice(0, at)}<script type="application/json" id="${id}">${data}</script>${page.slice(at)}`
}
