// The list of injects on paper: every column, on each of the two sheets that printers hold.
import { expect, test } from 'vitest'
import { Session } from '../../src/exercise/session.ts'
import { mselHtml } from '../../src/report/msel/mselPrint.ts'
import { shipped } from '../run/scenario.ts'
import { openPage } from './page.ts'

/** Long and short side inside margins of 12 mm, at 96 px an inch: ISO 216 A4, ANSI/ASME Y14.1 Letter. */
const sheets = [
  { name: 'A4', width: ((297 - 24) / 25.4) * 96, height: ((210 - 24) / 25.4) * 96 },
  { name: 'Letter', width: (11 - 24 / 25.4) * 96, height: (8.5 - 24 / 25.4) * 96 },
]

const small = ['population.customers=50', 'population.services=400']
const session = new Session(shipped('exercises/night-shift.yaml', small), { seed: '48', replication: 0 })

test.each(['en', 'fr'] as const)(
  'the list in %s lies on its side, and no column is cut off',
  async language => {
    const html = mselHtml(session, language)
    expect(html).toContain('@page { size: landscape;')
    const page = await openPage('about:blank')
    await page.setContent(html)
    await page.emulateMedia({ media: 'print' })
    for (const { name, width, height } of sheets) {
      await page.setViewportSize({ width: Math.floor(width), height: Math.floor(height) })
      const { right, tallest } = await page.evaluate(() => ({
        right: document.querySelector('table')!.getBoundingClientRect().right,
        tallest: Math.max(
          ...[...document.querySelectorAll('tr')].map(row => row.getBoundingClientRect().height),
        ),
      }))
      expect([name, right <= width]).toEqual([name, true])
      // Whoever reads an inject aloud has it on one sheet.
      expect(tallest).toBeLessThan(height / 2)
    }
  },
)
