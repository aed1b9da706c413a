/** Issues of a scenario told as those of the tables it was made of. */
import { formatIssue, type Issue } from '../base/issue.ts'
import { kinds } from '../base/kinds.ts'
import { columnOfField, formOfColumn, type Kind } from './columns.ts'
import type { Register, RegisterCopy } from './register.ts'

const rowPaths: readonly (readonly [Kind, RegExp])[] = [
  ['inventory', /^population\.named\.[^.]+(?:\.([^.]+)(?:\.\d+)?)?$/],
  ['register', /^policies\.[^.]+\.copies\.[^.]+(?:\.([^.]+))?$/],
]

/** Each once in each row that is wrong. */
export function inTheirColumns(issues: readonly Issue[], { copies }: Register): Issue[] {
  const all = new Set([...copies.values()].flat())
  const told = issues.flatMap(issue => inEachRow(issue, all)).map(inColumn)
  return [...new Map(told.map(issue => [formatIssue(issue), issue])).values()]
}

/** A kind of copy was read in one row, and is as wrong in the others that say the same. */
function inEachRow(issue: Issue, copies: Iterable<RegisterCopy>): Issue[] {
  for (const { row, rows } of copies)
    for (const [column, { at }] of row)
      if (at.file === issue.file && at.line === issue.line && at.column === issue.column)
        return rows.map(each => ({ ...issue, ...each.get(column)!.at }))
  return [issue]
}

/** The path is the column, and a quantity without a unit is told which there are. */
function inColumn(issue: Issue): Issue {
  for (const [kind, path] of rowPaths) {
    const [whole, field = ''] = path.exec(issue.path) ?? []
    if (whole === undefined) continue
    const column = columnOfField(kind, field)
    const form = column && formOfColumn(kind, column)
    const bare = form?.type === 'quantity' && issue.message.startsWith('has no unit')
    const units = bare ? `; its units are ${unitsOf(form.measure)}` : ''
    return { ...issue, path: column?.name ?? '', message: issue.message + units }
  }
  return issue
}

function unitsOf(measure: string): string {
  return Object.keys(Object.hasOwn(kinds, measure) ? kinds[measure as keyof typeof kinds] : {}).join(', ')
}
