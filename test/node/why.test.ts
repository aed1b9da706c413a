import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beatSeconds } from '../../src/fire/beat.ts'
import { exits } from '../../src/node/command.ts'
import { speak, twoRooms } from './speak.ts'

interface Told {
  readonly of: string
  readonly name: string
  readonly replication: number
  readonly happened: readonly {
    readonly seconds: number
    readonly what: string
    readonly services?: number
    readonly because: readonly {
      readonly kind: string
      readonly seconds: number
      readonly sentence: string
    }[]
  }[]
}

const told = async (...words: string[]): Promise<Told> => {
  const { code, out, err } = await speak('why', twoRooms, ...words, '--json')
  expect({ code, err }).toEqual({ code: exits.good, err: '' })
  return JSON.parse(out) as Told
}

test('a service: every change of its state with the causes, the latest first, back to the fire or to a decision', async () => {
  const { of, name, happened } = await told('service 16', '--replication', '2')
  expect([of, name]).toEqual(['service', 'service 16 (machine)'])
  expect(happened.map(({ what }) => what)).toEqual([
    'destroyed',
    expect.stringMatching(/^data of the last [\d.]+ h gone$/),
    'being restored',
    'running as usual again',
  ])
  for (const { seconds, because } of happened) {
    expect(['ignition', 'decision']).toContain(because.at(-1)!.kind)
    expect(because[0]!.seconds).toBeLessThanOrEqual(seconds)
    for (const [nth, each] of because.slice(1).entries())
      expect(each.seconds).toBeLessThanOrEqual(because[nth]!.seconds)
  }
  expect(happened.map(({ seconds }) => seconds)).toEqual(
    happened.map(({ seconds }) => seconds).toSorted((a, b) => a - b),
  )
})

test('the text says the same as the JSON, and is indented under what it explains', async () => {
  const { happened } = await told('service 16', '--replication', '2')
  const { code, out } = await speak('why', twoRooms, 'service 16', '--replication', '2')
  expect(code).toBe(exits.good)
  expect(out).toContain('seed 1, replication 2')
  const lines = out.split('\n')
  for (const { what, because } of happened) {
    const at = lines.findIndex(line => /^\S/.test(line) && line.endsWith(`  ${what}`))
    expect(
      lines
        .slice(at + 1, at + 1 + because.length)
        .map(line => line.slice(4).replace(/^.*?\d\d:\d\d:\d\d {2}/, '')),
    ).toEqual(because.map(({ sentence }) => sentence))
  }
})

test('how fine times are is said, in both languages', async () => {
  for (const language of ['en', 'fr']) {
    const { out } = await speak('why', twoRooms, 'hut/left', '--language', language)
    expect(out).toMatch(new RegExp(`(in steps of|par pas de) ${beatSeconds}\\ss `))
  }
})

test('a room and a customer, in whatever letters', async () => {
  const room = await told('HUT/Left')
  expect([room.of, room.name]).toEqual(['room', 'Left'])
  expect(room.happened[0]!.what).toBe('the fire began in Left')
  const customer = await told('Customer-00002', '--replication', '2')
  expect([customer.of, customer.name]).toEqual(['customer', 'customer-00002'])
  const scenario = readFileSync(twoRooms, 'utf8')
  expect(scenario).toMatch(/services: 60/)
  const struck = customer.happened.filter(({ what }) => /services: (?:down|destroyed)$/.test(what))
  const all = struck.reduce((sum, { services }) => sum + services!, 0)
  // Everything in both rooms stops, once.
  for (const { what, services } of struck)
    expect(what.startsWith(`${services} of ${all} services: `)).toBe(true)
})

test('in French', async () => {
  const { out } = await speak('why', twoRooms, 'le service 16', '--replication', '2', '--language', 'fr')
  expect(out).toMatch(/^le service 16 \(machine\)\n/)
  expect(out).toContain('le feu a pris dans «\u00a0Left\u00a0»')
  expect(out).not.toMatch(/\b(the|was|down)\b/)
})

test('product, tier and policy are told as the scenario calls them, a shipped one in French', async () => {
  const { out } = await speak(
    'why',
    join(twoRooms, '../strasbourg-2021.yaml'),
    'public data platform',
    '--language',
    'fr',
  )
  expect(out).toContain(
    'produit L’État, classe Les applications de l’État, protection Plateforme de données publiques, plan à froid',
  )
})

test('options that do not fit, in French', async () => {
  for (const [options, refusal] of [
    [['--replication=1.5'], '--replication doit être un nombre entier de 0 à 999999999, est 1.5'],
    [['--replication=3', '--typical'], '--typical est un seul incident ; il ne va pas avec --replication'],
  ] as const) {
    const { code, err } = await speak('why', twoRooms, 'hut/left', ...options, '--language', 'fr')
    expect([code, err.trim()]).toEqual([exits.badInput, refusal])
  }
})

test('a name that is nobody’s, in French', async () => {
  const said = async (name: string): Promise<string> => {
    const { code, err } = await speak('why', twoRooms, name, '--language', 'fr')
    expect(code).toBe(exits.badInput)
    return err.replaceAll(/[\u00a0\u202f]/g, ' ')
  }
  expect(await said('hut/lefd')).toContain('il n’y a pas de « hut/lefd » : vouliez-vous dire « hut/left » ?')
  const nobody = await said('xyzzy')
  expect(nobody).toContain(
    'il n’y a pas de « xyzzy » : donnez un bâtiment, comme hut, une salle, comme hut/left, un client',
  )
  expect(nobody).not.toMatch(/\b(there|give|such)\b/)
})

test('seed and replication choose the incident, and the same ones choose the same bytes', async () => {
  const answer = async (...words: string[]): Promise<string> =>
    (await speak('why', twoRooms, 'service 16', ...words)).out
  expect(await answer('--replication', '2')).toBe(await answer('--replication', '2', '--seed', '1'))
  expect(await answer('--replication', '2')).not.toBe(await answer('--replication', '2', '--seed', '2'))
  expect(await answer('--replication', '2')).not.toBe(await answer('--replication', '3'))
  // Numbers as `run` takes them.
  const drawn = ['--sampling', 'sobol', '--replications']
  expect(await answer('--replication', '2e0', ...drawn, '1e1')).toBe(
    await answer('--replication', '2', ...drawn, '10'),
  )
})

test.each([
  [['hut/lefd'], 'there is no "hut/lefd", did you mean "hut/left"?'],
  [['servce 16'], 'there is no "servce 16", did you mean "service 16"?'],
  [['service 61'], /^there is no "service 61": .*"service 1" to "service 60"/],
  [
    ['xyzzy'],
    /^there is no "xyzzy": give a building such as hut, a room such as hut\/left, a customer such as "customer-00001", or a service, "service 1" to "service 60" or by its name/,
  ],
  [['hut/left', '--replication', '-1'], /--replication/],
  [['hut/left', '--replication=1.5'], '--replication must be a whole number from 0 to 999999999, is 1.5'],
  [
    ['hut/left', '--replication=3', '--typical'],
    '--typical is one incident; it cannot be combined with --replication',
  ],
  [['hut/left', '--language', 'de'], /^unknown --language "de"/],
])('%j is refused with a sentence, exit 2', async (words, complaint) => {
  const { code, out, err } = await speak('why', twoRooms, ...words)
  expect({ code, out }).toEqual({ code: exits.badInput, out: '' })
  expect(err.trim()).toEqual(typeof complaint === 'string' ? complaint : expect.stringMatching(complaint))
})
