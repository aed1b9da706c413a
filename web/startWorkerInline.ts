/** The same where the page is one file: the script of the thread stands in it. */
// oxlint-disable-next-line import/default -- Vite makes this module of the worker's script
import Inline from './worker.ts?worker&inline'

export const startWorker = (): Worker => new Inline()
