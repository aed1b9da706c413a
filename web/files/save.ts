/** Files for the reader's disk. */
import { reasonsThere } from '../reasons.ts'
import { session, settled, type Shown } from '../session.ts'

export function save(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export function saveText(name: string, text: string): void {
  save(name, 'text/plain', text)
}

/** A report, with the bytes of the file that the command line writes. */
export function saveReportJson(name: string, report: object): void {
  save(name, 'application/json', `${JSON.stringify(report, null, 1)}\n`)
}

/** Waits until the latest run is done and drawn: an export must match the inputs in the address. */
export async function drawn(): Promise<void> {
  await settled()
  await new Promise(requestAnimationFrame)
  await new Promise(resolve => setTimeout(resolve))
}

/** Resolves when the reasons of the incident have arrived, or another one is on show. */
export function toldOrReplaced(shown: Shown): Promise<void> {
  return new Promise(resolve => {
    const over = (): void => {
      end()
      resolve()
    }
    const end = session.watch(({ shown: now }) => now !== shown && over())
    void reasonsThere(shown).then(over)
  })
}

/** The incident on show with its reasons: the latest one, if inputs are changed meanwhile. Null: there is none. */
export async function toldInFull(): Promise<Shown | null> {
  for (;;) {
    const { shown } = await settled()
    if (shown === null) return null
    await toldOrReplaced(shown)
    const now = session.get()
    if (now.shown === shown && !now.busy) return shown
  }
}
