/** Commands that take the run on show away as a file or on paper. Their script is loaded on demand. */
import { say } from './address/share.ts'
import type { Command } from './command.ts'
import { onDemand } from './files/exported.ts'
import { session } from './session.ts'
import type { Spoken } from './words/words.ts'

/** Here, and not beside the entry to the exports of charts: the report holds charts, each with its own exports. */
const exportedRun = onDemand(() => import('./files/runExports.ts'))

/** The built page has a one-file version beside it; the one-file page itself has none. */
const canSaveOneFile = import.meta.env.MODE !== 'onefile'

export function exportCommands({ words }: Spoken): Command[] {
  const there = session.get().shown !== null
  return [
    {
      id: 'export',
      name: words.exportReport,
      able: there,
      does: () => exportedRun(exports => exports.saveReport()),
    },
    {
      id: 'export-run',
      name: words.exportRun,
      able: there,
      does: () => exportedRun(exports => exports.saveRun()),
    },
    {
      id: 'export-html',
      name: words.exportHtml,
      able: there,
      does: () => exportedRun(exports => exports.saveHtml()),
    },
    {
      id: 'export-one-file',
      name: words.exportOneFile,
      able: there && canSaveOneFile,
      does: () => exportedRun(exports => exports.saveOneFile().then(done => done || say(words.noOneFile))),
    },
    { id: 'print', name: words.print, able: there, does: () => exportedRun(exports => exports.printView()) },
  ]
}
