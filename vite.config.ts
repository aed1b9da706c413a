import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { defineConfig } from 'vitest/config'
import { asBuilt, left } from './test/asBuilt.ts'
import { LongestFirst } from './test/longestFirst.ts'

const root = import.meta.dirname

/** All files of a folder, in the order of their names. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * The output of `firebreak verify --json` for the current sources, as a module for the page. The command line computes
 * it on demand, and it is cached beside the build under a digest of the engine and the cases.
 */
function verdict(): Plugin {
  const id = 'virtual:verdict'
  return {
    name: 'verdict',
    resolveId: source => (source === id ? `\0${id}` : undefined),
    async load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      const cases = join(root, 'test/validation')
      const hash = createHash('sha256')
      for (const file of [...filesOf(join(root, 'src')), ...filesOf(cases)])
        if (!/\.(?:md|mjs)$/.test(file)) hash.update(file).update(readFileSync(file))
      const kept = join(root, 'dist/verdict', `${hash.digest('hex').slice(0, 24)}.json`)
      if (!existsSync(kept)) await writeVerdict(cases, kept)
      const titles = Object.fromEntries(
        filesOf(cases)
          .filter(file => file.endsWith('.json'))
          .flatMap(file => {
            const { id, title, source } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
            return typeof id === 'string' && typeof title === 'string'
              ? [[id, { title, source: (source as { measured?: string } | undefined)?.measured ?? '' }]]
              : []
          }),
      )
      return `export default ${JSON.stringify({ ...JSON.parse(readFileSync(kept, 'utf8')), titles })}`
    },
  }
}

/** The engine uses two of seedrandom's seven generators, but the package's entry always loads all of them. */
function twoGenerators(): Plugin {
  const id = '\0two-generators'
  const inside = join(root, 'node_modules/seedrandom')
  return {
    name: 'two-generators',
    enforce: 'pre',
    resolveId: source => (source === 'seedrandom' ? id : undefined),
    load: wanted =>
      wanted === id
        ? `import seedrandom from ${JSON.stringify(join(inside, 'seedrandom.js'))}
import alea from ${JSON.stringify(join(inside, 'lib/alea.js'))}
export default Object.assign(seedrandom, { alea })`
        : undefined,
  }
}

/**
 * Marks what d3 creates as its modules load (palettes, curves, interpolators) as free of side effects, which its
 * bundles do not say, so that unused parts are dropped.
 */
