// Exercises that closed tabs leave on the reader's disk.
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import {
  anew,
  forget,
  keep,
  keepClock,
  keepPace,
  kept,
  keptClock,
  keptPlaces,
  keptPace,
  takeOver,
} from '../../web/exercise/kept.ts'
import { leftAt } from '../../web/exercise/leftAt.ts'
import { losesOnLeaving } from '../../web/browser/leaving.ts'
import { exerciseWords } from '../../web/words/exerciseWords.ts'

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

/** Switches to another tab, whose own storage survives its reloads. */
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
  expect(exercises()).toEqual(['b', 'c', 'd', 'e'])
})

test('an exercise that goes on is kept however many were begun after it: the one written longest ago goes', () => {
  const first = tab()
  keep('a')
  for (const text of ['b', 'c', 'd', 'e']) {
    tab(first)
    keep('a, later')
    tab()
    keep(text)
  }
  expect(exercises()).toEqual(['a, later', 'c', 'd', 'e'])
  tab()
  expect(kept()).toBe('e')
  tab(first)
  keep('a, last')
  tab()
  expect(kept()).toBe('a, last')
})

test('what its own tab has just written is never the one that goes, even if the clock was set back', () => {
  for (const text of ['a', 'b', 'c', 'd']) {
    tab()
    keep(text)
  }
  vi.setSystemTime(1e11)
  tab()
  keep('e')
  expect(exercises()).toEqual(['b', 'c', 'd', 'e'])
})

test('a pace is that of the exercise for which it was typed', () => {
  const first = tab()
  keep('one')
  keepPace(37)
  const second = tab()
  keep('two')
  expect(keptPace()).toBeUndefined()
  keepPace(5)
  tab(first)
  expect(keptPace()).toBe(37)
  anew()
  keep('three')
  expect(keptPace()).toBeUndefined()
  forget()
  expect(takeOver()).toBe('two')
  expect(keptPace()).toBe(5)
  forget()
  tab(second)
  expect(keptPace()).toBeUndefined()
  expect(takeOver()).toBe('one')
  expect(keptPace()).toBe(37)
})

test('nothing stays of an exercise that has ended, nor of one that had to go, but those that are kept', () => {
  const tabs = ['a', 'b', 'c', 'd', 'e'].map((text, row) => {
    const own = tab()
    keep(text)
    keepPace(row + 1)
    return own
  })
  tab(tabs[0])
  expect(keptPace()).toBeUndefined()
  for (const own of tabs) {
    tab(own)
    forget()
  }
  expect(localStorage.length).toBe(0)
})

test('one that there is no room to write again stays where it was', () => {
  tab()
  keep('one')
  tab()
  const full = localStorage
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => full.getItem(name),
    key: (nth: number) => full.key(nth),
    removeItem: (name: string) => full.removeItem(name),
    get length() {
      return full.length
    },
    setItem: () => {
      throw new Error('full')
    },
  })
  expect(takeOver()).toBe('one')
  expect(kept()).toBe('one')
})

/** The stored exercises, without the data stored beside them. */
function exercises(): string[] {
  return Array.from({ length: localStorage.length }, (_, row) => localStorage.key(row)!)
    .filter(key => key.startsWith('firebreak-exercise'))
    .map(key => localStorage.getItem(key)!)
    .sort()
}

test('how far the clock had run when the tab was left goes with the exercise, until that is kept again', () => {
  tab()
  keep('one')
  expect(keptClock()).toBeUndefined()
  keepClock(390)
  tab()
  expect(keptClock()).toBeUndefined()
  expect(takeOver()).toBe('one')
  expect(keptClock()).toBe(390)
  keep('one, and a decision')
  expect(keptClock()).toBeUndefined()
})

test('what is offered says which exercise it is, where its clock stood, and when it was played', async () => {
  tab()
  const title = { en: 'Night shift', fr: 'Équipe de nuit' }
  keep('one', { title, start: '2021-03-10T00:35+01:00', now: 600 })
  const said = (language: 'en' | 'fr'): string =>
    exerciseWords[language].left(leftAt(keptPlaces()[0]!, language)).replaceAll('\u00a0', ' ')
  expect(said('en')).toMatch(
    /^The exercise “Night shift” was left open here at 00:45 .*, last played on .*2001/,
  )
  expect(said('fr')).toMatch(/^L’exercice « Équipe de nuit » est resté ouvert ici à 00:45 .*2001/)
  keepClock(900)
  tab()
  expect(said('en')).toContain('at 00:50')
  takeOver()
  expect(said('en')).toContain('Night shift')
  // One that was kept without.
  tab()
  keep('two')
  expect(said('en')).toMatch(/^An exercise was left open here, last played on/)
})

test('the page asks once before it is left, until nothing is lost with it any more', () => {
  // Nothing is lost, nor was: there is nothing to hear any more.
  losesOnLeaving('exercise', false)
  const listening = new Set<unknown>()
  vi.stubGlobal('addEventListener', (_: string, heard: unknown) => listening.add(heard))
  vi.stubGlobal('removeEventListener', (_: string, heard: unknown) => listening.delete(heard))
  onTestFinished(() => void vi.unstubAllGlobals())
  losesOnLeaving('changes', true)
  losesOnLeaving('exercise', true)
  expect(listening.size).toBe(1)
  losesOnLeaving('changes', false)
  expect(listening.size).toBe(1)
  losesOnLeaving('exercise', false)
  expect(listening.size).toBe(0)
})
