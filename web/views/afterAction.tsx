/** The after-action report: what the night came to, what each decision changed, and what is to be done about it. */
import type { VNode } from 'preact'
import { desk } from '../exercise/desk.ts'
import { useStore } from '../store.ts'
import '../style/exercise.css'

export function AfterActionView(): VNode {
  const report = useStore(desk, ({ report }) => report)
  return <h2>{report?.data.title ?? '-'}</h2>
}
