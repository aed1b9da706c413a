import type { Page } from 'playwright-core'

/** The file that an action downloads, read as a stream because the browser may run elsewhere. */
export async function downloadBytes(page: Page, act: () => Promise<unknown>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The same, as text. */
export async function download(page: Page, act: () => Promise<unknown>): Promise<string> {
  return (await downloadBytes(page, act)).toString('utf8')
}
