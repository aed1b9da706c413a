/** From paths relative to the repository (with `/`) to texts. */
export type Files = ReadonlyMap<string, string>

/** What is wrong, where, and what to do instead. Lines count from 1. */
export interface Finding {
  readonly path: string
  readonly line: number
  readonly message: string
}

export interface Import {
  readonly line: number
  /** As written: `../base/maths.ts`, `node:fs`, `d3`. */
  readonly specifier: string
  /** Path from the top of the repository, or undefined for a package. */
  readonly target: string | undefined
  /** Whether nothing of the import remains in the emitted code. */
  readonly typeOnly: boolean
}

export const isCode = (path: string) => /\.(?:ts|tsx|mjs)$/.test(path)

export const isEngine = (path: string) => /^src\/(?!node\/).*\.ts$/.test(path)

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

// Comments, strings, templates and regular expressions, whichever begins first. A slash begins a regular expression
// where no division can be: after an operator, a bracket, a comma, `return`, or at the start of a line.
const literal =
  /(?<comment>\/\*[^]*?\*\/|\/\/.*)|(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`)|(?<=(?:[=(,:[!&|?{};>]|return|^)[ \t]*)(?<regex>\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*)/gm

/**
 * The text with comments blanked, and optionally the contents of strings; every other character keeps its position.
 */
export function codeOf(text: string, strings: 'keep strings' | 'blank strings'): string {
  return text.replace(literal, (all, ...rest) => {
    const { comment, regex } = rest.at(-1) as Record<string, string | undefined>
    if (comment === undefined && regex === undefined && strings === 'keep strings') return all
    // An expression inside a template is code, so it stays.
    return all.startsWith('`')
      ? all.replace(/\$\{[^}]*\}|[^\n]/g, part => (part.length > 1 ? part : ' '))
      : blank(all)
  })
}

// Static imports and re-exports; imports for side effects and dynamic ones; worker files, which are named by a URL.
const statement = /^[ \t]*(?:import|export)\b(?<names>[^'"();=]*?)\bfrom\s*(?<q>['"])(?<from>[^'"\n]+)\k<q>/gm
const others =
  /\bimport\s*\(?\s*(['"])([^'"\n]+)\1|\bnew URL\(\s*(['"])(\.[^'"\n]+)\3\s*,\s*import\.meta\.url/g

const blank = (text: string) => text.replace(/[^\n]/g, ' ')

export function importsOf(path: string, text: string): Import[] {
  const code = codeOf(text, 'keep strings')
  const found: Import[] = []
  const add = (offset: number, specifier: string, typeOnly: boolean) =>
    found.push({ line: lineAt(text, offset), specifier, target: resolve(path, specifier), typeOnly })
  for (const match of code.matchAll(statement)) {
    const { names = '', from = '' } = match.groups ?? {}
    const listed = /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(',')
      .filter(name => name.trim() !== '')
    const typeOnly = /^\s*type\b/.test(names) || (listed?.every(name => /^\s*type\s/.test(name)) ?? false)
    add(match.index + match[0].search(/\S/), from, typeOnly)
  }
  for (const match of code.matchAll(others)) add(match.index, match[2] ?? match[4] ?? '', false)
  return found
}

/**
 * A relative specifier as a path in the repository; undefined for packages and for built files. `.js` names the source
 * of a worker as it is called once built.
 */
function resolve(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const parts = path.split('/').slice(0, -1)
  for (const part of specifier.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts[0] === 'dist' ? undefined : parts.join('/').replace(/\.js$/, '.ts')
}
