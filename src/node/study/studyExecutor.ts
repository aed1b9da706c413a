/** An executor that runs the plans of a study one after another; what its folder holds is not run again. */
import { Collection, columnsOf, type Executor, type Prepared, uncovered } from '../../index.ts'
import { complainTo, executorOf, flushed, type Wanted } from '../campaign.ts'
import type { StudyFolder } from './studyFolder.ts'
import type { Terminal } from '../terminal.ts'

export interface StudyMeans extends Pick<Wanted, 'threads' | 'stopped' | 'queue'> {
  readonly folder?: StudyFolder | undefined
}

export function studyExecutor(
  prepared: Prepared,
  { folder: study, ...means }: StudyMeans,
  terminal: Terminal,
): Executor {
  return {
    async run(plan, ranges, onPart) {
      const folder = study?.of(plan, [prepared])
      const kept = folder?.read(complainTo(terminal)) ?? []
      const campaign = new Collection(plan, [columnsOf(prepared)])
      for (const { part } of kept) if (onPart(part(campaign)) === false) return
      const covered = kept.map(({ range }) => range)
      const missing = ranges.flatMap(range => uncovered(range, covered))
      if (missing.length === 0) return
      const executor = executorOf({ plan, prepared: [prepared], ...means }, terminal)
      try {
        await executor.run(plan, missing, part => {
          folder?.keep(part)
          return onPart(part)
        })
      } catch (error) {
        throw flushed(folder, error)
      } finally {
        try {
          folder?.flush()
        } finally {
          await executor.close()
        }
      }
    },
    close: () => Promise.resolve(),
  }
}
