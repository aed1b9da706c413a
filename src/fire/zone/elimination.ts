/** Small dense systems of the radiation and heat balance of a room: diagonally dominant, so without pivoting. */

/** Surfaces and layers of a room. */
export const BODIES = 6

/** Gaussian elimination of the 4 x 4 system with eight right sides. */
export function solveSurfaces(system: Float64Array, right: Float64Array): void {
  for (let p = 0; p < 4; p++) {
    const pivot = 1 / system[5 * p]!
    for (let k = 0; k < 4; k++) {
      if (k === p) continue
      const factor = system[4 * k + p]! * pivot
      if (factor === 0) continue
      for (let j = p + 1; j < 4; j++) system[4 * k + j]! -= factor * system[4 * p + j]!
      for (let c = 0; c < 8; c++) right[8 * k + c]! -= factor * right[8 * p + c]!
    }
  }
  for (let p = 0; p < 4; p++) {
    const pivot = 1 / system[5 * p]!
    for (let c = 0; c < 8; c++) right[8 * p + c]! *= pivot
  }
}

/** Solves the `BODIES` square system; the solution is left in `vector`. */
export function solveBodies(matrix: Float64Array, vector: Float64Array): void {
  for (let p = 0; p < BODIES; p++) {
    const pivot = 1 / matrix[7 * p]!
    for (let i = p + 1; i < BODIES; i++) {
      const factor = matrix[6 * i + p]! * pivot
      if (factor === 0) continue
      for (let j = p + 1; j < BODIES; j++) matrix[6 * i + j]! -= factor * matrix[6 * p + j]!
      vector[i]! -= factor * vector[p]!
    }
  }
  for (let p = BODIES - 1; p >= 0; p--) {
    let sum = vector[p]!
    for (let j = p + 1; j < BODIES; j++) sum -= matrix[6 * p + j]! * vector[j]!
    vector[p] = sum / matrix[7 * p]!
  }
}
