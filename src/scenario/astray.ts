/**
 * The first number of a scenario with which no run can begin: none in one that was read, but a caller may have changed
 * it since, and a run would go on for ever or answer as if nothing were wrong. It needs no schema, which the engine of
 * the page does not load.
 */
/** Limits of how long a scenario is followed, s. The longest is assumed: three years. */
export const horizonLimits = { min: 3600, max: 3 * 366 * 86_400 } as const

/** Such as `horizon is -1, must be from 3600 to 94867200`, in SI; undefined: a run can begin. */
export function astray(scenario: { readonly horizon: number }): string | undefined {
  const { horizon } = scenario
  const { min, max } = horizonLimits
  if (!(horizon >= min && horizon <= max)) return `horizon is ${horizon}, must be from ${min} to ${max}`
  return astrayIn(scenario, '')
}

function astrayIn(value: unknown, path: string): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : `${path} is ${value}, must be a finite number`
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, child] of Object.entries(value)) {
    const found = astrayIn(child, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
