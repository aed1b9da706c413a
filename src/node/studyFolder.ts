/**
 * The folder of a study of several campaigns (a comparison or a sensitivity). It is the folder of the first
 * of them; the others have folders below it, named by their digests. So the first campaign tells whether the
 * folder is that of another study.
 */
import { join } from 'node:path'
import type { CampaignPlan, Prepared } from '../index.ts'
import { CampaignFolder } from './campaignFolder.ts'
import { manifestOf } from './manifest.ts'

/** Digits of a digest in the name of a folder. */
const digits = 16

export class StudyFolder {
  readonly #path: string
  #first: string | undefined

  constructor(path: string) {
    this.#path = path
  }

  /**
   * The folder of a campaign of the study. Throws BadInput if the first campaign is not the one that the
   * folder holds.
   */
  of(plan: CampaignPlan, prepared: readonly Prepared[]): CampaignFolder {
    const manifest = manifestOf(plan, prepared)
    this.#first ??= manifest.digest
    const own = this.#first === manifest.digest
    return new CampaignFolder(
      own ? this.#path : join(this.#path, 'further', manifest.digest.slice(0, digits)),
      manifest,
    )
  }
}
