import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { Session } from '../../src/exercise/session.ts'
import { type Truth, truthOf } from '../../src/run/truth.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { both } from '../../src/scenario/words/language.ts'
import { shipped } from '../run/scenario.ts'
import { playHut, texts } from './hut.ts'

const status = (session: ReturnType<typeof playHut>, id: string) =>
  session.state.injects.find(one => one.id === id)!
const by = 'controller'

test('injects go out at their time, and stepping stops there', () => {
  const session = playHut()
  session.step()
  expect(session.now).toBe(60)
  expect(status(session, 'I1')).toMatchObject({ status: 'sent', sentAt: 60 })
  expect(session.state.messages.find(({ id }) => id === 'I1')).toMatchObject({
    text: both('A caller smells smoke', 'A caller smells smoke'),
    to: ['incident-commander'],
  })
  session.step()
  // The guard reports heat two minutes after the alarm, at a time that depends on the fire.
  if (status(session, 'I4')?.sentAt === session.now) session.step()
  expect(session.now).toBe(240)
})

test('a held inject waits for its release, a skipped one never comes, a contingency only when released', () => {
  const session = playHut()
  session.do({ kind: 'hold', by, inject: 'I1' })
  session.do({ kind: 'skip', by, inject: 'I2' })
  session.advance(900)
  expect(status(session, 'I1').status).toBe('held')
  expect(status(session, 'I2').status).toBe('skipped')
  expect(status(session, 'C1').status).toBe('waiting')
  session.do({ kind: 'resume', by, inject: 'I1' })
  expect(status(session, 'I1')).toMatchObject({ status: 'sent', sentAt: 900 })
  session.do({ kind: 'release', by, inject: 'C1' })
  expect(status(session, 'C1')).toMatchObject({ status: 'sent', sentAt: 900 })
  expect(session.do({ kind: 'release', by, inject: 'C1' })).toHaveProperty('refused')
})

test('a shift moves all that follows and keeps its spacing', () => {
  const session = playHut()
  session.advance(100)
  session.do({ kind: 'shift', by, inject: 'I2', seconds: 90 })
  expect([status(session, 'I1').due, status(session, 'I2').due, status(session, 'I3').due]).toEqual([
    60, 330, 690,
  ])
  expect(session.do({ kind: 'shift', by, inject: 'I2', seconds: -300 })).toHaveProperty('refused')
})

test('a condition is an event of the incident or a decision, and what was done is not asked for again', () => {
  const session = playHut()
  session.advance(300)
  session.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Ana',
    confidence: 1,
    choice: { do: 'call-brigade' },
  })
  session.do({
    kind: 'decide',
    role: 'customer-liaison',
    player: 'Di',
    confidence: 1,
    choice: { do: 'communicate', to: 'customers' },
  })
  session.advance(1200)
  const called = status(session, 'I5').sentAt!
  expect(called).toBeGreaterThanOrEqual(360)
  expect(called).toBeLessThanOrEqual(380)
  expect(status(session, 'I3').status).toBe('skipped')
  const alarmAt = session.world.fire.rooms.alarmAt[0]!
  expect(status(session, 'I4').sentAt! - alarmAt).toBeGreaterThanOrEqual(120)
  expect(status(session, 'I4').sentAt! - alarmAt).toBeLessThan(160)
})

test('what is due waits for whoever says it, and is not said where it is not so', () => {
  const text = `extends: two-rooms.yaml
exercise:
  until: 60 min
  roles: [incident-commander]
  injects:
    - { id: there, at: 1 min, given: { event: brigade-arrived }, event: We are here }
    - { id: never, at: 1 min, given: { event: access }, event: Come in }
    - { id: quiet, at: 59 min, unlessHappened: { event: alarm }, event: Nothing to be heard }
`
  const { scenario } = readScenario(text, { file: 'here.yaml', load: name => texts.files[name]! })
  const session = new Session(prepare(scenario!), { seed: 'hut', replication: 0 })
  const statusOf = (id: string) => session.state.injects.find(one => one.id === id)!
  session.advance(180)
  expect(statusOf('there').status).toBe('waiting')
  session.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Ana',
    confidence: 1,
    choice: { do: 'call-brigade' },
  })
  session.advance(Infinity)
  const arrived = session.world.fire.incident.brigadeArrivedAt
  expect(statusOf('there').sentAt).toBeGreaterThanOrEqual(arrived)
  // The step in which the brigade arrives begins up to 20 s later, and takes 20 s.
  expect(statusOf('there').sentAt).toBeLessThanOrEqual(arrived + 40)
  expect(statusOf('never').status).toBe('waiting')
  expect(statusOf('quiet').status).toBe('skipped')
})

