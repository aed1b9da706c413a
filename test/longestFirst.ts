/**
 * Runs the longest tests first, so that none runs alone at the end; Vitest itself knows durations only from an earlier
 * run.
 */
import type { TestSequencer, TestSpecification } from 'vitest/node'

/**
 * Those of Node, then those in browsers, then all others: a worker ends where the next test is of the other kind, and
 * a new one loads everything again.
 */
const longest = [
  'fire/zone/conservation',
  'readme',
  'node/queue',
  'node/resume',
  'node/studies',
  'exercise/lesson',
  'run/reuse',
  'run/strasbourg',
  'exercise/strasbourg',
  'node/threads',
  'verify/recovery/kinds',
  'verify/recovery/families/estimates',
  'exercise/batteryRoom',
  'exercise/saveable',
  'browser/exerciseAccess',
  'browser/access',
  'browser/exercise',
  'browser/exerciseFirefox',
  'browser/campaign',
  'browser/exports',
  'browser/exerciseDesk',
  'browser/building',
  'browser/journey',
  'browser/agree',
  'browser/budget',
  'browser/longTexts',
  'browser/exerciseKept',
  'browser/links',
  'browser/studies',
  'browser/lateAddress',
  'browser/places',
  'browser/safety',
  'browser/keyboard',
]

/** The longest of all others: by name, that of the reports would come last, and run alone at the end. */
const longestOfOthers = ['web/oneReport', 'campaign/rareLosses', 'node/moreReplications', 'web/exercise']

const rank = ({ moduleId }: TestSpecification): number => {
  const name = /\/test\/(.*)\.test\.tsx?$/.exec(moduleId)?.[1] ?? ''
  if (longest.includes(name)) return longest.indexOf(name)
  if (name.startsWith('browser/')) return longest.length
  const at = longestOfOthers.indexOf(name)
  return longest.length + 1 + (at >= 0 ? at : longestOfOthers.length)
}

export class LongestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}
