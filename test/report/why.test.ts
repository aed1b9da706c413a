import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { causes } from '../../src/estate/cause.ts'
import { because } from '../../src/report/why/because.ts'
import { figure } from '../../src/report/figure.ts'
import { simulate } from '../../src/report/incident.ts'
import { durationWords } from '../../src/run/told/durationWords.ts'
import { fill } from '../../src/run/told/names.ts'
import { languages } from '../../src/run/told/sentences.ts'
import { why } from '../../src/run/why/why.ts'
import { whyName } from '../../src/run/why/whyNames.ts'
import { whySentences } from '../../src/run/why/whySentences.ts'
import { shipped } from '../run/scenario.ts'

const incident = simulate(shipped('two-rooms.yaml'), { seed: '1', replication: 0 })
const { history, services } = incident.recording

test('every kind of cause has a sentence in every language', () => {
  for (const language of languages)
    expect(Object.keys(whySentences[language]).sort()).toEqual([...causes].sort())
})

/** Strasbourg with few services; the site, its decisions and its second hits stay the same. */
const strasbourg = shipped('strasbourg-2021.yaml', ['population.services=4000', 'population.customers=500'])
const nights = [0, 1, 2, 3].map(replication => simulate(strasbourg, { seed: '1', replication }))

test('every cause that is told goes back to the ignition, a decision of the scenario or a second hit, and none comes after its effect', () => {
  const roots = new Set<string>()
  // Strasbourg's own second hits follow from the fire; this one comes unconditionally.
  const struckAgain = simulate(
    shipped('two-rooms.yaml', ['secondHits=[{ kind: power-cut, building: hut, at: 9 d, lasts: 1 d }]']),
    { seed: '1', replication: 0 },
  )
  for (const { recording } of [incident, struckAgain, ...nights]) {
    const { kind, before, seconds } = recording.causes
    for (let row = 0; row < kind.length; row++)
      if (before[row]! < 0) roots.add(causes[kind[row]!]!)
      else if (seconds[before[row]!]! > seconds[row]!)
        expect.fail(`row ${row} (${causes[kind[row]!]}) comes before its cause`)
    for (let row = 0; row < recording.history.cause.length; row++) {
      const by = recording.history.cause[row]!
      if (by < 0) expect.fail(`change ${row} has no cause`)
      if (seconds[by]! > recording.history.seconds[row]!) expect.fail(`change ${row} comes before its cause`)
    }
  }
  expect([...roots].sort()).toEqual(['decision', 'ignition', 'second-hit'])
})

test('smoke that came through the open air is told back to the fire in another building', () => {
  const [night] = nights
  const { plan } = night!.recording
  const room = plan.rooms.findIndex(({ name }) => name === 'SBG3/hall-1-south')
  const smoke = night!.aboutRoom(room, Infinity).map(row => because(night!, row, 'en'))
  const reached = smoke.find(([latest]) => latest!.kind === 'smoke')!
  expect(reached.at(-1)!.sentence).toMatch(/^the fire began in SBG2\//)
})

/** The chain of the last change of a service to a state, and its time. */
function lastChange(night: (typeof nights)[number], name: string, language: 'en' | 'fr') {
  const { history } = night.recording
  const service = Array.from({ length: night.recording.services.count }, (_, row) => row).find(
    row => night.serviceName(row, 'en') === name,
  )!
  const row = history.first[service + 1]! - 1
  return {
    at: history.seconds[row]!,
    state: history.state[row]!,
    chain: because(night, history.cause[row]!, language),
  }
}

test('a service that is normal again after days says how its home came back, and how long it stayed away after that', () => {
  const { at, state, chain } = lastChange(nights[0]!, 'identity', 'en')
  expect(state).toBe(0)
  // Changes of services are recorded in whole seconds.
  expect(Math.ceil(chain[0]!.seconds)).toBe(at)
  expect(chain[0]!.sentence).toBe('identity went back to its own place, 30 d after that was ready')
  expect(chain.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['task-done', 'queued', 'gate']))
  expect(lastChange(nights[0]!, 'identity', 'fr').chain[0]!.sentence).toBe(
    'identity a regagné sa propre place, 30 j après la remise en état de celle-ci',
  )
})

