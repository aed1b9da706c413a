/** The page on its way to paper: white, as wide as a sheet, and without what can only be pressed. */
import type { Size } from './size.ts'
import { store } from './store.ts'

/** What a sheet of A4 or Letter holds between its margins, at the scale of `print.css`: 878 px of 1/96 inch at 0.8 are 186 mm. */
export const sheet: Size = { width: 878, height: 560 }

export const printing = store(false)
