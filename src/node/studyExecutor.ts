/** Whoever runs the plans of a study one after the other: what its folder holds is not run again. */
import { type Executor, type Prepared, uncovered } from '../index.ts'
import { complainTo, executorOf, type Wanted } from './campaign.ts'
import type { StudyFolder } from './studyFolder.ts'
import type { Terminal } from './terminal.ts'

export interface Means extends Pick<Wanted, 'threads' | 'queue'> {
  readonly folder?: StudyFolder | undefined
}

/** @param stopped whether nothing more is wanted */
export function studyExecutor(
  prepared: Prepared,
  { threads, queue, folder: study }: Means,
  stopped: () => boolean,
  terminal: Terminal,
): Executor {
  return {
    async run(plan, ranges, onPart) {
      const folder = study?.of(plan, [prepared])
      const kept = folder?.read(complainTo(terminal)) ?? []
      for (const { part } of kept) if (onPart(part()) === false) return
      const covered = kept.map(({ range }) => range)
      const missing = ranges.flatMap(range => uncovered(range, covered))
      if (missing.length === 0) return
      const executor = executorOf({ plan, prepared: [prepared], threads, queue }, stopped, terminal)
      try {
        await executor.run(plan, missing, part => {
          folder?.keep(part)
          return onPart(part)
        })
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
