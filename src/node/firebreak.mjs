#!/usr/bin/env node
// The `firebreak` command. npm links a bin before anything is built, so this is a tracked file that makes the
// clone ready and then hands over to the built command line.
import { ready, say } from './ready.mjs'
import { told } from './readyWords.mjs'

const args = process.argv.slice(2)

// The command listens for Ctrl-C itself once it has something to keep. Until then, this says what was
// stopped.
const signals = ['SIGINT', 'SIGTERM']
const stopped = () => {
  say(told('stopped before anything was run'))
  process.exit(130)
}
const forget = () => {
  for (const signal of signals) process.off(signal, stopped)
}
for (const signal of signals) process.on(signal, stopped)

/** @param {'command' | 'page'} part */
async function make(part) {
  try {
    ready([part])
  } catch (error) {
    // The failure may be due to Ctrl-C: let that be handled first.
    await new Promise(resolve => setTimeout(resolve, 10))
    throw error
  }
}

try {
  await make('command')
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(4)
}
const { main } = await import(new URL('../../dist/command/main.js', import.meta.url).href).catch(error => {
  // The system may refuse so many files at a time (EMFILE): that is no bug of the command.
  if (!(error instanceof Error && 'syscall' in error)) throw error
  say(error.message)
  process.exit(4)
})
process.exitCode = await main(args, undefined, { unheard: forget, makePage: () => make('page') })
