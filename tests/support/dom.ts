import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// React reports wrong markup, missing keys and state changes after the end on console.error: none of them is expected.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  cleanup();
  const complaints = vi.mocked(console.error).mock.calls.map(call => call.map(String).join(' '));
  vi.restoreAllMocks();
  expect(complaints, 'console.error').toEqual([]);
});
