/**
 * Runs the longest tests first, so that none runs alone at the end; Vitest itself knows durations only from an earlier
 * run. Tests in browsers come before all others: a worker that changes from one project to the other is started anew,
 * and has to load the packages that drive browsers, or the engine, once more.
 */
import type { TestSequencer, TestSpecification } from 'vitest/node'

/** Files by their names, folders with a slash at the end. */
const longest = [
  'browser/budget',
  'browser/access',
  'browser/exercise',
  'browser/campaign',
  'browser/exerciseFirefox',
  'browser/exports',
  'browser/places',
  'browser/exerciseAccess',
  'browser/keyboard',
  'browser/reasons',
  'browser/building',
  'browser/exerciseDesk',
  'browser/journey',
  'browser/edit',
  'browser/safety',
  'browser/commands',
  'browser/agree',
  'browser/studies',
  'browser/exerciseKept',
  'browser/typed',
  'browser/offline',
  'browser/sources',
  'node/resume',
  'node/queue',
  'fire/zone/conservation',
  'exercise/lesson',
  'readme',
  'run/reuse',
  'node/studies',
  'exercise/batteryRoom',
  'run/strasbourg',
  'exercise/saveable',
  'verify/recovery/families/estimates',
  'node/threads',
  'exercise/memory',
  'node/process',
  // The page's modules are loaded one by one, which takes long but keeps no core busy.
  'web/',
]

const rank = ({ moduleId, project }: TestSpecification): number => {
  const name = /\/test\/(.*)\.test\.tsx?$/.exec(moduleId)?.[1] ?? ''
  const at = longest.findIndex(each => (each.endsWith('/') ? name.startsWith(each) : name === each))
  return (project.name === 'browser' ? 0 : longest.length + 1) + (at < 0 ? longest.length : at)
}

export class LongestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}
