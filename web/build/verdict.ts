/** Puts the verdict on the shipped cases into the page. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { filesOf } from './files.ts'
import { cases, keptVerdict } from './keptVerdict.ts'
import { virtualModule } from './virtualModule.ts'

/** The verdict as a module for the page, with the title of each case. */
export function verdict(): Plugin {
  return virtualModule('verdict', async () => ({ ...(await keptVerdict()), titles: titles() }))
}

/** By case: its title, and where it was measured. */
function titles(): Record<string, unknown> {
  return Object.fromEntries(
    filesOf(cases)
      .filter(file => file.endsWith('.json'))
      .flatMap(file => {
        const { id, title, source } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
        return typeof id === 'string' && typeof title === 'string'
          ? [[id, { title, source: (source as { measured?: string } | undefined)?.measured ?? '' }]]
          : []
      }),
  )
}
