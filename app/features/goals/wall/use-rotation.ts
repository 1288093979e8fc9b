import { useEffect, useState } from 'react';

/** Long enough to read one goal from across a room. */
const slideMs = 15_000;

export interface Rotation {
  place: number;
  playing: boolean;
  go(step: 1 | -1): void;
  toggle(): void;
}

/** Goes from slide to slide until somebody pauses it; does not begin for those who asked their system for less motion. */
export function useRotation(count: number): Rotation {
  const [place, setPlace] = useState(0);
  const [playing, setPlaying] = useState(false);
  const go = (step: 1 | -1): void => setPlace(last => (last + step + count) % count);
  useEffect(() => {
    setPlaying(!window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, []);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => setPlace(last => (last + 1) % count), slideMs);
    return () => clearInterval(timer);
  }, [playing, count]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement) return;
      if (event.key === 'ArrowRight') go(1);
      if (event.key === 'ArrowLeft') go(-1);
      if (event.key === ' ') setPlaying(last => !last);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
  return { place: Math.min(place, count - 1), playing, go, toggle: () => setPlaying(last => !last) };
}
