/** The room a view has on the screen. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

export interface Size {
  readonly width: number
  readonly height: number
}

export function useSize<Element extends HTMLElement>(): [RefObject<Element | null>, Size] {
  const ref = useRef<Element>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const watcher = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      setSize(before => (before.width === width && before.height === height ? before : { width, height }))
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [ref, size]
}
