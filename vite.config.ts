import { viteSingleFile } from 'vite-plugin-singlefile'
import { defineConfig } from 'vitest/config'
import { asBuilt, left } from './test/asBuilt.ts'
import { lateOptimized } from './test/compiling.ts'
import { LongestFirst } from './test/longestFirst.ts'
import { root } from './web/build/files.ts'
import { identity } from './web/build/identity.ts'
import { workerLicenses } from './web/build/licenses.ts'
import { madeWhenUsed } from './web/build/madeWhenUsed.ts'
import { firstScripts, readsScenarios, sharedWords } from './web/build/scripts.ts'
import { sealed } from './web/build/sealed.ts'
import { keptRuns, readyScenarios } from './web/build/shippedRuns.ts'
import { twoGenerators } from './web/build/twoGenerators.ts'
import { verdict } from './web/build/verdict.ts'
import { withoutJsonSchema } from './web/build/withoutJsonSchema.ts'

/** A path, escaped for a pattern: folders may be called `c++`. */
const asWritten = (path: string): string => path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const licenses = 'licenses.md'
const { ofWorkers, ofPage } = workerLicenses(licenses)

const startWorker = /^(?:\.{1,2}\/)+startWorker\.ts$/

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
    ofPage,
    ...(mode === 'onefile' ? [viteSingleFile({ removeViteModuleLoader: true }), sealed()] : []),
  ],
  resolve: {
    alias:
      mode === 'onefile'
        ? [{ find: startWorker, replacement: `${root}/web/thread/startWorkerInline.ts` }]
        : [],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: {
    format: mode === 'onefile' ? 'iife' : 'es',
    // A study stores its results under the identity of its engine.
    plugins: () => [identity(), twoGenerators(), withoutJsonSchema(), ofWorkers],
    // The engine has one entry: the scenario reader can be a chunk of its own only if imports are known to have no
    // side effects.
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: {
        moduleSideEffects: [readsScenarios, { test: /./, sideEffects: false }],
      },
      output: {
        // Nobody bundles these scripts again: marks of pure calls are 0.4 kB of the engine.
        comments: { annotation: false },
        ...(mode === 'onefile' ? {} : { codeSplitting: sharedWords }),
      },
    },
  },
  server: { host: '127.0.0.1' },
  build: {
    outDir: `${root}/dist/web`,
    emptyOutDir: mode !== 'onefile',
    target: 'es2023',
    // What d3 and others ask of whoever passes their code on. The page in one file has the same code, and lies beside.
    license: mode === 'onefile' ? false : { fileName: licenses },
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
    setupFiles: ['test/propertySeed.ts'],
    // Processes that tests start speak the language of the locale.
    env: { LC_ALL: 'C' },
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
          // Next to other work, a browser is sometimes delayed for longer than any timeout. Failing twice is a real
          // fault.
          retry: 1,
        },
      },
    ],
    pool: 'forks',
    execArgv: mode === 'test' ? lateOptimized() : [],
    // Generous, because the machine may be busy; what never comes still fails.
    expect: { poll: { timeout: 90_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}))
