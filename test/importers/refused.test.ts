import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importCsv } from '../../src/importers/csv.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { anyText, base, head, imported, one, opened, told } from './tables.ts'

describe('what is wrong is told where it stands', () => {
  test.each<[string[], string[]]>([
    [[''], ['a.csv:1:1: is empty: the first line names the columns']],
    [[`${head}\n`], ['there is no inventory with a service in it among the files']],
    [
      ['service,medium,place\nx,backup,hut\n'],
      ['there is no inventory with a service in it among the files'],
    ],
    [[`${head}\nshop,"Baker,machine,normal\n`], ['a.csv:2: a quote is opened here and never closed']],
    ...['\n', '\r\n', '\r'].map((end): [string[], string[]] => [
      [`${head}${end}Caf\uFFFD,B,machine,normal${end}`],
      ['a.csv:2:4: is no UTF-8 text: save it as "CSV UTF-8"'],
    ]),
    [
      ['service,custmer,product,tier\n'],
      ['a.csv:1:1: the column "customer" is missing (nearest: "custmer")'],
    ],
    [[`${head},TIER\nshop,B,machine,normal,x\n`], ['a.csv:1:31: the column "tier" stands twice']],
    [
      [`${head}\nshop,B,machine,normal,x,y\n`],
      ['a.csv:2:23: has 6 cells for 4 columns: quote cells that hold what parts them'],
    ],
    [
      [`${head}\nshop,B,machin,norml\n,B,machine,\n`],
      [
        'a.csv:2:8 product: there is no product "machin" (nearest: "machine")',
        'a.csv:2:15 tier: there is no tier "norml" (nearest: "normal")',
        'a.csv:3:1 service: is missing',
        'a.csv:3:12 tier: is missing',
      ],
    ],
    [
      [`${head},data,place,needs\nshop,B,machine,normal,200,hut/lft,shp\n`],
      [
        'a.csv:2:23 data: has no unit, must be an amount of data such as "4 TB"; there are B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB',
        'a.csv:2:27 place: there is no building or room "hut/lft" (nearest: "hut/left")',
        'a.csv:2:35 needs: there is no service "shp" in the inventory (nearest: "shop")',
      ],
    ],
    [
      [`${head},place\nshop,B,machine,normal,the Hut\n`],
      ['a.csv:2:23 place: there is no building or room "the Hut" (nearest: "hut")'],
    ],
    [
      [`${head},place,needs\nshop,B,machine,normal,"hut, hut/left","a, b"\n`],
      [
        'a.csv:2:23 place: there is no building or room "hut, hut/left"; several are parted by ";"; there are hut, hut/left, hut/right',
        'a.csv:2:39 needs: there is no service "a, b" in the inventory; several are parted by ";"',
      ],
    ],
    [
      [one, 'service,medium,place,jobSuccess\nshop,backup,hut,97\n'],
      ['b.csv:2:17 jobSuccess: must be at most 100 %, is 97 (nearest: "97 %")'],
    ],
    [[`${head}\nshop,B,machine,gold\n`], ['a.csv:2:16 tier: there is no tier "gold"; there is normal']],
    [
      [`${head}\nshop,B,machine,normal\nshop,B,machine,normal\n`],
      ['a.csv:3:1 service: there is another service "shop"; the first is in a.csv:2'],
    ],
    [
      [one, `${head}\nx,B,machine,normal\nshop,B,machine,normal\nshop,B,machine,normal\n`],
      ['b.csv:3:1 service: there is another service "shop"; the first is in a.csv:2; also in line 4'],
    ],
    [
      [`${head},needs\na,B,machine,normal,b\nb,B,machine,normal,a\n`],
      ['a.csv:3:20 needs: needs itself: a > b > a'],
    ],
    [
      [`${head},policy\nshop,B,machine,normal,nightly\n`, 'service,medium,place\nshop,backup,hut\n'],
      ['a.csv:2:23 policy: its copies stand in b.csv:2: leave one of the two out'],
    ],
    [
      [`${head},policy\nshop,B,machine,normal,nihtly\n`],
      ['a.csv:2:23 policy: there is no policy "nihtly" (nearest: "nightly")'],
    ],
    [
      [
        `${head}\nshop,B,machine,normal\nledger,B,machine,normal\n`,
        'service,medium,place,immutable,repository\nshp,backup,hut,,\nshop,bakup,hut,maybe,\nledger,bakup,hut,maybe,\n',
      ],
      [
        'b.csv:2:1 service: there is no service "shp" in the inventory (nearest: "shop")',
        'b.csv:3:6 medium: must be one of snapshot, backup, archive, replica, is "bakup"; also in line 4 (nearest: "backup")',
        'b.csv:3:16 immutable: must be yes or no, is "maybe"; also in line 4',
      ],
    ],
    [
      [one, 'service,medium,place,period,retention\nshop,backup,another-building,7 d,1 d\n'],
      [
        'b.csv:2:13 place: the site has no other building',
        'b.csv:2:34 retention: is shorter than the period: for a time there would be no copy',
      ],
    ],
  ])('%j', (texts, issues) => expect(told(...texts)).toEqual(issues))

  test('the same slip in many rows once, with the first of their lines', () => {
    const rows = Array.from({ length: 300 }, (_, nth) => `s${nth},B,machine,${nth % 2 ? 'gold' : 'normal'}\n`)
    expect(told(`${head}\n${rows.join('')}`)).toEqual([
      'a.csv:3:14 tier: there is no tier "gold"; there is normal; also in lines 5, 7, 9 and 146 more',
    ])
    const more = Array.from({ length: 1500 }, (_, nth) => `s${nth},B,machine,gold\n`)
    expect(told(`${head}\n${more.join('')}`)).toEqual([
      'a.csv:2:14 tier: there is no tier "gold"; there is normal; also in lines 3, 4, 5 and at least 196 more',
      'and 1300 more',
    ])
    // Another word, another column or another file is another slip.
    const register = 'service,medium,place\nx,tape,hut\nx,tape,hut\nx,disk,tape\n'
    expect(told(one, register, register).filter(issue => issue.includes('medium'))).toHaveLength(4)
  })

  test.each([
    ['2026-08-30', 'has an unknown unit "-08-30", must be a duration such as "10 min"'],
    ['30/08/2026', 'has an unknown unit "/08/2026", must be a duration such as "10 min"'],
    ['never', 'must be a duration such as "10 min", is "never"'],
  ])('the last restore test as %s', (written, sentence) =>
    expect(told(one, `service,medium,place,last restore test\nshop,backup,hut,${written}\n`)).toEqual([
      `b.csv:2:17 lastRestoreTest: ${sentence}; how long before the fire it was, not a date; empty if there was none`,
    ]),
  )

  test('a table of something else', () =>
    expect(told('id,colour\n1,red\n')[0]).toMatch(/^a.csv:1:1: the first line names neither/))

  test('more services than a scenario may name', () => {
    const many = Array.from({ length: 10_001 }, (_, nth) => `s${nth},B,machine,normal\n`)
    expect(told(`${head}\n${many.join('')}`)).toEqual([
      expect.stringMatching(/^a\.csv: 10001 services are more than the 10000 that a scenario may name/),
    ])
  })

  test('more policies than a scenario can tell apart', () => {
    const copies = (count: number): string =>
      Array.from({ length: count }, (_, nth) => `s${nth},backup,hut,1 d,${nth + 1} min\n`).join('')
    const rows = Array.from({ length: 255 }, (_, nth) => `s${nth},B,machine,normal\n`).join('')
    const register = (count: number): string => `service,medium,place,retention,lag\n${copies(count)}`
    expect(Object.keys(opened(imported(`${head}\n${rows}`, register(254))).policies)).toHaveLength(256)
    expect(told(`${head}\n${rows}`, register(255))).toEqual([
      'the copies of the registers come to 255 different policies, beside the 1 of the scenario there may be 254: leave out or round what need not differ, most of all lag with its 255 values',
    ])
  })

  test('(found) a scenario with as many policies as there may be takes an inventory under one of them', () => {
    const more = Array.from({ length: 255 }, (_, nth) => `  p${nth}: { approach: none }\n`).join('')
    const full = readScenario(base.replace('policies:\n', `policies:\n${more}`), { file: 'two-rooms.yaml' })
    const into = { extends: 'two-rooms.yaml', schema: './firebreak.schema.json' }
    const issuesOf = (...texts: readonly string[]): string[] =>
      importCsv(
        texts.map(text => ({ file: 'a.csv', text })),
        { scenario: full.scenario!, source: full.source!, ...into },
      ).issues.map(({ message }) => message)
    expect(issuesOf(`${head},policy\nshop,Baker,machine,normal,p1\n`)).toEqual([])
    expect(issuesOf(one, 'service,medium,place\nshop,backup,hut\n').join()).toContain('there may be 0: ')
  })

  test('(found) what is wrong in one register is told of another that has no such column', () => {
    const two = `${one}web,Baker,machine,normal\n`
    const registers = [
      'service,medium,place,period,retention\nshop,backup,hut,60 d,30 d\n',
      'service,medium,place,period\nweb,backup,hut,60 d\n',
    ]
    expect(told(two, ...registers)).toEqual([
      'b.csv:2:22 retention: is shorter than the period: for a time there would be no copy',
      'c.csv:2:1 retention: is shorter than the period: for a time there would be no copy',
    ])
  })

  test('a flag that is no word for one, though every object has it', () =>
    expect(told(one, 'service,medium,place,offline\nshop,backup,hut,constructor\n')).toEqual([
      'b.csv:2:17 offline: must be yes or no, is "constructor"',
    ]))

  test('letters beyond all measure', () => {
    const long = 'x'.repeat(1e6)
    const issues = told(
      `${head},needs\n${long},B,machine,normal,${long}y\n`,
      `service,medium,place\nz,${long},hut\n`,
    )
    expect(issues.join('\n').length).toBeLessThan(2000)
    expect(issues).toContain('a.csv:2:1 service: must have at most 120 letters')
  })
})

test('whatever the bytes, it is a scenario that is read again, or issues', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'shop',
      'Baker',
      'machine',
      'normal',
      'hut',
      'backup',
      '24 h',
      '',
      '"',
      ';',
      '{1..9}',
      '__proto__',
      'constructor',
      '*a',
      '&a',
      '0',
    ),
    anyText,
  )
  const line = fc.array(cell, { maxLength: 8 }).map(cells => cells.join(','))
  const texts = fc.tuple(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 5 }))
  fc.assert(
    fc.property(texts, ([rows, copies]) => {
      const result = imported(
        [`${head},place,needs,group`, ...rows].join('\n'),
        ['service,medium,place,immutable,period', ...copies].join('\n'),
      )
      if (result.value === undefined) expect(result.issues).not.toEqual([])
      else opened(result)
    }),
    { numRuns: 300 },
  )
})