test('one whose stay away is counted from its failover, as its home was ready before, is told how long it was elsewhere', () => {
  const { estate } = nights[0]!.record
  const ledger = new Ledger()
  const away = ledger.add(causes.indexOf('failover'), 0, 3600, -1)
  const home = ledger.add(causes.indexOf('failed-back'), 0, 3600 + 86_400, away, 86_400)
  const said = (language: 'en' | 'fr') => why(estate, ledger, home, language)[0]!.sentence
  expect(said('en')).toMatch(/ went back to its own place, after 24 h elsewhere$/)
  expect(said('fr')).toMatch(/ a regagné sa propre place, après 24 h ailleurs$/)
})

test('one whose home was never hit goes back because people may enter, not because that was ready again', () => {
  const moved = shipped('two-rooms.yaml', [
    'policies.nightly={ approach: hot-standby, copies: [{ medium: replica, place: another-site, period: 0 s, lag: 5 min }], failover: { success: 100 %, time: 1 min } }',
    'otherSites={ count: 1, spareServers: 60 }',
    'recovery.restoring.failBack=1 d',
    'decisions=[{ at: 2 min, do: preemptive-failover }, { do: call-brigade, after: { event: alarm, delay: 3 min } }]',
  ])
  const night = simulate(moved, { seed: '4', replication: 0 })
  const { kind } = night.recording.causes
  const returns = [...kind.keys()].filter(row => causes[kind[row]!] === 'failed-back')
  // Some were hit after they had left.
  const unhit = returns.find(row => because(night, row, 'en')[1]!.kind === 'gate')!
  expect(because(night, unhit, 'en').slice(1)).toMatchObject([
    { kind: 'gate', sentence: 'people could enter hut again' },
  ])
  const said = (language: 'en' | 'fr') => because(night, unhit, language)[0]!.sentence
  expect(said('en')).toMatch(/ went back to its own place, after a wait of 24 h$/)
  expect(said('fr')).toMatch(/ a regagné sa propre place, après une attente de 24 h$/)
})

test('a wait is told at its beginning with its length, and what was waited for with the wait before it', () => {
  const { chain } = lastChange(nights[0]!, 'identity', 'en')
  const wait = chain.find(({ kind }) => kind === 'queued')!
  const gate = chain[chain.indexOf(wait) + 1]!
  const done = chain[chain.indexOf(wait) - 1]!
  expect(gate.kind).toBe('gate')
  // The wait for the crew starts when the gate opens; the work takes the rest of the time.
  expect(wait.seconds).toBe(gate.seconds)
  expect(wait.seconds + wait.lasted).toBeLessThan(done.seconds)
  expect(wait.sentence).toMatch(/^it waited for cleaners for [\d.]+ d$/)
  const dark = chain.find(({ kind }) => kind === 'rack-dark')!
  expect(gate.lasted).toBeCloseTo(gate.seconds - dark.seconds, 3)
  expect(gate.sentence).toMatch(/^people could enter SBG3 again, after a wait of [\d.]+ h$/)
})

test('a building that was given up is told by what burnt in it, not by the cut of its power', () => {
  const told = new Set<string>()
  for (const night of nights) {
    const { kind, subject, before } = night.recording.causes
    const { plan, racks } = night.recording
    const buildingOf = (rack: number): string => plan.buildings[plan.rooms[racks.room[rack]!]!.building]!.name
    for (const row of kind.keys()) {
      if (causes[kind[row]!] !== 'written-off') continue
      const chain = because(night, row, 'en')
      const burnt = chain.find(each => each.kind === 'rack-burnt' || each.kind === 'room-ignited')!
      expect(chain.map(each => each.kind)).not.toContain('power-cut')
      expect(before[row]).toBeGreaterThanOrEqual(0)
      if (burnt.kind === 'rack-burnt') told.add(buildingOf(burnt.subject))
      else expect(plan.rooms[burnt.subject]).toBeDefined()
      told.add(plan.buildings[subject[row]!]!.name)
    }
  }
  // SBG1 is written off by a second hit that needs something burnt in the building.
  expect([...told].sort()).toEqual(['SBG1', 'SBG2'])
})

