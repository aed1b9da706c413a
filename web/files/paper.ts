/** The page prepared for printing: white, as wide as a sheet, and without controls. */
import type { Size } from '../browser/size.ts'
import { store } from '../store.ts'

/**
 * Space on an A4 or Letter sheet inside the margins, at the scale of `print.css`: 878 px of 1/96 inch at 0.8
 * are 186 mm.
 */
export const sheet: Size = { width: 878, height: 560 }

export const printing = store(false)