/**
 * Messages and their times do not depend on the number of services in the burning building, as long as each has some.
 */
const setFor = (name: string): Prepared =>
  shipped(
    `exercises/${name}.yaml`,
    name === 'night-shift' ? ['population.services=3000', 'population.customers=350'] : [],
  )

/** Of a night without orders: nobody speaks for a brigade that nobody called. */
function withoutBrigade(messages: Session['state']['messages']): void {
  const speakers = messages.map(({ from }) => from.en)
  expect(speakers.length).toBeGreaterThan(10)
  expect(speakers).not.toContain('officer in charge')
  expect(messages.map(({ text }) => text.en).join('\n')).not.toMatch(/officer|at your fence/)
}

test('a decision for one building, or a word to somebody else, does not silence what is asked of another', () => {
  const text = `extends: two-rooms.yaml
exercise:
  until: 60 min
  roles: [incident-commander]
  injects:
    - { id: site, at: 2 min, unless: evacuate, event: Do we stay? }
    - { id: hut, at: 2 min, unless: evacuate, unlessIn: hut, event: Do we in the hut stay? }
    - { id: customers, at: 2 min, unless: communicate, unlessTo: customers, event: What do I tell them? }
    - { id: anybody, at: 2 min, unless: communicate, event: Has anybody been told? }
    - { id: down, at: 0 s, given: { event: services-down, in: hut }, event: Nothing answers }
`
  const { scenario } = readScenario(text, { file: 'here.yaml', load: name => texts.files[name]! })
  const session = new Session(prepare(scenario!), { seed: 'hut', replication: 0 })
  const take = (choice: Choice): void =>
    void session.do({ kind: 'decide', role: 'incident-commander', player: 'Ana', confidence: 1, choice })
  const statuses = (): Record<string, string> =>
    Object.fromEntries(session.state.injects.map(({ id, status }) => [id, status]))
  take({ do: 'evacuate', building: 'hut' })
  take({ do: 'communicate', to: 'authorities' })
  const down = (): number => truthOf(session.world).buildings[0]!.down
  while (statuses()['down'] === 'waiting' && !session.over) {
    expect(down()).toBe(0)
    session.advance(session.now + 10)
  }
  expect(down()).toBeGreaterThan(0)
  session.advance(130)
  // The hut is the whole site.
  expect(statuses()).toEqual({
    site: 'skipped',
    hut: 'skipped',
    customers: 'sent',
    anybody: 'skipped',
    down: 'sent',
  })
})

/** What must be true for somebody to say it. */
type Holds = (now: Truth, decided: (verb: string, of?: string) => boolean) => boolean

const buildingOf = ({ buildings }: Truth, name: string) => buildings.find(one => one.name === name)!
const burns = (now: Truth, room: string): boolean =>
  now.buildings.some(({ burning }) => burning.includes(room))
const live: Holds = ({ powerOffAt }) => powerOffAt === null

