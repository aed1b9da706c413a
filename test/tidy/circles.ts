import { type Files, type Finding, importsOf, isCode } from './source.ts'

/**
 * Files of `src` and `web` that import each other in a circle, if only for a type: none of them can be read first, even
 * where one is loaded only on demand. Files without imports, and files that nobody imports, are taken away until only
 * circles and what joins them are left.
 */
export function circles(files: Files): Finding[] {
  const imports = new Map(
    [...files]
      .filter(([path]) => /^(?:src|web)\//.test(path) && isCode(path))
      .map(([path, text]) => [path, importsOf(path, text)] as const),
  )
  const targetsOf = (path: string) =>
    (imports.get(path) ?? []).flatMap(({ target }) =>
      target !== undefined && imports.has(target) ? [target] : [],
    )
  for (let before = -1; before !== imports.size;) {
    before = imports.size
    const imported = new Set([...imports.keys()].flatMap(targetsOf))
    for (const path of imports.keys())
      if (!imported.has(path) || targetsOf(path).length === 0) imports.delete(path)
  }
  return [...imports].flatMap(([path, found]) =>
    found
      .filter(({ target }) => target !== undefined && imports.has(target))
      .map(({ line, target }) => ({
        path,
        line,
        message: `imports ${target}, which leads back in a circle: give what both need a file of its own`,
      })),
  )
}
