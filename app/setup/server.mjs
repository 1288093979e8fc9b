// The server process in the foreground of `npm start` and `npm run dev`.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { root, stopSignals } from './steps.mjs';
import { say } from './words.mjs';

/** The port of the settings; ends the process when it is no port, or taken: before three minutes of work, not after them. */
export async function requireFreePort() {
  const value = process.env.PORT || '3000';
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return leave(say.badPort(value));
  if (!(await isFree(port))) return leave(say.portTaken(port));
  return port;
}

function leave(message) {
  console.error(message);
  process.exit(1);
}

/** Tries the address the server will listen on; a host this machine does not have is for the server to report. */
function isFree(port) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    probe.listen({ port, host: process.env.HOST || 'localhost' }, () => probe.close(() => resolve(true)));
  });
}

/** Where people find it; a wildcard binding is reached by this machine's own name. */
export function addressOf(port) {
  const host = process.env.HOST || 'localhost';
  if (process.env.PUBLIC_ORIGIN) return process.env.PUBLIC_ORIGIN;
  return `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Starts the server: `listening` becomes true when it answers, false when it ended before; `ended` becomes its exit code.
 * `stop` asks it to end and waits until it has.
 */
export function startServer(mode) {
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/node/main.js'], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: mode },
  });
  const ended = new Promise(resolve => child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 1 : 0))));
  const heard = new Promise(resolve => child.on('message', ({ kind }) => kind === 'listening' && resolve(true)));
  return {
    ended,
    listening: Promise.race([heard, ended.then(() => false)]),
    signal: name => child.kill(name),
    stop: () => (child.kill('SIGTERM'), ended),
  };
}

/** Hands this process's signals to whatever `server()` is at the time. */
export function forwardSignals(server) {
  for (const name of stopSignals) {
    process.removeAllListeners(name);
    process.on(name, () => {
      // Ctrl+C in a terminal reaches the whole process group: a second one from us would look impatient.
      if (name !== 'SIGINT' || !process.stdin.isTTY) server().signal(name);
    });
  }
}
