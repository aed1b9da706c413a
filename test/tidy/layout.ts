import { type Files, type Finding, importsOf, isCode } from './source.ts'

const topLevel = new Set(
  `package.json package-lock.json tsconfig.json vite.config.ts LICENSE README.md src web scenarios test
  .ci .gitignore .gitattributes .oxlintrc.json .prettierrc.json .prettierignore`.split(/\s+/),
)

/** What stands at the top is fixed: a newcomer sees the house at a glance. */
export function top(files: Files): Finding[] {
  const seen = new Map([...files.keys()].map(path => [path.split('/')[0] ?? '', path]))
  return [...seen]
    .filter(([name]) => !topLevel.has(name))
    .map(([name, path]) => ({
      path,
      line: 1,
      message: `${name} does not belong at the top: product in src or web, benchmarks in test/bench, prose in README.md`,
    }))
}

/** Names that say nothing draw in what belongs elsewhere, and barrels hide who uses what. */
export function names(files: Files): Finding[] {
  return [...files.keys()].filter(isCode).flatMap(path => {
    const vague = path.split('/').find(part => /^(?:utils?|helpers?|types?|common|misc)(?:\.|$)/i.test(part))
    if (vague !== undefined)
      return [
        { path, line: 1, message: `"${vague}" says nothing: name the file after the noun or verb it holds` },
      ]
    if (/\/index\.tsx?$/.test(path) && path !== 'src/index.ts')
      return [{ path, line: 1, message: 'src/index.ts is the only barrel: import the file itself' }]
    return []
  })
}

const entry = (path: string) =>
  ['src/index.ts', 'src/node/main.ts', 'vite.config.ts'].includes(path) ||
  /^src\/node\/\w+\.mjs$|^test\/.*\.(?:test|bench)\.tsx?$|^test\/bench\/\w+\.ts$/.test(path)

/** Code that nothing runs: reached neither from an entry (command line, page, engine's door) nor from a test. */
export function unreached(files: Files): Finding[] {
  const pages = [...files].filter(([path]) => /^web\/\w+\.html$/.test(path)).map(([, text]) => text)
  const scripts = pages.flatMap(text => [...text.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)])
  const config = [
    ...(files.get('vite.config.ts') ?? '').matchAll(
      /['"`](?:\.\/|\$\{root\}\/)?((?:test|web)\/[^'"`*]+\.ts)['"`]/g,
    ),
  ]
  const open = [...files.keys()].filter(entry)
  open.push(...scripts.map(([, path]) => `web/${path}`), ...config.map(([, path = '']) => path))
  const reached = new Set(open)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { target } of importsOf(path, files.get(path) ?? '')) {
      if (target === undefined || reached.has(target)) continue
      reached.add(target)
      open.push(target)
    }
  }
  return (
    [...files.keys()]
      // What only declares the types of a made module is imported by nobody.
      .filter(path => isCode(path) && !path.endsWith('.d.ts') && !reached.has(path))
      .map(path => ({ path, line: 1, message: 'nothing imports this file: use it or delete it' }))
  )
}

/** Files that have grown long, longest first: worth a look, never a failure. */
export function long(files: Files): string[] {
  const limit = 200
  return [...files]
    .filter(([path]) => isCode(path))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .sort((a, b) => b.lines - a.lines)
    .map(({ path, lines }) => `${path}: ${lines} lines`)
}
