/** The reference workload on one thread and on two: how much a second thread gains. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { reference, referenceServices } from './reference.ts'

const warmUp = 30

interface Work {
  readonly replications: number
}

/** In a worker thread: runs the workload instead of the bench, and returns true. */
export function servesAsWorker(): boolean {
  if (isMainThread) return false
  const work = reference(referenceServices)
  for (let replication = 0; replication < warmUp; replication++) work.run(replication)
  parentPort!.postMessage('ready')
  parentPort!.once('message', () => {
    const { replications } = workerData as Work
    for (let replication = 0; replication < replications; replication++) work.run(replication)
    parentPort!.postMessage('done')
  })
  return true
}

/** Replications a second on a number of threads, each of which runs `replications`. */
export async function ratePerSecond(bench: string, threads: number, replications: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL(bench), { workerData: { replications } }),
  )
  await Promise.all(workers.map(heard))
  const began = performance.now()
  const done = workers.map(heard)
  for (const worker of workers) worker.postMessage('go')
  await Promise.all(done)
  const seconds = (performance.now() - began) / 1000
  await Promise.all(workers.map(worker => worker.terminate()))
  return (threads * replications) / seconds
}

function heard(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
