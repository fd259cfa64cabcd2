import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableOf } from '../bench/bench.js';
import { findProgram, runCommand } from '../../scripts/command.js';
import { freePort } from '../../scripts/free-port.js';
import { ROOT } from '../../scripts/paths.js';
import { readStartRequest } from '../host/start.js';

describe('npm start', () => {
  it('reads ports, library and further solutions', () => {
    assert.deepEqual(readStartRequest([], {}), { port: 5365, ctiPort: 5366, imports: [] });
    assert.deepEqual(
      readStartRequest(['--import', 'a.zip', '--import', 'b.zip'], {
        PORT: '80',
        CTI_PORT: '0',
        CIF_LIBRARY: 'l.js',
      }),
      {
        port: 80,
        ctiPort: 0,
        imports: ['a.zip', 'b.zip'],
        cifLibrary: 'l.js',
      },
    );
  });

  it('refuses unknown flags and ports that are none', () => {
    assert.throws(() => readStartRequest(['--open'], {}), /npm start -- \[--import FILE.zip\]/);
    assert.throws(() => readStartRequest([], { PORT: 'http' }), /PORT: http is not a port/);
  });
});

describe('npm run bench', () => {
  it('has benchmarks to run, each with a name and measurements', async () => {
    const { name, run } = await import('../bench/screen-pop.bench.js');
    assert.equal(name, 'screen pop');
    const measurements = await run();
    assert.ok(measurements.length > 0);
    for (const { what, value } of measurements) assert.ok(value > 0, what);
  });
});

describe('A command', () => {
  it('gives exit code and output, errors included', async () => {
    const code = 'console.log("out"); console.error("err"); process.exit(3)';
    const { exitCode, output } = await runCommand([process.execPath, '-e', code], { cwd: ROOT });
    assert.equal(exitCode, 3);
    assert.match(output, /out\n/);
    assert.match(output, /err\n/);
  });

  it('that does not exist ends with 127', async () => {
    assert.equal((await runCommand(['no-such-program-here'], { cwd: ROOT })).exitCode, 127);
  });

  it('is found on the PATH or not at all', () => {
    assert.equal(findProgram(['no-such-program-here']), undefined);
    assert.equal(findProgram(['sh'], { PATH: '' }), undefined);
  });
});

it('A free port is one that can be listened on', async () => {
  assert.ok((await freePort()) > 0);
});

it('Benchmarks print as a table', () => {
  const results = [
    { benchmark: 'pop', what: 'median', value: 12.3456, unit: 'ms' },
    { benchmark: 'number formats', what: 'per second', value: 1000, unit: '' },
  ];
  assert.equal(tableOf(results), 'pop             median      12.35  ms\nnumber formats  per second  1000');
});
