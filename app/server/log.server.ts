import { pino } from 'pino';
import { env } from './env.server';

/** One JSON line per event on standard output. Never a password, a token, an e-mail or a statement. */
export const log = pino({ level: env.mode === 'test' ? 'silent' : env.logLevel });
