/**
 * Random networks of rooms, in numbers too large for the test suite: none may fail, become unphysical or lose
 * a millionth of its mass or energy. `npm run soak [-- NETWORKS [FIRST_SEED]]`; each seed draws a batch of
 * them.
 */
import * as fc from 'fast-check'
import { anyCase } from '../fire/zone/anyNetwork.ts'
import { unsound } from '../fire/zone/soundness.ts'

const part = 2000
const networks = Number(process.argv[2] ?? 100_000)
const firstSeed = Number(process.argv[3] ?? 1)

let slowest = 0
let failed = 0
const began = performance.now()
for (let done = 0, seed = firstSeed; done < networks; done += part, seed++) {
  const size = Math.min(part, networks - done)
  for (const one of fc.sample(anyCase, { numRuns: size, seed })) {
    const from = performance.now()
    const wrong = verdict(() => unsound(one))
    slowest = Math.max(slowest, performance.now() - from)
    if (!wrong) continue
    failed++
    process.stdout.write(`seed ${seed}: ${wrong}\n${JSON.stringify(one)}\n`)
  }
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${done + size} networks, ${failed} failed, slowest ${Math.round(slowest)} ms, ${Math.round(seconds)} s\n`,
  )
}
process.exitCode = failed > 0 ? 1 : 0

function verdict(run: () => string): string {
  try {
    return run()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
