/** Issues and nearest words, for readers outside the engine. */
export { type Complaint, filled, type Values } from '../base/complaint.ts'
export { formatIssue, type Issue } from '../base/issue.ts'
export { nearestWord } from '../base/nearest.ts'
