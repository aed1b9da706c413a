/** How far the runs of a campaign lie apart, as the brief shows it below its medians, to be read aloud after them. */
import type { MetricName, Report } from '../../src/index.ts'
import { quantile } from '../format.ts'
import { announcerWords } from '../words/announcerWords.ts'
import type { Spoken } from '../words/words.ts'

export function rangeSaid({ metrics }: Report, { language, words }: Spoken): string {
  const w = announcerWords[language]
  const of = (key: MetricName): string => {
    const { p10, p90, unit } = metrics[key]
    const [low, high] = [p10, p90].map(value => quantile(language, value, unit, words.never)) as [
      string,
      string,
    ]
    return low === high ? low : w.fromTo(low, high)
  }
  return w.range({ down: of('servicesDown'), lost: of('servicesWithDataLost') })
}
