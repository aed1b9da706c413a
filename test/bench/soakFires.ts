/**
 * Replications of the shipped scenarios, in numbers too large for the test suite: the gas of every room must
 * stay physical. `npm run soak:fires [-- REPLICATIONS [FIRST]]`.
 */
import { readdirSync } from 'node:fs'
import { unsoundFire } from '../fire/unsoundFire.ts'
import { shipped } from '../run/scenario.ts'

const replications = Number(process.argv[2] ?? 1000)
const first = Number(process.argv[3] ?? 0)

let failed = 0
for (const file of readdirSync('scenarios').filter(name => name.endsWith('.yaml'))) {
  const prepared = shipped(file)
  const began = performance.now()
  let wrongHere = 0
  for (let replication = first; replication < first + replications; replication++) {
    const wrong = unsoundFire(prepared, 'soak', replication)
    if (wrong === '') continue
    wrongHere++
    process.stdout.write(`${file}, replication ${replication}: ${wrong}\n`)
  }
  failed += wrongHere
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stdout.write(`${file}: ${replications} replications, ${wrongHere} failed, ${seconds} s\n`)
}
process.exitCode = failed > 0 ? 1 : 0
