import { codeOf, type Files, type Finding, importsOf, isCode, isEngine, lineAt } from './source.ts'

const maths = 'a?(?:cos|sin|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow'

// Exact everywhere, and so allowed: x ** 2, and 2 ** 53 with a whole literal. x ** 3 already differs between Node 20
// and Chromium 150 for one argument in ten.
const power = /\*\*(?!\s*2(?![\d.]))(?<!(?<![\w.])2\s*\*\*(?=\s*\d+(?![\d.])))/g

/** What the engine may not use, and what to do instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bMath\s*\.\s*random\b/g, 'has no seed, draw from Streams'],
  [
    new RegExp(`\\bMath\\s*\\.\\s*(?:${maths})\\b`, 'g'),
    'differs in its last bit between machines, use base/maths',
  ],
  [power, 'differs in its last bit between machines, write x * x or use base/maths'],
  [/\bMath\b(?!\s*\.)/g, 'name the function with it (Math.sqrt), so that a forbidden one is seen'],
  [
    /\bDate\b|\bperformance\b(?=\s*\.)|\bTemporal\b/g,
    'the engine has no clock, time is seconds after ignition',
  ],
  [
    /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/g,
    'the engine waits for nothing, run advances the time',
  ],
  [/\bconsole\b/g, 'the engine prints nothing, write to a sink'],
  [/\bcrypto\b/g, 'draw from Streams, digest with base/digest'],
  [/\bText(?:En|De)coder\b/g, 'is not in the language, base/digest turns text into bytes'],
  [
    /\blocaleCompare\b|\btoLocale\w+|\bIntl\b/g,
    'the locale is in no seed, compare with < and print in a shell',
  ],
]

/** Calls that would make a run depend on more than its seed. */
export function bannedCalls(files: Files): Finding[] {
  const findings: Finding[] = []
  for (const [path, text] of files) {
    if (!isEngine(path)) continue
    const code = codeOf(text, 'blank strings')
    for (const [pattern, instead] of banned)
      for (const { 0: call, index } of code.matchAll(pattern))
        findings.push({ path, line: lineAt(text, index), message: `${call}: ${instead}` })
    for (const { specifier, line } of importsOf(path, text)) {
      if (specifier.startsWith('node:'))
        findings.push({
          path,
          line,
          message: `no ${specifier} in the engine: files and threads live in src/node`,
        })
      if (/^preact\b/.test(specifier))
        findings.push({ path, line, message: 'no preact in the engine: charts live in web/charts' })
    }
  }
  return findings
}

/** Domain words in `base`, in code and comments; the name of the product is not one. */
export function domainWords(files: Files): Finding[] {
  const under = [...files].filter(([path]) => path.startsWith('src/base/'))
  return under.flatMap(([path, text]) =>
    [...text.matchAll(/\b(?:racks?|fires?|customers?|services?)\b/gi)].map(({ 0: word, index }) => ({
      path,
      line: lineAt(text, index),
      message: `base knows no "${word}": move what does to the floor it belongs to`,
    })),
  )
}

// The rules themselves contain the words, so this folder and its test may use them.
const quotesRules = (path: string) => path.startsWith('test/tidy/') || path === 'test/ground/tidy.test.ts'

/** Marks of unfinished work, and tests that do not run. */
export function leftOvers(files: Files): Finding[] {
  const marks = /\b(?:TODO|FIXME|XXX|HACK)\b/g
  const asleep = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf)\b/g
  const findings: Finding[] = []
  for (const [path, text] of files) {
    if (quotesRules(path) || path === 'package-lock.json') continue
    for (const { 0: mark, index } of text.matchAll(marks))
      findings.push({
        path,
        line: lineAt(text, index),
        message: `"${mark}": do it, or say why it need not be done`,
      })
    if (!isCode(path)) continue
    for (const { 0: call, index } of codeOf(text, 'blank strings').matchAll(asleep))
      findings.push({ path, line: lineAt(text, index), message: `${call}: every test runs, everywhere` })
  }
  return findings
}

/** Paths that exist only on one machine. */
export function machinePaths(files: Files): Finding[] {
  const findings: Finding[] = []
  for (const [path, text] of files) {
    if (quotesRules(path) || path === 'package-lock.json') continue
    for (const { 1: folder, index } of text.matchAll(
      /(?<![\w.\-/~])(\/(?:work|tmp|root|farm|home|Users)\/)/g,
    ))
      findings.push({
        path,
        line: lineAt(text, index),
        message: `${folder} is one machine's: use a relative path or os.tmpdir()`,
      })
  }
  return findings
}
