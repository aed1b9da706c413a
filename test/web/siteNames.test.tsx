// The names of many buildings, on the plan and on the map, can be read and told apart.
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { SiteMap } from '../../web/charts/siteMap.tsx'
import { SitePlan } from '../../web/charts/sitePlan.tsx'
import { SiteTower, towerNames } from '../../web/charts/siteTower.tsx'
import { textWidth } from '../../web/charts/textWidth.ts'
import { incident } from './fixture.ts'

const { plan } = incident(100)
const hut = { ...plan.buildings[0]!, y: 0, width: 12, depth: 6, storeys: 1, basements: 0 }
const buildings = Array.from({ length: 30 }, (_, nth) => ({
  ...hut,
  name: `hut-${String(nth + 1).padStart(2, '0')}`,
  x: 20 * nth,
}))
const many = { buildings, rooms: [{ ...plan.rooms[0]!, building: 0, x: 0, y: 0, width: 12, depth: 6 }] }

test('names on the map are not written over each other, and stay on it', () => {
  const markup = render(<SiteMap plan={many} worst={[]} size={108} label="map" />)
  const names = [...markup.matchAll(/<text class="room-name"[^>]* x="([-\d.]+)"[^>]*>([^<]+)</g)].map(
    ([, x, name]) => ({ left: Number(x) - textWidth(name!) / 2, right: Number(x) + textWidth(name!) / 2 }),
  )
  expect(names.length).toBeGreaterThan(1)
  names.forEach(({ left, right }, nth) => {
    expect(left).toBeGreaterThanOrEqual(nth === 0 ? -4 : names[nth - 1]!.right + 4)
    expect(right).toBeLessThanOrEqual(112)
  })
})

test('a name on the map that is cut to fit its building is written within it', () => {
  const hall = { ...hut, name: 'Computing hall of the northern campus', x: 0, width: 100, depth: 30 }
  const buildings = [hall, { ...hut, name: 'hut', x: 0, y: -80, width: 10 }]
  const markup = render(<SiteMap plan={{ ...many, buildings }} worst={[]} size={108} label="map" />)
  const [name, below] = [...markup.matchAll(/<text class="room-name"[^>]* y="([-\d.]+)"/g)].map(([, y]) =>
    Number(y),
  )
  const [within] = [...markup.matchAll(/class="fill"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  )
  expect(name).toBeLessThan(within!)
  expect(below).toBeGreaterThan(100)
})

test.each([300, 350])('names below the buildings of a plan of %d px differ', width => {
  const markup = render(
    <SitePlan
      plan={many}
      rooms={[]}
      colour="state"
      width={width}
      height={600}
      selected={null}
      label="plan"
      describe={() => ''}
      foot={building => [buildings[building]!.name, '']}
      onSelect={() => undefined}
    />,
  )
  const names = [...markup.matchAll(/class="building-name"[^>]*>([^<]+)</g)].map(([, name]) => name!)
  expect(names).toHaveLength(30)
  expect(new Set(names).size).toBe(30)
})

test('icons beside the name of the last building do not reach over the edge', () => {
  const width = 400
  for (let wide = 30; wide < 120; wide++) {
    const tower = { building: 0, x: width - wide, width: wide, bottom: 100, storeys: [], basements: 0 }
    const [name] = towerNames([tower], width, () => 'SBG3')
    const markup = render(
      <SiteTower tower={tower} name={name!} words="" icons={['dark', 'cut-off', 'cooling-lost']} />,
    )
    const ends = [...markup.matchAll(/translate\(([\d.]+) /g)].map(([, x]) => Number(x) + 12)
    expect(ends).toHaveLength(3)
    expect(Math.max(...ends), `a building ${wide} px wide`).toBeLessThanOrEqual(width)
  }
})

// The page sets its figures in tabular ones.
test('a digit takes as much of a line as any other', () =>
  expect(new Set('0123456789'.split('').map(textWidth)).size).toBe(1))
