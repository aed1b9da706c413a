// The thread of the incident on show helps with studies: it is there for the reader while it gets ready for that.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { planOf } from '../../src/index.ts'
import { conclude, help, study } from '../../web/study/study.ts'
import { twoBrigades } from './strategies.ts'

const text = `${readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')}${twoBrigades}`

/** Helps with a comparison of a text not read before; all reading is as slow as that of a large site. */
function helping(name: string): { readonly ready: ReturnType<typeof help>; readonly port: NodePort } {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    vi.restoreAllMocks()
    port1.close()
  })
  const ready = help({
    do: 'help',
    source: { file: name, text: `${text}# ${name}\n`, beside: {} },
    set: [],
    strategy: null,
    study: { of: 'comparison', replications: 6 },
    port: port2 as unknown as MessagePort,
  })
  return { ready, port: port1 }
}

/** The helper's answer for two runs of all strategies. */
function asked(port: NodePort): Promise<Record<string, unknown>> {
  const plan = { ...planOf('5', 6), strategies: [null, 'early', 'late'] }
  return new Promise(resolve => {
    port.once('message', resolve)
    port.postMessage({ plan, range: { from: 0, to: 2 } })
  })
}

test('between two strategies that it reads or compiles it hears what else is asked', async () => {
  const { ready, port } = helping('heard.yaml')
  let turns = 0
  let waits = true
  const beside = async (): Promise<void> => {
    for (; waits; turns++) await new Promise(resolve => setImmediate(resolve))
  }
  const others = beside()
  await ready
  waits = false
  await others
  // Three scenarios are read and three compiled.
  expect(turns).toBeGreaterThanOrEqual(6)
  expect(await asked(port)).toHaveProperty('part')
})

test('dropped while it reads, it gives up what it is asked for', async () => {
  const { ready, port } = helping('dropped.yaml')
  const answer = asked(port)
  conclude({ dropped: true })
  // At once, though the thread that asked may have been ended with its study, and says nothing.
  await (
    await ready
  ).over
  expect(await answer).toEqual({ givenUp: true })
})

test('a study that is dropped does not wait for a helper that was ended, and says nothing', async () => {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port2.close())
  const asked = new Promise(resolve => port2.once('message', resolve))
  const underWay = study(
    {
      do: 'study',
      source: { file: 'silent.yaml', text, beside: {} },
      set: [],
      strategy: null,
      seed: '5',
      study: { of: 'campaign', replications: 6 },
      helper: port1 as unknown as MessagePort,
    },
    () => undefined,
  )
  await asked
  conclude({ dropped: true })
  expect(await underWay).toEqual({ of: 'campaign', campaign: { issues: [] } })
})
