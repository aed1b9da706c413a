import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { head, imported, one, opened, told } from './tables.ts'

describe('tables as people have them', () => {
  test.each([
    ['a byte order mark and CRLF', `\uFEFF${one.replaceAll('\n', '\r\n')}`],
    ['semicolons', one.replaceAll(',', ';')],
    ['semicolons and quotes', one.replace(/\w+/g, '"$&"').replaceAll(',', ';')],
    ['tabs', one.replaceAll(',', '\t')],
    ['empty lines', one.replaceAll('\n', '\n\n,,,\n')],
    [
      'capitals, blanks and underscores in the header',
      one.replace(head, ' Service ,CUSTOMER,Pro_duct,T i e r'),
    ],
    ['a row without its empty end', `${head},data,group\nshop,Baker,machine,normal\n`],
    ['empty cells beyond the header', one.replace('normal', 'normal,,')],
    [
      'a column of a megabyte that nobody reads',
      `${head},notes\nshop,Baker,machine,normal,"${'x'.repeat(1e6)}"\n`,
    ],
  ])('%s', (_, text) => {
    const { population } = opened(imported(text))
    expect(population.named).toMatchObject([
      { name: 'shop', customer: 'Baker', product: 'machine', tier: 'normal' },
    ])
  })

  test('a spreadsheet in French: its columns, words and numbers, with semicolons and a byte order mark', () => {
    const inventory =
      '\uFEFFIdentifiant;Nom;Client;Serveur;Produit;Criticité;Données;Activité\r\n' +
      '17;boutique;Boulangerie Noël;srv-3;machine;normal;1,5 To;\r\n'
    const register =
      'Nom du service;Type de copie;Emplacement;Fréquence;Durée de rétention;Immuable\r\n' +
      'boutique;Sauvegarde;Une autre salle;24 heures;30 jours;oui\r\n'
    const read = imported(inventory, register)
    const { population, policies } = opened(read)
    expect(population.named).toMatchObject([
      { name: 'boutique', customer: 'Boulangerie Noël', product: 'machine', tier: 'normal' },
    ])
    expect(population.named[0]!.data).toMatchObject({ values: [[1.5e12, 1]] })
    const copies = Object.values(policies).flatMap(policy => policy.copies)
    expect(copies).toContainEqual(
      expect.objectContaining({ medium: 'backup', place: 'another-room', immutable: true }),
    )
    expect(read.notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['the column "Identifiant" is left out', 'the column "Serveur" is left out']),
    )
  })

  test('an English header comes before a French one for the same column', () => {
    const { population } = opened(
      imported('nom;service;client;produit;niveau\nvitrine;shop;Baker;machine;normal\n'),
    )
    expect(population.named).toMatchObject([{ name: 'shop', customer: 'Baker', tier: 'normal' }])
  })

  test('a comma is the point of a decimal where semicolons part the cells', () => {
    const { population } = opened(
      imported('service;customer;product;tier;data\nshop;B;machine;normal;1,5 TB\n'),
    )
    expect(population.named[0]!.data).toMatchObject({ values: [[1.5e12, 1]] })
  })

  test.each([
    [';', '1.500 GB', 'a.csv:2:27 data: "1.500" may be 1500 or 1.5: write it'],
    [';', '2.000 GB', 'a.csv:2:27 data: "2.000" may be 2000 or 2.0: write it'],
    ['\t', '1.500 GB', 'a.csv:2:27 data: "1.500" may be 1500 or 1.5: write it'],
    ['\t', '1,500 GB', 'a.csv:2:27 data: "1,500" may be 1500 or 1.5: write it'],
  ])('a number that is one thing here and another there is asked for: %j, %s', (sign, data, expected) => {
    const text = `${head},data\nshop,Baker,machine,normal,`.replaceAll(',', sign)
    const { issues } = imported(`${text}${data}\n`)
    expect(issues.map(issue => formatIssue(issue).slice(0, expected.length))).toEqual([expected])
  })

  test.each([
    [';', '1,500 GB', 1.5e9],
    [';', '0.125 TB', 0.125e12],
    [',', '0', 0],
    [';', '1.50 TB', 1.5e12],
    [';', '1500 GB', 1.5e12],
    [',', '1.500 TB', 1.5e12],
  ])('a number that is one thing anywhere is read: %j, %s', (sign, data, bytes) => {
    const text = `${head},data\nshop,Baker,machine,normal,`.replaceAll(',', sign)
    expect(opened(imported(`${text}${data}\n`)).population.named[0]!.data).toMatchObject({
      values: [[bytes, 1]],
    })
  })

  test.each([
    [';', '1,5 To', 1.5e12],
    [';', '512 Gio', 512 * 2 ** 30],
    [';', '1 500 Go', 1.5e12],
    [';', '1\u202F500,5 GB', 1.5005e12],
    [';', '12\u00A0000 Mo', 12e9],
    [',', '1 500 000 ko', 1.5e9],
    ['\t', '2to', 2e12],
  ])('sizes as spreadsheets in French write them: %j, %j', (sign, data, bytes) => {
    const text = `${head},data\nshop,Baker,machine,normal,`.replaceAll(',', sign)
    expect(opened(imported(`${text}${data}\n`)).population.named[0]!.data).toMatchObject({
      values: [[bytes, 1]],
    })
  })

  test('durations, yes and no in French, as they are in English', () => {
    const french =
      'service;medium;place;period;lag;retention;immutable;offline\nshop;backup;hut;1 jour;1,5 heures;2 semaines;oui;FAUX\n'
    const english =
      'service,medium,place,period,lag,retention,immutable,offline\nshop,backup,hut,24 h,90 min,14 d,yes,no\n'
    const [told, meant] = [french, english].map(register => opened(imported(one, register)).policies)
    expect(Object.values(told!)).toEqual(Object.values(meant!))
  })

  test.each([
    [';', '99.999 %'],
    ['\t', '99.999 %'],
    ['\t', '99,999 %'],
  ])('a share is no thousand of anything: %j, %s', (sign, written) => {
    const register = `service,medium,place,jobSuccess\nshop,backup,hut,`.replaceAll(',', sign)
    const { policies, population } = opened(imported(one, `${register}${written}\n`))
    const [copy] = policies[population.named[0]!.policy]!.copies
    expect(copy!.jobSuccess).toBeCloseTo(0.99999, 12)
  })

  test('names are spelt as a scenario spells them, wherever they stand, and it is said', () => {
    const result = imported(
      `${head},needs\nwww.x.org,<b>,machine,normal,db/1\ndb/1,<b>,machine,normal,\n`,
      'service,medium,place\nwww.x.org,backup,hut\n',
    )
    const { population } = opened(result)
    expect(population.named).toMatchObject([
      { name: 'db-1', customer: '<b>' },
      { name: 'www-x-org', needs: ['db-1'], policy: 'backup-hut' },
    ])
    expect(result.notes.map(formatIssue)).toEqual([
      'a.csv:3:1: "db/1" is called "db-1": names have letters, digits, spaces, "-" and "_", and 1 more',
    ])
  })

  test('a header in French that is misspelt is told with the word that was meant, if its column is not there', () => {
    const { issues } = imported('nom;clients;produit;critisité\nshop;Baker;machine;normal\n')
    expect(issues.map(formatIssue)).toEqual([
      'a.csv:1:1: the column "customer" is missing (nearest: "clients")',
      'a.csv:1:1: the column "tier" is missing (nearest: "critisité")',
    ])
    const { notes } = imported(
      'nom;application;client;produit;niveau;donnée\nshop;x;Baker;machine;normal;1 Go\n',
    )
    expect(notes.map(formatIssue)).toEqual([
      'a.csv:1:5: the column "application" is left out',
      'a.csv:1:39: the column "donnée" is left out (nearest: "données")',
    ])
  })

  test.each(['Hors site', 'autre site', 'Site distant'])('%s is another site', place => {
    const { policies } = opened(imported(one, `service;medium;place\nshop;sauvegarde;${place}\n`))
    const copies = Object.values(policies).flatMap(policy => policy.copies)
    expect(copies).toContainEqual(expect.objectContaining({ medium: 'backup', place: 'another-site' }))
  })

  test('what is not read is named', () => {
    const { notes } = imported(`${head},owner,dta\nshop,Baker,machine,normal,x,y\n`)
    expect(notes.map(formatIssue)).toEqual([
      'a.csv:1:31: the column "owner" is left out',
      'a.csv:1:37: the column "dta" is left out (nearest: "data")',
    ])
  })
})

