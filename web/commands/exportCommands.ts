/** Commands that take the run on show away as a file or on paper. Their script is loaded on demand. */
import { say } from '../address/share.ts'
import type { Command } from './command.ts'
import { onDemand } from '../files/exported.ts'
import { session } from '../session.ts'
import type { Spoken } from '../words/words.ts'

/** Here, and not beside the entry to the exports of charts: the report holds charts, each with its own exports. */
const exportedRun = onDemand(() => import('../files/runExports.ts'))

/** The built page has a one-file version beside it; the one-file page itself has none. */
const canSaveOneFile = import.meta.env.MODE !== 'onefile'

export function exportCommands({ words }: Spoken): Command[] {
  const able = session.get().shown !== null
  const command = (id: string, name: string, act: Parameters<typeof exportedRun>[0]): Command => ({
    id,
    name,
    able,
    does: () => exportedRun(act),
  })
  return [
    command('export', words.exportReport, exports => exports.saveReport()),
    command('export-run', words.exportRun, exports => exports.saveRun()),
    command('export-html', words.exportHtml, exports => exports.saveHtml()),
    {
      ...command('export-one-file', words.exportOneFile, exports =>
        exports.saveOneFile().then(done => done || say(words.noOneFile)),
      ),
      able: able && canSaveOneFile,
    },
    command('print', words.print, exports => exports.printView()),
  ]
}
