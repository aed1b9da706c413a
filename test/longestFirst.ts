/**
 * Runs the longest tests first, so that none runs alone at the end; Vitest itself knows durations only from an earlier
 * run.
 */
import type { TestSequencer, TestSpecification } from 'vitest/node'

const longest = [
  'fire/zone/conservation',
  'browser/exerciseAccess',
  'readme',
  'node/queue',
  'browser/places',
  'browser/exercise',
  'node/resume',
  'browser/access',
  'exercise/lesson',
  'browser/exerciseFirefox',
  'browser/exports',
  'browser/budget',
  'browser/campaign',
  'browser/safety',
  'browser/keyboard',
  'run/reuse',
  'browser/exerciseDesk',
  'browser/journey',
  'browser/agree',
  'node/studies',
  'run/strasbourg',
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
