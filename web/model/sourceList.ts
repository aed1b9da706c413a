/** The sources listed in a scenario. */
import type { ScenarioText } from '../scenarioText.ts'

/** Lines at its end such as `#   S15 address`. */
export function sourcesOf({ text, beside }: ScenarioText): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const each of [text, ...Object.values(beside)])
    for (const [, code, words] of each.matchAll(/^#\s+([A-Z]+\d+)\s+(\S.*)$/gm))
      if (!found.has(code!)) found.set(code!, words!)
  return found
}
