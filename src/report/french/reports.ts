/** What reports say on a terminal, each sentence with its French. */
import { comparisonReport } from './comparisonReport.ts'
import { runReport } from './runReport.ts'
import { sensitivityReport } from './sensitivityReport.ts'

export const reportFrench = { ...runReport, ...comparisonReport, ...sensitivityReport } as const
