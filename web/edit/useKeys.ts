import { useRef } from 'preact/hooks'

/** A key for each entry, which stays with it when others are added or removed before it, here or in the text. */
export function useKeys(items: readonly unknown[]): readonly number[] {
  const last = useRef({ words: [] as readonly string[], keys: [] as readonly number[], fresh: 0 })
  const words = items.map(item => JSON.stringify(item))
  const { words: were, keys: before, fresh } = last.current
  const more = words.length - were.length
  if (more !== 0) {
    const from = words.findIndex((each, at) => each !== were[at])
    const first = from < 0 ? words.length : from
    const added = Array.from({ length: Math.max(0, more) }, (_, nth) => fresh + nth)
    const rest = before.slice(first + Math.max(0, -more))
    last.current.keys = [...before.slice(0, first), ...added, ...rest]
    last.current.fresh += added.length
  }
  last.current.words = words
  return last.current.keys
}