const truths: Readonly<Record<string, Readonly<Record<string, Holds>>>> = {
  'night-shift': {
    '05': (now, decided) => burns(now, 'SBG2/energy-2') && !decided('evacuate', 'SBG2'),
    '08': ({ brigadeArrivedAt, ...now }, decided) => brigadeArrivedAt !== null && live(now as Truth, decided),
    '09': (now, decided) => now.brigadeArrivedAt !== null && live(now, decided) && !decided('cut-power'),
    '10': (now, decided) => now.brigadeCalledAt !== null && live(now, decided) && !decided('cut-power'),
    '11': now => now.brigadeArrivedAt !== null && burns(now, 'SBG2/energy-2'),
    '12': (now, decided) => now.brigadeArrivedAt !== null && !decided('start-fireboat'),
    '14': (now, decided) =>
      live(now, decided) &&
      !decided('cut-power') &&
      now.buildings.some(({ burning }) => burning.length === 0),
    '15': (_, decided) => !decided('preemptive-failover', 'SBG2'),
    '16': now => buildingOf(now, 'SBG3').burning.length === 0,
    '17': (now, decided) => live(now, decided) && buildingOf(now, 'SBG2').down > 0,
    '18': now => now.powerOffAt !== null,
    '19': now =>
      now.brigadeArrivedAt !== null && buildingOf(now, 'SBG2').lost && !buildingOf(now, 'SBG3').lost,
    '21': (_, decided) => !decided('communicate', 'customers'),
  },
  'battery-room': {
    '3': (_, decided) => !decided('preemptive-failover', 'center'),
    '4': (now, decided) => burns(now, 'center/batteries') && !decided('evacuate', 'center'),
    '5': (now, decided) => now.brigadeArrivedAt !== null && !decided('cut-power', 'center'),
    '6': (now, decided) => buildingOf(now, 'center').down > 0 && !decided('communicate', 'customers'),
    '9': now => now.brigadeArrivedAt !== null,
  },
}

type Order = readonly [minute: number, choice: Choice]
const cut = (where: 'switch' | 'upstream', building?: string): Choice => ({
  do: 'cut-power',
  where,
  building,
})
const all = (where: 'switch' | 'upstream', building: string, delay: number, cutAt = 6 + delay): Order[] => [
  [2 + delay, { do: 'call-brigade' }],
  [3 + delay, { do: 'evacuate', building }],
  [4 + delay, { do: 'preemptive-failover', building, policy: undefined }],
  [5 + delay, { do: 'communicate', to: 'authorities' }],
  [cutAt, cut(where, where === 'upstream' ? undefined : building)],
]
const tables = {
  'night-shift': { seeds: [''], orders: [[], all('upstream', 'SBG2', 20, 80)] },
  'battery-room': {
    seeds: ['', '1', '3', '10'],
    orders: [[], all('switch', 'center', 0), all('switch', 'center', 25, 50)],
  },
} as const

/** Plays the orders, and returns who was heard and what was not so. */
function told(
  prepared: Prepared,
  seed: string,
  orders: readonly Order[],
  truths: Readonly<Record<string, Holds>>,
) {
  const session = new Session(prepared, { seed: seed || prepared.scenario.exercise!.seed!, replication: 0 })
  const decided = (verb: string, of?: string): boolean =>
    session.state.decisions.some(
      ({ choice }) =>
        choice.do === verb &&
        (of === undefined ||
          [undefined, of].includes('to' in choice ? choice.to : (choice as { building?: string }).building)),
    )
  const left = [...orders]
  const heard = new Set<string>()
  const lies: string[] = []
  while (!session.over) {
    session.advance(session.now + 10)
    const now = truthOf(session.world)
    for (const { id } of session.state.messages) {
      if (heard.has(id)) continue
      heard.add(id)
      if (truths[id]?.(now, decided) === false) lies.push(`${id} at ${session.now / 60} min`)
    }
    while (left[0] !== undefined && session.now >= 60 * left[0][0])
      session.do({
        kind: 'decide',
        role: 'incident-commander',
        player: 'Ana',
        confidence: 1,
        choice: left.shift()![1],
      })
  }
  expect(left).toEqual([])
  expect(session.state.refusals).toEqual([])
  return { heard, lies, messages: session.state.messages }
}

test.each(['night-shift', 'battery-room'] as const)(
  '%s: nobody says what is not so, nor speaks for a brigade that nobody called',
  name => {
    const prepared = setFor(name)
    const { seeds, orders } = tables[name]
    const heard = new Set<string>()
    for (const seed of seeds)
      for (const [table, given] of orders.entries()) {
        const night = told(prepared, seed, given, truths[name]!)
        for (const id of night.heard) heard.add(id)
        expect(night.lies, `seed "${seed}", table ${table}`).toEqual([])
        if (given.length === 0) withoutBrigade(night.messages)
      }
    expect(Object.keys(truths[name]!).filter(id => !heard.has(id))).toEqual([])
  },
)
