/**
 * Keeps the keyboard focus near its place. When the focused element is removed, as by its own press, browsers send the
 * focus back to the start of the page; here it goes to the nearest element that is left. Chromium does the same at Back
 * and Forward, as at every move to a part of the page.
 */
const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]'

/** @param root all that may be removed stands within it */
export function keepFocus(root: Element): void {
  /** The focused element, and what it stands within, from the inside out. */
  let way: readonly Element[] = []
  let byKey = false
  const view = (): HTMLElement | null => document.getElementById('view')
  /** Of the view in which the last key was pressed. */
  let name: string | null | undefined
  addEventListener(
    'keydown',
    () => {
      byKey = true
      name = view()?.ariaLabel
    },
    true,
  )
  addEventListener('pointerdown', () => (byKey = false), true)
  addEventListener('focusin', ({ target }) => (way = target instanceof Element ? wayOut(target) : []))
  /** The page's outermost element does not count: what comes first in it is not near. */
  const within = ({ parentElement }: Element): boolean =>
    parentElement !== root && root.contains(parentElement)
  const look = (): void => {
    if (!byKey || way[0] === undefined || way[0].isConnected) return
    if (document.activeElement !== document.body) return
    const near = way.find(each => each.isConnected && within(each))
    const next = near?.querySelector<HTMLElement>(focusable) ?? view()
    way = []
    next?.focus()
  }
  new MutationObserver(look).observe(root, { childList: true, subtree: true })
  addEventListener('popstate', () => {
    if (!byKey || document.activeElement !== document.body) return
    // A view that has come says its name; in the same one the reader stays where they are.
    const stays = view()?.ariaLabel === name
    ;(stays ? (way[0] as HTMLElement | undefined) : view())?.focus()
  })
}

function wayOut(from: Element): Element[] {
  const way: Element[] = []
  for (let at: Element | null = from; at !== null; at = at.parentElement) way.push(at)
  return way
}