test('words and names of the scenario are known whatever their capitals', () => {
  const inventory =
    'service,customer,product,tier,place,policy\nshop,Baker,Machine,NORMAL,Hut/LEFT,\nledger,Baker,machine,normal,,Nightly\n'
  const register = 'service,medium,place,repository\nshop,Backup,SAME-BUILDING,Shelf\nshop,replica,HUT,\n'
  const lower = [inventory, register].map(text =>
    text.replace(/Machine|NORMAL|Hut\/LEFT|Nightly|Backup|SAME-BUILDING|Shelf|HUT/g, word =>
      word.toLowerCase(),
    ),
  )
  expect(opened(imported(inventory, register))).toEqual(opened(imported(...lower)))
  // Not the names of what the tables themselves hold.
  expect(told(`${head},needs\nshop,B,machine,normal,\nSHOP,B,machine,normal,Shop\n`)).toEqual([
    expect.stringContaining('there is no service "Shop" in the inventory'),
  ])
})

describe('customers that seem to be one are told, and stay apart', () => {
  const of = (...customers: readonly string[]): ReturnType<typeof imported> =>
    imported(`${head}\n${customers.map((name, nth) => `s${nth},${name},machine,normal\n`).join('')}`)

  test('by capitals', () => {
    const result = of('Acme', 'Baker', 'acme', 'ACME', 'Acme')
    expect(result.notes.map(formatIssue)).toEqual([
      'a.csv:2:4 customer: "ACME", "Acme", "acme" count as 3 customers: if they are one, spell it in one way',
    ])
    expect(opened(result).population.customers).toBe(4)
    expect(result.value!.summary.customers).toBe(4)
  })

  test.each([
    ['accents', 'Noël', 'Noel'],
    ['the two ways of writing an accent', 'Noe\u0308l', 'No\u00ebl'],
    ['blanks', 'Data Soft', 'DataSoft'],
  ])('by %s', (_, one, other) => {
    expect(of(one, other).notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/ count as 2 customers: if they are one, /),
    ])
  })

  test('several in one note, that with the most spellings first', () => {
    const result = of('b', 'B', 'c', 'C', 'Acme', 'acme', 'ACME', 'AcMe', 'aCME')
    expect(result.notes.map(formatIssue)).toEqual([
      'a.csv:9:4 customer: "ACME", "AcMe", "Acme", "aCME", ... count as 5 customers, and the spellings of 2 more likewise: if they are one, spell it in one way',
    ])
  })

  test('so are services, whose rows are then one too many', () => {
    const result = imported(
      `${head}\n${['PAYE ÉTÉ', 'paye été', 'web'].map(name => `${name},B,machine,normal\n`).join('')}`,
    )
    expect(result.notes.map(formatIssue)).toEqual([
      'a.csv:3:1 service: "PAYE ÉTÉ", "paye été" count as 2 services: if they are one, leave one row of it',
    ])
    expect(result.value!.summary.services).toBe(3)
  })

  test('not those that numbers or other signs tell apart', () => {
    expect(of('Site 1 1', 'Site 11', 'C-1', 'C1', 'Acme', 'Acme SA').notes).toEqual([])
  })
})

