/** Prints a campaign's report and writes its files: the same whoever ran it. */
import {
  type Campaign,
  type CampaignPlan,
  campaignReport,
  type Collection,
  compareObserved,
  curvesCsv,
  type Prepared,
  replicationsCsv,
  type Report,
  reportText,
  type Scenario,
  type SayLabel,
} from '../index.ts'
import { asRunName } from './asRun.ts'
import { writeAll } from './folder.ts'
import { parquetOf } from './parquet.ts'
import type { Terminal } from './terminal.ts'
import { say } from './wrap.ts'

/** How the rows of replications.csv and .parquet express what is not a number. */
export const rowsHelp =
  'inf in a row means never, an empty cell (CSV) or null (Parquet) that the figure has no meaning there' as const

export interface Results {
  readonly scenario: Scenario
  readonly campaign: Campaign
  readonly report: Report
  readonly strategy: string | null
}

export function resultsOf(
  prepared: Prepared,
  collection: Collection,
  { strategies: [strategy = null] }: Pick<CampaignPlan, 'strategies'>,
): Results {
  const campaign = collection.conclude([prepared.digest])[0]!
  const report = campaignReport(prepared, campaign, strategy)
  return { scenario: prepared.scenario, campaign, report, strategy }
}

/** @param labels what the scenario's labels are called in the language of the terminal */
export function printReport({ scenario, report }: Results, terminal: Terminal, labels: SayLabel): void {
  const observed = compareObserved(report, scenario.observed)
  say(terminal, reportText(report, observed, scenario, terminal.language, labels))
}

/** @param asRun what was run; undefined if whoever began it did not say */
export async function writeResults(
  folder: string,
  { campaign, report, strategy }: Results,
  asRun: string | undefined,
): Promise<void> {
  writeAll(folder, {
    ...(asRun !== undefined && { [asRunName]: asRun }),
    'report.json': `${JSON.stringify(report, null, 1)}\n`,
    'replications.csv': replicationsCsv([{ strategy, ...campaign }]),
    'curves.csv': curvesCsv(report),
    'replications.parquet': await parquetOf([{ strategy, ...campaign }], report),
  })
}
