/** Everything wrong with the inputs of a case is told at once, each at its place, with the word that was meant. */
import { expect, test } from 'vitest'
import { verifyRecovery } from '../../../src/verify/recovery/verify.ts'

type Fields = Readonly<Record<string, unknown>>

function toldOf(inputs: Fields, expected: Fields = { finishH: [] }) {
  const { results, warnings } = verifyRecovery({ id: 'odd', kind: 'deterministic', inputs, expected })
  const { refused, slips = [], figures } = results[0]!
  const lines = [...slips, ...warnings].map(
    ({ path, message, nearest }) =>
      `${path.join('.')}: ${message}${nearest === undefined ? '' : ` -> ${nearest}`}`,
  )
  return { refused, lines, figures }
}

test('three wrong numbers of a window', () => {
  const { lines, refused } = toldOf({ periodH: -24, lagH: 'four', rpoH: 'a day' }, { mean: 16 })
  expect(lines).toEqual([
    'inputs.periodH: must be a number from 0 up, is -24',
    'inputs.lagH: must be a number from 0 up, is "four"',
    'inputs.rpoH: must be a number, is "a day"',
  ])
  expect(refused!.split('; ')).toHaveLength(3)
})

test('pools, links and stages that are not there', () => {
  const { lines } = toldOf({
    pools: { crew: { units: 2, discipline: 'fifoo' }, desk: -1 },
    linksTBperH: { vault: -4 },
    services: [
      {
        startH: -1,
        stages: [
          ['delay', -1],
          ['pool', 'crw', 1, 'one'],
          ['lnik', 'vault', 2],
          ['link', ['valt'], 1],
        ],
      },
    ],
  })
  expect(lines.map(line => line.replace(/ must be priority.*, is /, ' is '))).toEqual([
    'inputs.services.0.stages.0.1: must be a number from 0 up, is -1',
    'inputs.services.0.stages.1.1: there is no pool "crw" -> crew',
    'inputs.services.0.stages.1.3: must be a number from 0 up, is "one"',
    'inputs.services.0.stages.2.0: must be delay, pool, link, is "lnik" -> link',
    'inputs.services.0.stages.3.1.0: there is no link "valt" -> vault',
    'inputs.services.0.startH: must be a number from 0 up, is -1',
    'inputs.pools.crew.discipline: is "fifoo" -> fifo',
    'inputs.pools.desk: must be a number from 0 up, is -1',
    'inputs.linksTBperH.vault: must be a number from 0 up, is -4',
  ])
})

test('tasks of one name, and after a task that is not there', () => {
  const { lines } = toldOf(
    {
      tasks: [
        { name: 'dns', hours: 1 },
        { name: 'dns', hours: -2, after: ['dsn'] },
      ],
    },
    { makespanH: 2 },
  )
  expect(lines).toEqual([
    'inputs.tasks.1.hours: must be a number from 0 up, is -2',
    'inputs.tasks.1.after.0: there is no task "dsn" -> dns',
    'inputs.tasks.1.name: names a second task "dns"',
  ])
})

test.each([
  ['jobs', { jobs: 1e9, serviceH: 1, servers: 3 }, { makespanH: 1 }],
  ['orders', { orders: 1e8, stock: 3, ratePerH: 2 }, { meanWaitH: 1 }],
  ['retainedPoints', { periodH: 24, lagH: 1, jobFailureProbability: 0.5, retainedPoints: 1e9 }, { x: 0 }],
  [
    'attempts',
    { successProbability: 0.5, attemptH: 1, wastedH: 1, attempts: 1e9 },
    { probabilityFailover: 1 },
  ],
])('more %s than a machine can hold', (key, inputs, expected) => {
  expect(toldOf(inputs, expected).lines[0]).toMatch(
    new RegExp(`^inputs\\.${key}: must be a whole number from 0 to 1000000, is 1`),
  )
})

test('deliveries of less than a server would be too many', () => {
  expect(toldOf({ orders: 2, stock: 0, batch: 0.5, everyH: 1 }, { lastDeliveryH: 4 }).lines).toEqual([
    'inputs.batch: must be a number from 1 to 1000000000, is 0.5',
  ])
})

test('a number beyond the largest is none', () => {
  const inputs = JSON.parse('{ "periodH": 1e999, "lagH": 1, "rpoH": 1 }') as Fields
  expect(toldOf(inputs, { mean: 1 }).lines).toEqual([
    'inputs.periodH: must be a number from 0 up, is Infinity',
  ])
})

