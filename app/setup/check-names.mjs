// A file is named by its subject, never by being useful to somebody.
import path from 'node:path';
import { filesUnder, root } from './steps.mjs';

const vagueFolders = ['utils', 'util', 'lib', 'helpers', 'helper', 'common', 'types', 'hooks', 'services', 'misc', 'shared'];
const vagueNames = [...vagueFolders, 'index', 'constants'];

/** One line for each file under app/ and tests/ whose folder or name does not say what is inside. */
export function nameFaults(files = ['app', 'tests'].flatMap(filesUnder).map(file => path.relative(root, file))) {
  return files.flatMap(file => {
    const parts = file.split(/[/\\]/);
    const name = parts.at(-1);
    const folder = parts.slice(0, -1).find(part => vagueFolders.includes(part));
    if (folder) return [`${file}: a folder ${folder}/ does not say what is inside`];
    if (!/\.(m|c)?[jt]sx?$/.test(name)) return [];
    const stem = name.split('.')[0];
    if (stem === 'index') return [`${file}: a barrel hides who needs what; import the file itself`];
    if (vagueNames.includes(stem)) return [`${file}: ${stem} does not say what is inside`];
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? [] : [`${file}: write file names in lower-case words joined by hyphens`];
  });
}
