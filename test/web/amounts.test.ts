import { expect, test } from 'vitest'
import { afterActionWords } from '../../src/report/afterAction/afterActionWords.ts'
import { figure } from '../../src/report/figure.ts'
import { figure as shown } from '../../web/format.ts'

const amounts = [25, 640_123, 12_340_000, 105_340_000, 1_234_560_000]

test('the terminal, the reports and the page say the same of an amount', () => {
  for (const euro of amounts) {
    expect(figure(euro, 'EUR')).toBe(shown('en', euro, 'EUR', ''))
    for (const language of ['en', 'fr'] as const)
      expect(afterActionWords[language].figure(euro, 'EUR')).toBe(shown(language, euro, 'EUR', ''))
  }
})
