// Where figures come from, and how the validation is drawn.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { GateStrips } from '../../web/charts/gateStrips.tsx'
import { PeakScatter } from '../../web/charts/peakScatter.tsx'
import { intervalOf, parametersOf, standingOf } from '../../web/model/parameters.ts'
import { biasOf, errorsOf, peaksOf, type Verdict } from '../../web/model/proof.ts'
import { sourcesOf } from '../../web/model/sourceList.ts'
import { briefTitle, missedFigure } from '../../web/words/missedFigure.ts'
import { sourceWords } from '../../web/words/sourcesWords.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

describe('parameters', () => {
  const text = `# head
a: 1 h # [S3] as "told", that is the teller's and the town's
b:
  c: { uniform: [1 kW, 2 kW] } # (b) of a
  # (c) kept wide
  list:
    # [S9] counted
    - { id: x, n: 3 }
    - { id: y, n: 4, word: "not a # comment" }
d: [1 m, 2 m]
# (c) all of it
e:
  f: 1 # [S3]
  g: { h: 2, i: 3 }
  # [S3] the first, the rest (b)
  j:
    k: 4
l: # because
  m: 5
n:
  - { key: o, value: 6, source: S3 S4 }
#   S3 example.org/three
`
  const all = parametersOf({ file: 'f.yaml', text, beside: {} })
  test('each value once, with path, line, range and what is said of it', () => {
    expect(all.map(({ path, line, standing, interval }) => [path, line, standing, interval])).toEqual([
      ['a', 2, 'sourced', ''],
      ['b.c', 4, 'computed', '1 kW – 2 kW'],
      ['b.list.x.id', 8, 'sourced', ''],
      ['b.list.x.n', 8, 'sourced', ''],
      ['b.list.y.id', 9, 'sourced', ''],
      ['b.list.y.n', 9, 'sourced', ''],
      ['b.list.y.word', 9, 'sourced', ''],
      ['d', 10, 'unsaid', ''],
      ['e.f', 13, 'sourced', ''],
      ['e.g.h', 14, 'estimate', ''],
      ['e.g.i', 14, 'estimate', ''],
      ['e.j.k', 17, 'computed', ''],
      ['l.m', 19, 'explained', ''],
      ['n.o.key', 21, 'sourced', ''],
      ['n.o.value', 21, 'sourced', ''],
      ['n.o.source', 21, 'sourced', ''],
    ])
    expect(all[6]!.written).toBe('not a # comment')
    expect(all[0]!.comment).toBe('[S3] as "told", that is the teller\'s and the town\'s')
  })
  test('what is overlaid is told of the nearer file', () => {
    const found = parametersOf({
      file: 'top.yaml',
      text: 'extends: f.yaml\na: 2 h\n',
      beside: { 'f.yaml': text },
    })
    expect(found.filter(({ path }) => path === 'a').map(({ written, file }) => [written, file])).toEqual([
      ['2 h', 'top.yaml'],
    ])
    expect(found).toHaveLength(all.length)
  })
  test('addresses of the sources are found', () =>
    expect([...sourcesOf({ file: 'f.yaml', text, beside: {} })]).toEqual([['S3', 'example.org/three']]))
  test.each(readdirSync(folder).filter(name => name.endsWith('.yaml')))('%s is read', file => {
    expect(parametersOf({ file, text: read(file), beside: {} }).length).toBeGreaterThan(10)
  })
  test.each([
    ['daejeon-2025.yaml', 'D'],
    ['pangyo-2022.yaml', 'P'],
  ])('%s cites its own list', (file, letter) => {
    const of = { file, text: read(file), beside: {} }
    const codes = [...sourcesOf(of).keys()]
    expect(codes).toEqual(codes.map((_, nth) => `${letter}${nth + 1}`))
    expect(codes.length).toBeGreaterThan(10)
    const start = parametersOf(of).find(({ path }) => path === 'start')!
    expect([start.comment, start.standing]).toEqual([`[${letter}1]`, 'sourced'])
  })
  test('marks', () =>
    expect(
      ['[S1]', '[S24b]', 'x (b)', '(c) y', '', 'a reason', '[S1], the rest (b)', '[S1] (b), width (c)'].map(
        standingOf,
      ),
    ).toEqual(['sourced', 'sourced', 'computed', 'estimate', 'unsaid', 'explained', 'computed', 'estimate']))
  test('each figure of the Strasbourg fire has a source or says that it is an estimate', () => {
    const text = read('strasbourg-2021.yaml')
    const figures = parametersOf({ file: 'strasbourg-2021.yaml', text, beside: {} }).filter(
      ({ path, written }) =>
        /\d/.test(written) && !/\.(?:label|id|name)$|^(?:name|description|observed)\b/.test(path),
    )
    expect(figures.length).toBeGreaterThan(500)
    expect(
      figures
        .filter(({ standing }) => standing === 'unsaid' || standing === 'explained')
        .map(({ line, path, written }) => `${line} ${path}: ${written}`),
    ).toEqual([])
  })
  test('ranges', () =>
    expect(
      [{ triangular: [1, 2, 4] }, { lognormal: { median: '1 h', p95: '3 h' } }, 5, { max: 3 }].map(
        intervalOf,
      ),
    ).toEqual(['1 – 4', '1 h … 3 h (95 %)', '', ' – 3']))
})

