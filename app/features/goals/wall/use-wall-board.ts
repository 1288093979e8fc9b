import { useEffect, useState } from 'react';
import { askEveryMs, isWallBoard, lineOf } from './wall-board';
import type { Line, WallBoard } from './wall-board';

interface Answer {
  board: WallBoard;
  /** On this screen's clock, ms. */
  at: number;
  refused: boolean;
}

/** The board as the portal last gave it, and whether it still answers. The effects talk to the portal and to the clock. */
export function useWallBoard(initial: WallBoard): { board: WallBoard; line: Line } {
  const [answer, setAnswer] = useState<Answer>({ board: initial, at: 0, refused: false });
  const [now, setNow] = useState(0);
  useEffect(() => {
    setAnswer(last => ({ ...last, at: Date.now() }));
    setNow(Date.now());
    const ask = async (): Promise<void> => {
      const change = await askPortal();
      if (change) setAnswer(last => ({ ...last, ...change }));
      setNow(Date.now());
    };
    const timer = setInterval(() => void ask(), askEveryMs);
    const clock = setInterval(() => setNow(Date.now()), 5_000);
    return () => {
      clearInterval(timer);
      clearInterval(clock);
    };
  }, []);
  return { board: answer.board, line: lineOf({ refused: answer.refused, answeredAt: answer.at, now, servedAt: answer.board.servedAt }) };
}

/** Undefined when the portal cannot be reached or is not itself. */
async function askPortal(): Promise<Partial<Answer> | undefined> {
  try {
    const response = await fetch('/goals/wall/board', { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(askEveryMs) });
    if (response.status === 401 || response.status === 404) return { refused: true };
    if (!response.ok) return undefined;
    const board: unknown = await response.json();
    if (isWallBoard(board)) return { board, at: Date.now(), refused: false };
    // The portal is another edition now: its own page reads its answers.
    window.location.reload();
    return undefined;
  } catch {
    return undefined;
  }
}
