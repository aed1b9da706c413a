import type { Plugin } from 'vite'

/**
 * The module `virtual:<name>`, whose default export is a value that is computed when the module is loaded.
 *
 * @param watch files on whose changes it is computed again
 */
export function virtualModule(
  name: string,
  value: () => Promise<unknown>,
  watch: () => readonly string[] = () => [],
): Plugin {
  const id = `virtual:${name}`
  return {
    name,
    resolveId: source => (source === id ? `\0${id}` : undefined),
    async load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      for (const file of watch()) this.addWatchFile(file)
      return `export default ${JSON.stringify(await value())}`
    },
  }
}
