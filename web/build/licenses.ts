import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * The file of licenses that Vite writes names the packages of the page's own scripts. These two plugins add those that
 * only its workers bundle: one for the workers' build, which comes first, and one for the page's.
 * @param fileName of Vite's list
 */
export function workerLicenses(fileName: string): { readonly ofWorkers: Plugin; readonly ofPage: Plugin } {
  const folders = new Set<string>()
  return {
    ofWorkers: {
      name: 'packages-of-workers',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          for (const id of file.moduleIds) {
            const folder = packageOf.exec(id)?.[1]
            if (folder !== undefined) folders.add(folder)
          }
        }
      },
    },
    ofPage: {
      name: 'licenses-of-workers',
      generateBundle: {
        // After Vite has written its list.
        order: 'post',
        handler(_, bundle) {
          const list = bundle[fileName]
          // The page in one file has none: it has the same code, and lies beside.
          if (list?.type !== 'asset') return
          const told = String(list.source)
          const more = [...folders]
            .map(entryOf)
            .filter(({ heading }) => !told.includes(`${heading}\n`))
            .toSorted((a, b) => (a.heading < b.heading ? -1 : 1))
          list.source =
            told.trimEnd() + more.map(({ heading, text }) => `\n\n${heading}\n\n${text}`).join('') + '\n'
        },
      },
    },
  }
}

/** Folder of the package that a module belongs to, the innermost one. */
const packageOf = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** A package as in Vite's list. Throws if it comes without the text of its license. */
function entryOf(folder: string): { readonly heading: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each))
  const text = file === undefined ? licenseOfReadme(folder) : readFileSync(`${folder}/${file}`, 'utf8')
  if (text === undefined) throw new Error(`${name} comes without the text of its license`)
  return { heading: `## ${name} - ${version} (${license})`, text: text.trim() }
}

/** What stands below the heading "License" of its README. */
function licenseOfReadme(folder: string): string | undefined {
  const readme = `${folder}/README.md`
  if (!existsSync(readme)) return undefined
  return /^(?:#+ *)?licen[cs]e\b.*\n(?:[-=]+\n)?([^]*)/im.exec(readFileSync(readme, 'utf8'))?.[1]
}
