/** A shipped exercise has labels of its own, those of rooms that it has put in, beside those of the scenarios it extends. */
import type { Labels } from './saidIn.ts'

/**
 * @param labels those that the exercise has from shipped scenarios
 * @param exercises texts of the shipped exercises
 */
export function withOwnLabels(labels: Labels, text: string, exercises: readonly string[]): Labels {
  return exercises.includes(text) ? label => labels(label) || isLabelIn(text, label) : labels
}

/** Whether it is written as a label, alone: `label: Hall` has no label `Ha`. */
function isLabelIn(text: string, label: string): boolean {
  const written = label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`\\blabel: *(["']?)${written}\\1 *(?:[,}#\\r\\n]|$)`).test(text)
}
