// All views show the scenario that was run, however its inputs were changed: as if it had been written that way.
import type { FunctionComponent } from 'preact'
import { render } from 'preact-render-to-string'
import { beforeAll, expect, test } from 'vitest'
import { sourceText } from '../../src/index.ts'
import { Engine } from '../../web/thread/engine.ts'
import { parametersInEffect } from '../../web/model/inEffect.ts'
import { run } from '../../web/thread/onShow.ts'
import type { ScenarioText } from '../../web/scenarioText.ts'
import { scenarioOf } from '../../web/thread/reading.ts'
import { type Shown, shownOf } from '../../web/session.ts'
import { loadShipped } from '../../web/shipped.ts'
import { FixedSize } from '../../web/browser/size.ts'
import { Brief } from '../../web/views/brief/brief.tsx'
import { Customers } from '../../web/views/customers/customers.tsx'
import { Sensitivity } from '../../web/views/sensitivity/sensitivity.tsx'
import { Site } from '../../web/views/site/site.tsx'
import { Strategies } from '../../web/views/strategies/strategies.tsx'
import { Timeline } from '../../web/views/timeline/timeline.tsx'

interface Change {
  readonly set: readonly string[]
  readonly strategy: string | null
}

const asItIs: Change = { set: [], strategy: null }

/** One page for all runs: it is sent the ground again only where that differs. */
const page = new Engine()
beforeAll(async () => {
  // Whatever was shown before, the ground of the next site is sent.
  const source = await loadShipped('battery-room.yaml')
  await run({ do: 'run', source, set: [], strategy: null, seed: '1' })
})

async function shownUnder(source: ScenarioText, { set, strategy }: Change): Promise<Shown> {
  const told = await run({ do: 'run', source, set, strategy, seed: '1' })
  const now = { file: source.file, text: null, edits: {}, strategy: null, seed: '1', run: 1 }
  const shown = shownOf(page.whole(told), now, source, () => false)
  if (shown === null) throw new Error(JSON.stringify(told.issues))
  return shown
}

/** A text that contains the changes of a strategy and of edits. */
function writtenSo(source: ScenarioText, change: Change): ScenarioText {
  const { source: changed } = scenarioOf({ source, ...change })
  return { file: source.file, text: sourceText(changed!), beside: {} }
}

/** A number increased by one, or a word of the reader's own with another one after it. */
function another(path: string, value: string): string | undefined {
  if (/(?:^|\.)(?:name|label|description)$/.test(path)) return `${value} too`
  if (!/\d/.test(value)) return undefined
  return value.replace(/\d+/, number => String(Number(number) + 1))
}

const lies = (path: string, within: string): boolean => `${path}.`.startsWith(`${within}.`)

/** Where one more goes only with another there, or with fewer: walls that meet, and servers that fill their racks. */
const apart = /\.(?:serversEach|plan\.width|rooms\.\w+\.(?:at|size|storey))$/

/**
 * Changes every parameter, but those that are wrong so, as the issues name them.
 */
function changeOfAll(source: ScenarioText): Change {
  let set = parametersInEffect({ source, ...asItIs }).flatMap(({ path, written }) => {
    const value = another(path, written)
    return value === undefined || apart.test(path) ? [] : [{ path, one: `${path}=${value}` }]
  })
  for (;;) {
    const change = { set: set.map(({ one }) => one), strategy: null }
    const { issues } = scenarioOf({ source, ...change })
    if (issues.length === 0) return change
    const good = set.filter(
      ({ path }) => !issues.some(issue => lies(issue.path, path) || lies(path, issue.path)),
    )
    if (good.length === set.length) throw new Error(JSON.stringify(issues))
    set = good
  }
}

const views: Readonly<Record<string, FunctionComponent<{ readonly shown: Shown }>>> = {
  Brief,
  Site,
  Timeline,
  Customers,
  Strategies,
  Sensitivity,
}

const markup = (shown: Shown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(views).map(([name, View]) => [
      name,
      render(
        <FixedSize.Provider value={{ width: 900, height: 500 }}>
          <View shown={shown} />
        </FixedSize.Provider>,
      ),
    ]),
  )

test('an edited horizon is where the timeline ends, and how far outages are counted', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const { scenario, derived } = await shownUnder(source, { set: ['horizon=2 d'], strategy: null })
  expect([scenario.horizon, derived.horizon, derived.series.seconds.at(-1)]).toEqual([
    172_800, 172_800, 172_800,
  ])
})

test('with every parameter changed at once, each view shows what it shows of a file in which they stand so', async () => {
  const source = await loadShipped('two-rooms.yaml')
  const change = changeOfAll(source)
  expect(change.set.length).toBeGreaterThan(100)
  const [edited, before] = [await shownUnder(source, change), await shownUnder(source, asItIs)]
  const written = await shownUnder(writtenSo(source, change), asItIs)
  expect(edited.scenario).toEqual(written.scenario)
  expect(edited.derived).toEqual(written.derived)
  expect(before.unedited).toMatchObject(edited.unedited)
  const [now, then, file] = [markup(edited), markup(written), markup(before)]
  for (const name of Object.keys(views)) {
    expect(now[name], name).toBe(then[name])
  }
  for (const name of ['Brief', 'Site', 'Timeline', 'Customers']) expect(now[name], name).not.toBe(file[name])
})

test('under a strategy, the inputs start from what it sets, and edits lie over it', async () => {
  const { file, text } = await loadShipped('two-rooms.yaml')
  const strategies = 'strategies: { more: { set: { horizon: 9 d, recovery.supply.stock: 33 } } }'
  const source = { file, text: `${text}${strategies}\n`, beside: {} }
  const change = { set: ['horizon=3 d', 'recovery.supply.stock=44'], strategy: 'more' }
  const [under, edited] = [await shownUnder(source, { ...change, set: [] }), await shownUnder(source, change)]
  const written = await shownUnder(writtenSo(source, change), asItIs)
  expect(edited.scenario).toEqual(written.scenario)
  expect([under, edited].map(({ unedited }) => unedited.recovery.supply.stock)).toEqual([33, 33])
  expect([under, edited].map(({ scenario }) => scenario.horizon / 86_400)).toEqual([9, 3])
  expect(markup(edited)).toEqual(markup(written))
})
