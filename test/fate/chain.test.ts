// Backups of a full and its increments.
import { expect, test } from 'vitest'
import { dataLossKind } from '../../src/fate/fate.ts'
import { burnt, campus, day, fateAfter, hour, servicesOf, west } from './campus.ts'

test('a restore point is of a chain whose pieces can all be read, else of a shorter chain before it', () => {
  const copies = (increments: number) =>
    `[{ id: c, medium: backup, place: another-site, period: 24 h, lag: 0 h, retention: 14 d, incrementals: ${increments}, jobSuccess: 100 %, restoreSuccess: 90 % }]`
  const full = campus({ copies: copies(0), services: 2000 })
  const chained = campus({ copies: copies(6), services: 2000 })
  const services = servicesOf(full, west)
  const [a, b] = [fateAfter(full, burnt(west, hour)).fate, fateAfter(chained, burnt(west, hour)).fate]
  let older = 0
  for (const service of services) {
    expect(b.dataLoss[service]).toBe(a.dataLoss[service])
    if (a.dataLoss[service] !== dataLossKind.window) continue
    expect(b.dataLossSeconds[service]).toBeGreaterThanOrEqual(a.dataLossSeconds[service]!)
    if (b.dataLossSeconds[service]! > a.dataLossSeconds[service]!) older++
  }
  // The newest point is 0 to 6 increments after its full with equal chances: readable with 0.9^(1 + n).
  const readable = [1, 2, 3, 4, 5, 6, 7].reduce((sum, n) => sum + Math.pow(0.9, n), 0) / 7
  const expected = 0.9 - readable
  expect(Math.abs(older / services.length - expected)).toBeLessThan(
    4 * Math.sqrt((expected * (1 - expected)) / services.length),
  )
})

test('a chain stands on the first good job where the full failed, and on good jobs alone', () => {
  const copies = (increments: number) =>
    `[{ id: c, medium: backup, place: another-site, period: 24 h, lag: 0 h, retention: 1 d, incrementals: ${increments}, jobSuccess: 50 %, restoreSuccess: 60 % }]`
  const [full, chained] = [0, 2].map(increments => campus({ copies: copies(increments), services: 4000 }))
  const services = servicesOf(full!, west)
  const isLeft = (estate: typeof full): boolean[] => {
    const { fate } = fateAfter(estate!, burnt(west, hour))
    return services.map(service => fate.dataLoss[service] === dataLossKind.window)
  }
  const [alone, inChain] = [isLeft(full), isLeft(chained)]
  // Only the newest job is kept, and it is good in half of the nights. It is 0, 1 or 2 nights after its full, with
  // equal chances, and each night in between added a piece if its job was good. With p to read one piece, each such
  // night gives a factor of (1 + p) / 2.
  const p = 0.6
  const left = (p / 2) * ((1 + (1 + p) / 2 + ((1 + p) / 2) ** 2) / 3)
  for (const [found, share] of [
    [alone, p / 2],
    [inChain, left],
  ] as const) {
    const seen = found.filter(Boolean).length / services.length
    expect(Math.abs(seen - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / services.length))
  }
})

test('in a cycle with two increments, every third night is a full', () => {
  const estate = campus({
    copies:
      '[{ medium: backup, place: another-site, period: 24 h, lag: 0 h, retention: 14 d, incrementals: 2, jobSuccess: 100 %, restoreSuccess: 50 % }]',
  })
  const nights = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const fates = nights.map(night => fateAfter(estate, burnt(west, night * day)).fate)
  const services = servicesOf(estate, west)
  // The greatest age over nine nights, in whole nights; -1: nothing could be read.
  const worst = services.map(service => {
    if (fates[0]!.dataLoss[service] === dataLossKind.permanent) return -1
    return Math.floor(Math.max(...fates.map(fate => fate.dataLossSeconds[service]!)) / day)
  })
  // A restore of the second increment reads three pieces, each readable with one half. A service whose three, two or
  // one pieces can be read goes back to the newest point, to one of the last two, or to the full, up to three nights
  // old.
  for (const [nights, p] of [
    [-1, 1 / 2],
    [2, 1 / 4],
    [1, 1 / 8],
    [0, 1 / 8],
  ] as const) {
    const share = worst.filter(of => of === nights).length / services.length
    expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / services.length))
  }
  for (const [at, service] of services.entries()) {
    if (worst[at] !== 2) continue
    const fulls = [...new Set(fates.map(fate => fate.point[service]!))].sort((a, b) => a - b)
    for (let nth = 1; nth < fulls.length; nth++) expect(fulls[nth]! - fulls[nth - 1]!).toBe(3 * day)
  }
})
