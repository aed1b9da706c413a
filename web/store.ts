/** A value that components watch; small enough to need no library. */
import { useEffect, useState } from 'preact/hooks'

export interface Store<Value> {
  get(): Value
  set(next: Value): void
  /** Calls back after each change. Returns a function that stops this. */
  watch(changed: (value: Value) => void): () => void
}

export function store<Value>(first: Value): Store<Value> {
  let value = first
  const watchers = new Set<(value: Value) => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const changed of watchers) changed(value)
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}

/**
 * The part of a store's value that a component shows: the component renders again only when that part
 * changes.
 */
export function useStore<Value, Part = Value>(
  from: Store<Value>,
  part: (value: Value) => Part = value => value as unknown as Part,
): Part {
  const shown = part(from.get())
  const [, again] = useState({})
  useEffect(() => {
    let before = shown
    const look = (value: Value): void => {
      const now = part(value)
      if (Object.is(now, before)) return
      before = now
      again({})
    }
    look(from.get())
    return from.watch(look)
  })
  return shown
}
