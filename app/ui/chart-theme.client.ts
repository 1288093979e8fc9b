import { useEffect, useState } from 'react';

/** `light-dark()` is resolved by the browser only where a property is computed, so each colour is read from a painted element. */
export function readTokens<Name extends string>(tokens: Record<Name, string>): Record<Name, string>;
export function readTokens(tokens: Record<string, string>): Record<string, string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return colours;
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
