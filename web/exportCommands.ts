/** Commands that take the run on show away as a file or on paper. Their script is loaded on demand. */
import { say } from './address/share.ts'
import type { Command } from './command.ts'
import { later } from './lazy.tsx'
import { putFailed, session } from './session.ts'
import type { Spoken } from './words/words.ts'

type Exports = typeof import('./files/runExports.ts')

const load = (): Promise<Exports> => import('./files/runExports.ts')
later(load)

function exported(save: (exports: Exports) => unknown): void {
  void load().then(save).catch(putFailed)
}

/** The built page has a one-file version beside it; the one-file page itself has none. */
const canSaveOneFile = import.meta.env.MODE !== 'onefile'

export function exportCommands({ words }: Spoken): Command[] {
  const there = session.get().shown !== null
  return [
    {
      id: 'export',
      name: words.exportReport,
      able: there,
      does: () => exported(exports => exports.saveReport()),
    },
    {
      id: 'export-run',
      name: words.exportRun,
      able: there,
      does: () => exported(exports => exports.saveRun()),
    },
    {
      id: 'export-html',
      name: words.exportHtml,
      able: there,
      does: () => exported(exports => exports.saveHtml()),
    },
    {
      id: 'export-one-file',
      name: words.exportOneFile,
      able: there && canSaveOneFile,
      does: () => exported(exports => exports.saveOneFile().then(done => done || say(words.noOneFile))),
    },
    { id: 'print', name: words.print, able: there, does: () => exported(exports => exports.printView()) },
  ]
}
