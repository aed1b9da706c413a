import { type Files, type Finding, importsOf, isCode } from './source.ts'

const topLevel = new Set(
  `package.json package-lock.json tsconfig.json vite.config.ts LICENSE README.md src web scenarios test
  .ci .gitignore .gitattributes .oxlintrc.json .prettierrc.json .prettierignore`.split(/\s+/),
)

/** The top level is fixed, so that newcomers see the structure at a glance. */
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

/** Vague names attract code that belongs elsewhere, and barrel files hide who uses what. */
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

/** Code that never runs: not reachable from an entry point (command line, page, engine) or a test. */
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
      // Nothing imports a file that only declares the types of generated modules.
      .filter(path => isCode(path) && !path.endsWith('.d.ts') && !reached.has(path))
      .map(path => ({ path, line: 1, message: 'nothing imports this file: use it or delete it' }))
  )
}

/** Long files, longest first: worth a look, never a failure. */
export function long(files: Files): string[] {
  const limit = 200
  return [...files]
    .filter(([path]) => isCode(path))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .sort((a, b) => b.lines - a.lines)
    .map(({ path, lines }) => `${path}: ${lines} lines`)
}
