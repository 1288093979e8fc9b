import { useEffect, useState } from 'react';

/**
 * `light-dark()` is resolved by the browser only where a property is computed, so each colour is read from a painted element. `paper`: the light
 * ones whatever the page shows, for what is printed.
 */
export function readTokens<Name extends string>(tokens: Record<Name, string>, options?: { paper: boolean }): Record<Name, string>;
export function readTokens(tokens: Record<string, string>, { paper } = { paper: false }): Record<string, string> {
  const probe = document.createElement('span');
  if (paper) probe.style.colorScheme = 'light';
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return colours;
}

/** The page's own letters: a canvas does not inherit them. */
export function readFontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** Changes whenever the page's colours do: by the switch (an attribute of the root) or by the system. A canvas does not follow CSS. */
export function useTheme(): number {
  const [theme, setTheme] = useState(0);
  useEffect(() => {
    const changed = (): void => setTheme(count => count + 1);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', changed);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', changed);
    };
  }, []);
  return theme;
}
