// Exercises that closed tabs leave on the reader's disk.
import { beforeEach, expect, test, vi } from 'vitest'
import { forget, keep, kept, takeOver } from '../../web/exercise/kept.ts'

function storage(): Storage {
  const rows = new Map<string, string>()
  return {
    get length() {
      return rows.size
    },
    key: at => [...rows.keys()][at] ?? null,
    getItem: key => rows.get(key) ?? null,
    setItem: (key, text) => void rows.set(key, text),
    removeItem: key => void rows.delete(key),
    clear: () => rows.clear(),
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1e12 })
  vi.stubGlobal('localStorage', storage())
})

/** Another tab is looked at: what it has for itself survives its reloads. */
function tab(own: Storage = storage()): Storage {
  vi.advanceTimersByTime(1000)
  vi.stubGlobal('sessionStorage', own)
  return own
}

test('two tabs keep an exercise each, and each finds its own after a reload', () => {
  const first = tab()
  keep('battery room, 20:22')
  tab()
  keep('night shift, 00:36')
  tab(first)
  expect(kept()).toBe('battery room, 20:22')
  forget()
  expect(kept()).toBe('night shift, 00:36')
})

test('a new tab goes on with the latest, which is its own from then on; the one before is offered when that has ended', () => {
  tab()
  keep('one')
  tab()
  keep('two')
  tab()
  expect(takeOver()).toBe('two')
  keep('two, later')
  expect(kept()).toBe('two, later')
  forget()
  expect(kept()).toBe('one')
})

test('no more than four are kept, the oldest goes', () => {
  for (const text of ['a', 'b', 'c', 'd', 'e']) {
    tab()
    keep(text)
  }
  expect(localStorage.length).toBe(4)
  const left: (string | null)[] = []
  for (let row = 0; row < 4; row++) left.push(localStorage.getItem(localStorage.key(row)!))
  expect(new Set(left)).toEqual(new Set(['b', 'c', 'd', 'e']))
})
