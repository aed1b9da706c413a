/**
 * Why the last request was refused or a file not opened, placed where it is visible at any scroll position.
 */
import type { VNode } from 'preact'
import { desk, dismiss } from '../../exercise/desk.ts'
import { useStore } from '../../store.ts'
import { inWords } from '../../browser/unreached.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { unbroken } from '../../../src/index.ts'
import { useOwn, useWords } from '../../words/words.ts'

/** Of more issues, the others are counted. */
const mostIssues = 10

export function Refusal({ opening = false }: { readonly opening?: boolean }): VNode {
  const w = useOwn(exerciseWords)
  const { language, words } = useWords()
  const { issues, refused } = useStore(desk)
  return (
    <div role="alert" class="refusal-place">
      {(refused !== null || issues.length > 0) && (
        <div class="refusal">
          <b>{opening || issues.length > 0 ? w.notOpened : w.refused}</b>{' '}
          {refused !== null && <span>{unbroken(inWords(refused[language], words))}</span>}
          <button type="button" class="quiet" aria-label={w.dismiss} onClick={dismiss}>
            ×
          </button>
          {issues.length > 0 && (
            <ul>
              {issues.slice(0, mostIssues).map((issue, nth) => (
                <li key={nth}>
                  {[issue.file, issue.line].filter(Boolean).join(':')} {issue.path} {words.complaint(issue)}
                  {issue.nearest !== undefined && <em>. {words.nearest(issue.nearest)}</em>}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
