/** What fires of each severity cost on the site as it is: the means that the loss of a year is made of. */
import { customersLossStated } from './customersLossStated.ts'
import { type Entrant, figureOfAll } from './entrant.ts'
import { severities } from './severity.ts'
import type { Year } from './yearOf.ts'

export interface SeverityLoss {
  readonly severity: (typeof severities)[number]
  /** Share of all fires that is counted as of this severity. */
  readonly share: number
  /** Simulated fires that show it. */
  readonly fires: number
  /** Mean loss of such a fire, EUR; null where no fire shows the severity, or customers' loss is not stated. */
  readonly operator: number | null
  readonly customers: number | null
}

/** From the smallest; severities that no fire on the site can have are left out. */
export function lossesBySeverity(base: Entrant, { shares, fires }: Year): SeverityLoss[] {
  const operator = figureOfAll(base, 'metrics.costTotal')
  const customers = figureOfAll(base, 'metrics.costCustomers')
  const stated = customersLossStated(base.prepared.scenario)
  return severities.flatMap((severity, row) => {
    const own = Array.from(operator.keys()).filter(fire => fires.severity[fire] === row)
    const weight = own.reduce((sum, fire) => sum + fires.counts[fire]!, 0)
    const meanOf = (losses: Float64Array): number | null =>
      own.length === 0
        ? null
        : own.reduce((sum, fire) => sum + fires.counts[fire]! * losses[fire]!, 0) / weight
    const found = {
      severity,
      share: shares[row]!,
      fires: own.length,
      operator: meanOf(operator),
      customers: stated ? meanOf(customers) : null,
    }
    return found.share === 0 && found.fires === 0 ? [] : [found]
  })
}
