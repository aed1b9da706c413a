/**
 * A shipped exercise has labels of its own, those of rooms that it has put in and of units that it has moved, beside those
 * of the scenarios it extends.
 */
import type { Labels } from './saidIn.ts'

/**
 * @param labels those that the exercise has from shipped scenarios
 * @param exercises texts of the shipped exercises
 */
export function withOwnLabels(labels: Labels, text: string, exercises: readonly string[]): Labels {
  return exercises.includes(text) ? label => labels(label) || isLabelIn(text, label) : labels
}

/** Whether it is written alone, as a label or as the key of what has none: `label: Hall` has no label `Ha`. */
function isLabelIn(text: string, label: string): boolean {
  const written = label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const asLabel = `\\blabel: *(["']?)${written}\\1 *(?:[,}#\\r\\n]|$)`
  const asKey = `(?:^|[\\s{,])${written}:(?:\\s|$)`
  return new RegExp(`${asLabel}|${asKey}`).test(text)
}
