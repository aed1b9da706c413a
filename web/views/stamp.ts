/** What is needed to compute a figure again: the engine, how many runs it stands for, and the digest of their report. */
import { type SensitivityReport, version } from '../../src/index.ts'
import { beside } from '../compared.ts'
import { short, stamped } from '../files/stamped.ts'
import { whole } from '../format.ts'
import { session, type Shown } from '../session.ts'
import { asked, type Findings, noFindings, studies, studyOf } from '../studies.ts'
import { spoken } from '../words/words.ts'

export const engineNamed = `firebreak ${version}`

/** Of one incident. */
export const reportStamp = ({
  report: { engine, digest },
}: Shown): readonly [name: string, stamp: string] => [engine.name, `${engine.version}, ${short(digest)}`]

/** Views on paper, and charts, whose figures are those of many runs. All others show one incident. */
const restsOn: Readonly<Record<string, 'campaign' | 'comparison' | 'study'>> = {
  brief: 'campaign',
  losses: 'campaign',
  timeline: 'campaign',
  curves: 'campaign',
  activities: 'campaign',
  strategies: 'comparison',
  pareto: 'comparison',
  exceedance: 'comparison',
  years: 'comparison',
  sensitivity: 'study',
  tornado: 'study',
  one: 'study',
}

/**
 * How often the fire of these figures was repeated, with the digest of that report; undefined for one incident.
 * @param name of a view or a chart
 */
export function repeatedStamp(name: string, shown: Shown): string | undefined {
  const { language, words } = spoken()
  const { runs, fires } = words.stamp
  switch (restsOn[name]) {
    case 'campaign': {
      const report = campaignOf(shown)?.report
      return report && `${runs(whole(language, report.replications))}, ${short(report.digest)}`
    }
    case 'comparison': {
      const report = findingsOf(shown).comparison?.report
      return report && `${fires(whole(language, report.replications))}, ${short(report.digest)}`
    }
    case 'study': {
      const report = studyOf(findingsOf(shown), asked.get())?.report
      return report && `${askedAgain(report)}: ${runs(whole(language, report.runs))}`
    }
    default:
      return undefined
  }
}

/** The study as the command line asks for it: its size does not show in the number of runs. */
function askedAgain({ method, runs, inputs }: SensitivityReport): string {
  // A trajectory (morris) moves each input once, a point (tornado) twice, both from where they are.
  const each = 1 + (method === 'morris' ? 1 : 2) * inputs.length
  const words = ['sensitivity --output', asked.get().output, '--method', method, '--size', runs / each]
  return [...words, ...(method === 'morris' ? [] : ['--top', inputs.length])].join(' ')
}

/**
 * What tells the file of a chart from that of another run: the seed, which of its runs unless it is the first, and the
 * digest of the report it is drawn from; of a study also its method and its outcome.
 */
export function fileStamp(name: string, shown: Shown): string {
  const campaign = restsOn[name] === 'campaign' ? campaignOf(shown)?.report : undefined
  const comparison = restsOn[name] === 'comparison' ? findingsOf(shown).comparison?.report : undefined
  const many = campaign ?? comparison
  const { seed, run } = shown.inputs
  const isStudy = restsOn[name] === 'study'
  const { method, output } = asked.get()
  // A study has no digest of its own.
  const studied = isStudy ? `${method}-${output}-` : ''
  return studied + stamped(seed, (many ?? shown.report).digest, many || isStudy ? 1 : run)
}

/** What studies found of an incident, whichever side it is on. */
function findingsOf(shown: Shown): Findings {
  if (session.get().shown === shown) return studies.get()
  const other = beside.get()
  return (other?.shown === shown && other.found) || noFindings
}

function campaignOf(shown: Shown): ReturnType<typeof session.get>['campaign'] {
  const { shown: a, campaign } = session.get()
  const other = beside.get()
  return a === shown ? campaign : other?.shown === shown ? other.campaign : null
}
