// What the list of parameters shows while something is loading, and where something cannot be loaded.
import { render } from 'preact'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { scenarioForm } from '../../src/index.ts'
import { Engine } from '../../web/thread/engine.ts'
import { begin, inputs } from '../../web/inputs.ts'
import type { Parameter } from '../../web/model/parameters.ts'
import { opened, session, type Shown } from '../../web/session.ts'
import { look } from '../../web/view.ts'
import { useGlossary, useParameters } from '../../web/views/sources/useParameters.ts'
import { speak } from '../../web/words/words.ts'

const list = vi.fn<() => Promise<readonly Parameter[]>>()
const row = (path: string): Parameter => ({
  path,
  segments: path.split('.'),
  written: '1',
  interval: '',
  standing: 'unsaid',
  comment: '',
  file: 'f.yaml',
  line: 1,
})

vi.mock('../../web/words/meaning/meaning.ts', () => {
  throw new Error('Failed to fetch dynamically imported module')
})

beforeAll(() => {
  session.set({ ...session.get(), busy: false, shown: null, issues: [] })
  vi.spyOn(Engine.prototype, 'parameters').mockImplementation(list)
  vi.spyOn(Engine.prototype, 'form').mockResolvedValue(scenarioForm)
  vi.stubGlobal('document', { documentElement: {} })
})

let end = (): void => undefined
afterEach(() => {
  end()
  list.mockReset()
})

afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  opened.set(null)
  inputs.set(begin({ file: '', text: null, edits: {}, strategy: null, seed: '1', run: 1 }))
})

/** The latest value of a hook; nothing is drawn. */
function watched<Given>(hook: () => Given): () => Given {
  let last: Given
  const Probe = (): null => {
    last = hook()
    return null
  }
  const place = { childNodes: [], firstChild: null } as unknown as Element
  render(<Probe />, place)
  end = () => render(null, place)
  return () => last
}

function openFile(file: string): void {
  opened.set({ file, text: '', beside: {} })
}

function edit(written: string): void {
  const history = inputs.get()
  inputs.set({ ...history, now: { ...history.now, edits: { a: written } } })
}

const pathsOf = (all: readonly Parameter[] | null): readonly string[] | undefined =>
  all?.map(each => each.path)

test('what cannot be listed is told, and no value of before the change stands', async () => {
  list.mockResolvedValueOnce([row('a')])
  openFile('f.yaml')
  const last = watched(useParameters)
  await expect.poll(() => pathsOf(last().all)).toEqual(['a'])
  list.mockRejectedValueOnce(new Error('no room'))
  edit('2')
  await expect.poll(() => last().failed).toBe('no room')
  expect(last().all).toBeNull()
  list.mockReturnValueOnce(new Promise(() => undefined))
  edit('3')
  await expect.poll(() => last().failed).toBeNull()
  list.mockResolvedValueOnce([row('b')])
  edit('4')
  await expect.poll(() => pathsOf(last().all)).toEqual(['b'])
})

test('a change keeps the list until the next is there, another file does not', async () => {
  list.mockResolvedValueOnce([row('a')])
  openFile('f.yaml')
  const last = watched(useParameters)
  await expect.poll(() => pathsOf(last().all)).toEqual(['a'])
  const called = list.mock.calls.length
  list.mockReturnValue(new Promise(() => undefined))
  edit('5')
  await expect.poll(() => list.mock.calls.length).toBe(called + 1)
  expect(pathsOf(last().all)).toEqual(['a'])
  openFile('g.yaml')
  await expect.poll(() => list.mock.calls.length).toBe(called + 2)
  expect(last().all).toBeNull()
})

test('while a change runs, which may have problems, nothing else is listed', async () => {
  const before = session.get()
  list.mockResolvedValueOnce([row('a')])
  openFile('f.yaml')
  const last = watched(useParameters)
  await expect.poll(() => pathsOf(last().all)).toEqual(['a'])
  list.mockResolvedValue([])
  const shown = { inputs: inputs.get().now, source: opened.get() } as Shown
  session.set({ ...before, busy: true, shown })
  edit('broken')
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(pathsOf(last().all)).toEqual(['a'])
  list.mockResolvedValue([row('c')])
  session.set({ ...before, shown })
  await expect.poll(() => pathsOf(last().all)).toEqual(['c'])
  session.set(before)
})

test('without its French words the list is told in the words of the schema', async () => {
  await speak('fr')
  look({ language: 'fr' })
  const last = watched(useGlossary)
  await expect
    .poll(() => last()?.of(['intervention', 'detection', 'toPerson'], []).meaning)
    .toContain('Time from an alarm to a person')
  await speak('en')
  look({ language: 'en' })
})
