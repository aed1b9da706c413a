// Two campaigns that are begun in one new folder at the same moment: the first has it, the other is refused.
import fs, { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CampaignFolder } from '../../src/node/campaignFolder.ts'
import { said } from '../../src/node/complaints.ts'
import { BadInput } from '../../src/node/failure.ts'
import { makeFolders, writeAll } from '../../src/node/folder.ts'
import { type Manifest, manifestOf, readManifest } from '../../src/node/manifest.ts'
import { writeFirst } from '../../src/node/wholeFile.ts'
import { scenarioOf } from '../estate/estateOf.ts'
import { emptyFolder, twoRooms } from './speak.ts'

const scenario = scenarioOf(readFileSync(twoRooms, 'utf8'))
/** Any digest does for a folder. */
const prepared = { scenario, digest: 'a'.repeat(64) }
const campaign = (seed: string, replications = 8): Manifest =>
  manifestOf({ seed, strategies: [null], replications, sampling: 'random' }, [prepared])

/** A manifest during whose first reading, which is after the folder was found empty, something else happens. */
function interrupted(manifest: Manifest, happens: () => unknown): Manifest {
  let first = true
  return {
    ...manifest,
    get scenarios() {
      if (first) {
        first = false
        happens()
      }
      return manifest.scenarios
    },
  }
}

test('another campaign that was begun after the folder was found empty is not written over', () => {
  const folder = emptyFolder()
  const late = interrupted(campaign('2'), () => new CampaignFolder(folder, campaign('1')))
  expect(() => new CampaignFolder(folder, late)).toThrow(BadInput)
  expect(readManifest(folder)!.plan.seed).toBe('1')
  expect(readdirSync(folder).sort()).toEqual(['campaign.json', 'parts'])
})

test('the same campaign is gone on with, also to more replications', () => {
  for (const replications of [8, 20]) {
    const folder = emptyFolder()
    const wanted = campaign('1', replications)
    void new CampaignFolder(
      folder,
      interrupted(wanted, () => new CampaignFolder(folder, campaign('1'))),
    )
    expect(readManifest(folder)!.digest).toBe(wanted.digest)
  }
})

test('what is first stays, and a link that leads nowhere is something too', () => {
  const folder = emptyFolder()
  const file = join(folder, 'a')
  expect([writeFirst(file, 'one'), writeFirst(file, 'two')]).toEqual([true, false])
  expect(readFileSync(file, 'utf8')).toBe('one')
  symlinkSync('nowhere', join(folder, 'b'))
  expect(writeFirst(join(folder, 'b'), 'two')).toBe(false)
  expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
})

test('a folder by the name of what a folder says of its campaign is not one', () => {
  const folder = emptyFolder()
  const file = join(folder, 'campaign.json')
  mkdirSync(file)
  expect(() => new CampaignFolder(folder, campaign('1'))).toThrow(
    new BadInput([said('{}: not the {} of a campaign', file, 'campaign.json')]),
  )
  expect(readdirSync(folder)).toEqual(['campaign.json'])
})

/** Something else happens whenever a folder is about to be made. */
function beforeEachFolder(happens: (path: string) => void): void {
  fs.mkdirSync = ((path: string) => {
    happens(path)
    return mkdirNow(path)
  }) as typeof fs.mkdirSync
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.mkdirSync = mkdirNow
    syncBuiltinESMExports()
  })
}
const mkdirNow = mkdirSync

test('shards that begin in one new folder at the same moment make it together', () => {
  const folder = join(emptyFolder(), 'new', 'deep')
  beforeEachFolder(path => path.endsWith('new') && mkdirNow(path))
  expect(makeFolders(folder)).toEqual([folder])
  expect(readdirSync(folder)).toEqual([])
})

test('what another has put into a folder that was made for nothing stays, and the first failure is told', () => {
  const folder = join(emptyFolder(), 'new')
  expect(() => writeAll(folder, { a: '1', 'no/such': '2' })).toThrow(/ENOENT: .*no\/such/)
  beforeEachFolder(path => {
    if (path.endsWith('deep')) writeFileSync(join(folder, 'theirs'), '')
  })
  expect(() => writeAll(join(folder, 'deep'), { a: '1', 'no/such': '2' })).toThrow(/ENOENT: .*no\/such/)
  expect(readdirSync(folder)).toEqual(['theirs'])
})

test('a damaged part that another shard has removed already is just computed again', () => {
  const folder = emptyFolder()
  const part = join(folder, 'parts', '0000000-0000004.part')
  const kept = new CampaignFolder(folder, campaign('1'))
  writeFileSync(part, 'damaged')
  expect(kept.read(() => rmSync(part))).toEqual([])
})
