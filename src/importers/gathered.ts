/** The same slip in many rows of an export is told once, with the lines it is in. */
import { type Complaint, say } from '../base/complaint.ts'
import { besides, type Issue } from '../base/issue.ts'

/** Most lines that are named beside the first. */
const mostLines = 3

/**
 * Issues with the same words about the same column of a file become the first of them.
 * @param cut the reader gave only the first of its issues
 */
export function gathered(issues: readonly Issue[], cut: boolean): Issue[] {
  const alike = new Map<string, Issue[]>()
  for (const issue of issues) {
    const { path, message, nearest, file } = issue
    const key = JSON.stringify(issue.line === undefined ? issue : [path, message, nearest, file])
    const before = alike.get(key)
    if (before === undefined) alike.set(key, [issue])
    else before.push(issue)
  }
  return [...alike.values()].map(group => {
    const [first, ...others] = group.toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )
    const lines = [...new Set(others.map(({ line }) => line))].filter(line => line !== first!.line)
    return lines.length === 0 ? first! : besides(first!, alsoIn(lines, cut))
  })
}

/** Such as `also in line 4`, or `also in lines 4, 7, 9 and 12 more`. */
function alsoIn(lines: readonly (number | undefined)[], cut: boolean): Complaint {
  const named = lines.slice(0, mostLines).join(', ')
  const more = lines.length - mostLines
  if (more > 0)
    return say(cut ? 'also in lines {} and at least {} more' : 'also in lines {} and {} more', named, more)
  return say(lines.length === 1 ? 'also in line {}' : 'also in lines {}', named)
}
