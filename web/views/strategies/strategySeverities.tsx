/** On how many simulated fires each severity of the year's fires rests, and what one costs on the site as it is. */
import type { VNode } from 'preact'
import type { ComparisonReport } from '../../../src/index.ts'
import { useRegion } from '../../charts/side.ts'
import { moneyLike, percent, whole } from '../../format.ts'
import { severityWords } from '../../words/severities.ts'
import { strategyWords } from '../../words/strategiesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'
import { Heads } from '../heads.tsx'

export function Severities({ report }: { readonly report: ComparisonReport }): VNode {
  const { language } = useWords()
  const w = useOwn(severityWords)
  const { notStated } = useOwn(strategyWords)
  const { severities } = report
  const euro = moneyLike(
    severities.flatMap(({ operator, customers }) => [operator ?? 0, customers ?? 0]),
    language,
  )
  const stated = report.strategies.some(({ customers }) => customers !== null)
  return (
    <section class="figure figure-severities">
      <h3>{w.title}</h3>
      <p class="takeaway">{useTakeaway()(severities)}</p>
      <div class="scroll all-rows" role="region" aria-label={useRegion(w.title)} tabIndex={0}>
        <table class="matrix" aria-label={w.title}>
          <Heads of={[w.severity, w.share, w.simulated, w.operator, ...(stated ? [w.customers] : [])]} />
          <tbody>
            {severities.map(({ severity, share, fires, operator, customers }) => (
              <tr key={severity}>
                <th scope="row">{w.names[severity]}</th>
                <td>{percent(language, share)}</td>
                <td>{whole(language, fires)}</td>
                <td>{operator === null ? '–' : euro(operator)}</td>
                {stated && <td>{fires === 0 ? '–' : customers === null ? notStated : euro(customers)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">{w.note}</p>
    </section>
  )
}

/** The severity that fewest fires show, of those that count: what a year costs is least certain there. */
function useTakeaway(): (severities: ComparisonReport['severities']) => string {
  const { language } = useWords()
  const w = useOwn(severityWords)
  return severities => {
    const counted = severities.filter(({ share }) => share > 0)
    const fewest = counted.toSorted((a, b) => a.fires - b.fires)[0]!
    return w[fewest.fires === 0 ? 'none' : 'fewest']({
      severity: w.names[fewest.severity],
      share: percent(language, fewest.share),
      fires: whole(language, fewest.fires),
      of: whole(
        language,
        severities.reduce((sum, { fires }) => sum + fires, 0),
      ),
    })
  }
}