const verdict: Verdict = {
  passed: 1,
  failed: 1,
  titles: {},
  results: [
    {
      id: 'fire',
      kind: 'engine',
      by: 'x',
      pass: true,
      computed: { 'Room 1': { peak_rise_C: 110 } },
      figures: [
        {
          name: 'Room 1 ln of peak rise over measured',
          gate: 'measured',
          value: Math.log(1.1),
          limit: 1,
          pass: true,
        },
        {
          name: "Room 1 ln of CFAST's peak rise over measured",
          gate: 'measured-cfast',
          value: Math.log(0.9),
          limit: null,
          pass: true,
        },
      ],
    },
    {
      id: 'o1',
      kind: 'engine',
      by: 'x',
      pass: false,
      computed: {},
      figures: [{ name: 'A layer height', gate: 'height', value: 0.3, limit: 0.15, pass: false }],
    },
  ],
}

describe('the proof', () => {
  test('what was measured follows from what was predicted and how far it was off', () => {
    const [peak] = peaksOf(verdict)
    expect(peak).toMatchObject({ id: 'fire', room: 'Room 1', predicted: 110 })
    expect([peak!.measured, peak!.cfast!].map(value => Math.round(value * 1e6) / 1e6)).toEqual([100, 90])
    const two = [peak!, { ...peak!, predicted: 100 / 1.1 }]
    expect(biasOf(two).bias).toBeCloseTo(1, 9)
    expect(biasOf(two).near).toBe(1)
  })
  test('a figure that has no direction is called a distance, and is told to stand where others are higher', () => {
    for (const { gates, low, high } of [sourceWords.en, sourceWords.fr]) {
      const distances = Object.keys(gates).filter(key => gates[key]!.includes('distance'))
      expect(distances).toEqual(['height', 'curve', 'heat-curve'])
      expect(high).toContain('distances')
      expect(low).not.toContain('distances')
    }
  })
  test('a miss stands outside its tolerance under its name', () => {
    const errors = errorsOf(verdict)
    expect(errors).toMatchObject([{ id: 'o1', share: 2, pass: false }])
    const markup = render(
      <GateStrips
        gates={[{ key: 'height', label: 'Layer' }]}
        errors={errors}
        width={600}
        label="l"
        axis={{ low: 'a', of: 'tolerance', high: 'b' }}
        percent={String}
      />,
    )
    expect(markup.match(/class="missed"/g)).toHaveLength(1)
    expect(markup).toContain('A layer height')
  })
  test('a miss is told with its room, how far it is off and how far it may be, in both languages', () => {
    const layer = { id: 'p3', name: 'S layer height', gate: 'height', value: -0.4096, limit: 0.15 }
    const peak = { id: 'o1', name: 'A peak rise', gate: 'fire-room', value: -0.28, limit: 0.2 }
    const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
    expect([layer, peak].map(each => plain(missedFigure('en', each)))).toEqual([
      'height of the smoke layer in room S of case p3, off by 0.41 m on average where 0.15 m is allowed',
      'peak rise in room A of case o1, off by 28 % where 20 % is allowed',
    ])
    expect([layer, peak].map(each => plain(missedFigure('fr', each)))).toEqual([
      'hauteur de la couche de fumées dans la salle S du cas p3, avec un écart de 0,41 m en moyenne pour 0,15 m admis',
      'échauffement maximal dans la salle A du cas o1, avec un écart de 28 % pour 20 % admis',
    ])
    expect(briefTitle('three storeys of 150 m2 joined by a shaft (door 1x2), 2 h')).toBe(
      'three storeys of 150 m² joined by a shaft',
    )
  })
  test('what both ends mean has a line each where one is too short for both', () => {
    const axis = {
      of: 'de la tolérance',
      low: 'plus bas ou plus tôt que CFAST',
      high: 'plus haut ou plus tard que CFAST',
    }
    const lines = (width: number): number => {
      const markup = render(
        <GateStrips
          gates={[{ key: 'height', label: 'Layer' }]}
          errors={[]}
          width={width}
          label="l"
          axis={axis}
          percent={String}
        />,
      )
      return new Set([...markup.matchAll(/class="axis-name" x="[^"]*" y="([^"]*)"/g)].map(([, y]) => y)).size
    }
    expect([370, 700].map(lines)).toEqual([2, 1])
  })
  test('the charts of the proof are one stop of the keyboard each, whose points the arrows tell', () => {
    const strips = render(
      <GateStrips
        gates={[{ key: 'height', label: 'Layer' }]}
        errors={errorsOf(verdict)}
        width={600}
        label="Against CFAST"
        axis={{ low: 'a', of: 'tolerance', high: 'b' }}
        percent={String}
      />,
    )
    const at = (measured: number, said: string) => ({ measured, predicted: 100, cfast: null, said })
    const peaks = render(
      <PeakScatter
        points={[at(200, 'the hotter'), at(100, 'the colder')]}
        size={300}
        label="Measured fires"
        axes={{ measured: 'm', predicted: 'p' }}
        figure={String}
      />,
    )
    for (const markup of [strips, peaks]) {
      // An image has no children in ARIA, so its marks would be nowhere.
      expect(markup).not.toContain('role="img"')
      expect(markup.match(/tabindex="0"/g)).toHaveLength(1)
      expect(markup).not.toContain('<title>')
    }
    expect(strips).toMatch(/role="listbox"[^>]* aria-label="Against CFAST"/)
    expect(strips).toMatch(/role="option"[^>]* aria-label="Layer, A layer height, 2 tolerance"/)
    // From left to right.
    expect(peaks).toMatch(/role="option"[^>]* aria-label="the colder"[^>]* aria-setsize="2"/)
  })
  test('points on the line are right', () => {
    const markup = render(
      <PeakScatter
        points={[{ measured: 100, predicted: 100, cfast: null, said: 'x' }]}
        size={300}
        label="l"
        axes={{ measured: 'm', predicted: 'p' }}
        figure={String}
      />,
    )
    const [, x, y] = /class="own" cx="([\d.]+)" cy="([\d.]+)"/.exec(markup)!
    expect(Number(x)).toBeCloseTo(300 - 54 - 18 - Number(y), 6)
  })
})
