/** What is wrong with a scenario, each with its line and column; or what the machine could not do. */
import type { VNode } from 'preact'
import type { Issue } from '../../src/index.ts'
import { opened, run } from '../session.ts'
import { look } from '../view.ts'
import { useWords } from '../words/words.ts'

interface ProblemsProps {
  readonly issues: readonly Issue[]
  readonly failed: string | null
  /** Whether an earlier incident is still on show. */
  readonly stale: boolean
}

export function Problems({ issues, failed, stale }: ProblemsProps): VNode {
  const { words } = useWords()
  return (
    <section class="problems" role="alert">
      {failed !== null && (
        <>
          <h2>{words.failed}</h2>
          <p>{failed}</p>
          <button type="button" onClick={() => void run()}>
            {words.again}
          </button>
        </>
      )}
      {issues.length > 0 && (
        <>
          <h2>{words.issuesTitle(issues.length)}</h2>
          <p class="note">{stale ? words.issuesStale : words.issuesHint}</p>
          {opened.get() !== null && (
            <button type="button" onClick={() => look({ name: 'edit' })}>
              {words.mend}
            </button>
          )}
          <ol>
            {issues.map(({ file, line, column, path, message, nearest }, nth) => (
              <li key={nth}>
                <code class="place">{[file, line, column].filter(part => part !== undefined).join(':')}</code>
                <span>
                  {path && <code>{path}</code>} {message}
                  {nearest !== undefined && <em> {words.nearest(nearest)}</em>}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
