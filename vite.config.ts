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
 * What `firebreak verify --json` says of the sources of now, as a module for the page. Computed when it is wanted, by the
 * command line itself; kept beside the build under a digest of the engine and the cases.
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

/** Of seedrandom's seven generators the engine draws from two: the package's own door has no way but with all. */
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
 * What d3 makes as its modules load (palettes, curves, interpolators) is made only where it is used: each is a call of no other
 * consequence, which its bundles do not say.
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

/** Bundled once a process: that takes half a second, and running four hundred modules one by one takes forty. */
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

/** A shipped scenario as it is read, with `?ready`: the page runs it without a reader of YAML and without a schema. */
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

/** The run of a shipped scenario, with `?kept`: the page shows it while its engine starts. None in development, none in a page in one file. */
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

/** Which engine the page holds, as a module: kept results of another one are not its own. As the command line says it, of the sources. */
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
  // 1 says that cases are missed: that is part of the verdict.
  if (told.status !== 0 && told.status !== 1) throw new Error(`firebreak verify: ${told.stderr}`)
  mkdirSync(join(root, 'dist/verdict'), { recursive: true })
  const fresh = `${kept}.${process.pid}`
  writeFileSync(fresh, told.stdout)
  renameSync(fresh, kept)
}

/** A page in one file: its scripts stand in it and are named by their digests in its policy; nothing is fetched. */
function sealed(): Plugin {
  return {
    name: 'sealed',
    enforce: 'post',
    generateBundle: {
      // Behind the plugin that puts the scripts in.
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

/** Words that both the engine and the reader of scenarios use, as one script of the worker: two of them weigh more. */
const sharedWords = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'words',
      test: /scenario\/(?:expand|path|field\/shapes|words\/(?:trigger|dispatch|protection|room|opening|source|power|cooling))\.ts$/,
    },
    // Rows and what they stand for, of which a run and Why? both speak.
    { name: 'kinds', test: /src\/(?:recovery\/(?:gateOf|work)|estate\/cause)\.ts$/ },
  ],
}

/** What the page begins with and its later scripts ask for by turns, as one script: in five they weigh half a kilobyte more. */
const firstScripts = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'session',
      test: /web\/(?:session|reasons|opening|compared|studies|share|engine|lazy|inputs)\.tsx?$/,
    },
  ],
}

/** Of the engine this module alone does something when it loads. */
const readsScenarios = { test: /src\/scenario\/zod\.ts$/, sideEffects: true }

/** A path in a pattern: folders may be called `c++`. */
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
    // A study keeps what it computes under the name of its engine.
    plugins: () => [identity(), twoGenerators()],
    // The engine has one door: only where importing is known to do nothing can what reads scenarios be a chunk of its own.
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
    // The verdict takes its ten seconds, and that is known.
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Of the engine's door a script takes what it asks for, and not all that lies behind it.
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
    // Twice as many as two cores: a test of the page waits for its browser half of the time, one of a queue for its server.
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
          // What a file opens it closes: the packages that drive browsers are loaded once.
          isolate: false,
          // A busy machine takes its time; what never comes fails all the same.
          expect: { poll: { timeout: 90_000 } },
          // A browser beside other work is now and then held up for longer than any wait. What fails twice is a fault.
          retry: 1,
        },
      },
    ],
    pool: 'forks',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}))
