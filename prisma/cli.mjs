// `npm run prisma -- <args>`: the Prisma CLI, working offline.
//
// Prisma downloads a native schema engine at its first use. Where none is installed, PRISMA_SCHEMA_ENGINE_BINARY names
// our bridge to the same engine compiled to WebAssembly, which comes from npm like everything else.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bridge = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url));
const require = createRequire(import.meta.url);
const prismaFolder = path.dirname(require.resolve('prisma/package.json'));

function hasNativeEngine() {
  const engines = path.dirname(require.resolve('@prisma/engines/package.json', { paths: [prismaFolder] }));
  return readdirSync(engines).some(name => name.startsWith('schema-engine-'));
}

// Windows cannot spawn a script with a shebang; Prisma then downloads its engine as usual.
const useBridge = process.platform !== 'win32' && !hasNativeEngine();

const { status } = spawnSync(process.execPath, [path.join(prismaFolder, 'build/index.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...(useBridge && { PRISMA_SCHEMA_ENGINE_BINARY: bridge }),
    ...process.env,
  },
});
process.exit(status ?? 1);
