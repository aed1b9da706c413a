import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import { built, emptyFolder, speak, twoRooms } from './speak.ts'

const services = 'scenarios/registers/two-rooms-services.csv'
const backups = 'scenarios/registers/two-rooms-backups.csv'
const into = ['--into', twoRooms]

test('tables become a scenario that is good, runs, and says what a planner must know', async () => {
  const folder = emptyFolder()
  const mine = join(folder, 'mine.yaml')
  expect(await speak('import', 'csv', backups, services, ...into, '--out', mine)).toEqual({
    code: 0,
    out: `${mine}: 8 services of 4 customers, 6 policies made
  1 service without a copy
  4 services with copies in their own building only
`,
    err: '',
  })
  expect(readdirSync(folder)).toEqual(['mine.yaml'])
  expect(readFileSync(mine, 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/[^ ]+\/scenarios\/firebreak\.schema\.json\n/,
  )
  const checked = await speak('check', mine)
  expect(checked).toMatchObject({ code: 0, err: '' })
  expect(checked.out).toContain(`${mine}: good\n`)
  const { code, out } = await speak('run', mine, '--seed', '1', '--json')
  expect(code).toBe(0)
  const { metrics, groups } = JSON.parse(out)
  expect(metrics.servicesDown.p50).toBeLessThanOrEqual(8)
  expect(groups.byPolicy['backup-24h-same-building'].services).toBe(2)
})

test('the same tables are written over it again, in any order, to the same bytes', async () => {
  const mine = join(emptyFolder(), 'mine.yaml')
  await speak('import', 'csv', services, backups, ...into, '--out', mine)
  const first = readFileSync(mine, 'utf8')
  const { code, out } = await speak('import', 'csv', backups, services, ...into, '--out', mine, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    file: mine,
    services: 8,
    customers: 4,
    policies: 6,
    withoutCopy: 1,
    onlyInOwnBuilding: 4,
    notes: [],
  })
  expect(readFileSync(mine, 'utf8')).toBe(first)
})

test('what somebody changed since is not written over', async () => {
  const mine = join(emptyFolder(), 'mine.yaml')
  await speak('import', 'csv', services, backups, ...into, '--out', mine)
  const changed = readFileSync(mine, 'utf8').replace('period: 24 h', 'period: 12 h')
  writeFileSync(mine, changed)
  expect(await speak('import', 'csv', services, backups, ...into, '--out', mine)).toEqual({
    code: 2,
    out: '',
    err: `--out: ${mine} exists, and is not as an import wrote it: give another name\n`,
  })
  expect(readFileSync(mine, 'utf8')).toBe(changed)
})

test('Windows-1252, as Excel in French saves a table, is read and told; what is neither is refused', async () => {
  const folder = emptyFolder()
  const [table, mine] = [join(folder, 'services.csv'), join(folder, 'mine.yaml')]
  const text = 'nom;client;produit;criticité\nboutique;Noël;machine;normal\n'
  writeFileSync(table, Buffer.from(text, 'latin1'))
  const { code, err } = await speak('import', 'csv', table, ...into, '--out', mine)
  expect(code).toBe(0)
  expect(err.replace(/\s+/g, ' ')).toContain('is no UTF-8 text, and was read as Windows-1252')
  expect(readFileSync(mine, 'utf8')).toContain('Noël')
  // What Latin-1 does not have: the apostrophe of French typography.
  writeFileSync(table, Buffer.from(text.replace('ë', '\u0092'), 'latin1'))
  expect((await speak('import', 'csv', table, ...into, '--out', mine, '--json')).code).toBe(0)
  expect(readFileSync(mine, 'utf8')).toContain('No’l')
  // 0x8F is è on an old Macintosh, and nothing in Windows-1252.
  writeFileSync(table, Buffer.from(text.replace('ë', '\u008F'), 'latin1'))
  const refused = await speak('import', 'csv', table, ...into, '--out', join(folder, 'other.yaml'))
  expect(refused).toMatchObject({ code: 2 })
  expect(refused.err).toContain('is no UTF-8 text: save it as "CSV UTF-8"')
})

test('with an issue nothing is written, and what was there stays', async () => {
  const folder = emptyFolder()
  const [bad, mine] = [join(folder, 'bad.csv'), join(folder, 'mine.yaml')]
  writeFileSync(bad, 'service,customer,product,tier\nshop,Baker,machin,normal\n')
  expect(await speak('import', 'csv', bad, ...into, '--out', mine)).toEqual({
    code: 2,
    out: '',
    err: `${bad}:2:12 product: there is no product "machin" (nearest: "machine")\n`,
  })
  expect(existsSync(mine)).toBe(false)
})

