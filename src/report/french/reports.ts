/** What reports say on a terminal, each sentence with its French. */
import { comparisonReport } from './comparisonReport.ts'
import { runReport } from './runReport.ts'

export const reportFrench = { ...runReport, ...comparisonReport } as const
