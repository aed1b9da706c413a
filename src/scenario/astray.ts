/**
 * The first number of a scenario with which no run can begin: none in one that was read, but a caller may have changed
 * it since, and a run would go on for ever or answer as if nothing were wrong. It needs no schema, which the engine of
 * the page does not load.
 */
/** Limits of how long a scenario is followed, s. The longest is assumed: three years. */
export const horizonLimits = { min: 3600, max: 3 * 366 * 86_400 } as const

/** What is counted by these names, at most: more asks for memory that no machine has. */
export const mostOf: Readonly<Record<string, number>> = {
  customers: 10_000_000,
  services: 20_000_000,
  count: 100_000,
  serversEach: 500,
}

/** Only these may be below 0: degrees outside, places of buildings, basements, and the mean of what is cut off at 0. */
export const belowZero = /^ambient\.temperature|\.plan\.[xy]|\.storey\b|\.mean$/

interface Runnable {
  readonly horizon: number
  /** No run reads it. */
  readonly observed?: unknown
}

/** Such as `horizon is -1, must be from 3600 to 94867200`, in SI; undefined: a run can begin. */
export function astray(scenario: Runnable): string | undefined {
  const { horizon, observed: _, ...rest } = scenario
  const { min, max } = horizonLimits
  if (!(horizon >= min && horizon <= max)) return `horizon is ${horizon}, must be from ${min} to ${max}`
  return astrayIn(rest, '', '')
}

function astrayIn(value: unknown, path: string, name: string): string | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `${path} is ${value}, must be a finite number`
    const most = Object.hasOwn(mostOf, name) ? mostOf[name]! : Infinity
    if (value > most) return `${path} is ${value}, must be at most ${most}`
    return value < 0 && !belowZero.test(path) ? `${path} is ${value}, must be at least 0` : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, child] of Object.entries(value)) {
    const found = astrayIn(child, path === '' ? key : `${path}.${key}`, key)
    if (found !== undefined) return found
  }
  return undefined
}
