/** The space a view has on the screen. */
import { createContext, type RefObject } from 'preact'
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Used where there is no screen, as in a printed report. */
export const FixedSize = createContext<Size | null>(null)

export function useSize<Element extends HTMLElement>(): [RefObject<Element | null>, Size] {
  const ref = useRef<Element>(null)
  const fixed = useContext(FixedSize)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  // Before painting, so that the content is drawn with its container rather than two frames later.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setSize(before => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [ref, fixed ?? size]
}