test('what lacks is named where no function takes the inputs', () => {
  const { lines } = toldOf({ servers: 2, arrivalPerH: 1 }, { meanWaitH: 1 })
  expect(lines).toEqual([
    'inputs: no function takes the inputs servers, arrivalPerH without jobsH, or servicePerH, or meanServiceH',
  ])
  expect(toldOf({ stock: 3, ratePerH: 2 }, { meanWaitH: 1 }).lines).toEqual([
    'inputs: no function takes the inputs stock, ratePerH without orders',
  ])
})

test('a misspelt figure, and a misspelt word inside an input', () => {
  const supply = toldOf({ orders: 5, stock: 2, ratePerH: 1 }, { lastDelivreyH: 3, meanWaitH: 1.2 })
  expect(supply.figures.map(({ pass }) => pass)).toEqual([false, true])
  expect(supply.lines).toEqual([
    'expected.lastDelivreyH: is no figure of this case and is not computed -> lastDeliveryH',
  ])
  const shared = toldOf({ linkTBperH: 2, jobs: [{ sizeTB: 4, wieght: 2, capTBperH: 1 }] }, { finishH: [4] })
  expect(shared.lines).toEqual(['inputs.jobs.0.wieght: is no word of this format and is not read -> weight'])
})

test('numbers that do not go together, each by its name', () => {
  const { lines } = toldOf({ zones: 3, burnt: 4, pieces: 5, needed: 6 }, { probabilityLost: 0 })
  expect(lines).toEqual([
    'inputs.burnt: input burnt is too many: 4 burnt of 3 zones',
    'inputs.pieces: input pieces is too many: 5 pieces in 3 distinct zones',
    'inputs.needed: input needed is too many: 6 pieces are needed of 5',
  ])
  const steps = [4, 8].map(fromH => ({ fromH, toH: fromH - 1, perH: 10 }))
  expect(toldOf({ steps, outagesH: [6] }, { cost: [0] }).lines).toEqual([
    'inputs.steps.0.toH: input steps[0].toH must be at least fromH, 4, is 3',
    'inputs.steps.1.toH: input steps[1].toH must be at least fromH, 8, is 7',
  ])
  const triangle = { low: 2, mode: 6, high: 24 }
  expect(toldOf(triangle, { p150: 1, p101: 1, 'p9..5': 1 }).lines).toEqual([
    'expected.p150: expected p150 must be a percentile from 0 to 100',
    'expected.p101: expected p101 must be a percentile from 0 to 100',
  ])
  expect(toldOf(triangle, { 'p9..5': 1, 'p1.2.3': 1 }).lines).toHaveLength(2)
})

test('a discipline that only begins like a word is none', () => {
  const services = [{ stages: [['pool', 'crew', 1]] }]
  const of = (discipline: unknown) => toldOf({ pools: { crew: { units: 1, discipline } }, services }).lines
  for (const odd of ['priorty', 'prior', 'priorityy', 'prio1rty'])
    expect(of(odd), odd).toEqual([expect.stringContaining(`is ${JSON.stringify(odd)}`)])
  expect(of('priorty')).toEqual([expect.stringMatching(/-> priority$/)])
  for (const good of ['priority', 'Prio', 'priorities', 'priority (non-preemptive)', 'prioritised', 'edf'])
    expect(of(good), good).toEqual([])
})

test('a roster that goes back in time, and a pool with two disciplines', () => {
  const services = [{ stages: [['pool', 'crew', 1]] }]
  const of = (crew: unknown) => toldOf({ pools: { crew }, services }).lines
  const back = 'inputs.pools.crew.units.1: goes back from 10 to 0'
  expect(
    of({
      units: [
        [10, 1],
        [0, 3],
      ],
    }),
  ).toEqual([back])
  expect(
    of({
      units: [
        { fromH: 10, units: 1 },
        { fromH: 0, units: 3 },
      ],
    }),
  ).toEqual([back])
  expect(of({ units: 1, rule: 'fifo', discipline: 'edf', order: null })).toEqual([
    'inputs.pools.crew.rule: is fifo, but discipline is edf',
  ])
  for (const agreed of [
    { discipline: 'priority', priority: true },
    { rule: 'edf', priority: false },
  ])
    expect(of({ units: 1, ...agreed })).toEqual([])
})

test('what is needed counts for pieces alone: of replicas it is not read, and said so', () => {
  const { lines } = toldOf({ zones: 3, burnt: 1, replicas: 2, needed: 5 }, { probabilityAllLost: 0 })
  expect(lines).toEqual(['inputs.needed: is not read: the figures do not depend on it'])
})
