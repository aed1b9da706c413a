import { expect, test } from 'vitest'
import { speak, twoRooms } from './speak.ts'

const precise = ['run', twoRooms, '--json', '--precision', '8%']
/** On the main thread, which is warm: worker threads start cold in each test. */
const alone = ['--workers', '1']

test('it stops at the same replication whoever runs it, with the report of so many replications', async () => {
  const one = await speak(...precise, ...alone)
  expect(one.code).toBe(0)
  expect(await speak(...precise, '--workers', '3')).toEqual(one)
  const [, done = ''] = /^firebreak: precise after (\d+) replications: servicesDown \+-/.exec(one.err)!
  expect(Number(done)).toBeGreaterThan(100)
  expect(one.out).toBe((await speak('run', twoRooms, '--json', '--replications', done, ...alone)).out)
})

test('the interval is narrow enough when it stops', async () => {
  const { out } = await speak(...precise, '--metric', 'servicesDown', ...alone)
  const { replications, metrics } = JSON.parse(out)
  const { mean, sd } = metrics.servicesDown
  expect((1.96 * sd) / Math.sqrt(replications) / mean).toBeLessThan(0.08)
})

test('where the most replications do not suffice, the target was missed', async () => {
  const { code, err } = await speak(...precise.slice(0, -1), '0.001', '--replications', '60', ...alone)
  expect(code).toBe(1)
  expect(err).toMatch(/^firebreak: not within 0.1 % after 60 replications: /)
})

test('what was asked for is said as it was, and what was reached never reads as the other side of it', async () => {
  const few = ['run', twoRooms, '--json', '--replications', '20', '--metric', 'servicesDown', ...alone]
  const { err, out } = await speak(...few, '--precision', '0.0234')
  expect(err).toMatch(/^firebreak: not within 2.34 % after 20 replications: /)
  const { mean, sd, p05, p95 } = JSON.parse(out).metrics.servicesDown
  // How far it goes below the mean, where the few fires lie in which fewer are down: Wilson's with Student's 2.0930 for 19 degrees
  // of freedom, on the way from the fewest (p05) to the most (p95), for as many fires at one of both ends as have this variance.
  const part = (2.093 * sd) ** 2 / 20 / ((mean - p05) * (p95 - mean))
  const share = (mean - p05) / (p95 - p05)
  const low = (share + part / 2 - Math.sqrt(part * share * (1 - share) + (part * part) / 4)) / (1 + part)
  const width = (mean - (p05 + (p95 - p05) * low)) / mean
  const asked = Number((width * 0.999).toFixed(5))
  const missed = await speak(...few, '--precision', String(asked))
  const [, reached = ''] = /servicesDown \+-([\d.]+) %/.exec(missed.err)!
  expect(Number(reached) / 100).toBeGreaterThan(asked)
  expect(Number(reached) / 100).toBeCloseTo(width, 2)
})

test.each([
  [['--precision', '0'], '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is 0'],
  [['--precision', 'fine'], '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is fine'],
  [
    ['--precision', '5%', '--metric', 'servicesDwn'],
    'unknown --metric "servicesDwn", did you mean "servicesDown"?',
  ],
  [['--metric', 'servicesDown'], '--metric says what --precision applies to; give --precision as well'],
  [
    ['--precision', '5%', '--sampling', 'latin'],
    '--precision needs independent replications; those of --sampling latin depend on one another',
  ],
  [['--sampling', 'latn'], 'unknown --sampling "latn", did you mean "latin"?'],
])('%j is refused', async (words, complaint) => {
  expect(await speak('run', twoRooms, ...words)).toEqual({ code: 2, out: '', err: `${complaint}\n` })
})