test.each([
  ['building,room', 'hut,left', ['hut/left']],
  ['Salle,Bâtiment', 'Left,HUT', ['hut/left']],
  ['building,room', 'hut,', ['hut']],
  ['building,room', 'hut,left; right', ['hut/left', 'hut/right']],
  ['building,room', 'hut; hut,left; right', ['hut/left', 'hut/right']],
  ['building,room', 'hut,hut/left', ['hut/left']],
  ['building,room', ',', []],
  ['building', 'hut', ['hut']],
  ['room', 'hut/left', ['hut/left']],
  // A column for the whole place comes before its parts.
  ['place,room', 'hut,left', ['hut']],
])('a place in two columns: %s, %s', (columns, cells, expected) => {
  const { population } = opened(imported(`${head},${columns}\nshop,Baker,machine,normal,${cells}\n`))
  expect(population.named[0]!.in).toEqual(expected)
})

test('a place in two columns of a register, and what is wrong with it where it stands', () => {
  const register = 'service,medium,room,period,building\nshop,backup,right,24 h,hut\n'
  const { policies, population } = opened(imported(one, register))
  expect(policies[population.named[0]!.policy]!.copies).toMatchObject([{ place: 'hut/right' }])
  expect(told(one, register.replace(',right', ',rigth'))).toEqual([
    'b.csv:2:13 place: there is no building, room or other site "hut/rigth" (nearest: "hut/right")',
  ])
  // A room without its building is told with the only one of that name.
  expect(told(one, register.replace('hut\n', '\n'))).toEqual([
    'b.csv:2:13 place: there is no building, room or other site "right" (nearest: "hut/right")',
  ])
  // Two buildings for three rooms: nobody can say which.
  expect(told(`${head},building,room\nshop,B,machine,normal,hut;hut,left;right;hut\n`)).toEqual([
    'a.csv:2:31 place: there is no building or room "left" (nearest: "hut/left")',
    'a.csv:2:31 place: there is no building or room "right" (nearest: "hut/right")',
  ])
})

test.each([
  ['hourly', 3600],
  ['Twice daily', 43_200],
  ['daily', 86_400],
  ['NIGHTLY', 86_400],
  ['every day', 86_400],
  ['weekly', 604_800],
  ['horaire', 3600],
  ['Quotidienne', 86_400],
  ['journalière', 86_400],
  ['chaque nuit', 86_400],
  ['hebdomadaire', 604_800],
])('how often, in a word: %s', (word, seconds) => {
  const { policies, population } = opened(
    imported(one, `service,medium,place,frequency\nshop,backup,hut,${word}\n`),
  )
  expect(policies[population.named[0]!.policy]!.copies).toMatchObject([{ period: seconds }])
})

test('a misspelt word in French is told with the one that was meant; a month is no number of days', () => {
  const register = (cells: string): string => `service,medium,place,period\nshop,${cells}\n`
  expect(told(one, register('sauvgarde,autre batimant,quotidiene'))).toEqual([
    'b.csv:2:6 medium: must be one of snapshot, backup, archive, replica, is "sauvgarde" (nearest: "sauvegarde")',
    'b.csv:2:16 place: there is no building, room or other site "autre batimant" (nearest: "autre bâtiment")',
    'b.csv:2:31 period: must be a duration such as "10 min", is "quotidiene" (nearest: "quotidien")',
  ])
  expect(told(one, register('backup,hut,monthly'))).toEqual([
    'b.csv:2:17 period: must be a duration such as "10 min", is "monthly" (nearest: "30 d")',
  ])
})