function madeWhenUsed(): Plugin {
  const made = /^(?:var|const) [\w$]+ = (?:new |[\w$]+\(|\(function ).*$/gm
  const call = /(?<![\w$.])(?:new )?[\w$]+(?=\()|\((?=function )/g
  return {
    name: 'made-when-used',
    enforce: 'pre',
    transform: (code, id) =>
      /\/node_modules\/d3-[\w-]+\/dist\/[\w-]+\.mjs$/.test(id)
        ? {
            code: code.replace(made, line => line.replace(call, '/* @__PURE__ */ $&')),
            map: null,
          }
        : undefined,
  }
}

interface Sources {
  readonly engine: typeof import('./src/index.ts')
  readonly name: typeof import('./src/node/engine.ts')
  readonly onShow: typeof import('./web/onShow.ts')
  readonly packed: typeof import('./web/model/packed.ts')
}

let made: Promise<string> | undefined

/**
 * Imports a module of the sources. They are bundled once per process, which takes half a second; running four hundred
 * modules one by one takes forty.
 */
async function ofSources<Name extends keyof Sources>(name: Name): Promise<Sources[Name]> {
  const folder = join(root, 'dist/sources', String(process.pid))
  made ??= build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          engine: join(root, 'src/index.ts'),
          name: join(root, 'src/node/engine.ts'),
          onShow: join(root, 'web/onShow.ts'),
          packed: join(root, 'web/model/packed.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  }).then(async () => {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  })
  return (await import(`file://${await made}/${name}.js`)) as Sources[Name]
}

async function scenarioIn(path: string) {
  const text = readFileSync(path, 'utf8')
  const file = basename(path)
  const { readScenario } = await ofSources('engine')
  const { scenario, issues } = readScenario(text, {
    file,
    load: name => readFileSync(join(dirname(path), name), 'utf8'),
  })
  if (scenario === undefined) throw new Error(`${path}: ${JSON.stringify(issues)}`)
  return { file, text, scenario }
}

/** `?ready`: a shipped scenario already parsed, so that the page runs it without YAML reader and schema. */
function readyScenarios(): Plugin {
  const asked = '?ready'
  return {
    name: 'ready',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(asked)) return undefined
      const path = id.slice(0, -asked.length)
      this.addWatchFile(path)
      return `export default ${JSON.stringify((await scenarioIn(path)).scenario)}`
    },
  }
}

/**
 * `?kept`: the run of a shipped scenario, which the page shows while its engine starts. Not in development, and not in
 * a page in one file.
 */
function keptRuns(mode: string): Plugin {
  const asked = '?kept'
  let building = false
  return {
    name: 'kept',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build' && mode !== 'onefile'
    },
    async load(id) {
      if (!id.endsWith(asked)) return undefined
      if (!building) return 'export default null'
      const { file, text, scenario } = await scenarioIn(id.slice(0, -asked.length))
      const { reasons, run } = await ofSources('onShow')
      const told = await run({
        do: 'run',
        source: { file, text, beside: {} },
        set: [],
        strategy: null,
        seed: '1',
        ready: scenario,
      })
      const { pack } = await ofSources('packed')
      const source = gzipSync(
        pack({ ...told, reasons: await reasons() }, bytes => gzipSync(bytes).length),
        { level: 9 },
      )
      const asset = this.emitFile({ type: 'asset', name: `${file}.run`, source })
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`
    },
  }
}

/**
 * The identity of the engine in the page, as a module: kept results of another engine are not used. It is computed
 * from the sources, as the command line does.
 */
function identity(): Plugin {
  const id = 'virtual:identity'
  return {
    name: 'identity',
    resolveId: source => (source === id ? `\0${id}` : undefined),
    async load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      const sources = join(root, 'src')
      for (const file of filesOf(sources)) this.addWatchFile(file)
      const { identityOf, buildOf } = await ofSources('name')
      return `export default ${JSON.stringify(identityOf(buildOf(sources, '.ts')))}`
    },
  }
}

async function writeVerdict(cases: string, kept: string): Promise<void> {
  const folder = join(root, 'dist/verdict/command')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: join(root, 'src/node/main.ts'), outDir: folder, emptyOutDir: true, minify: false },
  })
  const asked = `const { main } = await import(${JSON.stringify(`file://${folder}/main.js`)})
process.exitCode = await main(['verify', ${JSON.stringify(cases)}, '--json'])`
  const told = spawnSync(process.execPath, ['--input-type=module', '-e', asked], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  // Exit code 1 means that cases failed, which is part of the verdict.
  if (told.status !== 0 && told.status !== 1) throw new Error(`firebreak verify: ${told.stderr}`)
  mkdirSync(join(root, 'dist/verdict'), { recursive: true })
  const fresh = `${kept}.${process.pid}`
  writeFileSync(fresh, told.stdout)
  renameSync(fresh, kept)
}

/** A page in one file: its scripts are inline, its policy allows them by their digests, and nothing is fetched. */
function sealed(): Plugin {
  return {
    name: 'sealed',
    enforce: 'post',
    generateBundle: {
      // After the plugin that inlines the scripts.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('no page was built')
        const html = String(page.source)
        const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code)
        const digests = scripts.map(code => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
        page.source = html
          .replace("script-src 'self'", () => `script-src ${digests.join(' ')}`)
          .replace("worker-src 'self'", 'worker-src blob:')
          .replace("connect-src 'self'", "connect-src 'none'")
        page.fileName = 'firebreak.html'
      },
    },
  }
}

/** Modules that both the engine and the scenario reader use, as one script of the worker: two would be larger. */
const sharedWords = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'words',
      test: /scenario\/(?:expand|path|field\/shapes|words\/(?:trigger|dispatch|protection|room|opening|source|power|cooling))\.ts$/,
    },
    // Kinds of rows, used both by a run and by Why?.
    { name: 'kinds', test: /src\/(?:recovery\/(?:gateOf|work)|estate\/cause)\.ts$/ },
  ],
}

/** Modules that the first script and later ones share, as one script: as five they are half a kilobyte larger. */
const firstScripts = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'session',
      test: /web\/(?:session|reasons|opening|compared|studies|share|engine|lazy|inputs)\.tsx?$/,
    },
  ],
}

/** The only module of the engine with side effects on loading. */
const readsScenarios = { test: /src\/scenario\/zod\.ts$/, sideEffects: true }

/** A path, escaped for a pattern: folders may be called `c++`. */
const asWritten = (path: string): string => path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const startWorker = /^\.\/startWorker\.ts$/

/** Dev server and build of the page (`web/`), and the one Vitest run for Node and browser tests. */
export default defineConfig(({ mode }) => ({
  root: `${root}/web`,
  base: './',
  plugins: [
    verdict(),
    readyScenarios(),
    keptRuns(mode),
    identity(),
    madeWhenUsed(),
    ...(mode === 'onefile' ? [viteSingleFile({ removeViteModuleLoader: true }), sealed()] : []),
  ],
  resolve: {
    alias: mode === 'onefile' ? [{ find: startWorker, replacement: `${root}/web/startWorkerInline.ts` }] : [],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: {
    format: mode === 'onefile' ? 'iife' : 'es',
    // A study stores its results under the identity of its engine.
    plugins: () => [identity(), twoGenerators()],
    // The engine has one entry: the scenario reader can be a chunk of its own only if imports are known to have no
    // side effects.
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: {
        moduleSideEffects: [readsScenarios, { test: /./, sideEffects: false }],
      },
      ...(mode === 'onefile' ? {} : { output: { codeSplitting: sharedWords } }),
    },
  },
  server: { host: '127.0.0.1' },
  build: {
    outDir: `${root}/dist/web`,
    emptyOutDir: mode !== 'onefile',
    target: 'es2023',
    // No warning of slow plugins: the verdict is known to take ten seconds.
    rolldownOptions: {
      checks: { pluginTimings: false },
      // A script gets only what it imports from the engine's entry, not everything behind it.
      treeshake: {
        moduleSideEffects: [
          readsScenarios,
          { test: new RegExp(`^${asWritten(root)}/src/`), sideEffects: false },
        ],
      },
      ...(mode === 'onefile' ? {} : { output: { codeSplitting: firstScripts } }),
    },
  },
  test: {
    root,
    // Twice the number of cores (two), because tests of the page wait for the browser half of the time, and tests of
    // the queue for a server.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        plugins: [asBuilt()],
        test: {
          name: 'node',
          server: { deps: { external: [left] } },
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          // Modules of the engine hold no state that a test could leave behind, and are warm from the second file on.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [asBuilt()],
        test: {
          name: 'browser',
          server: { deps: { external: [left] } },
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/browser/chromium.ts'],
          // Every file closes what it opens; the packages that drive browsers are loaded only once.
          isolate: false,
          // Generous, because the machine may be busy; what never comes still fails.
          expect: { poll: { timeout: 90_000 } },
          // Next to other work, a browser is sometimes delayed for longer than any timeout. Failing twice is a real
          // fault.
          retry: 1,
        },
      },
    ],
    pool: 'forks',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}))
