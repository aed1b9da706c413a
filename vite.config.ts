import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** Dev server and build of the page (`web/`), and the one Vitest run for Node and browser tests. */
export default defineConfig({
  root: `${root}/web`,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: {
    format: 'es',
    // The engine has one door: only where importing is known to do nothing can what reads scenarios be a chunk of its own.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          { test: /src\/scenario\/zod\.ts$/, sideEffects: true },
          { test: /./, sideEffects: false },
        ],
      },
    },
  },
  server: { host: '127.0.0.1' },
  build: { outDir: `${root}/dist/web`, emptyOutDir: true, target: 'es2023' },
  test: {
    root,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/browser/chromium.ts'],
        },
      },
    ],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
