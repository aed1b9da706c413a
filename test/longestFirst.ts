/**
 * Runs the longest tests first, so that none runs alone at the end; Vitest itself knows durations only from an earlier
 * run.
 */
import type { TestSequencer, TestSpecification } from 'vitest/node'

const longest = [
  'browser/exercise',
  'fire/zone/conservation',
  'browser/exerciseFirefox',
  'browser/places',
  'browser/budget',
  'browser/exerciseAccess',
  'browser/access',
  'browser/journey',
  'browser/campaign',
  'node/queue',
  'readme',
  'node/resume',
  'exercise/lesson',
  'run/strasbourg',
  'run/reuse',
  'exercise/injects',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex(name => /\/test\/(.*)\.test\.tsx?$/.exec(moduleId)?.[1] === name)
  return at < 0 ? longest.length : at
}

export class LongestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}
