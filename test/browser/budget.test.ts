// What the page weighs and how fast it is; the figures are printed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { prepare, readScenario, simulate } from '../../src/index.ts'
import { address, built, command, openDashboard, settled } from './dashboard.ts'
import { download } from './download.ts'

const print = (line: string): boolean => process.stderr.write(`${line}\n`)

test('scripts and styles stay within their budgets', async () => {
  await address()
  const assets = readdirSync(join(built, 'assets'))
  const start = readFileSync(join(built, 'index.html'), 'utf8')
  const kilobytes = (pattern: RegExp, also: (name: string) => boolean = () => true): number =>
    assets
      .filter(name => pattern.test(name) && also(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(built, 'assets', name))).length, 0) / 1000
  const sizes = {
    script: kilobytes(/\.js$/, name => start.includes(name)),
    later: kilobytes(/\.js$/, name => !start.includes(name) && !/^(worker|reading)-/.test(name)),
    worker: kilobytes(/^worker-.*\.js$/),
    reading: kilobytes(/^reading-.*\.js$/),
    css: kilobytes(/\.css$/, name => start.includes(name)),
  }
  print(
    `gzip kB: ${Object.entries(sizes)
      .map(([name, size]) => `${name} ${size.toFixed(1)}`)
      .join(', ')}`,
  )
  expect(sizes.script).toBeGreaterThan(10)
  expect(sizes.script).toBeLessThanOrEqual(75)
  expect(sizes.css).toBeLessThanOrEqual(8)
  expect(sizes.worker).toBeLessThanOrEqual(108)
  expect(sizes.reading).toBeLessThanOrEqual(82)
})

test('scrubbing 120,000 services keeps up with the screen', async () => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=services')
  await page.waitForSelector('canvas')
  const times = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.track input')!
    const taken: number[] = []
    for (let step = 0; step < 60; step++) {
      const before = performance.now()
      input.value = String(200 + step * 25)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(resolve => setTimeout(resolve))
      taken.push(performance.now() - before)
      await new Promise(requestAnimationFrame)
    }
    return taken.sort((a, b) => a - b)
  })
  print(
    `scrub, 120,000 services: median ${times[30]!.toFixed(1)} ms, worst ${times.at(-1)!.toFixed(1)} ms of work a step`,
  )
  expect(times[30]).toBeLessThan(50)
})

test('a changed input is a changed chart soon after', async () => {
  const started = performance.now()
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=services')
  await page.waitForSelector('canvas')
  const first = performance.now() - started
  const times: number[] = []
  for (const seed of ['2', '3', '4']) {
    const before = performance.now()
    await page.fill('.seed input', seed)
    await page.keyboard.press('Enter')
    await page.waitForSelector('main[aria-busy="true"]')
    await settled(page)
    times.push(performance.now() - before)
  }
  print(
    `120,000 services: first chart after ${first.toFixed(0)} ms, another seed after ${times.map(time => time.toFixed(0)).join(', ')} ms`,
  )
  expect(times).toHaveLength(3)
})

test('the browser computes the report that Node computes, to the last digit', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&seed=8&view=brief')
  const told = await download(page, () => command(page, 'Report as JSON'))
  const file = 'two-rooms.yaml'
  const { scenario } = readScenario(
    readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8'),
    { file },
  )
  const { report } = simulate(prepare(scenario!), { seed: '8', replication: 0, typical: false })
  expect(JSON.parse(told)).toEqual(JSON.parse(JSON.stringify(report)))
})
