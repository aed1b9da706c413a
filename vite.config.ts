import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** Dev server and build of the page (`web/`), and the one Vitest run for Node and browser tests. */
export default defineConfig({
  root: `${root}/web`,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  build: { outDir: `${root}/dist/web`, emptyOutDir: true, target: 'es2023' },
  test: {
    root,
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
