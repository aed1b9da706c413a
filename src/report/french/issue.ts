import { formatIssue, type Issue } from '../../base/issue.ts'
import { frenchComplaint, type FrenchOf } from './complaints.ts'

/** One line for a terminal, as `formatIssue` writes it in English. */
export function frenchIssue(issue: Issue, own: FrenchOf = {}): string {
  const { nearest, ...rest } = issue
  const hint = nearest === undefined ? '' : ` (vouliez-vous dire « ${nearest} » ?)`
  return formatIssue({ ...rest, message: frenchComplaint(issue, own) }) + hint
}
