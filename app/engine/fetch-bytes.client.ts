export interface ByteProgress {
  /** Bytes after decompression. */
  loaded: number;
  /** The size expected, or undefined when nobody said. */
  total: number | undefined;
}

/** The body of an address, telling how far it is. `size` is the uncompressed size where known: Content-Length counts compressed bytes. */
export async function fetchBytes({
  url,
  size,
  onProgress,
}: {
  url: string;
  size?: number;
  onProgress?: (progress: ByteProgress) => void;
}): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  if (!onProgress) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    loaded += read.value.length;
    onProgress({ loaded, total: size });
  }
  return joined(chunks, loaded);
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
