/** What is needed to compute a figure again: the engine, how many fires it stands for, and the digest of their report. */
import { version } from '../../src/index.ts'
import { beside } from '../compared.ts'
import { whole } from '../format.ts'
import { session, type Shown } from '../session.ts'
import { studies } from '../studies.ts'
import type { ViewName } from '../view.ts'
import { spoken } from '../words/words.ts'

/** Digits of a digest: 64 bits, enough to tell reports apart. */
const digits = 16

export const engineNamed = `firebreak ${version}`

/** Of one incident. */
export const reportStamp = ({
  report: { engine, digest },
}: Shown): readonly [name: string, stamp: string] => [
  engine.name,
  `${engine.version}, ${digest.slice(0, digits)}`,
]

/** Views whose figures are those of a campaign, where the incident was repeated. */
const repeating: ReadonlySet<ViewName> = new Set<ViewName>(['brief', 'timeline'])

/** How often the fire of a view's figures was repeated, with the digest of that report; undefined for one incident. */
export function repeatedStamp(name: ViewName, shown: Shown): string | undefined {
  const { language, words } = spoken()
  if (name === 'strategies') {
    const report = studies.get().comparison?.report
    return (
      report &&
      `${words.stamp.fires(whole(language, report.replications))}, ${report.digest.slice(0, digits)}`
    )
  }
  const report = repeating.has(name) ? campaignOf(shown)?.report : undefined
  return (
    report && `${words.stamp.runs(whole(language, report.replications))}, ${report.digest.slice(0, digits)}`
  )
}

function campaignOf(shown: Shown): ReturnType<typeof session.get>['campaign'] {
  const { shown: a, campaign } = session.get()
  const other = beside.get()
  return a === shown ? campaign : other?.shown === shown ? other.campaign : null
}
