// Protections that contradict themselves, or keep copies and failovers out of their own limits.
import { expect, test } from 'vitest'
import { said } from './read.ts'

test('a policy keeps its own limits: no copy and no failover outside its jurisdictions', () => {
  const sites =
    'otherSites: { count: 2, jurisdiction: FR, named: { BHS: { jurisdiction: CA }, RBX: {} } }\njurisdiction: FR\n'
  const policy = (place: string, to: string) =>
    `policies: { nightly: { jurisdictions: [FR], copies: [{ id: copy, medium: replica, place: ${place} }], failover: { to: ${to} } } }\n`
  expect(said(sites + policy('RBX', 'RBX'))).toEqual([])
  expect(said(sites + policy('same-building', 'RBX'))).toEqual([])
  expect(said(sites + policy('BHS', 'RBX'))).toEqual([
    'policies.nightly.copies.copy.place: the policy allows FR only, but BHS is in CA',
  ])
  expect(said(sites + policy('RBX', 'BHS'))).toEqual([
    'policies.nightly.failover.to: the policy allows FR only, but BHS is in CA',
  ])
})

test.each([
  ['another-site', 'count: 1, jurisdiction: CA', 'another-site is in CA'],
  ['BHS', 'count: 2, jurisdiction: FR, named: { BHS: { jurisdiction: CA } }', 'BHS is in CA'],
])('nor is a copy declared to stand outside them: %s', (declared, sites, where) => {
  const copy = `{ id: copy, medium: backup, place: same-room, declared: ${declared} }`
  const text = (allowed: string): string =>
    `otherSites: { ${sites} }\njurisdiction: FR\npolicies: { nightly: { jurisdictions: [${allowed}], copies: [${copy}] } }\n`
  expect(said(text('FR'))).toEqual([
    `policies.nightly.copies.copy.declared: the policy allows FR only, but ${where}`,
  ])
  expect(said(text('FR, CA'))).toEqual([])
})

const inFrance = '{ jurisdictions: [FR], copies: [{ id: copy, medium: backup, place: another-site }] }'
const nightly = 'policies.nightly.copies.copy.place'
test.each([
  [
    'there is one where the policy allows it',
    'count: 2, jurisdiction: CA, named: { RBX: { jurisdiction: FR } }',
    [],
  ],
  [
    'all named sites are elsewhere',
    'count: 2, jurisdiction: FR, named: { BHS: { jurisdiction: CA }, VIN: { jurisdiction: US } }',
    [`${nightly}: the policy allows FR only, but another-site is in CA, US`],
  ],
  [
    'the only one that is not holds no backups',
    'count: 2, jurisdiction: FR, named: { BHS: { jurisdiction: CA }, RBX: { backup: false } }',
    [`${nightly}: the policy allows FR only, but another-site is in CA`],
  ],
  [
    'none holds backups',
    'count: 1, jurisdiction: FR, named: { RBX: { backup: false } }',
    [`${nightly}: no other site holds backups`],
  ],
  ['there is none', 'count: 0, jurisdiction: FR', [`${nightly}: there is no other site`]],
] as [string, string, string[]][])(
  '(found) copies on another site keep to the sites there are: %s',
  (_, sites, complaints) => {
    expect(said(`otherSites: { ${sites} }\njurisdiction: FR\npolicies: { nightly: ${inFrance} }\n`)).toEqual(
      complaints,
    )
  },
)

test.each([
  [
    'a word of another spelling',
    'France',
    'france',
    ['jurisdictions.0: there is no jurisdiction "france" (nearest: "France")'],
  ],
  ['a code in other letters', 'FR', 'fr', ['jurisdictions.0: there is no jurisdiction "fr" (nearest: "FR")']],
  [
    'a code is not taken for another one',
    'CH',
    'CA',
    ['copies.copy.place: the policy allows CA only, but another-site is in CH'],
  ],
  [
    'of two, the one that holds nowhere',
    'Germany',
    'France, Germny',
    ['jurisdictions.1: there is no jurisdiction "Germny" (nearest: "Germany")'],
  ],
  ['one that stands beside the right one does no harm', 'Germany', 'Germany, Germny', []],
])(
  'a jurisdiction that is nearly one there is, is told in place of the copy: %s',
  (_, there, allowed, complaints) => {
    const copy = '{ id: copy, medium: backup, place: another-site }'
    const policy = `policies: { nightly: { jurisdictions: [${allowed}], copies: [${copy}] } }`
    expect(said(`otherSites: { count: 2, jurisdiction: ${there} }\n${policy}\n`)).toEqual(
      complaints.map(complaint => `policies.nightly.${complaint}`),
    )
  },
)

test('what sites cannot be read is not held against a policy', () => {
  expect(
    said(
      `otherSites: { count: 1, jurisdiction: CA, named: { RBX: 5 } }\njurisdiction: FR\npolicies: { nightly: ${inFrance} }\n`,
    ).filter(line => line.startsWith('policies')),
  ).toEqual([])
})

const replica = '{ id: there, medium: replica, place: another-site }'
const tape = '{ id: tape, medium: backup, place: another-site }'
test.each([
  [`approach: none, copies: [${tape}]`, ['copies: contradicts the approach "none"']],
  [`approach: none, copies: [${replica}], failover: {}`, ['failover: contradicts the approach "none"']],
  ...['pilot-light', 'warm-standby', 'hot-standby', 'metro-synchronous', 'active-active'].flatMap(
    (word): [string, string[]][] => [
      [`approach: ${word}`, ['approach: needs a replica and a failover']],
      [`approach: ${word}, copies: [${tape}], failover: {}`, ['approach: needs a replica and a failover']],
      [`approach: ${word}, copies: [${replica}]`, ['approach: needs a failover']],
      [`approach: ${word}, copies: [${tape}, ${replica}], failover: {}`, []],
    ],
  ),
  [`copies: [${tape}], failover: {}`, ['failover: needs a replica']],
  [`copies: [${replica}], failover: {}`, []],
  ['approach: none', []],
  [`approach: cold-site, copies: [${tape}]`, []],
] as [string, string[]][])('an approach that a policy cannot keep: %s', (policy, sentences) => {
  expect(said(`policies: { other: { ${policy} } }`)).toEqual(
    sentences.map(sentence => `policies.other.${sentence}`),
  )
})

test('a copy that is given up before it is durable is none; of one that is made all the time the newest is kept', () => {
  const copy = (period: string, lag: string) =>
    said(
      `policies: { other: { copies: [{ id: c, medium: backup, place: another-site, period: ${period}, lag: ${lag}, retention: 2 d }] } }`,
    )
  expect(copy('1 d', '2 d')).toEqual([])
  expect(copy('0 s', '3 d')).toEqual([])
  expect(copy('1 d', '49 h')).toEqual([
    'policies.other.copies.c.retention: is shorter than the lag: there would be no copy',
  ])
})
