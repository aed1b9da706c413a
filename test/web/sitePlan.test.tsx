// The plan of the site: every room in its place, by state and by temperature.
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { heat, heatShare } from '../../web/charts/heat.ts'
import { layoutSite, neighbour } from '../../web/charts/siteLayout.ts'
import { SiteMap } from '../../web/charts/siteMap.tsx'
import { SitePlan } from '../../web/charts/sitePlan.tsx'
import { SiteRoom } from '../../web/charts/siteRoom.tsx'
import { textWidth } from '../../web/charts/textWidth.ts'
import { frameAt, roomsAt } from '../../web/model/rooms.ts'
import { incident, textOf } from './fixture.ts'

const { plan, frames } = incident(100)
const marks = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0

describe('the plan of the site', () => {
  const laid = layoutSite(plan, 1000, 600)
  const boxes = laid.rooms.flat()

  test('draws every room once a storey, inside the picture, none over another', () => {
    expect(laid.rooms.every(rects => rects.length === 1)).toBe(true)
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(1000 + 1e-9)
      expect(y + height).toBeLessThanOrEqual(laid.grounds[0]! + 1e-9)
    }
    const apart = (a: (typeof boxes)[0], b: (typeof boxes)[0]): boolean =>
      a.x + a.width <= b.x + 1e-6 ||
      b.x + b.width <= a.x + 1e-6 ||
      a.y + a.height <= b.y + 1e-6 ||
      b.y + b.height <= a.y + 1e-6
    expect(boxes.every((a, at) => boxes.slice(at + 1).every(b => apart(a, b)))).toBe(true)
  })

  test('a tall room stands on each of its storeys', () => {
    const rooms = plan.rooms.map((room, row) => (row === 12 ? { ...room, topStorey: 5 } : room))
    expect(layoutSite({ ...plan, rooms }, 1000, 600).rooms[12]).toHaveLength(6)
  })

  test('basements lie below the line of the ground, above the names', () => {
    const buildings = plan.buildings.map(each => ({ ...each, basements: each.name === 'B' ? 2 : 0 }))
    const rooms = plan.rooms.map(room =>
      room.building === 1 ? { ...room, storey: room.storey - 2, topStorey: room.topStorey - 2 } : room,
    )
    const deep = layoutSite({ buildings, rooms }, 1000, 600)
    plan.rooms.forEach(({ building }, row) => {
      const { y, height } = deep.rooms[row]![0]!
      expect(y >= deep.grounds[0]!).toBe(building === 1 && rooms[row]!.storey < 0)
      expect(y + height).toBeLessThanOrEqual(deep.towers[0]!.bottom + 1e-9)
    })
  })

  test('a shed is seen from above as far as there is room, never deeper than it is', () => {
    const shed = { ...plan.buildings[0]!, x: 0, y: 0, width: 12, depth: 6, storeys: 1, basements: 0 }
    const of = (height: number): ReturnType<typeof layoutSite> =>
      layoutSite({ buildings: [shed], rooms: [] }, 1000, height)
    const { width, height } = of(2000).towers[0]!.storeys[0]!
    expect(height / width).toBeCloseTo(6 / 12, 9)
    expect(of(400).height).toBeGreaterThan(380)
    expect(of(400).height).toBeLessThanOrEqual(400)
  })

  /** The basement of Pangyo with its batteries: 10 storeys of 95 m by 70 m, with rooms as narrow as 4 m and 10 m. */
  const one = plan.buildings[0]!
  const tower = { ...one, name: 'A', x: 0, y: 0, width: 95, depth: 70, storeys: 10, basements: 4 }
  const basement = (
    [
      ['battery', 10, 10, 20, 10],
      ['switchgear', 30, 10, 20, 10],
      ['ups-1', 10, 20, 20, 10],
      ['passage', 10, 30, 40, 4],
    ] as const
  ).map(([name, x, y, width, depth]) => ({
    ...plan.rooms[0]!,
    name: `A/${name}`,
    building: 0,
    storey: -3,
    topStorey: -3,
    x,
    y,
    width,
    depth,
  }))
  const pangyo = { ...plan, buildings: [tower], rooms: basement }
  const drawn = (rooms: typeof plan.rooms, width = 1000): string =>
    render(
      <SitePlan
        plan={{ ...pangyo, rooms }}
        rooms={rooms.map(() => ({ state: 'intact', upperC: 20, sootGM3: 0, conditions: [] }))}
        colour="state"
        width={width}
        height={560}
        selected={null}
        label="rooms"
        describe={row => `all of ${rooms[row]!.name}`}
        foot={() => ['A', '']}
        onSelect={() => undefined}
      />,
    )

  test('rooms too shallow for a name are drawn as deep as one, behind each other as they stand', () => {
    for (const name of ['battery', 'switchgear', 'ups-1', 'passage'])
      expect(drawn(basement)).toContain(`>${name}</text>`)
    const [battery, , ups, passage] = layoutSite(pangyo, 1000, 560).rooms.map(([rect]) => rect!)
    const storey = layoutSite(pangyo, 1000, 560).towers[0]!.storeys[1]!
    expect(ups!.y + ups!.height).toBeCloseTo(battery!.y)
    expect(passage!.y + passage!.height).toBeCloseTo(ups!.y)
    expect(passage!.y).toBeGreaterThan(storey.y)
    expect(battery!.y + battery!.height).toBeLessThanOrEqual(storey.y + storey.height)
  })

  test('rooms deep enough keep their measure; rooms for which there is no place at all keep it too', () => {
    const halves = [0, 35].map(y => ({ ...basement[0]!, y, depth: 35 }))
    const [south, north] = layoutSite({ ...pangyo, rooms: halves }, 1000, 560).rooms.map(([rect]) => rect!)
    expect(south!.height).toBeCloseTo(north!.height)
    const many = Array.from({ length: 14 }, (_, nth) => ({ ...basement[0]!, y: 5 * nth, depth: 5 }))
    const heights = layoutSite({ ...pangyo, rooms: many }, 1000, 560).rooms.map(([rect]) => rect!.height)
    for (const height of heights) expect(height).toBeCloseTo(heights[0]!)
  })

  test('a name too long for its room is shortened, and told whole where it is pointed at', () => {
    const narrow = drawn(basement, 330)
    expect(narrow).toMatch(/>switch[a-z]*…<\/text>/)
    expect(narrow).toContain('<title>all of A/switchgear</title>')
    // A room of a few pixels has no label at all.
    expect(drawn(basement, 90)).not.toContain('class="room-name"')
  })

  test('names of a storey that would look alike once they are cut keep their last parts', () => {
    const courtyards = ['courtyard-west', 'courtyard-east', 'battery-1', 'battery-2', 'technical'].map(
      (name, nth) => ({ ...basement[0]!, name: `A/${name}`, x: 5 + 16 * nth, width: 15 }),
    )
    const names = (width: number): string[] =>
      [...drawn(courtyards, width).matchAll(/class="room-name"[^>]*>([^<]*)</g)].map(([, name]) => name!)
    expect(names(1000)).toEqual(['courtyard-west', 'courtyard-east', 'battery-1', 'battery-2', 'technical'])
    const cut = names(330)
    expect(cut[0]).toMatch(/^(?:c[a-z]+…)?west$/)
    expect(cut[1]).toMatch(/^(?:c[a-z]+…)?east$/)
    expect(cut[2]).toMatch(/^ba[a-z]*…1$/)
    expect(cut[3]).toMatch(/^ba[a-z]*…2$/)
    // Like no other, it is cut at its end.
    expect(cut[4]).toMatch(/^tec[a-z]*…$/)
    for (const [nth, name] of cut.entries()) {
      const [{ width } = { width: 0 }] = layoutSite({ ...pangyo, rooms: courtyards }, 330, 560).rooms[nth]!
      expect(textWidth(name)).toBeLessThanOrEqual(width)
    }
  })

  test('where the fire begins is marked before anything burns, even in a room too low for other icons', () => {
    const marked = (rect: { readonly width: number; readonly height: number }): number =>
      marks(
        render(
          <SiteRoom
            rect={{ x: 0, y: 0, ...rect }}
            room={{ state: 'intact', upperC: 20, sootGM3: 0, conditions: [] }}
            elsewhere={new Set()}
            name=""
            origin={true}
            colour="state"
          />,
        ),
        /glyph-origin/g,
      )
    expect(marked({ width: 80, height: 12 })).toBe(1)
    const from = (origin: number | undefined): number =>
      marks(
        render(
          <SitePlan
            plan={plan}
            rooms={roomsAt(frames, 0)}
            colour="state"
            width={1000}
            height={600}
            selected={null}
            {...(origin !== undefined && { origin })}
            label="rooms"
            describe={String}
            foot={() => ['name', 'words']}
            onSelect={() => undefined}
          />,
        ),
        /glyph-origin/g,
      )
    expect(from(3)).toBe(1)
    expect(from(undefined)).toBe(0)
  })

  test('the name of a building stands whole, beside or above the signs of what holds in all of it', () => {
    const dark = ['dark', 'no-network', 'no-cooling']
    const sheds = [0, 20, 40, 60].map((x, nth) => ({ ...tower, name: `SBG${nth}`, x, width: 10, storeys: 1 }))
    const rooms = sheds.flatMap(({ x }, building) =>
      [0, 5].map(west => ({ ...basement[0]!, building, x: x + west, width: 5, storey: 0, topStorey: 0 })),
    )
    const at = (width: number): string =>
      render(
        <SitePlan
          plan={{ buildings: sheds.map(each => ({ ...each, basements: 0 })), rooms }}
          rooms={rooms.map(() => ({ state: 'intact', upperC: 20, sootGM3: 0, conditions: dark }))}
          colour="state"
          width={width}
          height={560}
          selected={null}
          label="rooms"
          describe={String}
          foot={building => [`SBG${building}`, '2012']}
          onSelect={() => undefined}
        />,
      )
    for (const width of [300, 1000]) {
      const drawn = at(width)
      for (const { name } of sheds) expect(drawn).toContain(`>${name}</text>`)
      expect(drawn.includes('>2012</text>')).toBe(width === 1000)
    }
  })

  test('arrows reach every room', () => {
    const reached = new Set([0])
    const open = [0]
    for (let room = open.pop(); room !== undefined; room = open.pop())
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = neighbour(laid.rooms, room, dx, dy)
        if (!reached.has(next)) open.push(next)
        reached.add(next)
      }
    expect(reached.size).toBe(plan.rooms.length)
  })

  test('tells state, texture and conditions of each room, and one tab stop', () => {
    // All buildings are dark; in the first, there is light upstairs again.
    const rooms = roomsAt(frames, frameAt(frames, 6600)).map((room, row) =>
      row >= 6 && row < 12 ? { ...room, conditions: room.conditions.filter(each => each !== 'dark') } : room,
    )
    const markup = render(
      <SitePlan
        plan={plan}
        rooms={rooms}
        colour="state"
        width={1000}
        height={600}
        selected={3}
        label="rooms"
        describe={row => `room ${row}, ${rooms[row]!.state}`}
        foot={() => ['name', 'words']}
        onSelect={() => undefined}
      />,
    )
    expect(marks(markup, /role="option"/g)).toBe(56)
    expect(marks(markup, /tabindex="0"/gi)).toBe(1)
    expect(marks(markup, /aria-selected(?:="true")? /g)).toBeGreaterThanOrEqual(1)
    const alight = rooms.filter(({ state }) => state === 'flashed-over').length
    expect(alight).toBeGreaterThan(0)
    expect(marks(markup, /url\(#texture-flashed-over\)/g)).toBe(alight)
    // Beside the name of a building whose rooms are all dark, else in each room that is and whose fill does not say so.
    const dark = (row: number): boolean => rooms[row]!.conditions.includes('dark')
    const of = (building: number): number[] =>
      [...plan.rooms.keys()].filter(row => plan.rooms[row]!.building === building)
    const buildings = [...plan.buildings.keys()]
    const whole = buildings.filter(each => of(each).every(dark))
    const single = buildings
      .filter(each => !whole.includes(each))
      .flatMap(each => of(each).filter(row => dark(row) && rooms[row]!.state !== 'dark'))
    expect(whole.length).toBeGreaterThan(0)
    expect(single.length).toBeGreaterThan(0)
    expect(marks(markup, /glyph-dark/g)).toBe(whole.length + single.length)
    expect(marks(markup, />name<\/text><g class="glyph glyph-dark"/g)).toBe(whole.length)
  })

  test('names of a scenario stay text', () => {
    const rooms = plan.rooms.map(room => ({ ...room, name: 'A/<script>alert(1)</script>' }))
    const markup = render(
      <SiteMap
        plan={{ buildings: plan.buildings.map(each => ({ ...each, name: '<b>' })), rooms }}
        worst={[]}
        size={900}
        label="map"
      />,
    )
    expect(markup).not.toContain('<b>')
    expect(textOf(markup)).toContain('&lt;b>')
  })
})

test('temperature rises in lightness and never leaves its scale', () => {
  expect([heatShare(-5), heatShare(20), heatShare(1000), heatShare(2000)]).toEqual([0, 0, 1, 1])
  const lightness = [20, 100, 300, 600, 1000].map(celsius => {
    const [red = 0, green = 0, blue = 0] = heat(celsius).match(/\d+/g)!.map(Number)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  })
  expect(lightness).toEqual(lightness.toSorted((a, b) => a - b))
})
