/**
 * The folder of a study of several campaigns (a comparison or a sensitivity). It is the folder of the first
 * of them; the others have folders below it, named by their digests. So the first campaign tells whether the
 * folder is that of another study.
 */
import { join } from 'node:path'
import type { CampaignPlan, Prepared } from '../../index.ts'
import { CampaignFolder, expectBegunBy, isFor } from '../campaignFolder.ts'
import { furtherName, type Manifest, manifestOf, rowsOf } from '../manifest.ts'

/** Digits of a digest in the name of a folder. */
const digits = 16

export class StudyFolder {
  readonly #path: string
  readonly #asRun: string
  #first: string | undefined

  /** @param asRun what was run, see `asRunText` */
  constructor(path: string, asRun: string) {
    this.#path = path
    this.#asRun = asRun
  }

  /**
   * The folder of a campaign of the study. Throws BadInput if the first campaign is not the one that the
   * folder holds, or the beginning of it.
   */
  of(plan: CampaignPlan, prepared: readonly Prepared[]): CampaignFolder {
    const manifest = manifestOf(plan, prepared)
    if (this.#first !== undefined && this.#first !== manifest.digest)
      return new CampaignFolder(this.#further(manifest), manifest)
    if (this.#first === undefined) expectBegunBy(this.#path, this.#asRun)
    const folder = new CampaignFolder(this.#path, manifest)
    if (this.#first === undefined) folder.keepAsRun(this.#asRun)
    this.#first = manifest.digest
    return folder
  }

  /** Resumes a campaign with the same rows, unless it is longer already: with more places, each has fewer fires. */
  #further(manifest: Manifest): string {
    const named = (digest: string): string => join(this.#path, furtherName, digest.slice(0, digits))
    const shared = named(rowsOf(manifest))
    return isFor(shared, manifest) ? shared : named(manifest.digest)
  }
}
