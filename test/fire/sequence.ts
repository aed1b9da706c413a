/** Numbers between 0 and 1 for tests with many cases, the same on every run. */
import { Streams } from '../../src/base/streams.ts'

export function sequence(replication: number): () => number {
  return new Streams('fire tests', replication).sequence('cases')
}