test('a server in place of one that burnt was ordered after the declaration, which is told', () => {
  const [night] = nights
  const { history } = night!.recording
  let replaced = 0
  for (const row of new Set(history.cause)) {
    const chain = because(night!, row, 'en')
    const [delivered, before] = chain.slice(chain.findIndex(({ kind }) => kind === 'delivered'))
    if (delivered?.kind !== 'delivered') continue
    if (before!.kind === 'written-off' || chain.every(({ kind }) => kind !== 'rack-burnt')) continue
    replaced++
    expect(before!.kind).toBe('gate')
    expect(before!.sentence).toMatch(/^the disaster was declared, after a wait of /)
    expect(delivered.lasted).toBeCloseTo(delivered.seconds - before!.seconds, 1)
    if (replaced === 50) break
  }
  expect(replaced).toBeGreaterThan(0)
})

test('of services that are written as twenty, each has a name of its own', () => {
  const [night] = nights
  const names = Array.from({ length: night!.recording.services.count }, (_, row) =>
    night!.serviceName(row, 'en'),
  )
  const state = names.filter(name => name.startsWith('state application'))
  expect(state.toSorted()).toEqual(
    Array.from({ length: 20 }, (_, nth) => `state application ${nth + 1}`).toSorted(),
  )
})

test('a service whose policy is a backup and that is moved with its disks is not told as failed over', () => {
  const night = simulate(shipped('strasbourg-2021.yaml'), { seed: '1', replication: 0 })
  const { services } = night.recording
  const told = new Set<string>()
  const { kind, subject } = night.recording.causes
  for (let row = 0; row < kind.length; row++) {
    const word = causes[kind[row]!]!
    if (word === 'failover' || word === 'relocated')
      told.add(`${word} ${services.policies[services.policy[subject[row]!]!]}`)
  }
  expect(told).toContain('relocated managed-backup')
  expect(told).not.toContain('failover managed-backup')
})

test('a length is told in the unit a reader would choose, in both languages', () => {
  expect([40, 119, 90 * 60, 12 * 3600, 60 * 3600].map(each => durationWords(each, 'en'))).toEqual([
    '40 s',
    '119 s',
    '90 min',
    '12 h',
    '2.5 d',
  ])
  expect(durationWords(2.5 * 86400, 'fr')).toBe('2,5 j')
})

test('a length is rounded as the report rounds it', () => {
  for (const [seconds, unit, word] of [
    [55_380, 3600, 'h'],
    [125_980, 3600, 'h'],
    [21_212, 3600, 'h'],
    [12 * 86_400 + 16 * 3600, 86_400, 'd'],
    [200.4 * 86_400, 86_400, 'd'],
    [200.6 * 86_400, 86_400, 'd'],
  ] as const)
    expect(durationWords(seconds, 'en')).toBe(`${Number(figure(seconds / unit, word))} ${word}`)
  expect([55_380, 125_980, 21_212].map(each => durationWords(each, 'en'))).toEqual([
    '15.4 h',
    '35 h',
    '5.9 h',
  ])
  // The whole time, up to rounding.
  expect(durationWords(30 * 86400 - 1e-6, 'en')).toBe('30 d')
})

test('why a service went down is told from the outage on, in both languages', () => {
  const row = history.cause[history.first[0]!]!
  for (const language of languages) {
    const chain = because(incident, row, language)
    expect(chain.length).toBeGreaterThan(1)
    for (const { sentence } of chain) expect(sentence).not.toMatch(/\{\}|undefined|NaN/)
  }
})

test('what is told of rooms, room by room, is what is told about each', () => {
  const { room, seconds } = incident.roomsTold()
  expect(room.length).toBeGreaterThan(0)
  incident.recording.plan.rooms.forEach((_, row) => {
    const times = [...seconds].filter((_, at) => room[at] === row)
    const about = incident.aboutRoom(row, Infinity).map(at => incident.recording.causes.seconds[at])
    expect(times.toReversed()).toEqual(about)
  })
})

