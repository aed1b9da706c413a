// Three mistakes in one command are reported together.
import { expect, test } from 'vitest'
import { speak, twoRooms } from './speak.ts'

const strategies = 'scenarios/backup-strategies.yaml'

test.each<[words: string[], told: string[]]>([
  [
    ['sensitivity', twoRooms, '--threshold', 'recovery.supply.stock=a..b', '--until', 'x', '--size', '0'],
    [
      '--size does not go with --threshold',
      '--threshold must be path=low..high',
      '--until: must be an output',
    ],
  ],
  [
    ['sensitivity', twoRooms, '--threshold', 'recovery.supply.stok=0..9', '--until', 'costTotl<1 €'],
    ['--threshold recovery.supply.stok: there is no "stok"', '--until: there is no output "costTotl"'],
  ],
  [
    ['sensitivity', twoRooms, '--threshold', 'recovery.powerUpFailure=0..2', '--until', 'roomsBurnt<1'],
    ['--threshold recovery.powerUpFailure: must be at most 100 %, is 2'],
  ],
  [
    ['sensitivity', twoRooms, '--threshold=recovery.supply.stock=0..9', '--replications=0', '--set=horizn=3'],
    ['--replications must be', '--set:1:1 horizn: there is no', '--threshold needs --until'],
  ],
  [
    ['sensitivity', twoRooms, '--until', 'x', '--size', '0', '--method', 'foo', '--workers', '0'],
    ['--until goes with --threshold', '--method: unknown', '--size must be', '--workers must be'],
  ],
  [
    ['sensitivity', twoRooms, '--bogus', '--size', '0', '--method', 'foo'],
    ['unknown option "--bogus"', '--size must be', '--method: unknown'],
  ],
  [
    ['run', twoRooms, '--typical', '--replications', '5', '--shard', '3/2', '--metric', 'foo'],
    [
      'unknown --metric "foo"',
      '--metric says what --precision applies to',
      '--typical is one incident',
      '--shard must be i/n',
      '--shard needs --out',
    ],
  ],
  [
    ['run', twoRooms, '--precision', '7', '--sampling', 'foo', '--shard', '1/2', '--replications', '0'],
    [
      '--precision must be',
      '--replications must be',
      'unknown --sampling',
      '--shard needs --out',
      '--precision needs all replications',
    ],
  ],
  [
    ['compare', strategies, '--strategy', 'a', '--against', 'b', '--loss', '7'],
    ['--loss must lie', '--strategy: there is no', '--against: there is no'],
  ],
  [
    ['compare', strategies, '--bogus', '--rpo', 'foo', '--confidence', '7'],
    ['unknown option "--bogus"', '--rpo must be', '--confidence must lie'],
  ],
  // None of the fires, or each of all there could be: no fire can put that to the test.
  [
    ['compare', strategies, '--rto', 'foo', '--confidence', '0'],
    ['--rto must be', '--confidence must lie between 0 and 100 %, and be neither'],
  ],
  [
    ['compare', strategies, '--loss', '7', '--confidence', '100%'],
    ['--loss must lie', '--confidence must lie between 0 and 100 %, and be neither'],
  ],
  [
    ['exercise', twoRooms, '--decisions', 'nowhere.yaml', '--injects', 'none.csv', '--held', 'x'],
    ['--held must be', 'none.csv: there is no such file', 'nowhere.yaml: there is no such file'],
  ],
  [
    ['why', twoRooms, 'web', '--typical', '--replication=-1', '--set', 'horizn=1'],
    ['--replication must be', '--typical is one incident', '--set:1:1 horizn: there is no'],
  ],
  [
    ['serve', 'a', '--port', 'abc'],
    ['too many operands: a', '--port must be'],
  ],
  [
    ['worker', '--workers', '0'],
    ['--queue is missing', '--workers must be'],
  ],
  [
    ['worker', '--queue', 'x', '--workers', '0', '--bogus'],
    ['unknown option "--bogus"', '--queue must be', '--workers must be'],
  ],
  [
    ['merge', 'nowhere', 'elsewhere', '--out', 'package.json'],
    ['--out: ', 'nowhere: there is no such folder', 'elsewhere: there is no such folder'],
  ],
  [
    ['verify', 'nowhere', '--finer', '1', '--out', 'package.json'],
    ['--finer must be', 'nowhere: there is no such file', '--out: '],
  ],
  [
    ['export', 'cfst', 'nowhere.yaml', '--seed', '1', '--typical'],
    [
      'unknown kind "cfst"',
      '--room is missing',
      '--typical takes medians',
      'nowhere.yaml: there is no such file',
    ],
  ],
])('%j', async (words, told) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd().split('\n')).toEqual(told.map(sentence => expect.stringContaining(sentence)))
})
