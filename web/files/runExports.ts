/** The run on show for the reader's disk: its report, a page that contains it, or paper. */
import { writeAddress } from '../address/share.ts'
import { session, settled } from '../session.ts'
import { embed } from './embedded.ts'
import { printing } from './paper.ts'
import { runFileOf } from './runFile.ts'
import { drawn, save, saveReportJson, toldInFull } from './save.ts'

export async function saveReport(): Promise<void> {
  const { shown, campaign } = await settled()
  const report = campaign?.report ?? shown?.report
  if (report) saveReportJson('report.json', report)
}

/** Saves the inputs and the result; the page can open the file again. */
export async function saveRun(): Promise<void> {
  const { shown } = await settled()
  if (shown) save('run.json', 'application/json', JSON.stringify(runFileOf(shown)))
}

/** Saves a self-contained report of a few pages. */
export async function saveHtml(): Promise<void> {
  const shown = await toldInFull()
  if (shown === null) return
  const { reportHtml } = await import('../views/report.tsx')
  save('report.html', 'text/html', reportHtml(shown))
}

const oneFile = 'firebreak.html'

/** The address, but for what the file holds anyway, and for what is up to whoever opens it. */
async function seenAs(): Promise<string> {
  await writeAddress()
  const words = new URLSearchParams(location.hash.slice(1))
  for (const key of ['scenario', 'text', 'seed', 'run', 'strategy', 'set', 'lang', 'theme']) words.delete(key)
  return words.toString()
}

/**
 * Saves the page as one file that contains the scenario on show, as it is once the page has come: what is on show may be
 * changed meanwhile. It opens without a server.
 */
export async function saveOneFile(): Promise<boolean> {
  const told = await fetch(new URL(oneFile, location.href.replace(/#.*/, '')))
  const page = await told.text()
  for (;;) {
    const { shown } = await settled()
    const seen = await seenAs()
    if (session.get().shown !== shown) continue
    if (shown === null || !told.ok) return false
    const { source, inputs } = shown
    save(oneFile, 'text/html', embed(page, { source, inputs: { ...inputs, text: null }, seen }))
    return true
  }
}

/** How long a sheet waits for what comes after a run, s. */
const patience = 10

/** Prints the view with its record of the incident, unless that takes so long that it is printed without. */
export async function printView(): Promise<void> {
  await drawn()
  const latest = performance.now() + 1000 * patience
  while (document.querySelector('main [aria-busy=true]') && performance.now() < latest)
    await new Promise(resolve => setTimeout(resolve, 50))
  printing.set(true)
  await drawn()
  print()
}