test('a file that cannot be written is told by its own name', async () => {
  const { code, err } = await speak('import', 'csv', services, ...into, '--out', '/proc/mine.yaml')
  expect(code).toBe(4)
  expect(err).toMatch(/^firebreak: E\w+: [^']*'\/proc\/mine\.yaml'\n$/)
})

test('columns that are left out are told beside what refuses the tables', async () => {
  const folder = emptyFolder()
  const bad = join(folder, 'bad.csv')
  writeFileSync(bad, 'service,customer,product,tier,owner\nshop,Baker,machin,normal,Ann\n')
  const { code, err } = await speak('import', 'csv', bad, ...into, '--out', join(folder, 'mine.yaml'))
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual([
    `note: ${bad}:1:31: the column "owner" is left out`,
    `${bad}:2:12 product: there is no product "machin" (nearest: "machine")`,
  ])
})

test('what an import renames or leaves out is told in French', async () => {
  const folder = emptyFolder()
  const [table, below, mine] = ['services.csv', 'below.yaml', 'mine.yaml'].map(name =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(table, 'service,customer,product,tier\ndb/1,Acme,machine,normal\ndb/2,Acme,machine,normal\n')
  const strategies = ['population.services: 40', 'products.machine.policies: { nightly: 100 % }'].map(
    (set, nth) => `  s${nth}: { set: { ${set} } }`,
  )
  const needs = readFileSync(twoRooms, 'utf8').replace(
    'population:',
    `strategies:\n${strategies.join('\n')}\npopulation:`,
  )
  writeFileSync(below, needs)
  const { code, err } = await speak(
    'import',
    'csv',
    table,
    '--into',
    below,
    '--out',
    mine,
    '--language',
    'fr',
  )
  expect(code).toBe(0)
  expect(err.replace(/[\u00a0\u202f]/g, ' ').split('\n')).toEqual([
    expect.stringMatching(/« db\/1 » s’appelle « db-1 » : les noms ont .* ; de même 1 de plus$/),
    'remarque : strategies.s0: est laissée de côté : elle change la population qui est remplacée',
    expect.stringMatching(/strategies\.s1: ne change rien pour ces services, .* les protections créées ici$/),
    '',
  ])
})

test('what refuses tables is told in French with what may stand there and the other lines it is in', async () => {
  const folder = emptyFolder()
  const [table, register] = [join(folder, 'services.csv'), join(folder, 'backups.csv')]
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => `${name},Acme,machine,gold,200,"x, y"\n`)
  writeFileSync(table, `service,customer,product,tier,data,needs\n${rows.join('')}`)
  writeFileSync(
    register,
    'service,medium,place,offline,last restore test\nz,backup,hut,maybe,never\na,backup,hut,maybe,never\n',
  )
  const words = ['import', 'csv', table, register, ...into, '--out', join(folder, 'mine.yaml')]
  const { code, err } = await speak(...words, '--language', 'fr')
  expect(code).toBe(2)
  const lines = 'de même aux lignes 3, 4, 5 et à 2 autres'
  const told = err.replace(/[\u00a0\u202f]/g, ' ').replaceAll(`${folder}/`, '')
  expect(told.trimEnd().split('\n').toSorted()).toEqual([
    'backups.csv:2:1 service: il n’y a pas de service "z" dans l’inventaire',
    'backups.csv:2:14 offline: doit être oui ou non, est "maybe" ; de même à la ligne 3',
    'backups.csv:2:20 lastRestoreTest: doit être une durée, comme "10 min", est "never" ; le temps entre l’essai et le feu, pas une date ; vide s’il n’y en a pas eu ; de même à la ligne 3',
    `services.csv:2:16 tier: il n’y a pas de classe « gold » ; il y a normal ; ${lines}`,
    `services.csv:2:21 data: n’a pas d’unité, doit être une quantité de données, comme "4 TB" ; il y a B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB ; ${lines}`,
    `services.csv:2:25 needs: il n’y a pas de service "x, y" dans l’inventaire ; plusieurs se séparent par « ; » ; ${lines}`,
  ])
})

test('customers that seem to be one are told in French and in JSON', async () => {
  const folder = emptyFolder()
  const [table, mine] = [join(folder, 'services.csv'), join(folder, 'mine.yaml')]
  writeFileSync(table, 'service,customer,product,tier\na,Acme,machine,normal\nb,ACME,machine,normal\n')
  const words = ['import', 'csv', table, ...into, '--out', mine]
  const { err } = await speak(...words, '--language', 'fr')
  expect(err.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    `remarque : ${table}:2:3 customer: "ACME", "Acme" comptent pour 2 clients : si c’est le même, écrivez-le d’une seule façon\n`,
  )
  const { out } = await speak(...words, '--json')
  const message = '"ACME", "Acme" count as 2 customers: if they are one, spell it in one way'
  expect(JSON.parse(out)).toMatchObject({ customers: 2 })
  expect(JSON.parse(out).notes).toEqual([{ path: 'customer', message, file: table, line: 2, column: 3 }])
})

const example = 'firebreak import csv SERVICES.csv BACKUPS.csv --into SCENARIO.yaml --out MINE.yaml'

test.each<[string[], string[]]>([
  [['import', 'cvs', services, ...into, '--out', 'x.yaml'], ['unknown kind "cvs", did you mean "csv"?']],
  [['import', 'csv', services, '--inot', 'x'], ['unknown option "--inot", did you mean "--into"?']],
  [['import', 'csv'], ['FILE... is missing: firebreak import KIND FILE...']],
  [
    ['import', 'csv', services],
    [`--out is missing: ${example}`, `--into is missing: ${example}`],
  ],
  [
    ['import', 'csv', '-', '-', '--into=-', '--out', 'scenarios'],
    [
      'standard input can be read only once: give "-" for one file',
      '--out: scenarios is a folder: name a file',
      '--into: the result extends a file, which standard input is not',
    ],
  ],
  [
    ['import', 'csv', services, ...into, '--out=-'],
    ['--out: the result refers to the scenario by its location: name a file'],
  ],
  [
    ['import', 'csv', 'none.csv', 'scenarios', ...into, '--out', twoRooms],
    [
      'none.csv: there is no such file',
      'scenarios: is a directory, not a table',
      `--out: ${twoRooms} exists, and is not as an import wrote it: give another name`,
    ],
  ],
])('%j is refused', async (words, complaints) =>
  expect(await speak(...words)).toEqual({ code: 2, out: '', err: `${complaints.join('\n')}\n` }),
)

test('a result that would extend itself is not written', async () => {
  const folder = emptyFolder()
  const [mine, over] = [join(folder, 'mine.yaml'), join(folder, 'over.yaml')]
  await speak('import', 'csv', services, backups, ...into, '--out', mine)
  const before = readFileSync(mine, 'utf8')
  writeFileSync(over, 'extends: mine.yaml\nname: Over mine\n')
  for (const [below, chain] of [
    [mine, 'mine.yaml > mine.yaml'],
    [over, 'mine.yaml > over.yaml > mine.yaml'],
  ]) {
    const { code, err } = await speak('import', 'csv', services, backups, '--into', below!, '--out', mine)
    expect({ code, told: err.includes(`extends itself: ${chain}\n`) }).toEqual({ code: 2, told: true })
  }
  expect(readFileSync(mine, 'utf8')).toBe(before)
})

test('a table beyond all measure is not read', async () => {
  const folder = emptyFolder()
  const [large, mine] = [join(folder, 'large.csv'), join(folder, 'mine.yaml')]
  writeFileSync(large, '')
  truncateSync(large, 50_000_001)
  const { code, err } = await speak('import', 'csv', large, ...into, '--out', mine)
  expect(code).toBe(2)
  expect(err).toMatch(/large\.csv:1:1: is 50\.0 MB, more than the 50 MB of a table/)
})

test('a folder that is not there is told before anything is read into it', async () => {
  for (const folder of ['no/such', services]) {
    const { code, err } = await speak('import', 'csv', services, ...into, '--out', `${folder}/mine.yaml`)
    expect({ code, err }).toEqual({ code: 2, err: `--out: there is no folder ${folder}\n` })
  }
})

test('what is no file is not read, nor waited for', () => {
  const pipe = join(emptyFolder(), 'mine.yaml')
  spawnSync('bash', ['-c', 'mkfifo "$0"', pipe])
  const words = ['import', 'csv', services, ...into, '--out', pipe]
  const { status, stderr } = spawnSync(execPath, [...built, ...words], { encoding: 'utf8', timeout: 60_000 })
  const err = `--out: ${pipe} exists, and is not as an import wrote it: give another name\n`
  expect({ status, stderr }).toEqual({ status: 2, stderr: err })
})

test('a scenario is extended from wherever the result stands', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'a'))
  mkdirSync(join(folder, 'b'))
  writeFileSync(join(folder, 'a', 'site.yaml'), readFileSync(twoRooms, 'utf8').replace(/^#.*\n/, ''))
  const mine = join(folder, 'b', 'mine.yaml')
  const site = join(folder, 'a', 'site.yaml')
  expect((await speak('import', 'csv', services, '--into', site, '--out', mine)).code).toBe(0)
  const [schema, , extended] = readFileSync(mine, 'utf8').split('\n')
  expect([schema, extended]).toEqual([
    '# yaml-language-server: $schema=./firebreak.schema.json',
    'extends: "../a/site.yaml"',
  ])
  expect((await speak('check', mine)).code).toBe(0)
})

test('the help lists the columns, those that have to be there marked', async () => {
  const { code, out } = await speak('help', 'import')
  expect(code).toBe(0)
  for (const column of ['* customer', '* medium', '  restoreSuccess', '  needs'])
    expect(out).toContain(column)
  expect(out).toContain(example)
})
