import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows, csvText } from '../../src/base/csv.ts'

test('a cell that a spread sheet would calculate is written as text, and comes back as it was', () => {
  for (const cell of [
    '=1+1',
    '=HYPERLINK("x")',
    '@SUM(A1)',
    '+cmd|x',
    '-2+3',
    '-A1',
    '- listen',
    '\t=1',
    '\n=1',
    "'=1",
  ]) {
    const text = csvText([['I1', cell]])
    expect(text.split(',')[1], cell).toMatch(/^"?'/)
    expect(csvRows(text).rows[0]!.cells).toEqual(['I1', cell])
  }
  for (const cell of ['-5', '-5 min', '+3.2 %', 'a=b', "'tis smoke", '2 min'])
    expect(csvText([['I1', cell]])).toBe(`I1,${cell}\r\n`)
})

test('any cells come back from CSV', () => {
  const rows = fc.array(
    fc.array(
      fc
        .tuple(fc.constantFrom('x', '=', '+', '-', '@', "'", "'=", "''-"), fc.string({ unit: 'binary' }))
        .map(([first, text]) => first + text),
      { minLength: 1, maxLength: 5 },
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(rows, cells => {
      expect(csvRows(csvText(cells)).rows.map(row => row.cells)).toEqual(cells)
    }),
  )
})

test.each([
  ['a,b\n"x;y",2', ['x;y', '2']],
  ['"a";"b"\r\n1,5;2', ['1,5', '2']],
  ['"a, with a comma";b\n1,5;2', ['1,5', '2']],
  ['a\tb\n1,5\t2', ['1,5', '2']],
  ['"a\t\n","b"\n1,2', ['1', '2']],
  ['"a ""b;c"" ;\n;",d\n1,2', ['1', '2']],
  ['\uFEFFa,b\n1,2', ['1', '2']],
  ['a,b\n"1"2,3"4"', ['12', '3"4"']],
  ['a,b\r\n"""1""",""2\r\n', ['"1"', '2']],
  ['\n \r\n"a, b";c\n1,5;2', ['1,5', '2']],
  ['\uFEFF\r\r"a"\tb\r1,5\t2', ['1,5', '2']],
])('the first line with a word tells what parts the cells: %j', (text, cells) => {
  expect(csvRows(text).rows[1]!.cells).toEqual(cells)
})

test('a line ends with LF, CR LF or CR alone, and its number is the same', () => {
  const lines = ['a;b', '"1\r2";2', '', '3;4', '']
  for (const end of ['\n', '\r\n', '\r']) {
    const { rows } = csvRows(lines.join(end))
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['1\r2', '2']],
      [4, ['3', '4']],
    ])
  }
})

test('a first line that tells a spread sheet what parts the cells is no row', () => {
  const { rows, separator } = csvRows('sep=;\r\na,b\r\n1;2\r\n')
  expect(separator).toBe(';')
  expect(rows.map(({ line, cells, places }) => [line, cells, places.at(-1)])).toEqual([
    [2, ['a,b'], { line: 2, column: 1 }],
    [3, ['1', '2'], { line: 3, column: 3 }],
  ])
  // A cell that is written with this text is read as a cell again.
  expect(csvRows(csvText([['sep=;'], ['x']])).rows.map(({ cells }) => cells)).toEqual([['sep=;'], ['x']])
})

test('each cell has the place where it begins, rows without a word are no rows', () => {
  const text = '\uFEFFa,b\r\n\r\n,\r\n"x\ny",z\r\n1,"2"'
  expect(csvRows(text).rows.map(({ line, places }) => [line, ...places])).toEqual([
    [1, { line: 1, column: 1 }, { line: 1, column: 3 }],
    [4, { line: 4, column: 1 }, { line: 5, column: 4 }],
    [6, { line: 6, column: 1 }, { line: 6, column: 3 }],
  ])
})

test('more cells than are read are told with their line; those of a blank row are not counted after it', () => {
  const text = 'a,b,c\n,,,,,,,\n1,,3\n'
  expect(csvRows(text, 11)).toMatchObject({ rows: [{ line: 1 }, { line: 3 }] })
  expect(csvRows(text, 11).overfull).toBeUndefined()
  expect(csvRows(text, 9).overfull).toBe(2)
  const { rows, overfull } = csvRows(`${text}x,,,,,,,,,x\n`, 11)
  expect(overfull).toBe(4)
  expect(rows).toHaveLength(2)
})
