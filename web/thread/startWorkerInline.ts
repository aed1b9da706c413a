/** The same for the one-file page, which contains the thread's script. */
// oxlint-disable-next-line import/default -- Vite makes this module of the worker's script
import Inline from './worker.ts?worker&inline'

export const startWorker = (): Worker => new Inline()