test('the first three racks that burnt in a room are told of it, with why, and the others counted', () => {
  let alone = 0
  let many = 0
  for (const night of [incident, ...nights]) {
    const { racks, plan, causes: ledger } = night.recording
    plan.rooms.forEach((_, room) => {
      const told = night.aboutRoom(room, Infinity).filter(row => causes[ledger.kind[row]!] === 'rack-burnt')
      const burnt = racks.room.filter((of, rack) => of === room && racks.burntAt[rack]! < 1e9)
      expect(told).toHaveLength(Math.min(3, burnt.length))
      for (const row of told) expect(racks.room[ledger.subject[row]!]).toBe(room)
      const times = [...racks.burntAt].filter((at, rack) => racks.room[rack] === room && at < 1e9)
      const more = night.moreRacks(room)
      expect(more?.count ?? 0).toBe(Math.max(0, burnt.length - 3))
      if (more !== undefined) expect(more.last).toBe(Math.max(...times))
      if (burnt.length === 1) alone++
      if (burnt.length > 3) many++
    })
  }
  expect(alone).toBeGreaterThan(0)
  expect(many).toBeGreaterThan(0)
})

test('the history of every service is in time order and ends where the report says', () => {
  for (let service = 0; service < services.count; service++)
    for (let row = history.first[service]! + 1; row < history.first[service + 1]!; row++)
      expect(history.seconds[row]!).toBeGreaterThanOrEqual(history.seconds[row - 1]!)
})

test('the timeline is in time order and speaks of the ignition first', () => {
  const entries = incident.timeline('en')
  expect(entries.findIndex(({ kind }) => kind === 'ignition')).toBeGreaterThanOrEqual(0)
  for (let index = 1; index < entries.length; index++)
    expect(entries[index]!.seconds).toBeGreaterThanOrEqual(entries[index - 1]!.seconds)
})

test('what is decided and what strikes again is told in words, with what it concerns', () => {
  const decided = simulate(
    shipped('two-rooms.yaml', [
      'decisions=[{ do: cut-power, building: hut, at: 20 min }, { do: communicate, to: press, at: 1 h }]',
      'secondHits=[{ kind: power-cut, building: hut, at: 9 d, lasts: 1 d }]',
    ]),
    { seed: '1', replication: 0 },
  )
  const told = (language: 'en' | 'fr') => decided.timeline(language).map(({ sentence }) => sentence)
  expect(told('en')).toEqual(
    expect.arrayContaining([
      'it was decided to cut the power of hut',
      'it was decided to tell the press',
      'the power of hut was cut',
      'a second hit: power cut of hut',
    ]),
  )
  const lanes = decided.timeline('en').filter(({ kind }) => kind === 'decision')
  expect(lanes.map(({ lane }) => lane)).toEqual(['people', 'communication'])
  expect(told('fr')).toEqual(
    expect.arrayContaining([
      'il a été décidé de couper le courant de «\u00a0hut\u00a0»',
      'il a été décidé d’informer la presse',
      'l’alimentation de «\u00a0hut\u00a0» a été coupée',
      'un incident secondaire : coupure de courant de «\u00a0hut\u00a0»',
    ]),
  )
})

test('a name is never a pattern', () => {
  expect(fill(whySentences.en.ignition, '$& $1')).toBe('the fire began in $& $1')
})

test('in French, a copy without a name is called by its medium, and a crew that is one by its label', () => {
  const { estate } = incident.record
  expect(whyName(estate, 'copy-lost', 0, 'en')).toBe('the copy nightly/backup 1')
  expect(whyName(estate, 'copy-lost', 0, 'fr')).toBe('la copie nightly/sauvegarde 1')
  const waited = (label: string): string => whyName(estate, 'queued', 0, 'fr', () => label)
  expect(waited('équipe de la DSI')).toBe('l’équipe de la DSI')
  expect(waited('techniciens')).toBe('l’équipe «\u00a0techniciens\u00a0»')
})
