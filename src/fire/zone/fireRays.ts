/** Direct radiation of a room's fire, as a point, to surfaces and layers. */
import { atan, exp } from '../../base/maths.ts'
import { room } from './enclosure.ts'

/** Solid angle of a rectangle of `a` by `b` seen from `h` above one of its corners, sr: an eighth of all at 0. */
function corner(a: number, b: number, h: number): number {
  if (h <= 0) return a * b > 0 ? Math.PI / 2 : 0
  return atan((a * b) / (h * Math.sqrt(a * a + b * b + h * h)))
}

/** Solid angle of the floor plan seen from the fire, `h` above or below it, sr. */
function plane(h: number): number {
  const { fireX, fireY, width, depth } = room
  const x = Math.min(width, Math.max(0, fireX))
  const y = Math.min(depth, Math.max(0, fireY))
  const one = corner(x, y, h)
  if (x === width - x && y === depth - y) return one + one + one + one
  return one + corner(width - x, y, h) + corner(x, depth - y, h) + corner(width - x, depth - y, h)
}

/** Sets the fire's direct flux on surfaces (W/m2, in `angle`) and its heat to layers (W, in `room.fire`). */
export function fireRays(): void {
  const { fire, height, area, fireW, middle, angle } = room
  for (let i = 0; i < 6; i++) fire[i] = 0
  for (let k = 0; k < 4; k++) angle[k] = 0
  if (fireW <= 0) return
  const low = room.interface
  const z = Math.min(height * 0.999, Math.max(height * 0.001, room.fireZ))
  const whole = 4 * Math.PI
  const ceiling = plane(height - z)
  const floor = plane(z)
  const face = plane(Math.abs(z - low))
  const inLower = z <= low
  const walls = [
    ceiling,
    (inLower ? face : whole - face) - ceiling,
    (inLower ? whole - face : face) - floor,
    floor,
  ]
  for (let k = 0; k < 4; k++) {
    const power = (fireW * Math.max(0, walls[k]!)) / whole
    const target = middle[k]!
    const bottom = Math.min(z, target)
    const top = Math.max(z, target)
    const lowerPath = Math.max(0, Math.min(top, low) - bottom)
    const upperPath = Math.max(0, top - Math.max(bottom, low))
    const u = exp(-room.upperAbsorption * upperPath)
    const l = exp(-room.lowerAbsorption * lowerPath)
    angle[k] = (power * u * l) / area[k]!
    fire[4]! += power * (inLower ? l * (1 - u) : 1 - u)
    fire[5]! += power * (inLower ? 1 - l : u * (1 - l))
  }
}
