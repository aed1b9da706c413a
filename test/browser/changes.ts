// Changed inputs of the page, and the time until the chart shows them.
import type { Page } from 'playwright-core'

interface Kind {
  readonly name: string
  /** Whether it changes the fire. Otherwise the fire of the change before is met again. */
  readonly fire: boolean
  readonly field: string
  /** Another value for each round. */
  readonly value: (round: number) => string
}

const inPanel = (label: string, field: string): string => `.inputs label:has-text("${label}") ${field}`
const policies = ['none', 'own-copy', 'own-copy-beside', 'ftp-backup']

/** Of Strasbourg: of a fire, of recovery, of another fire, of backups. */
const kinds: readonly Kind[] = [
  { name: 'seed', fire: true, field: '.seed input', value: round => String(round + 2) },
  {
    name: 'servers in stock',
    fire: false,
    field: inPanel('Servers in stock', 'input'),
    value: round => String(900 + 10 * round),
  },
  {
    name: 'brigade on the road',
    fire: true,
    field: inPanel('Brigade on the road', 'input'),
    value: round => String(9 + round),
  },
  {
    name: 'policy of all services',
    fire: false,
    field: inPanel('All services protected by', 'select'),
    value: round => policies[round % policies.length]!,
  },
]

export interface Change {
  readonly name: string
  readonly fire: boolean
  /** From the event of the field to the frame that shows the result. */
  readonly ms: number
}

/** Changes one input after another, as soon as the result of the one before is shown. */
export async function changeInputs(page: Page, rounds: number): Promise<Change[]> {
  const changes: Change[] = []
  for (let round = 0; round < rounds; round++)
    for (const { name, fire, field, value } of kinds)
      changes.push({ name, fire, ms: await change(page, field, value(round)) })
  return changes
}

/** Changes the servers in stock and sets them back, again and again: the times until they are back. */
export async function setBack(page: Page, times: number): Promise<number[]> {
  const { field, value } = kinds.find(({ name }) => name === 'servers in stock')!
  const before = await page.inputValue(field)
  const back: number[] = []
  for (let nth = 0; nth < times; nth++) {
    await change(page, field, value(100 + nth))
    back.push(await change(page, field, before))
  }
  return back
}

/** Changes the input of this name for the first time. */
export async function changeOnce(page: Page, name: string): Promise<Change> {
  const { fire, field, value } = kinds.find(kind => kind.name === name)!
  return { name, fire, ms: await change(page, field, value(0)) }
}

function change(page: Page, field: string, value: string): Promise<number> {
  return page.locator(field).evaluate(async (element, chosen) => {
    const main = document.querySelector('main')!
    const before = performance.now()
    Object.assign(element, { value: chosen })
    element.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise<void>(resolve => {
      const watcher = new MutationObserver(() => {
        if (main.getAttribute('aria-busy') !== 'false') return
        watcher.disconnect()
        resolve()
      })
      watcher.observe(main, { attributes: true, attributeFilter: ['aria-busy'] })
    })
    await new Promise(requestAnimationFrame)
    return performance.now() - before
  }, value)
}
