/** Which inputs drive which outputs, as one object whose keys a reader may rely on and as text for a terminal. */
import type { Interval } from '../base/intervals.ts'
import type { Finding, Sensitivity } from '../campaign/sensitivity/study.ts'
import type { Prepared } from '../run/prepare.ts'
import { figure } from './figure.ts'
import { table } from './table.ts'
import { version } from './version.ts'

export interface SensitivityReport extends Sensitivity {
  readonly engine: { readonly name: 'firebreak'; readonly version: string }
  readonly scenario: { readonly name: string; readonly digest: string }
  readonly strategy: string | null
  readonly seed: string
}

export function sensitivityReport(
  { scenario, digest }: Prepared,
  strategy: string | null,
  seed: string,
  found: Sensitivity,
): SensitivityReport {
  return {
    engine: { name: 'firebreak', version },
    scenario: { name: scenario.name, digest },
    strategy,
    seed,
    ...found,
  }
}

/** Rows of a table that a reader takes in. */
const mostRows = 15

const explanations = {
  morris:
    'Mean size of the effect of each input (mu*, 95 % interval), its mean and its spread (sigma), for its whole range.\nA spread like the size: the effect depends on the input itself or on others.',
  sobol:
    "Part of the output's variance that each explains alone and in all (95 % intervals by bootstrap).\nchance: which service, which rack; it is drawn anew for each.",
  tornado:
    'The mean with each input at its 10th and its 90th percentile, all others as drawn, and the difference under the same fires (95 % interval).',
}

export function sensitivityText(report: SensitivityReport): string {
  const { scenario, strategy, seed, runs, method, inputs, findings } = report
  const under = strategy === null ? '' : ` under ${strategy}`
  return `${[
    `${scenario.name}${under}\nseed ${seed}, ${runs} replications, ${inputs.length} inputs one by one${method === 'morris' ? '' : ', those that go with an output most closely in a first look'}`,
    explanations[method],
    ...Object.entries(findings).map(([output, finding]) => findingText(output, finding)),
  ].join('\n\n')}\n`
}

function findingText(output: string, finding: Finding): string {
  const { unit, never, mean } = finding
  const late =
    never === 0 ? '' : `, never in ${figure(never, 'share')} of the replications (counted as the latest)`
  const rows = rowsOf(finding)
  const title = `${output}: ${figure(mean, unit)}${['share', 'EUR'].includes(unit) ? '' : ` ${unit}`} in the mean${late}`
  if (rows.body.length === 0) return `${title}\n\nNo input moves it.`
  const left = rows.body.length - mostRows
  const more = left > 0 ? `\nand ${left} that do less` : ''
  return `${title}\n\n${table(rows.head, rows.body.slice(0, mostRows))}${more}`
}

/** Inputs that do nothing are left out. */
function rowsOf({ effects, indices, bars, unit }: Finding): {
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
} {
  if (effects !== undefined)
    return {
      head: ['input', 'size of effect', '95 %', 'mean', 'spread'],
      body: effects
        .filter(({ meanSize }) => meanSize > 0)
        .map(({ path, meanSize, meanSizeInterval, mean, spread }) => [
          path,
          figure(meanSize, unit),
          range(meanSizeInterval, unit),
          figure(mean, unit),
          figure(spread, unit),
        ]),
    }
  if (indices !== undefined)
    return {
      head: ['input', 'alone', '95 %', 'in all', '95 %'],
      body:
        indices.variance === 0
          ? []
          : indices.factors.map(({ name, first, firstInterval, total, totalInterval }) => [
              name,
              part(first),
              `${part(firstInterval[0])} to ${part(firstInterval[1])}`,
              part(total),
              `${part(totalInterval[0])} to ${part(totalInterval[1])}`,
            ]),
    }
  return {
    head: ['input', 'at 10 %', 'at 90 %', 'difference', '95 %'],
    body: (bars ?? [])
      .filter(({ low, high }) => low !== high)
      .map(({ path, low, high, difference, interval }) => [
        path,
        figure(low, unit),
        figure(high, unit),
        figure(difference, unit),
        range(interval, unit),
      ]),
  }
}

function range([low, high]: Interval, unit: string): string {
  return `${figure(low, unit)} to ${figure(high, unit)}`
}

/** An estimate of a share may fall below nothing: without the sign where it rounds to nothing. */
const part = (share: number): string => figure(share < 0 && share > -0.005 ? 0 : share, 'share')
