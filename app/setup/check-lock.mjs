// The lockfile must let `npm ci` run anywhere: `node app/setup/check-lock.mjs`, and `--complete` to mend what can be mended.
//
// npm leaves a platform's package out of the lockfile when the registry it was asked does not carry it, and then `npm ci` fails
// on every platform. `--complete` writes those entries from what their parent declares: the exact version, and the platform its name says.
// Such an entry has no checksum, so `npm install` from a registry that has the package should be preferred where there is one.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const operatingSystems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Optional packages that the lockfile names but does not hold: `{ parent, name, version }`. */
export function missingOptionalPackages(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesSearched(parent).some(place => packages[`${place}node_modules/${name}`]))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** Node's way up: the package's own node_modules, then each one above. */
function placesSearched(location) {
  const above = location.lastIndexOf('node_modules/');
  return [location ? `${location}/` : '', ...(above < 0 ? [] : placesSearched(location.slice(0, Math.max(0, above - 1))))];
}

/** `@oxlint/binding-linux-arm-musleabihf` → `{ os: ['linux'], cpu: ['arm'], libc: ['musl'] }`; undefined when the name says no platform. */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.find(word => operatingSystems.includes(word));
  const cpu = words.find(word => processors.includes(word));
  if (!os || !cpu) return undefined;
  const abi = os === 'linux' ? words.at(-1) : '';
  const libc = abi.startsWith('musl') ? 'musl' : abi.startsWith('gnu') ? 'glibc' : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}

/** Every fault of a lockfile, one line each. */
export function lockFaults({ lock, manifest }) {
  const root = lock.packages[''];
  const kinds = ['dependencies', 'devDependencies'];
  return [
    ...missingOptionalPackages(lock.packages).map(
      ({ name, version }) => `${name}@${version} is missing: run \`node app/setup/check-lock.mjs --complete\``,
    ),
    ...Object.entries(lock.packages)
      .filter(([, entry]) => entry.resolved)
      .map(([location]) => `${location} names a registry: run \`npm install\` with this project's .npmrc`),
    ...kinds
      .filter(kind => JSON.stringify(root[kind]) !== JSON.stringify(manifest[kind]))
      .map(kind => `${kind} differ from package.json: run \`npm install\``),
    ...kinds
      .flatMap(kind => Object.entries(manifest[kind]))
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
      .map(([name, version]) => `${name}: ${version} is not one exact version`),
  ];
}

/** The lockfile with an entry for each missing platform package whose name says its platform. */
export function completeLock(lock) {
  const added = missingOptionalPackages(lock.packages).flatMap(({ parent, name, version }) => {
    const platform = platformOf(name);
    if (!platform || !/^\d/.test(version)) return [];
    const kind = lock.packages[parent].dev ? { dev: true } : {};
    return [[`node_modules/${name}`, { version, ...kind, optional: true, ...platform }]];
  });
  const packages = Object.fromEntries([...Object.entries(lock.packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { lock: { ...lock, packages }, added: added.length };
}

function main() {
  let lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  if (process.argv.includes('--complete')) {
    const completed = completeLock(lock);
    lock = completed.lock;
    writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`added ${completed.added} entries`);
  }
  const faults = lockFaults({ lock, manifest: JSON.parse(readFileSync('package.json', 'utf8')) });
  for (const fault of faults) console.error(fault);
  process.exit(faults.length > 0 ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
