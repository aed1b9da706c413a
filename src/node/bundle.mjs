// Joins what the compiler made of the command line into two scripts, because Node takes half a millisecond for each of
// some eight hundred modules: the command, and a worker thread of it. Packages stay outside, and so do their licenses.
import { rolldown } from 'rolldown'
import { root } from './ready.mjs'

const bundle = await rolldown({
  cwd: root,
  input: { main: './dist/node/main.js', thread: './dist/node/thread.js' },
  platform: 'node',
  // Whatever is named by neither a relative nor an absolute path.
  external: /^(?:node:|@?[a-z][\w-]+(?:$|\/))/,
})
await bundle.write({
  dir: 'dist/command',
  // One folder: scripts find the rest of the package from where they are.
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  cleanDir: true,
})
await bundle.close()
