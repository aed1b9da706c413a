// What of a customer's services is told of together.
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/report/incident.ts'
import { whyOf } from '../../src/report/why/whySubject.ts'
import { serviceStates } from '../../src/run/record/recording.ts'
import { shipped } from '../run/scenario.ts'

const nightOf = (name: string) => {
  const prepared = shipped(name)
  return { prepared, night: simulate(prepared, { seed: '1', replication: 0, typical: true }) }
}

describe('services that come back', () => {
  const { prepared, night } = nightOf('pangyo-2022.yaml')
  const { services, history } = night.recording
  // The tenant with a service on each of hundreds of racks.
  const row = services.customer[100]!
  const back = (language: 'en' | 'fr', ending: RegExp) =>
    whyOf(night, { of: 'customer', row }, language, prepared.scenario).happened.filter(({ what }) =>
      ending.test(what),
    )
  /** Seconds at which a service of the tenant begins to run as usual. */
  const ups = [...services.customer.keys()]
    .filter(service => services.customer[service] === row)
    .flatMap(service => {
      const changes = [...history.seconds.keys()].slice(history.first[service], history.first[service + 1])
      return changes.filter(change => serviceStates[history.state[change]!] === 'up')
    })
    .map(change => history.seconds[change]!)

  test('after the same work, since the same gate, are one entry with its first and its last second', () => {
    const told = back('en', /running as usual again/)
    expect(ups.length).toBeGreaterThan(400)
    expect(told.length).toBeLessThan(10)
    expect(told.reduce((sum, { services: some }) => sum + some!, 0)).toBe(ups.length)
    expect(Math.min(...told.map(({ seconds }) => seconds))).toBe(Math.min(...ups))
    // The last of all is the last of its entry.
    const last = Math.max(...ups)
    const clock = new Date(last * 1000).toISOString().slice(11, 19)
    expect(
      told.filter(({ what }) => what.endsWith(`, the last at ${Math.floor(last / 86_400)} d ${clock}`)),
    ).toHaveLength(1)
    // What differs is what had to be done for them.
    const done = told.map(({ because }) =>
      because
        .flatMap(({ kind, subject }) =>
          kind === 'task-done' || kind === 'queued-in-vain'
            ? [`${kind} ${kind === 'task-done' ? subject : ''}`]
            : [],
        )
        .join(),
    )
    expect(new Set(done).size).toBe(told.length)
  })
  test('are told of so in French, too', () => {
    const told = back('fr', /, le dernier à \d+ j \d\d:\d\d:\d\d$/)
    expect(told.length).toBeGreaterThan(1)
  })
  test('failovers that failed at one moment are one entry, whatever their racks', () => {
    const told = back('en', /failover failed/)
    expect(told).toHaveLength(new Set(told.map(({ seconds }) => seconds)).size)
  })
})

test('a service that is destroyed in the second in which it goes down is not told to be down besides', () => {
  const { prepared, night } = nightOf('two-rooms.yaml')
  const { history, services } = night.recording
  const isAtOnce = (service: number): boolean => {
    const first = history.first[service]!
    return first + 1 < history.first[service + 1]! && history.seconds[first] === history.seconds[first + 1]
  }
  const struck = [...Array(services.count).keys()].filter(isAtOnce)
  expect(struck.length).toBeGreaterThan(0)
  for (const row of struck) {
    const { happened } = whyOf(night, { of: 'service', row }, 'en', prepared.scenario)
    const at = history.seconds[history.first[row]!]
    const told = happened.filter(({ seconds, what }) => seconds === at && /down|destroyed/.test(what))
    expect(told.map(({ what }) => what)).toEqual(['destroyed'])
    expect(told[0]!.because.at(-1)!.kind).toBe('ignition')
  }
})
