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
    ['sensitivity', twoRooms, '--input', 'recovry', '--input', 'recovery.taks', '--top', '0'],
    [
      '--top must be',
      '--input: unknown uncertain input "recovry", did you mean "recovery"?',
      '--input: unknown uncertain input "recovery.taks", did you mean "recovery.tasks"?',
    ],
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

test.each([
  [
    ['compare', strategies, '--rpo', '4', '--loss', '5', '--confidence', '95'],
    [
      '--rpo has no unit, must be a duration such as "10 min", is 4; in hours "4 h"',
      '--loss must lie between 0 and 100 %, is 5; 5 % is written 0.05 or 5%',
      '--confidence must lie between 0 and 100 %, is 95; 95 % is written 0.95 or 95%',
    ],
  ],
  [
    ['compare', strategies, '--loss', '1.1'],
    ['--loss must lie between 0 and 100 %, is 1.1; 1.1 % is written 0.011 or 1.1%'],
  ],
  [
    ['compare', strategies, '--loss', '950', '--confidence', '120 %'],
    ['--loss must lie between 0 and 100 %, is 950', '--confidence must lie between 0 and 100 %, is 120 %'],
  ],
  [
    ['run', twoRooms, '--precision', '5', '--replications', '1,000', '--workers', '2.7'],
    [
      '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is 5; 5 % is written 0.05 or 5%',
      '--replications must be a whole number from 1 to 1000000, is 1,000; the nearest is 1000',
      '--workers must be a whole number from 1 to 1024, is 2.7; the nearest is 3',
    ],
  ],
  [
    ['run', twoRooms, '--replications', '-1', '--workers', '1e9', '--precision', '-0.1'],
    [
      '--precision must be more than 0 and less than 1, such as 0.05 or 5%, is -0.1',
      '--replications must be a whole number from 1 to 1000000, is -1; the nearest is 1',
      '--workers must be a whole number from 1 to 1024, is 1e9; the nearest is 1024',
    ],
  ],
  [
    [
      'sensitivity',
      twoRooms,
      '--threshold',
      'recovery.supply.stock=0..60',
      '--until',
      'permanentLoss<5',
      '--size',
      '0',
    ],
    [
      '--size does not go with --threshold',
      '--until: the limit must lie between 0 and 100 %, is "5": 1 is all, and a percentage has its sign, such as 5%',
    ],
  ],
  [
    ['run', twoRooms, '--replications', 'nan', '--seed', '-5'],
    [
      '--seed needs a value before -5; a value that begins with a dash is written --seed=-5',
      '--replications must be a whole number from 1 to 1000000, is nan',
    ],
  ],
])('a number out of range is told with the nearest that is not: %j', async (words, told) => {
  const { code, out, err } = await speak(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd().split('\n')).toEqual(told)
})
